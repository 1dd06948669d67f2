"""`mockinterview delete`: kept takes, gone for good."""

from __future__ import annotations

import sys

import click

from mockinterview.cli.take_arguments import find_take, opened_journal
from mockinterview.errors import UsageError


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
    """Delete takes for good: recording, transcript, report and figures."""
    from mockinterview.cli.finishing import describe

    with opened_journal() as journal:
        chosen = list({take.id: take for take in (find_take(journal, name) for name in takes)}.values())
        if not yes:
            _ask([describe(take) for take in chosen])
        for take in chosen:
            journal.delete(take.id)
            click.echo(f"Deleted {describe(take)}.", err=True)


def _ask(descriptions: list[str]) -> None:
    """Raises UsageError where nobody can be asked, click.Abort when the answer is no."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError("Nothing was deleted: there is no terminal to ask in; add --yes.")
    for description in descriptions:
        click.echo(description, err=True)
    click.confirm("Delete for good?", abort=True, err=True)
