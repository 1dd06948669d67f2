"""Whether words around a number tell that something changed."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import effects
from mockinterview.analysis.numbers.quantities import Quantity
from mockinterview.analysis.numbers.surroundings import Surroundings

PLAIN_COMPARATIVES = effects.COMPARATIVES - {"over", "above", "more", "better"}
"""Comparatives that tell a change; "over" and "more" mostly soften a number."""
MOVING = effects.CHANGE_VERBS | effects.MOVING
"""Verbs that a change may be told with."""


def is_told_change(quantity: Quantity, around: Surroundings) -> bool:
    """A before and after; where two options are compared, only the Result tells what became of them."""
    return quantity.change is not None and not (quantity.is_comparison and around.phase != "result")


def moves(around: Surroundings) -> bool:
    """ "Went down", "brought the wait down", "sales are up"; not "set up", "came up with"."""
    for index, text in enumerate(around.before):
        is_direction = text in {"up", "down"} and around.before[index + 1 : index + 2] != ("with",)
        if is_direction and not effects.MOTION.isdisjoint(around.before[:index]):
            return True
    return around.before[-2:] in (("down", "to"), ("up", "by"), ("down", "by"))
