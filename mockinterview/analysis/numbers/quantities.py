"""A number with its unit, as it stands in the words: before anything is known of what it measures."""

from __future__ import annotations

from typing import Literal

import msgspec

Measure = Literal["percent", "points", "money", "duration", "multiple", "count", "bare", "label", "clock"]


class Quantity(msgspec.Struct, frozen=True):
    """A number over the tokens `first` to `last`, both included.

    `up_to` is the upper end of a range, `out_of` the whole that `value` is a part of, `per` what a rate refers to
    ("hour"), `change` a before and after; `is_comparison` tells one that may be two options ("one day vs three weeks").
    `is_year` tells a number that a calendar year may be, by its form alone.
    """

    first: int
    last: int
    value: float | None
    unit: str | None
    measure: Measure
    up_to: float | None = None
    out_of: float | None = None
    per: str | None = None
    change: tuple[float, float] | None = None
    is_comparison: bool = False
    is_year: bool = False
