"""`mockinterview compare`: two takes of one question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mockinterview.cli.arguments.take_arguments import find_take, opened_journal
from mockinterview.cli.output.printing import format_option, print_columns, print_json
from mockinterview.errors import NOTHING_TO_SCORE_EXIT_CODE, UsageError

if TYPE_CHECKING:
    from mockinterview.journal import Journal
    from mockinterview.report.comparison import ComparisonView
    from mockinterview.store.takes import StoredTake


@click.command(
    epilog="""
\b
Examples:
  mockinterview compare last     against the last scored one of its question
  mockinterview compare 3 7      take 7 against take 3
  mockinterview compare 3 7 --format json

\b
Exit codes: 0 done, 1 failure, 2 no such takes, or takes of different
  questions, 5 nothing to compare.
"""
)
@click.argument("take", metavar="TAKE")
@click.argument("other", metavar="[TAKE]", required=False)
@format_option
def compare(take: str, other: str | None, output_format: str) -> None:
    """Show what got better, what got worse and what stayed the same from one take of a question to the next.

    A figure is better when it came nearer to the range in which it is fine. A difference smaller than the noise of
    its measurement is none; the noises are settings (`mockinterview config show`).
    """
    from mockinterview.analysis import comparison
    from mockinterview.report.comparison import compose_comparison
    from mockinterview.settings import load_settings

    with opened_journal() as journal:
        before, after = _takes(journal, take, other)
        then, now = journal.judged(before.id), journal.judged(after.id)
    found = comparison.compare(then, now, load_settings().thresholds)
    if found is None:
        unscored = before if then.verdict != "ok" else after
        click.echo(f"Take {unscored.id} could not be scored, so there is nothing to compare.", err=True)
        click.get_current_context().exit(NOTHING_TO_SCORE_EXIT_CODE)
    if output_format == "json":
        print_json({"before": before.id, "after": after.id, "comparison": found})
    else:
        _print(compose_comparison(then, now, found), before, after)


def _takes(journal: Journal, take: str, other: str | None) -> tuple[StoredTake, StoredTake]:
    """The earlier and the later take. Raises UsageError."""
    from mockinterview.earlier_take import last_scored

    first = find_take(journal, take)
    if other is None:
        earlier = last_scored(journal, first)
        if earlier is None:
            raise UsageError(
                f"No take of its question before take {first.id} was scored; name the two takes to compare."
            )
        return earlier, first
    second = find_take(journal, other)
    if first.id == second.id:
        raise UsageError(f"Take {first.id} is named twice; name two takes of one question.")
    if not first.asks_as(second):
        raise UsageError(f"Takes {first.id} and {second.id} answer different questions; name two of one question.")
    return (first, second) if (first.recorded_at, first.id) < (second.recorded_at, second.id) else (second, first)


def _print(view: ComparisonView, before: StoredTake, after: StoredTake) -> None:
    table = [("", f"Take {before.id}", f"Take {after.id}", "")]
    for heading, rows in view.groups:
        table += [("", "", "", ""), (heading, "", "", "")]
        table += [("  " + row.name, row.before, row.after, row.remark) for row in rows]
    print_columns(table)
    click.echo()
    for sentence in (view.fix, *view.caveats):
        if sentence:
            click.echo(sentence)
