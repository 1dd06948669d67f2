"""The figures of takes as CSV, for spreadsheets. Pure."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from mockinterview.progress.figures import MEASURES
from mockinterview.store.listing import ListedTake

_TOLD = ("take", "recorded_at", "question", "question_text", "company", "mode", "round", "follows", "duration")
_JUDGED = ("verdict", "fix", "strength", "model", "analysis_version")
_MARKED = ("self_rating", "tags", "note")
COLUMNS = (*_TOLD, *MEASURES, *_JUDGED, *_MARKED)

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What spreadsheets take for a formula at the beginning of a cell."""
DECIMALS = 3


def takes_table(takes: Iterable[ListedTake]) -> str:
    """A heading and a row for each take; seconds, shares from 0 to 1, moments in UTC. Empty where nothing is known.

    A text that a spreadsheet would run as a formula begins with an apostrophe.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for listed in takes:
        writer.writerow([_cell(value) for value in _row(listed)])
    return text.getvalue()


def _row(listed: ListedTake) -> Iterable[object]:
    take, summary, question = listed.take, listed.summary, listed.take.question
    yield from (take.id, take.recorded_at, question.id, question.text, question.company, take.mode, take.round_id)
    yield from (question.follows, take.duration_s)
    yield from (summary.figures.of(measure) if summary else None for measure in MEASURES)
    yield from (getattr(summary, name) if summary else None for name in _JUDGED)
    yield from (take.self_rating, " ".join(f"#{tag}" for tag in listed.tags), take.note)


def _cell(value: object) -> object:
    if isinstance(value, float):
        return round(value, DECIMALS)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value
