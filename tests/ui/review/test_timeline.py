"""What each cell of the timeline shows."""

from __future__ import annotations

import pytest

from mockinterview.report.compose import compose
from mockinterview.report.labels import load_labels
from mockinterview.ui.review import places, timeline
from mockinterview.ui.review.words import KINDS, review_text
from tests.report import samples

FEEDBACK = samples.scored()
TEXT = review_text(FEEDBACK, load_labels())
REMARKS = places.remarks(FEEDBACK, load_labels().headings)
NOTHING_HIDDEN: frozenset = frozenset()


def test_the_loudest_of_each_cell_against_the_loudest_of_all() -> None:
    assert timeline.columns_of((0.0, 0.1, 0.2, 0.0), 2) == (0.5, 1.0)
    assert timeline.columns_of((0.2, 0.1), 4) == (1.0, 1.0, 0.5, 0.5)
    assert timeline.columns_of((), 3) == (0.0, 0.0, 0.0)
    assert timeline.columns_of((0.0, 0.0), 2) == (0.0, 0.0)


def test_the_wave_grows_from_the_lower_row_into_the_upper_one() -> None:
    levels = (0.0, 0.01, 0.1, 1.0)
    assert timeline.wave_row(levels, 0) == "   █"
    lower = timeline.wave_row(levels, 1)
    assert lower[:2] == "  "
    assert lower[2] in timeline.STEPS[1:-1]
    assert lower[3] == "█"


@pytest.mark.parametrize(("seconds", "cell"), [(0.0, 0), (-1.0, 0), (4.99, 4), (5.0, 5), (10.0, 9), (99.0, 9)])
def test_a_moment_has_its_cell(seconds: float, cell: int) -> None:
    assert timeline.cell_at(seconds, 10.0, 10) == cell


@pytest.mark.parametrize("cell", range(76))
def test_a_cell_that_is_clicked_is_the_cell_that_is_shown(cell: int) -> None:
    assert abs(timeline.cell_at(timeline.seconds_at(cell, 63.7, 76), 63.7, 76) - cell) <= 1


def test_phases_hold_the_floor_until_the_next_and_silence_around_them_is_nobodys() -> None:
    lanes = timeline.lanes_of(TEXT, FEEDBACK.duration, 200)
    letters = "".join(lane.letter if lane else " " for lane in lanes)
    assert letters.startswith(" S")
    assert list(dict.fromkeys(letters.strip())) == ["S", "T", "A", "R"]
    assert letters.endswith(" ")


def test_a_finding_goes_before_a_mark_and_hidden_marks_are_not_drawn() -> None:
    row = timeline.mark_row(TEXT, REMARKS, NOTHING_HIDDEN, FEEDBACK.duration, 200)
    assert row.count("◆") == 1
    assert set(row) == {" ", "◆", "#", "w", "i", "·", "~"}
    assert timeline.mark_row(TEXT, (), frozenset(KINDS), FEEDBACK.duration, 200).strip() == ""


def test_seconds_stand_against_targets_and_shares_where_those_lead() -> None:
    by_seconds = timeline.figures(compose(FEEDBACK).times, FEEDBACK.phases)
    assert [figure.sign for figure in by_seconds] == ["✓", "▾", "▾", "▾"]
    assert by_seconds[1].goal == " of 10-15"
    balanced = samples.balanced()
    by_share = timeline.figures(compose(balanced).times, balanced.phases)
    assert all(figure.value.endswith("%") and figure.sign == "✓" for figure in by_share)
    weakness = samples.weakness()
    parts = timeline.figures(compose(weakness).times, weakness.phases)
    assert [(figure.lane.name, figure.goal) for figure in parts] == [("Weakness", ""), ("Steps", "")]
    assert timeline.figures(None, ()) == ()
