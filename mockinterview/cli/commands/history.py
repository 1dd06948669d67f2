"""`mockinterview history`: what was recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from mockinterview.cli.arguments.take_arguments import asked, opened_journal
from mockinterview.cli.arguments.wanted_takes import filter_options
from mockinterview.cli.output.printing import format_option, print_columns, print_json

if TYPE_CHECKING:
    from mockinterview.journal import Journal
    from mockinterview.store.listing import ListedTake, TakeFilter

HEADINGS = ("Take", "Recorded", "Question", "Length", "S", "T", "A", "R", "I", "Outcomes", "Own mark", "")
ORDERS = ("latest", "oldest", "longest", "shortest", "action", "i-share", "outcomes", "fillers", "own-mark", "question")
UNKNOWN = "-"


@click.command(
    epilog="""
\b
Examples:
  mockinterview history
  mockinterview history --question model-failure --sort i-share
  mockinterview history --search 'fraud model' --since 2026-03-01
  mockinterview history --search '"rolled it back"' --tag good
  mockinterview history --format json
"""
)
@click.option(
    "--search",
    "words",
    metavar="WORDS",
    default="",
    help="Only answers in which all of these words (or their beginnings) were said or noted; in double quotes: "
    "in this order.",
)
@filter_options
@click.option(
    "--sort",
    "order",
    type=click.Choice(ORDERS),
    metavar="ORDER",
    default="latest",
    show_default=True,
    help=f"What comes first: {', '.join(ORDERS)}.",
)
@click.option("--most", type=click.IntRange(min=1), metavar="N", help="At most so many lines.")
@format_option
def history(words: str, order: Any, most: int | None, output_format: str, wanted: TakeFilter) -> None:
    """List the kept takes, the latest first, and follow-ups below the answer that they follow.

    A line is a take's number, when it was recorded, the question, the length, the seconds of Situation, Task, Action
    and Result, how often "I" acted in the Action, the outcome numbers, your own mark, and what to mend next.
    """
    from msgspec.structs import replace

    from mockinterview.leftovers import find_leftovers
    from mockinterview.rejudging import outdated

    wanted = replace(wanted, words=words)
    with opened_journal() as journal:
        waiting = find_leftovers(journal)
        found = journal.listing.find(wanted, order)
        takes = journal.listing.rows(found[:most])
        if output_format == "json":
            print_json([_facts(journal, listed) for listed in takes])
        elif takes:
            print_columns([HEADINGS, *map(_line, takes)])
        is_empty = not takes and not journal.store.takes(most=1)
        outdated_count = len(outdated(journal))
    if not takes:
        click.echo(_nothing(is_empty=is_empty), err=True)
    if len(found) > len(takes) > 0:
        click.echo(f"{len(takes)} of {len(found)} takes are shown.", err=True)
    if waiting:
        click.echo(f"{_counted(len(waiting))} no report yet; run: mockinterview finish", err=True)
    if outdated_count:
        click.echo(f"{_counted(outdated_count)} figures of other rules; run: mockinterview rejudge", err=True)


def _nothing(*, is_empty: bool) -> str:
    if is_empty:
        return "There are no takes yet; `mockinterview practice` records one."
    return "No take is like that; `mockinterview history` lists all of them."


def _counted(count: int) -> str:
    return "1 take has" if count == 1 else f"{count} takes have"


def _line(listed: ListedTake) -> tuple[str, ...]:
    from mockinterview.report import notation

    take = listed.take
    own_mark = f"{take.self_rating}" if take.self_rating else UNKNOWN
    tags = " ".join(f"#{tag}" for tag in listed.tags)
    told = ". ".join(filter(None, [_outcome(listed), take.note.replace("\n", " "), take.incident or ""]))
    return (
        *(str(take.id), f"{take.local_time:%Y-%m-%d %H:%M}", asked(take), notation.clock(take.duration_s)),
        *_figures(listed),
        *(own_mark, f"{tags} {told}".strip()),
    )


def _figures(listed: ListedTake) -> tuple[str, ...]:
    from mockinterview.analysis.feedback import PHASES
    from mockinterview.report import notation

    if listed.summary is None:
        return (UNKNOWN,) * (len(PHASES) + 2)
    figures = listed.summary.figures
    phases = (figures.of(phase) for phase in PHASES)
    return (
        *(UNKNOWN if seconds is None else str(notation.whole(seconds)) for seconds in phases),
        UNKNOWN if figures.i_share is None else notation.percent(figures.i_share),
        UNKNOWN if figures.outcome_numbers is None else f"{figures.outcome_numbers:.0f}",
    )


def _outcome(listed: ListedTake) -> str:
    if listed.take.state == "recorded":
        return "no report yet"
    if listed.summary is None:
        return ""
    return "nothing to score" if listed.summary.verdict == "nothing_to_score" else listed.summary.fix_title or "judged"


def _facts(journal: Journal, listed: ListedTake) -> dict[str, Any]:
    take, summary = listed.take, listed.summary
    return {
        "id": take.id,
        "recorded_at": take.recorded_at,
        "question": take.question.id,
        "question_text": take.question.text,
        "company": take.question.company,
        "mode": take.mode,
        "round": take.round_id,
        "follows": take.question.follows,
        "probe": take.question.probe,
        "duration": take.duration_s,
        "recording": str(journal.store.audio_path(take)),
        "state": take.state,
        "verdict": summary.verdict if summary else None,
        "fix": summary.fix if summary else None,
        "strength": summary.strength if summary else None,
        "model": summary.model if summary else None,
        "analysis_version": summary.analysis_version if summary else None,
        "figures": summary.figures if summary else None,
        "self_rating": take.self_rating,
        "tags": listed.tags,
        "note": take.note,
        "overflows": take.overflows,
        "incident": take.incident,
    }
