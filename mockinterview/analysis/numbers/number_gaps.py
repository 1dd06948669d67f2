"""The words between and around two numbers that may be one statement."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.language.lexicon import measures, numerals
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.language.verbs import is_ing
from mockinterview.analysis.numbers.quantities import Quantity


def texts_between(tokens: Sequence[Token], first: Quantity, second: Quantity) -> list[str]:
    """All words between two quantities."""
    return [tokens[position].text for position in range(first.last + 1, second.first)]


def gap_texts(tokens: Sequence[Token], first: Quantity, second: Quantity) -> list[str]:
    """The words between two quantities without the ones that only soften a number."""
    kept = {"down", "up", "or", "of"}
    return [text for text in texts_between(tokens, first, second) if text not in numerals.APPROXIMATORS - kept]


def from_before(tokens: Sequence[Token], quantity: Quantity) -> int | None:
    """The position of the "from" (or "between") before a quantity, over approximating words and a verb.

    "From about 9", "from deploying twice a week"; None without one.
    """
    position = quantity.first - 1
    while position >= 0 and tokens[position].text in numerals.APPROXIMATORS | {"the"}:
        position -= 1
    position -= is_ing(text_at(tokens, position))
    return position if text_at(tokens, position) in {"from", "between"} else None


def are_alike(first: Quantity, second: Quantity) -> bool:
    """Whether both measure the same, or one lacks its unit; "doubled to 40" are two numbers."""
    if "bare" in {first.measure, second.measure}:
        return (first.measure, second.measure) != ("multiple", "bare")
    return first.measure == second.measure and (first.measure != "count" or first.unit == second.unit)


def in_unit(quantity: Quantity, other: Quantity) -> float:
    """The value of `quantity` in the unit of `other`, where both are units of time."""
    value = quantity.value or 0.0
    seconds, other_seconds = measures.SECONDS.get(quantity.unit or ""), measures.SECONDS.get(other.unit or "")
    return value * seconds / other_seconds if seconds and other_seconds else value
