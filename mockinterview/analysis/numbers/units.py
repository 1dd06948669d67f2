"""What a number counts or measures: the words after it, and the rate they may end in ("requests a second")."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from mockinterview.analysis.language.lexicon import entries, measures, numerals
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.spoken import Token, matches, text_at
from mockinterview.analysis.language.verbs import is_past
from mockinterview.analysis.numbers.cardinals import read_cardinal, word_value
from mockinterview.analysis.numbers.quantities import Measure

_MAX_NOUN_DISTANCE = 3
_STOPPERS = (
    small.AUXILIARIES
    | small.CONJUNCTIONS
    | small.PREPOSITIONS
    | (small.DETERMINERS - {"more"})
    | small.OBJECT_PRONOUNS
    | small.FIRST_PERSON_SUBJECTS.keys()
    | small.OTHER_SUBJECTS - {"people"}
    | numerals.SMALL_NUMBERS.keys()
    | numerals.TENS.keys()
    | numerals.SCALES.keys()
)
_DESCRIBING_PLURALS = frozenset(["data", "media", "sales", "staff"])
_COMPARED = entries("""
more less faster slower as the better cheaper bigger larger higher lower fewer smaller what our its their quicker longer
shorter
""")


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
    rounded = _after_rounding(tokens, start)
    if rounded > start:
        unit = read_unit(tokens, rounded)
        return unit if unit.measure != "bare" else Unit(None, "bare", start)
    found = _percent(tokens, start) or _money(tokens, start) or _times(tokens, start) or _duration(tokens, start)
    found = found or _measured(tokens, start) or _counted(tokens, start) or Unit(None, "bare", start)
    return with_rate(tokens, _and_a_half(tokens, found))


def _and_a_half(tokens: Sequence[Token], unit: Unit) -> Unit:
    """ "Two hours and a half", "three kilos and a half"."""
    if unit.measure == "bare" or not matches(tokens, unit.end, ("and", "a", "half")):
        return unit
    return Unit(unit.name, unit.measure, unit.end + 3, unit.factor, extra=0.5 * unit.factor)


def _after_rounding(tokens: Sequence[Token], start: int) -> int:
    """Behind "or so", "odd", "plus" ("900 or so invoices")."""
    if matches(tokens, start, ("or", "so")):
        return start + 2
    return start + (tokens[start].text in {"odd", "plus", "some-odd"})


def with_rate(tokens: Sequence[Token], unit: Unit) -> Unit:
    """`unit` with the rate that follows it: "a second", "per user", "every week", "weekly"."""
    end = unit.end
    if end >= len(tokens) or tokens[end].follows_break:
        return unit
    opener, noun = tokens[end].text, text_at(tokens, end + 1)
    if opener == "per" and (noun[:1].isdigit() or noun in numerals.SCALES):
        return _per_many(tokens, unit)
    if opener in measures.RATE_ADVERBS:
        return Unit(unit.name, unit.measure, end + 1, unit.factor, measures.RATE_ADVERBS[opener], unit.extra)
    is_time_rate = opener in {"a", "an", "each", "every", "per"} and noun in measures.RATE_TIMES
    is_price = opener in {"a", "an", "each"} and unit.measure in {"money", "duration"} and noun in measures.RATE_PARTS
    is_other_rate = opener == "per" and bool(noun) and noun not in _STOPPERS
    if is_time_rate or is_price or is_other_rate:
        return Unit(unit.name, unit.measure, end + 2, unit.factor, noun, unit.extra)
    return unit


def _per_many(tokens: Sequence[Token], unit: Unit) -> Unit:
    """ "4.2 per 1,000 patient days"."""
    many = read_cardinal(tokens, unit.end + 1)
    if many is None:
        return unit
    counted = _counted(tokens, many.end) if many.end < len(tokens) else None
    per = f"{many.value:g} {counted.name}" if counted else f"{many.value:g}"
    return Unit(unit.name, unit.measure, counted.end if counted else many.end, unit.factor, per, unit.extra)


def _percent(tokens: Sequence[Token], start: int) -> Unit | None:
    text, following = tokens[start].text, text_at(tokens, start + 1)
    if text == "per" and following == "cent":
        return Unit("percent", "percent", start + 2)
    if text == "basis" and following.startswith("point"):
        return Unit("points", "points", start + 2, 0.01)
    if text in measures.PERCENT:
        is_points = following in {"point", "points"}
        return Unit("points", "points", start + 2) if is_points else Unit("percent", "percent", start + 1)
    return Unit("points", "points", start + 1) if text in {"point", "points"} else None


def _money(tokens: Sequence[Token], start: int) -> Unit | None:
    text = tokens[start].text
    if text == "us" and text_at(tokens, start + 1) == "dollars":
        return Unit("usd", "money", start + 2)
    if text in measures.CENTS:
        return Unit("usd", "money", start + 1, 0.01)
    return Unit(measures.MONEY[text], "money", start + 1) if text in measures.MONEY else None


def _times(tokens: Sequence[Token], start: int) -> Unit | None:
    """ "Ten times faster" compares; "ten times" alone counts."""
    if tokens[start].text not in measures.TIMES:
        return None
    is_compared = tokens[start].text in {"x", "fold"} or text_at(tokens, start + 1) in _COMPARED
    return Unit("times", "multiple" if is_compared else "count", start + 1)


def _measured(tokens: Sequence[Token], start: int) -> Unit | None:
    """ "Forty foot", "200 square feet", "two kilos"."""
    is_square = tokens[start].text in {"square", "cubic"}
    text = text_at(tokens, start + is_square)
    name = measures.MEASURES.get(text)
    if name is None:
        return None
    return Unit(f"{tokens[start].text} {name}" if is_square else name, "count", start + is_square + 1)


def _duration(tokens: Sequence[Token], start: int) -> Unit | None:
    position = start
    while text_at(tokens, position) in measures.UNIT_MODIFIERS and not tokens[position].follows_break:
        position += 1
    text = text_at(tokens, position)
    name = duration_unit(text)
    if text in measures.DAY_PARTS and text_at(tokens, start - 1) not in {"one", "1", "a", "half"}:
        return None
    if name is None or tokens[position].follows_break or position - start > 2:
        return None
    return Unit(name, "duration", position + 1)


def duration_unit(text: str) -> str | None:
    """The plural name of a unit of time ("hour", "hours", "hrs" -> "hours"), else None."""
    text = text.removesuffix("'s").removesuffix("'")
    if text in measures.DURATIONS:
        return measures.DURATIONS[text]
    singular = text.removesuffix("s")
    return measures.DURATIONS.get(singular) if len(singular) > 2 else None


def _counted(tokens: Sequence[Token], start: int) -> Unit | None:
    """The plural noun that is counted, over the words that describe it ("blocked card payments")."""
    for position in range(start, min(len(tokens), start + _MAX_NOUN_DISTANCE + 1)):
        token = tokens[position]
        if token.follows_break or token.text in _STOPPERS or token.text in small.ADVERBS or _is_figure(token.text):
            return None
        if is_plural(token.text):
            is_compound = _continues_compound(tokens, position)
            end = position + 2 if is_compound else position + 1
            return Unit(text_at(tokens, end - 1), "count", end)
        if is_past(token.text) and not token.text.endswith("ed") and position == start:
            return None
    return None


def _is_figure(text: str) -> bool:
    """ "30-minute", "five-year-olds": a number of its own."""
    return text[0].isdigit() or ("-" in text and word_value(text.partition("-")[0]) is not None)


def _continues_compound(tokens: Sequence[Token], position: int) -> bool:
    """ "Sales people", "data checks": a plural that describes a plural."""
    following = position + 1
    if following >= len(tokens) or tokens[following].follows_break:
        return False
    text = tokens[following].text
    is_described = tokens[position].text in _DESCRIBING_PLURALS and is_plural(text)
    return is_described or text in {"people", "engineers", "leads", "managers", "reps", "teams"}


def is_plural(text: str) -> bool:
    """Whether the word looks like a plural noun."""
    if text in measures.IRREGULAR_PLURALS:
        return True
    return (
        len(text) > 3
        and text.endswith("s")
        and not text.endswith(("ss", "us", "is", "'s"))
        and (text not in measures.NOT_PLURAL)
    )
