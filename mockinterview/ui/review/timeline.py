"""What the timeline shows in each of its cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from mockinterview.analysis.feedback import PhaseMetric
from mockinterview.report.marks import Lane
from mockinterview.report.view import Row, Times
from mockinterview.ui.review.places import Remark
from mockinterview.ui.review.words import Kind, ReviewText

STEPS = " ▁▂▃▄▅▆▇█"
ROWS = 2
SIGNS: dict[Kind, str] = {"number": "#", "we": "w", "i": "i", "pause": "·", "filler": "~"}
"""Of several marks in one cell the first of these is drawn; a finding goes before all of them."""
FINDING = "◆"
LOUDNESS = 0.7
"""The power of a level that is drawn, so that soft speech is seen, too. Ours."""
_FLOOR = 0.02
"""What is softer than this share of the loudest moment is drawn as silence. Ours."""


TARGET_SIGNS = {"missing": "-", "short": "▾", "low": "▾", "ok": "✓", "long": "▴", "high": "▴"}
"""How a phase stands to its target; the words for it are in the report."""


class Figure(msgspec.Struct, frozen=True):
    """How long a phase took, and what is asked; `goal` and `sign` are empty where nothing is."""

    lane: Lane
    value: str
    goal: str
    sign: str


def figures(times: Times | None, phases: Sequence[PhaseMetric]) -> tuple[Figure, ...]:
    """Seconds against targets, or shares where those lead; of an answer outside STAR its parts."""
    if times is None or not times.is_star:
        rows: Sequence[Row] = times.rows if times else ()
        return tuple(Figure(row.lane, row.seconds_text, "", "") for row in rows)
    if times.is_share_led:
        return tuple(
            Figure(row.lane, row.share_text, _goal(row.share_target_text), _sign(phase.share_status))
            for row, phase in zip(times.rows, phases, strict=True)
        )
    return tuple(
        Figure(row.lane, row.seconds_text, _goal(row.target_text), _sign(phase.status))
        for row, phase in zip(times.rows, phases, strict=True)
    )


def _goal(target: str) -> str:
    """Without its unit, which stands at the value."""
    return f" of {target.rpartition(' ')[0]}" if target else ""


def _sign(status: str | None) -> str:
    return TARGET_SIGNS[status] if status else ""


def columns_of(levels: Sequence[float], width: int) -> tuple[float, ...]:
    """The loudest level of each of `width` cells against the loudest of all, 0 to 1."""
    if not levels or width <= 0:
        return (0.0,) * max(0, width)
    edges = [index * len(levels) // width for index in range(width + 1)]
    loudest = [max(levels[first : max(last, first + 1)]) for first, last in pairwise(edges)]
    top = max(loudest)
    return tuple(level / top if top > 0 else 0.0 for level in loudest)


def wave_row(columns: Iterable[float], row: int) -> str:
    """Row 0 is the upper one."""
    eighths = ROWS * (len(STEPS) - 1)
    drawn = []
    for level in columns:
        height = round(level**LOUDNESS * eighths) if level > _FLOOR else 0
        below = (ROWS - 1 - row) * (len(STEPS) - 1)
        drawn.append(STEPS[max(0, min(len(STEPS) - 1, height - below))])
    return "".join(drawn)


def cell_at(seconds: float, duration_s: float, width: int) -> int:
    """The cell in which that moment lies."""
    return max(0, min(width - 1, int(seconds / duration_s * width))) if duration_s > 0 else 0


def seconds_at(cell: int, duration_s: float, width: int) -> float:
    """The moment at which a cell begins."""
    return duration_s * max(0, min(cell, width)) / width if width else 0.0


def lanes_of(text: ReviewText, duration_s: float, width: int) -> tuple[Lane | None, ...]:
    """The lane of each cell: each holds the floor until the next one begins; none before the first word."""
    lanes: list[Lane | None] = [None] * width
    for band in text.bands:
        first = cell_at(band.start, duration_s, width)
        lanes[first:] = [band.lane] * (width - first)
    if text.words:
        last = cell_at(text.words[-1].end, duration_s, width)
        lanes[last + 1 :] = [None] * (width - last - 1)
    return tuple(lanes)


def mark_row(
    text: ReviewText, remarks: Iterable[Remark], hidden: frozenset[Kind], duration_s: float, width: int
) -> str:
    """One sign a cell."""
    row = [" "] * width
    for kind in reversed(SIGNS):
        if kind in hidden:
            continue
        for index, word in enumerate(text.words):
            is_here = word.pause if kind == "pause" else word.kind == kind and word.opens == index
            if is_here and width:
                row[cell_at(word.end if kind == "pause" else word.start, duration_s, width)] = SIGNS[kind]
    for remark in remarks:
        if remark.first_word is not None and width:
            row[cell_at(text.words[remark.first_word].start, duration_s, width)] = FINDING
    return "".join(row)
