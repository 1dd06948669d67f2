"""The figures of takes as CSV, for spreadsheets. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from mockinterview.progress.figures import MEASURES
from mockinterview.report.table import table
from mockinterview.store.listing import ListedTake

_TOLD = ("take", "recorded_at", "question", "question_text", "company", "mode", "round", "follows", "duration")
_JUDGED = ("verdict", "fix", "strength", "model", "analysis_version")
_MARKED = ("self_rating", "tags", "note")
COLUMNS = (*_TOLD, *MEASURES, *_JUDGED, *_MARKED)


def takes_table(takes: Iterable[ListedTake]) -> str:
    """A heading and a row for each take; seconds, shares from 0 to 1, moments in UTC. Empty where nothing is known."""
    return table(COLUMNS, (_row(listed) for listed in takes))


def _row(listed: ListedTake) -> Iterable[object]:
    take, summary, question = listed.take, listed.summary, listed.take.question
    yield from (take.id, take.recorded_at, question.id, question.text, question.company, take.mode, take.round_id)
    yield from (question.follows, take.duration_s)
    yield from (summary.figures.of(measure) if summary else None for measure in MEASURES)
    yield from (getattr(summary, name) if summary else None for name in _JUDGED)
    yield from (take.self_rating, " ".join(f"#{tag}" for tag in listed.tags), take.note)
