"""Words broken into lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.report.labels import load_labels
from mockinterview.ui.review.lines import TextLine, lay_out
from mockinterview.ui.review.words import review_text
from tests.report import samples

TEXT = review_text(samples.scored(), load_labels())
NOTHING_HIDDEN: frozenset = frozenset()


def ends(line: TextLine) -> int:
    return line.runs[-1].x + line.runs[-1].width


@given(width=st.integers(1, 200))
def test_no_line_is_too_long_and_no_word_is_lost(width: int) -> None:
    lines = lay_out(TEXT, width, NOTHING_HIDDEN)
    assert all(ends(line) <= width or len(line.runs) == 1 for line in lines if line.runs)
    words = [run.word for line in lines for run in line.runs if not run.is_pause]
    assert words == list(range(len(TEXT.words)))


def test_a_gap_divides_the_phases() -> None:
    lines = lay_out(TEXT, 60, NOTHING_HIDDEN)
    assert sum(not line.runs for line in lines) == 3
    assert [line.band.lane.letter for line in lines if line.is_first and line.band.lane] == ["S", "T", "A", "R"]


def test_hidden_pauses_take_no_room() -> None:
    shown = [run for line in lay_out(TEXT, 60, NOTHING_HIDDEN) for run in line.runs if run.is_pause]
    hidden = [run for line in lay_out(TEXT, 60, frozenset({"pause"})) for run in line.runs if run.is_pause]
    assert len(shown) == sum(bool(word.pause) for word in TEXT.words)
    assert hidden == []


@pytest.mark.parametrize(("x", "word"), [(-5, 0), (0, 0), (2, 0), (3, 1), (500, None)])
def test_a_cell_belongs_to_the_word_before_the_next(x: int, word: int | None) -> None:
    line = lay_out(TEXT, 60, NOTHING_HIDDEN)[0]
    assert line.word_at(x) == (line.runs[-1].word if word is None else word)
