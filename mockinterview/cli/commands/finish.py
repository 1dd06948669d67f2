"""`mockinterview finish`: the reports that are still missing."""

from __future__ import annotations

import click

from mockinterview.cli.arguments.take_arguments import opened_journal


@click.command(
    epilog="""
\b
Examples:
  mockinterview finish

\b
Exit codes: 0 done, 1 a recording could not be read, 4 no speech model.
"""
)
def finish() -> None:
    """Transcribe and judge what was recorded but has no report yet.

    Such takes remain when the program was ended in mid-answer, or when there was no speech model. Recordings in the
    folder of the takes that the history does not know are taken in too.
    """
    from mockinterview.cli.work.finishing import finish_takes
    from mockinterview.leftovers import find_leftovers, pack_leftovers
    from mockinterview.settings import load_settings

    with opened_journal() as journal:
        waiting = find_leftovers(journal)
        if not waiting:
            click.echo("Every take has its report.", err=True)
        failed = finish_takes(journal, reversed(waiting), load_settings().speech) if waiting else 0
        pack_leftovers(journal)
    if failed:
        raise SystemExit(1)
