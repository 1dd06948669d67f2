"""What a number counts or measures: the words after it, and the rate they may end in ("requests a second")."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from mockinterview.analysis.lexicon import function_words as small
from mockinterview.analysis.lexicon import numerals
from mockinterview.analysis.quantities import Measure
from mockinterview.analysis.spoken import Token, text_at
from mockinterview.analysis.verbs import is_past

_MAX_NOUN_DISTANCE = 3
_STOPPERS = (
    small.AUXILIARIES
    | small.CONJUNCTIONS
    | small.PREPOSITIONS
    | (small.DETERMINERS - {"more", "most"})
    | small.OBJECT_PRONOUNS
    | small.FIRST_PERSON_SUBJECTS.keys()
    | small.OTHER_SUBJECTS - {"people"}
    | numerals.SMALL_NUMBERS.keys()
)
_COMPARED = frozenset("more less faster slower as the better cheaper bigger larger higher lower fewer smaller".split())  # noqa: SIM905


class Unit(msgspec.Struct, frozen=True):
    """A unit that ends before token `end`; the number's value is multiplied by `factor`."""

    name: str | None
    measure: Measure
    end: int
    factor: float = 1.0
    per: str | None = None
    extra: float = 0.0


def read_unit(tokens: Sequence[Token], start: int) -> Unit:
    """The unit at `start`, right after a number; without one, a bare number that ends there."""
    if start >= len(tokens) or tokens[start].follows_break:
        return Unit(None, "bare", start)
    found = _percent(tokens, start) or _money(tokens, start) or _times(tokens, start) or _duration(tokens, start)
    found = found or _counted(tokens, start)
    return with_rate(tokens, found) if found else with_rate(tokens, Unit(None, "bare", start))


def with_rate(tokens: Sequence[Token], unit: Unit) -> Unit:
    """`unit` with the rate that follows it: "a second", "per user", "every week", "weekly"."""
    end = unit.end
    if end >= len(tokens) or tokens[end].follows_break:
        return unit
    opener, noun = tokens[end].text, text_at(tokens, end + 1)
    if opener in numerals.RATE_ADVERBS:
        return Unit(unit.name, unit.measure, end + 1, unit.factor, numerals.RATE_ADVERBS[opener], unit.extra)
    is_time_rate = opener in {"a", "an", "each", "every", "per"} and noun in numerals.RATE_TIMES
    is_other_rate = opener == "per" and bool(noun) and noun not in _STOPPERS
    if is_time_rate or is_other_rate:
        return Unit(unit.name, unit.measure, end + 2, unit.factor, noun, unit.extra)
    return unit


def _percent(tokens: Sequence[Token], start: int) -> Unit | None:
    text, following = tokens[start].text, text_at(tokens, start + 1)
    if text == "per" and following == "cent":
        return Unit("percent", "percent", start + 2)
    if text == "basis" and following.startswith("point"):
        return Unit("points", "points", start + 2, 0.01)
    if text in numerals.PERCENT:
        is_points = following in {"point", "points"}
        return Unit("points", "points", start + 2) if is_points else Unit("percent", "percent", start + 1)
    return Unit("points", "points", start + 1) if text in {"point", "points"} else None


def _money(tokens: Sequence[Token], start: int) -> Unit | None:
    text = tokens[start].text
    if text == "us" and text_at(tokens, start + 1) == "dollars":
        return Unit("usd", "money", start + 2)
    if text in numerals.CENTS:
        return Unit("usd", "money", start + 1, 0.01)
    return Unit(numerals.MONEY[text], "money", start + 1) if text in numerals.MONEY else None


def _times(tokens: Sequence[Token], start: int) -> Unit | None:
    """ "Ten times faster" compares; "ten times" alone counts."""
    if tokens[start].text not in numerals.TIMES:
        return None
    is_compared = tokens[start].text in {"x", "fold"} or text_at(tokens, start + 1) in _COMPARED
    return Unit("times", "multiple" if is_compared else "count", start + 1)


def _duration(tokens: Sequence[Token], start: int) -> Unit | None:
    position = start
    while text_at(tokens, position) in numerals.UNIT_MODIFIERS and not tokens[position].follows_break:
        position += 1
    name = duration_unit(text_at(tokens, position))
    if name is None or tokens[position].follows_break or position - start > 2:
        return None
    end = position + 1
    if [text_at(tokens, end + offset) for offset in range(3)] == ["and", "a", "half"]:
        return Unit(name, "duration", end + 3, extra=0.5)
    return Unit(name, "duration", end)


def duration_unit(text: str) -> str | None:
    """The plural name of a unit of time ("hour", "hours", "hrs" -> "hours"), else None."""
    text = text.removesuffix("'s").removesuffix("'")
    if text in numerals.DURATIONS:
        return numerals.DURATIONS[text]
    singular = text.removesuffix("s")
    return numerals.DURATIONS.get(singular) if len(singular) > 2 else None


def _counted(tokens: Sequence[Token], start: int) -> Unit | None:
    """The plural noun that is counted, over the words that describe it ("blocked card payments")."""
    for position in range(start, min(len(tokens), start + _MAX_NOUN_DISTANCE + 1)):
        token = tokens[position]
        if token.follows_break or token.text in _STOPPERS or token.text in small.ADVERBS:
            return None
        if is_plural(token.text):
            is_compound = _continues_compound(tokens, position)
            end = position + 2 if is_compound else position + 1
            return Unit(text_at(tokens, end - 1), "count", end)
        if is_past(token.text) and not token.text.endswith("ed") and position == start:
            return None
    return None


def _continues_compound(tokens: Sequence[Token], position: int) -> bool:
    """ "Sales people": a plural that describes a plural."""
    following = position + 1
    return (
        following < len(tokens)
        and not tokens[following].follows_break
        and text_at(tokens, following) in {"people", "engineers", "leads", "managers", "reps", "teams"}
    )


def is_plural(text: str) -> bool:
    """Whether the word looks like a plural noun."""
    if text in numerals.IRREGULAR_PLURALS:
        return True
    return (
        len(text) > 3
        and text.endswith("s")
        and not text.endswith(("ss", "us", "is", "'s"))
        and (text not in numerals.NOT_PLURAL)
    )
