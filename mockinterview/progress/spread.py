"""How the figures of many answers lie: quartiles, bars, what is far from the rest. Pure."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

import msgspec

FEWEST_FOR_OUTLIERS = 8
"""Ours: the quartiles of fewer answers say nothing of the next one."""
FENCE = 1.5
"""Tukey 1977: further out than so many widths of the middle half is far out."""
BARS = 12
"""Ours: as many as a small plot shows."""


class Spread(msgspec.Struct, frozen=True):
    """The ends, the quartiles, and how many values lie in each of `BARS` equal steps from end to end.

    Where all values are the same, all are in the first step.
    """

    low: float
    first_quartile: float
    median: float
    third_quartile: float
    high: float
    bars: tuple[int, ...]

    def is_far(self, value: float) -> bool:
        """Whether `value` lies far from the middle half."""
        reach = FENCE * (self.third_quartile - self.first_quartile)
        return not self.first_quartile - reach <= value <= self.third_quartile + reach


def spread(values: Sequence[float]) -> Spread:
    """Of at least one value; quartiles are interpolated between the values (inclusive)."""
    low, high = min(values), max(values)
    first, median, third = statistics.quantiles(values, n=4, method="inclusive") if len(values) > 1 else [low, low, low]
    step = (high - low) / BARS
    bars = [0] * BARS
    for value in values:
        bars[min(BARS - 1, int((value - low) / step)) if step else 0] += 1
    return Spread(low, first, median, third, high, tuple(bars))
