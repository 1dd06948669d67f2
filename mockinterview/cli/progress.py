"""`mockinterview progress`: figures session by session."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from mockinterview.cli.printing import format_option, print_columns, print_json
from mockinterview.cli.take_arguments import opened_journal

if TYPE_CHECKING:
    from mockinterview.store.sessions import Break, Development, Measure, Session

HEADINGS = ("Day", "Takes", "Situation", "Task", "Action", "Result", "I in Action", "Outcomes", "Length")
NAMES: dict[Measure, str] = {
    "situation": "Situation",
    "task": "Task",
    "action": "Action",
    "result": "Result",
    "i_share": "I in Action",
    "outcome_numbers": "outcome numbers an answer",
    "length": "length",
}


@click.command(
    epilog="""
\b
Examples:
  mockinterview progress
  mockinterview progress --question model-failure
  mockinterview progress --format json
"""
)
@click.option("--question", "question_id", metavar="ID", help="Only answers to this question.")
@format_option
def progress(question_id: str | None, output_format: str) -> None:
    """Show the figures of every day on which you practised.

    A line is a day, how many answers were scored, the mean seconds of each phase, how often "I" acted in the Action,
    outcome numbers an answer, and the mean length. One day is a baseline, two or three show a direction, four a
    trend. Days are compared only as far back as the same speech model heard them.
    """
    from mockinterview.store.sessions import develop

    with opened_journal() as journal:
        takes = journal.store.takes(question_id)
        judged = [(take.local_time.date(), journal.feedback(take.id)) for take in takes]
    development = develop((day, feedback) for day, feedback in judged if feedback is not None)
    if output_format == "json":
        print_json(development)
    elif development.sessions:
        print_columns([HEADINGS, *(_row(session) for session in development.sessions)])
        click.echo()
        for sentence in _sentences(development):
            click.echo(sentence)
    if not development.sessions:
        click.echo("There is no scored answer yet; `mockinterview practice` records one.", err=True)


def _row(session: Session) -> tuple[str, ...]:
    figures = (_written(measure, session.figures[measure]) for measure in NAMES)
    return (session.day.isoformat(), str(session.take_count), *figures)


def _written(measure: Measure, value: float | None) -> str:
    from mockinterview.report import notation

    if value is None:
        return "-"
    if measure == "i_share":
        return notation.percent(value)
    if measure == "outcome_numbers":
        return f"{value:.1f}"
    return notation.clock(value) if measure == "length" else notation.seconds(value)


def _sentences(development: Development) -> Iterator[str]:
    for each in development.changes:
        yield _told(each)
    if development.course == "baseline":
        yield "A baseline: one session. The next one will show a direction."
        return
    shifts = ", ".join(
        f"{NAMES[shift.measure]} {_written(shift.measure, shift.before)} to {_written(shift.measure, shift.after)}"
        for shift in development.shifts
    )
    if development.course == "direction":
        yield f"A direction, no trend yet (that takes four sessions), from the first to the last: {shifts}."
    else:
        yield f"The trend, from the earlier half of the sessions to the later: {shifts}."


def _told(change: Break) -> str:
    what = "the speech model" if change.what == "model" else "the rules of judgement"
    return f"From {change.day} on {what} changed ({change.before} to {change.after}): earlier days are not compared."
