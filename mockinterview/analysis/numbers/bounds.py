"""Amounts told by a bound alone: "in under a minute", "less than a week", "single digits"."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.language.lexicon import measures
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.numbers.quantities import Quantity
from mockinterview.analysis.numbers.units import duration_unit

_BOUNDS = frozenset(["under", "within", "nearly", "almost"])
_THAN = frozenset(["less", "more", "longer", "shorter"])
_DIGIT_COUNTS = frozenset(["single", "double", "triple"])
_FIGURE_COUNTS = frozenset(["four", "five", "six", "seven", "eight", "nine", "4", "5", "6", "7", "8", "9"])
_NO_BOUNDED = measures.DAY_PARTS | {"second", "term", "season", "summer", "winter"}
"""Units of time that mostly name an occasion ("within a season")."""


def read_bound(tokens: Sequence[Token], start: int) -> Quantity | None:
    """The amount at `start` that has a bound and no numeral."""
    return _bounded_unit(tokens, start) or _digits(tokens, start)


def _bounded_unit(tokens: Sequence[Token], start: int) -> Quantity | None:
    """ "Under a minute", "in over a year"; "for a week" tells no amount."""
    noun = text_at(tokens, start + 1)
    unit = duration_unit(noun) if tokens[start].text in {"a", "an"} else None
    if unit is None or noun in _NO_BOUNDED:
        return None
    before, opener = text_at(tokens, start - 1), text_at(tokens, start - 2)
    is_bound = before in _BOUNDS or (before == "than" and opener in _THAN) or (before == "over" and opener == "in")
    return Quantity(start, start + 1, 1.0, unit, "duration") if is_bound else None


def _digits(tokens: Sequence[Token], start: int) -> Quantity | None:
    """ "Fell to single digits", "double-digit growth", "a six-figure deal"."""
    count, _, noun = tokens[start].text.partition("-")
    last = start if noun else start + 1
    counted = text_at(tokens, last).rpartition("-")[2].removesuffix("s")
    is_counted = (counted == "digit" and count in _DIGIT_COUNTS) or (counted == "figure" and count in _FIGURE_COUNTS)
    return Quantity(start, last, None, None, "bare") if is_counted else None
