"""How a figure is rounded, the same in what a finding says and in the report around it. Pure."""

from __future__ import annotations

from mockinterview.analysis.feedback import Pair


def whole(value: float, limits: Pair | None = None) -> int:
    """`value` rounded, but never into the range that it was judged to miss: 59.6 under 60 to 90 stays 59."""
    rounded = round(value)
    if limits and value < limits[0] <= rounded:
        return rounded - 1
    if limits and value > limits[1] >= rounded:
        return rounded + 1
    return rounded
