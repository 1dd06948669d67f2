"""`mockinterview show`: the report on a kept take."""

from __future__ import annotations

from pathlib import Path

import click

from mockinterview.cli.arguments.take_arguments import find_take, opened_journal
from mockinterview.cli.output.printing import sound_option


@click.command(
    epilog="""
\b
Examples:
  mockinterview show last
  mockinterview show 7 --format json
  mockinterview show 7 --format html > report.html

\b
Exit codes: 0 done, 1 failure, 2 no such take, or no report on it yet.
"""
)
@click.argument("take", metavar="TAKE")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(("text", "json", "html", "md")),
    default="text",
    show_default=True,
    help="What to print.",
)
@sound_option
def show(take: str, output_format: str, has_sound: bool) -> None:
    """Print the report on TAKE: a number of `mockinterview history`, or `last`.

    It is judged by the rules of today, whenever it was recorded. The HTML page holds the recording: a click on a
    word plays it.
    """
    from mockinterview.audio.codec import encode_mp3
    from mockinterview.cli.output.rendering import Target

    with opened_journal() as journal:
        chosen = find_take(journal, take)
        feedback = journal.judged(chosen.id)
        is_heard = has_sound and journal.store.audio_path(chosen).exists()
        sound = (lambda: encode_mp3(journal.samples(chosen.id))) if is_heard else None
        Target(output_format, None).put(feedback, Path(chosen.audio), sound)
