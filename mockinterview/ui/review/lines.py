"""The words broken into lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rich.cells import cell_len

from mockinterview.report.marks import CORRECTED_SIGN
from mockinterview.ui.review.words import Band, Kind, ReviewText, ReviewWord


class Run(NamedTuple):
    """A word, or the silence behind it, from cell `x` on."""

    x: int
    width: int
    word: int
    is_pause: bool


class TextLine(NamedTuple):
    """One line of a band, or an empty one between two bands (without runs)."""

    band: Band
    is_first: bool
    runs: tuple[Run, ...]

    def word_at(self, x: int) -> int:
        """The word at cell `x`, or the one before it."""
        reached = [run for run in self.runs if run.x <= x]
        return (reached or self.runs)[-1 if reached else 0].word


def lay_out(text: ReviewText, width: int, hidden: frozenset[Kind]) -> tuple[TextLine, ...]:
    """Lines of at most `width` cells (a longer word stands alone); a gap where the lane changes."""
    lines: list[TextLine] = []
    for band in text.bands:
        if lines and lines[-1].band.lane != band.lane:
            lines.append(TextLine(lines[-1].band, False, ()))
        lines += _broken(text.words, band, width, hidden)
    return tuple(lines)


def silence(word: ReviewWord) -> str:
    """The silence behind a word as it is written."""
    return f"[{word.pause}]"


def written(word: ReviewWord) -> str:
    """A word as it is written, with the sign of a correction."""
    return word.text + (CORRECTED_SIGN if word.is_corrected else "") + word.tail


def _broken(words: tuple[ReviewWord, ...], band: Band, width: int, hidden: frozenset[Kind]) -> Iterable[TextLine]:
    runs: list[Run] = []
    x, is_first = 0, True
    for index, is_pause, cells in _pieces(words, band, hidden):
        if runs and x + cells > width:
            yield TextLine(band, is_first, tuple(runs))
            runs, x, is_first = [], 0, False
        runs.append(Run(x, cells, index, is_pause))
        x += cells + 1
    if runs:
        yield TextLine(band, is_first, tuple(runs))


def _pieces(words: tuple[ReviewWord, ...], band: Band, hidden: frozenset[Kind]) -> Iterable[tuple[int, bool, int]]:
    for index in range(band.first_word, band.last_word + 1):
        yield index, False, cell_len(written(words[index]))
        if words[index].pause and "pause" not in hidden:
            yield index, True, cell_len(silence(words[index]))
