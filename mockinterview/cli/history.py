"""`mockinterview history`: what was recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from mockinterview.cli.printing import format_option, print_columns, print_json
from mockinterview.cli.take_arguments import asked, opened_journal

if TYPE_CHECKING:
    from mockinterview.analysis.feedback import Feedback
    from mockinterview.journal import Journal
    from mockinterview.store.takes import StoredTake


@click.command(
    epilog="""
\b
Examples:
  mockinterview history
  mockinterview history --question model-failure
  mockinterview history --format json
"""
)
@click.option("--question", "question_id", metavar="ID", help="Only answers to this question.")
@format_option
def history(question_id: str | None, output_format: str) -> None:
    """List the kept takes, the latest first.

    A line is a take's number, when it was recorded, the question, the length, and what to mend next.
    """
    with opened_journal() as journal:
        waiting = journal.leftovers()
        takes = journal.store.takes(question_id)
        if output_format == "json":
            print_json([_facts(journal, take) for take in takes])
        elif takes:
            print_columns([_line(journal, take) for take in takes])
    if not takes:
        click.echo("There are no takes yet; `mockinterview practice` records one.", err=True)
    if waiting:
        click.echo(f"{_counted(len(waiting))} no report yet; run: mockinterview finish", err=True)


def _counted(count: int) -> str:
    return "1 take has" if count == 1 else f"{count} takes have"


def _line(journal: Journal, take: StoredTake) -> tuple[str, ...]:
    from mockinterview.report import notation

    when = f"{take.local_time:%Y-%m-%d %H:%M}"
    told = _outcome(journal.feedback(take.id))
    notes = [told, f"own mark {take.self_rating}" if take.self_rating else "", take.incident or ""]
    return (str(take.id), when, asked(take), notation.clock(take.duration_s), ". ".join(filter(None, notes)))


def _outcome(feedback: Feedback | None) -> str:
    if feedback is None:
        return "no report yet"
    if feedback.verdict == "nothing_to_score":
        return "nothing to score"
    return next((finding.title for finding in feedback.findings if finding.id == feedback.fix), "judged")


def _facts(journal: Journal, take: StoredTake) -> dict[str, Any]:
    feedback = journal.feedback(take.id)
    return {
        "id": take.id,
        "recorded_at": take.recorded_at,
        "question": take.question.id,
        "mode": take.mode,
        "round": take.round_id,
        "duration": take.duration_s,
        "recording": str(journal.store.audio_path(take)),
        "state": take.state,
        "verdict": feedback.verdict if feedback else None,
        "fix": feedback.fix if feedback else None,
        "strength": feedback.strength if feedback else None,
        "model": feedback.model if feedback else None,
        "self_rating": take.self_rating,
        "overflows": take.overflows,
        "incident": take.incident,
    }
