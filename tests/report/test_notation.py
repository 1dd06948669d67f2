"""Times, shares and figures as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.report import notation


@given(value=st.floats(0, 1000), low=st.integers(1, 500), width=st.integers(0, 500))
def test_a_figure_stays_on_its_side_of_the_range_it_was_judged_by(value: float, low: int, width: int) -> None:
    high = low + width
    told = notation.whole(value, (low, high))
    assert not (value < low <= told)
    assert not (value > high >= told)
    assert abs(told - value) <= 1


@pytest.mark.parametrize(
    ("seconds", "limits", "text"),
    [
        (0.0, None, "0:00"),
        (59.6, None, "1:00"),
        (119.7, (120, 180), "1:59"),
        (120.2, (120, 180), "2:00"),
        (180.2, (120, 180), "3:01"),
        (3600, None, "60:00"),
    ],
)
def test_clock(seconds: float, limits: tuple[float, float] | None, text: str) -> None:
    assert notation.clock(seconds, limits) == text


def test_a_share_at_its_limit_is_not_moved_by_binary_fractions() -> None:
    assert notation.percent(0.28, (0.12, 0.28)) == "28 %"
    assert notation.percent(0.2804, (0.12, 0.28)) == "29 %"


@pytest.mark.parametrize(
    ("value", "text"),
    [(35.0, "35"), (0.0004, "0.0004"), (1_200_000.0, "1,200,000"), (2.5, "2.5"), (-4.0, "-4"), (2 / 3, "0.667")],
)
def test_figures_are_written_as_people_write_them(value: float, text: str) -> None:
    assert notation.figure(value) == text


@pytest.mark.parametrize(("count", "text"), [(1, "1 KiB"), (40_960, "40 KiB"), (1_572_864, "1.5 MiB")])
def test_size(count: int, text: str) -> None:
    assert notation.size(count) == text
