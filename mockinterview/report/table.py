"""Figures as CSV, for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from mockinterview.analysis.feedback import PHASES, Feedback
from mockinterview.progress.figures import MEASURES, figures

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What spreadsheets take for a formula at the beginning of a cell."""
DECIMALS = 3
_JUDGED = ("verdict", "reason", "fix", "strength", "model", "analysis_version")
_SHARES = tuple(f"{phase}_share" for phase in PHASES)
FEEDBACK_COLUMNS = ("source", "question", "duration", *MEASURES, *_SHARES, *_JUDGED)


def feedback_table(results: Iterable[Feedback]) -> str:
    """A heading and a row for each answer; seconds, shares from 0 to 1. Empty where nothing was judged."""
    return table(FEEDBACK_COLUMNS, (_row(feedback) for feedback in results))


def table(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    """CSV, its lines ending with a newline. A text that a spreadsheet would run as a formula begins with an apostrophe.

    None is an empty cell, fractions are rounded to `DECIMALS`.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return text.getvalue()


def _row(feedback: Feedback) -> Iterable[object]:
    measured = figures(feedback)
    yield from (feedback.source, feedback.question, feedback.duration)
    yield from (measured.of(measure) for measure in MEASURES)
    shares = {each.phase: each.share for each in feedback.phases if each.share_target is not None}
    yield from (shares.get(phase) for phase in PHASES)
    yield from (getattr(feedback, name) for name in _JUDGED)


def _cell(value: object) -> object:
    if isinstance(value, float):
        return round(value, DECIMALS)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value
