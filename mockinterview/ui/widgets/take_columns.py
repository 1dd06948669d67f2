"""The columns of a list of takes: as many as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from mockinterview.analysis.feedback import PHASES
from mockinterview.progress.figures import Figures
from mockinterview.report import notation
from mockinterview.store.listing import ListedTake

WIDE_CELLS = 108
"""From this width on there is room for the time of day, the tags, and whole words in the headings."""
GAP = "  "
NO_REPORT = "no report"
UNKNOWN = "-"
_NARROW = (10, 6, 15, 5, 3, 4)
_WIDE = (16, 6, 19, 11, 8, 8)
_TAG_CELLS = 12
_MARKED = "# "
"""Stands before the question of a take with tags or a note where there is no room for them."""
_FOLLOW_UP = "↳ follow-up"
"""In place of the question, below the answer that it is about."""
_PHASE_LETTERS = tuple(phase[0].upper() for phase in PHASES)


def headings(width: int) -> str:
    """What stands above each column."""
    if width < WIDE_CELLS:
        return _line(width, "Recorded", "Question", "", ("Length", _phases(_PHASE_LETTERS, 15), "I", "Out", "Mark"))
    phases = _phases(_PHASE_LETTERS, 19)
    return _line(width, "Recorded", "Question", "Tags", ("Length", phases, "I in Action", "Outcomes", "Own mark"))


def row(listed: ListedTake, width: int) -> str:
    """One take in `width` cells; the question gets the room that is left."""
    take = listed.take
    is_wide = width >= WIDE_CELLS
    when = f"{take.local_time:%Y-%m-%d %H:%M}" if is_wide else f"{take.local_time:%Y-%m-%d}"
    asked = (take.question.id or take.question.text or "(no question)").replace("\n", " ")
    if take.question.follows is not None:
        asked = _FOLLOW_UP
    if not is_wide and (listed.tags or take.note):
        asked = _MARKED + asked
    own_mark = str(take.self_rating) if take.self_rating else UNKNOWN
    cells = (notation.clock(take.duration_s), *_figures(listed, 19 if is_wide else 15), own_mark)
    return _line(width, when, asked, " ".join(f"#{tag}" for tag in listed.tags), cells)


def _figures(listed: ListedTake, phase_cells: int) -> tuple[str, str, str]:
    """Seconds of the phases, I-share, outcome numbers."""
    if listed.take.state == "recorded":
        return (f"{NO_REPORT:>{phase_cells}}", "", "")
    figures = listed.summary.figures if listed.summary else Figures()
    phases = [_figure(figures.of(phase)) for phase in PHASES]
    share = UNKNOWN if figures.i_share is None else notation.percent(figures.i_share)
    return (_phases(phases, phase_cells), share, _figure(figures.outcome_numbers))


def _figure(value: float | None) -> str:
    return UNKNOWN if value is None else str(notation.whole(value))


def _phases(cells: Sequence[str], width: int) -> str:
    room = (width - len(cells) + 1) // len(cells)
    return " ".join(f"{cell:>{room}}" for cell in cells)


def _line(width: int, when: str, asked: str, tags: str, cells: tuple[str, ...]) -> str:
    is_wide = width >= WIDE_CELLS
    when_cells, *widths = _WIDE if is_wide else _NARROW
    left = [f"{when:{when_cells}}"]
    right = [f"{cell:>{room}}" for cell, room in zip(cells, widths, strict=True)]
    tag_cells = [_fitted(tags, _TAG_CELLS)] if is_wide else []
    taken = sum(len(GAP) + len(cell) for cell in (*right, *left)) + len(tag_cells) * (_TAG_CELLS + len(GAP))
    return GAP.join((*left, _fitted(asked, max(1, width - taken)), *tag_cells, *right))


def _fitted(text: str, cells: int) -> str:
    fitted = Text(text)
    fitted.truncate(cells, overflow="ellipsis", pad=True)
    return fitted.plain
