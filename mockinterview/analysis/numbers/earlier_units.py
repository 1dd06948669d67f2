"""A unit of time that was said before: "the wait was eleven minutes. I wanted to get that under six"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from mockinterview.analysis.language.lexicon import numerals
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.numbers.quantities import Quantity

_BOUNDS = frozenset(["to", "under", "below"])
_REFERRING = frozenset(["it", "that", "this", "them", "those"])
_SKIPPED = (numerals.APPROXIMATORS - _BOUNDS) | {"down", "back", "all", "the", "way"}
_REACH = 30
"""Words back to the number that has the unit. Ours: two sentences."""


def with_earlier_units(tokens: Sequence[Token], quantities: Sequence[Quantity]) -> list[Quantity]:
    """`quantities` in which "get it under six" measures what the duration before it does."""
    found: list[Quantity] = []
    for quantity in quantities:
        before = found[-1] if found else None
        is_shared = before is not None and _is_duration_near(before, quantity) and _refers_back(tokens, quantity)
        unit = before.unit if before is not None and is_shared else None
        found.append(structs.replace(quantity, unit=unit, measure="duration") if is_shared else quantity)
    return found


def _is_duration_near(before: Quantity, quantity: Quantity) -> bool:
    return before.measure == "duration" and before.per is None and quantity.first - before.last <= _REACH


def _refers_back(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "It down to five", "that under six": a bare number that says how much of it."""
    position = _skip_back(tokens, quantity.first - 1)
    if quantity.measure != "bare" or quantity.out_of is not None or text_at(tokens, position) not in _BOUNDS:
        return False
    bound = position
    position = _skip_back(tokens, bound - 1)
    has_direction = text_at(tokens, bound) != "to" or text_at(tokens, bound - 1) in {"down", "back"}
    return has_direction and text_at(tokens, position) in _REFERRING


def _skip_back(tokens: Sequence[Token], position: int) -> int:
    while text_at(tokens, position) in _SKIPPED - _REFERRING:
        position -= 1
    return position
