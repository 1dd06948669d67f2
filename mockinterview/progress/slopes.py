"""A line through scattered figures, and how sure it is: the Theil-Sen slope with Sen's interval.

The slope is the median of the slopes between all pairs of figures, so that a few strange ones do not bend it. Its
interval is read off the same slopes by the distribution of Kendall's rank correlation: exact for few figures, the
normal approximation (with ties) for more. Theil 1950; Sen 1968; Hollander and Wolfe, "Nonparametric Statistical
Methods". It takes no shape of the noise for granted but that the figures do not depend on each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import combinations, pairwise
from math import factorial, floor, sqrt
from statistics import NormalDist, median

import msgspec

MOST_EXACT = 12
"""Up to so many figures the distribution is counted out; the approximation is close enough from there on."""


class Slope(msgspec.Struct, frozen=True):
    """Change from one figure to the next: the likely one, and the limits between which it lies surely enough."""

    value: float
    low: float
    high: float

    @property
    def is_sure(self) -> bool:
        """Whether it goes one way, whichever of these it is."""
        return self.low > 0 or self.high < 0


def theil_sen(values: Sequence[float], false_alarm: float) -> Slope | None:
    """The slope through evenly spaced `values`; None where they are too few to say anything so surely.

    `false_alarm` is the chance that the interval leaves out the truth, 0 to 1.
    """
    slopes = sorted((values[j] - values[i]) / (j - i) for i, j in combinations(range(len(values)), 2))
    rank = _rank(values, false_alarm)
    if rank < 1:
        return None
    return Slope(median(slopes), slopes[rank - 1], slopes[len(slopes) - rank])


def _rank(values: Sequence[float], false_alarm: float) -> int:
    """Which slope from below, and from above, is the limit; 0 where even the outermost one is not sure enough."""
    count = len(values)
    if count <= MOST_EXACT:
        return sum(1 for chance in _chances(count) if 2 * chance <= false_alarm)
    pairs = count * (count - 1) / 2
    reach = NormalDist().inv_cdf(1 - false_alarm / 2) * sqrt(_variance(values))
    return floor((pairs - reach) / 2)


@cache
def _chances(count: int) -> tuple[float, ...]:
    """That at most 0, 1, 2, ... pairs are out of order by mere chance."""
    ways = [1]
    for size in range(2, count + 1):
        longer = [0] * (len(ways) + size - 1)
        for inversions, number in enumerate(ways):
            for more in range(size):
                longer[inversions + more] += number
        ways = longer
    sums = [0]
    for number in ways:
        sums.append(sums[-1] + number)
    return tuple(total / factorial(count) for total in sums[1:])


def _variance(values: Sequence[float]) -> float:
    """Of Kendall's S when there is no trend; equal figures say less."""
    tied = sum(_spread(times) for times in Counter(values).values() if times > 1)
    return (_spread(len(values)) - tied) / 18


def _spread(count: int) -> int:
    return count * (count - 1) * (2 * count + 5)


def condensed(values: Sequence[float], most: int) -> list[float]:
    """At most `most` figures: medians of neighbours, as many in each group as possible."""
    if len(values) <= most:
        return list(values)
    edges = [round(index * len(values) / most) for index in range(most + 1)]
    return [median(values[first:end]) for first, end in pairwise(edges)]
