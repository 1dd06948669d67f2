"""Where things lie in a small plot: points, the band of the target, and the ends of the axes."""

from __future__ import annotations

from math import inf

import msgspec

from mockinterview.report.progress_panel import Panel
from mockinterview.report.progress_words import bare

_MARGIN_SHARE = 0.08
"""Room above the highest and below the lowest, of the whole height."""


class Dot(msgspec.Struct, frozen=True):
    """A point: places from 0 to 1, from the left and from the top; `title` is what it stands for."""

    x: float
    y: float
    title: str
    is_compared: bool


class Plot(msgspec.Struct, frozen=True):
    """All places from 0 to 1, from the left and from the top. `line` is x, y of both ends; `labels` below and above."""

    dots: tuple[Dot, ...]
    band: tuple[float, float] | None
    line: tuple[float, float, float, float] | None
    labels: tuple[str, str]
    days: tuple[str, str]


def plot(panel: Panel) -> Plot:
    """The plot of a panel that has points."""
    low, high = limits(panel)
    first, last = panel.points[0].number, panel.points[-1].number

    def across(number: float) -> float:
        return (number - first) / (last - first) if last > first else 0.5

    def down(value: float) -> float:
        return 1 - (min(max(value, low), high) - low) / (high - low)

    ends = panel.line
    return Plot(
        dots=tuple(
            Dot(across(each.number), down(each.value), f"{each.day}: {each.text}", each.is_compared)
            for each in panel.points
        ),
        band=(down(panel.fine[1]), down(panel.fine[0])),
        line=(across(ends[0][0]), down(ends[0][1]), across(ends[1][0]), down(ends[1][1])) if ends else None,
        labels=(_label(panel, low), _label(panel, high)),
        days=(panel.points[0].day, panel.points[-1].day),
    )


def _label(panel: Panel, value: float) -> str:
    return bare(panel.measure, value).removesuffix(" %")


def limits(panel: Panel) -> tuple[float, float]:
    """The lowest and the highest figure that are shown: all points, and the target."""
    values = [point.value for point in panel.points]
    values += [limit for limit in panel.fine if limit != inf]
    lowest, highest = min(values), max(values)
    margin = (highest - lowest or 1.0) * _MARGIN_SHARE
    most = 1.0 if panel.measure == "i_share" else inf
    return max(0.0, lowest - margin), min(most, highest + margin)
