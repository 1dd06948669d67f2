"""A bar in one line of text that shows a value against a target; it needs no colour to be read."""

from __future__ import annotations

from dataclasses import dataclass

from mockinterview.analysis.feedback import Pair

FILLED = "━"
FILLED_AT_LIMIT = "┿"
EMPTY = "┈"
EMPTY_IN_TARGET = "─"
LIMITS = ("├", "┤")


@dataclass(frozen=True)
class Bar:
    """The two pieces of a drawn bar: what is reached, and what is left."""

    filled: str
    rest: str


def draw_bar(width: int, value: float, scale: float, target: Pair | None = None) -> Bar:
    """A bar of `width` cells that stands for 0 to `scale`, filled up to `value`, with the ends of `target` marked.

    Anything above 0 fills at least one cell; what is beyond `scale` fills all of them.
    """
    filled = min(width, max(_cell(value, scale, width), 1 if value > 0 else 0))
    empty, reached = [EMPTY] * width, [FILLED] * width
    if target is not None and width > 1:
        low, high = (min(width - 1, _cell(limit, scale, width)) for limit in target)
        empty[low : high + 1] = EMPTY_IN_TARGET * (high + 1 - low)
        empty[high], empty[low] = LIMITS[1], LIMITS[0]
        reached[low] = reached[high] = FILLED_AT_LIMIT
    return Bar("".join(reached[:filled]), "".join(empty[filled:]))


def _cell(value: float, scale: float, width: int) -> int:
    return round(width * value / scale) if scale > 0 else 0
