"""One mark out of 100 with the parts that it is the sum of. Part of the contract in `feedback`; off unless set."""

from __future__ import annotations

from typing import Literal

import msgspec

PartName = Literal["balance", "both_parts", "own_part", "outcome", "learning", "length", "delivery"]


class ScorePart(msgspec.Struct, frozen=True):
    """What one part earned of the `most` that it can."""

    name: PartName
    points: int
    most: int


class LeftOut(msgspec.Struct, frozen=True):
    """A part that does not apply, and why: no STAR story, or not measured (as in a draft)."""

    name: PartName
    reason: Literal["no_story", "not_measured"]


class Score(msgspec.Struct, frozen=True):
    """`mark` is 100 times `points` by `most`, rounded; both are the sums of `parts`."""

    mark: int
    points: int
    most: int
    parts: tuple[ScorePart, ...]
    left_out: tuple[LeftOut, ...] = ()
