"""The robust slope: right on lines, calm on noise, and honest about few figures."""

from __future__ import annotations

from random import Random

import pytest

from mockinterview.progress.slopes import MOST_EXACT, condensed, theil_sen


@pytest.mark.parametrize("count", [5, 12, 13, 40])
def test_a_line_is_found_whatever_single_figures_do(count):
    values = [10 + 2.0 * index for index in range(count)]
    slope = theil_sen(values, 0.05)
    assert (slope.value, slope.low, slope.high) == pytest.approx((2, 2, 2))
    values[count // 2] = 1000.0
    assert theil_sen(values, 0.05).value == pytest.approx(2, abs=0.7)


@pytest.mark.parametrize(("count", "least"), [(2, False), (3, False), (4, False), (5, True), (6, True)])
def test_few_figures_say_nothing_surely(count, least):
    """Of 4 figures in perfect order one in twelve does so by chance; of 5, one in sixty."""
    assert (theil_sen(list(range(count)), 0.05) is not None) == least


def test_surer_takes_more_figures():
    assert theil_sen(list(range(5)), 0.005) is None
    assert theil_sen(list(range(6)), 0.005).is_sure


def test_equal_figures_have_no_slope():
    slope = theil_sen([3.0] * 20, 0.05)
    assert slope is None or not slope.is_sure


@pytest.mark.parametrize("count", [8, MOST_EXACT, MOST_EXACT + 1, 30])
def test_the_interval_holds_the_truth_as_often_as_it_says(count):
    """Of 400 draws with slope 1 and noise of 3, a twentieth may be missed; twice as many would be a mistake."""
    random, missed = Random(count), 0
    for _ in range(400):
        slope = theil_sen([index + random.gauss(0, 3) for index in range(count)], 0.05)
        missed += not slope.low <= 1 <= slope.high
    assert missed <= 40


def test_the_interval_is_no_wider_than_it_must_be():
    random, sure = Random(1), 0
    for _ in range(200):
        sure += theil_sen([index * 0.5 + random.gauss(0, 3) for index in range(30)], 0.05).is_sure
    assert sure > 190


def test_many_figures_are_taken_together():
    values = [float(index) for index in range(1000)]
    few = condensed(values, 80)
    assert len(few) == 80
    assert few == sorted(few)
    assert condensed([1.0, 2.0], 80) == [1.0, 2.0]
