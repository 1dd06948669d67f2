"""`mockinterview sitting`: what closes one sitting and opens the next."""

from __future__ import annotations

import time

import click

from mockinterview.cli.arguments.take_arguments import opened_journal
from mockinterview.cli.output.printing import format_option, print_json


@click.command(
    epilog="""
\b
Examples:
  mockinterview sitting
  mockinterview sitting --format json
"""
)
@format_option
def sitting(output_format: str) -> None:
    """Show your last sitting: what you practised, what got better within it, and the one thing for next time.

    A sitting ends when nobody answers for an hour (progress.sitting_gap_minutes in the settings); a round is never cut.
    """
    from mockinterview.last_sitting import last_sitting
    from mockinterview.report.progress_words import load_progress_words
    from mockinterview.settings import load_settings

    with opened_journal() as journal:
        view = last_sitting(journal, load_settings(), time.time())
    if output_format == "json":
        print_json(view)
    elif view is not None:
        for line in view.lines:
            click.echo(line)
    if view is None:
        click.echo(load_progress_words().say("nothing"), err=True)
