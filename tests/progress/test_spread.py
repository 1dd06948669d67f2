"""How figures lie."""

from __future__ import annotations

import statistics

import hypothesis.strategies as st
from hypothesis import given

from mockinterview.progress.spread import BARS, spread

VALUES = st.lists(st.floats(0, 1e4, allow_nan=False), min_size=1, max_size=60)


@given(VALUES)
def test_every_value_is_in_a_bar_and_the_quartiles_are_in_order(values):
    lies = spread(values)
    assert sum(lies.bars) == len(values)
    assert len(lies.bars) == BARS
    assert lies.low <= lies.first_quartile <= lies.median <= lies.third_quartile <= lies.high
    assert lies.median == statistics.median(values)


def test_bars_are_where_the_values_are():
    assert spread([0.0, 1.0, 1.0, 12.0]).bars == (1, 2, *[0] * (BARS - 3), 1)
    assert spread([7.0, 7.0]).bars == (2, *[0] * (BARS - 1))


def test_far_is_what_tukey_calls_far():
    lies = spread([float(value) for value in range(1, 10)])
    assert (lies.first_quartile, lies.third_quartile) == (3.0, 7.0)
    assert not lies.is_far(13.0)
    assert lies.is_far(13.1)
    assert lies.is_far(-3.1)
