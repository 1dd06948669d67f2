"""`mockinterview analyze`: recordings and drafts in, feedback out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from mockinterview.cli.output.printing import sound_option

FORMATS = ("text", "json", "html", "md", "csv")


@click.command(
    epilog="""
\b
Examples:
  mockinterview analyze answer.m4a
  mockinterview analyze answer.wav --question model-failure --format json
  mockinterview analyze story.md --format md --output report.md
  mockinterview analyze *.mp3 --format html --output reports/
  mockinterview analyze answer.m4a --question ethics --save

\b
Many recordings, in four processes; with --resume again after a power cut:
  mockinterview analyze DIR --jobs 4 --format json --output all.jsonl
  mockinterview analyze DIR --jobs 4 --format json --output all.jsonl --resume

\b
On many machines, once scheduler and workers run (see the README):
  mockinterview analyze DIR --dask HOST:8786 --format json --output all.jsonl

\b
Exit codes: 0 done, 1 a file could not be read, 2 usage, 4 no speech model,
5 nothing to analyse (silence, noise, another language, too few words).
"""
)
@click.argument("sources", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--question", "question_id", metavar="ID", help="The question that was asked (mockinterview questions).")
@click.option(
    "--format", "output_format", type=click.Choice(FORMATS), default="text", show_default=True, help="What to print."
)
@click.option(
    "--output",
    default="",
    metavar="PATH",
    help="Write there. Several recordings: a folder; JSON also a file, NAME.jsonl; CSV a file.",
)
@click.option(
    "--jobs",
    "processes",
    type=click.IntRange(min=1),
    metavar="N",
    help="Work in N processes (default: 1).",
)
@click.option("--dask", metavar="ADDRESS", help='Work on a Dask cluster: HOST:8786, or "local" for this machine.')
@click.option("--resume", "is_resumed", is_flag=True, help="Go on with the NAME.jsonl of --output: nothing twice.")
@sound_option
@click.option("--save", "is_kept", is_flag=True, help="Keep the recordings in the history, too.")
def analyze(sources: tuple[Path, ...], **options: Any) -> None:
    """Say what an experienced interviewer would have noticed in PATH.

    PATH is a recording in any common format (wav, flac, mp3, m4a, ogg, opus, or the sound of a video), or a
    written story (.txt, .md), which is timed at a stated speaking rate. Several paths give several results, JSON
    one a line, in the order of the paths; a path that fails is one line on stderr and the others go on. Nothing is
    stored unless you say --save. A name that begins with a dash is written ./-name.

    Of a folder all recordings are taken, by their suffixes, those in its folders too. In NAME.jsonl each result
    stands as soon as it is there: a run that was stopped goes on with --resume, and only what is new or has changed
    is judged again.
    """
    from mockinterview.cli.work.analyzing import Analysis

    exit_code = Analysis(named=sources, **options).run()
    if exit_code:
        raise SystemExit(exit_code)
