"""The numbers of an answer, as they stand in the feedback. Times are seconds from the start of the recording."""

from __future__ import annotations

from typing import Literal

import msgspec

from mockinterview.analysis.phase_names import PhaseName


class Change(msgspec.Struct, frozen=True, rename={"from_": "from"}):
    """A before and after, in the unit of its number."""

    from_: float
    to: float


class Number(msgspec.Struct, frozen=True):
    """A number that was cited: words as said, value and unit normalised ("percent", "usd", "hours", ...).

    `value` is the number reached after a `change`, the lower end of a range (`up_to` is the upper one), the part of
    an "X of Y" (`out_of` is the whole); None for "hundreds of". `per` is what a rate refers to ("second").
    `has_baseline`: what it was before was said, as a `change` or earlier in the same unit.
    """

    text: str
    value: float | None
    unit: str | None
    kind: Literal["outcome", "scope", "time", "other"]
    change: Change | None
    phase: PhaseName
    start: float
    first_word: int
    last_word: int
    maybe_misheard: bool = False
    up_to: float | None = None
    out_of: float | None = None
    per: str | None = None
    has_baseline: bool = False


class NumbersCited(msgspec.Struct, frozen=True):
    """Whether any number was cited (labels and dates aside), an outcome, and one in the Result."""

    any: bool
    outcome: bool
    outcome_in_result: bool
