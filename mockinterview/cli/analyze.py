"""`mockinterview analyze`: recordings and drafts in, feedback out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mockinterview.cli.failures import report_failure
from mockinterview.cli.printing import sound_option
from mockinterview.errors import NOTHING_TO_SCORE_EXIT_CODE, MockInterviewError, UsageError

if TYPE_CHECKING:
    from mockinterview.analysis.feedback import Feedback
    from mockinterview.cli.assessing import Assessor

FORMATS = ("text", "json", "html", "md")
SUFFIXES = {"text": ".txt", "json": ".json", "html": ".html", "md": ".md"}


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
Exit codes: 0 done, 1 a file could not be read, 2 usage, 4 no speech model,
5 nothing to analyse (silence, noise, another language, too few words).
"""
)
@click.argument("sources", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--question", "question_id", metavar="ID", help="The question that was asked (mockinterview questions).")
@click.option(
    "--format", "output_format", type=click.Choice(FORMATS), default="text", show_default=True, help="What to print."
)
@click.option("--output", default="", metavar="PATH", help="Write there; a folder for several recordings.")
@sound_option
@click.option("--save", is_flag=True, help="Keep the recordings in the history, too.")
def analyze(
    sources: tuple[Path, ...], question_id: str | None, output_format: str, output: str, has_sound: bool, save: bool
) -> None:
    """Say what an experienced interviewer would have noticed in PATH.

    PATH is a recording in any common format (wav, flac, mp3, m4a, ogg, opus, or the sound of a video), or a
    written story (.txt, .md), which is timed at a stated speaking rate. Several paths give several results, JSON
    one a line; a path that fails is one line on stderr and the others go on. Nothing is stored unless you say
    --save. A name that begins with a dash is written ./-name.
    """
    from mockinterview.cli.assessing import Assessor
    from mockinterview.cli.rendering import Target

    is_folder_meant = len(sources) > 1 or output.endswith(("/", os.sep))
    if output and is_folder_meant and not Path(output).is_dir():
        raise UsageError(f"--output {output}: there is no such folder; create it first.")
    assessor = Assessor(question_id)
    target = Target(output_format, Path(output) if output else None, SUFFIXES[output_format])
    exit_codes = []
    with _assess(assessor, save) as assess:
        for source in sources:
            try:
                feedback = assess(source)
                target.put(feedback, source, assessor.sound(source) if has_sound else None)
                exit_codes.append(_exit_code(feedback))
            except MockInterviewError as error:
                report_failure(error)
                exit_codes.append(error.exit_code)
    failures = [code for code in exit_codes if code != 0]
    if failures:
        raise SystemExit(failures[0])


@contextmanager
def _assess(assessor: Assessor, is_kept: bool) -> Iterator[Callable[[Path], Feedback]]:
    """What assesses one source, and keeps it where that `is_kept`."""
    if not is_kept:
        yield assessor.assess
        return
    from mockinterview.cli.keeping import KeepingAssessor
    from mockinterview.journal import open_journal

    with closing(open_journal(assessor.settings)) as journal:
        yield KeepingAssessor(assessor, journal).assess


def _exit_code(feedback: Feedback) -> int:
    return NOTHING_TO_SCORE_EXIT_CODE if feedback.verdict == "nothing_to_score" else 0
