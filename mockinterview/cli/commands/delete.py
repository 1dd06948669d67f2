"""`mockinterview delete`: kept takes, gone for good."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from mockinterview.cli.arguments.take_arguments import find_take, opened_journal
from mockinterview.errors import UsageError

if TYPE_CHECKING:
    from mockinterview.journal import Journal
    from mockinterview.store.takes import StoredTake


@click.command(
    epilog="""
\b
Examples:
  mockinterview delete 7
  mockinterview delete 3 4 5 --yes
"""
)
@click.argument("takes", metavar="TAKE...", nargs=-1, required=True)
@click.option("--yes", is_flag=True, help="Do not ask.")
def delete(takes: tuple[str, ...], yes: bool) -> None:
    """Delete takes for good: recording, transcript, report and figures; with an answer its follow-ups."""
    from mockinterview.cli.work.finishing import describe

    with opened_journal() as journal:
        chosen = _with_follow_ups(journal, [find_take(journal, name) for name in takes])
        if not yes:
            _ask([describe(take) for take in chosen])
        for take in chosen:
            journal.delete(take.id)
            click.echo(f"Deleted {describe(take)}.", err=True)


def _with_follow_ups(journal: Journal, takes: list[StoredTake]) -> list[StoredTake]:
    """Each once, the follow-ups first."""
    chosen = {each.id: each for take in takes for each in (*journal.store.follow_ups(take.id), take)}
    return sorted(chosen.values(), key=lambda take: take.question.follows is None)


def _ask(descriptions: list[str]) -> None:
    """Raises UsageError where nobody can be asked, click.Abort when the answer is no."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError("Nothing was deleted: there is no terminal to ask in; add --yes.")
    for description in descriptions:
        click.echo(description, err=True)
    click.confirm("Delete for good?", abort=True, err=True)
