"""Numbers that are no plain cardinal: fractions, multiples, compounds ("three-week"), labels and vague hundreds."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.cardinals import word_value
from mockinterview.analysis.digits import read_digits
from mockinterview.analysis.lexicon import function_words as small
from mockinterview.analysis.lexicon import numerals
from mockinterview.analysis.quantities import Measure, Quantity
from mockinterview.analysis.spoken import Token, matches, text_at
from mockinterview.analysis.units import duration_unit, read_unit

_FRACTION_FOLLOWERS = frozenset(
    [
        "of",
        "the",
        "a",
        "an",
        "that",
        "as",
        "less",
        "more",
        "fewer",
        "faster",
        "cheaper",
        "smaller",
        "larger",
        "to",
        "from",
    ]
)
_JOINTS = small.PREPOSITIONS | small.CONJUNCTIONS | small.ADVERBS
_PARTITIVE = frozenset(["other", "first", "second", "latter", "better", "last", "next", "previous", "third", "this"])
_COMPOUND_MEASURES: dict[str, tuple[str, Measure]] = {
    "fold": ("times", "multiple"),
    "percent": ("percent", "percent"),
    "point": ("points", "points"),
    "dollar": ("usd", "money"),
    "pound": ("gbp", "money"),
}


def read_special(tokens: Sequence[Token], start: int) -> Quantity | None:
    """The special number at `start`, if there is one."""
    return (
        _phrase_label(tokens, start)
        or _unit_and_a_half(tokens, start)
        or _multiple(tokens, start)
        or _magnitudes(tokens, start)
        or _fraction(tokens, start)
        or _compound(tokens, start)
        or _vague(tokens, start)
    )


def _phrase_label(tokens: Sequence[Token], start: int) -> Quantity | None:
    if matches(tokens, start, ("first", "of", "all")):
        return Quantity(start, start + 2, None, None, "label")
    if matches(tokens, start, ("one", "day")) and text_at(tokens, start - 1) not in numerals.APPROXIMATORS | _DATED:
        return Quantity(start, start + 1, 1.0, None, "label")
    if matches(tokens, start, ("one", "of")) and word_value(_after_determiner(tokens, start + 2)) is None:
        return Quantity(start, start, 1.0, None, "label")
    if matches(tokens, start, ("nine", "to", "five")) or matches(tokens, start, ("9", "to", "5")):
        is_change = text_at(tokens, start - 1) == "from" or read_unit(tokens, start + 3).measure != "bare"
        return None if is_change else Quantity(start, start + 2, None, None, "label")
    return None


_DATED = frozenset(["in", "within", "for", "than", "of", "after", "by", "from", "only"])


def _after_determiner(tokens: Sequence[Token], position: int) -> str:
    text = text_at(tokens, position)
    return text_at(tokens, position + 1) if text in small.DETERMINERS else text


def _unit_and_a_half(tokens: Sequence[Token], start: int) -> Quantity | None:
    """ "A year and a half"."""
    if tokens[start].text not in {"a", "an"} or not matches(tokens, start + 2, ("and", "a", "half")):
        return None
    unit = duration_unit(text_at(tokens, start + 1))
    return Quantity(start, start + 4, 1.5, unit, "duration") if unit else None


def _multiple(tokens: Sequence[Token], start: int) -> Quantity | None:
    text, following = tokens[start].text, text_at(tokens, start + 1)
    if text in numerals.MULTIPLYING_VERBS and following != "down":
        is_plural_half = text == "halves" and text_at(tokens, start - 1) in small.DETERMINERS | {"two"}
        return None if is_plural_half else Quantity(start, start, numerals.MULTIPLYING_VERBS[text], "times", "multiple")
    if text in numerals.MULTIPLIERS:
        is_compared = (
            following in {"the", "as", "that", "our", "my", "their", "its"} or text_at(tokens, start - 1) == "to"
        )
        if is_compared and following not in {"check", "down"}:
            return Quantity(start, start, numerals.MULTIPLIERS[text], "times", "multiple")
        if text in {"twice", "thrice"}:
            unit = read_unit(tokens, start + 1)
            if unit.per is not None and unit.measure == "bare":
                return Quantity(start, unit.end - 1, numerals.MULTIPLIERS[text], "times", "count", per=unit.per)
    return None


def _magnitudes(tokens: Sequence[Token], start: int) -> Quantity | None:
    """ "An order of magnitude", "two orders of magnitude"."""
    count = 1.0 if tokens[start].text in {"an", "one"} else word_value(tokens[start].text)
    if count is None or text_at(tokens, start + 1) not in {"order", "orders"}:
        return None
    if not matches(tokens, start + 2, ("of", "magnitude")):
        return None
    return Quantity(start, start + 3, 10.0**count, "times", "multiple")


def _fraction(tokens: Sequence[Token], start: int) -> Quantity | None:
    text = tokens[start].text
    numerator, _, name = text.partition("-")
    value = word_value(numerator)
    if value is not None and name in numerals.DENOMINATORS:
        return _unit_fraction(tokens, start, start + 1, value / numerals.DENOMINATORS[name])
    denominator = numerals.DENOMINATORS.get(text_at(tokens, start + 1))
    count = 1.0 if text == "a" else word_value(text)
    if denominator and count is not None and not tokens[start + 1].follows_break:
        if text_at(tokens, start + 1) == "quarter" and _is_season(tokens, start):
            return None
        is_plain = _is_fraction_place(tokens, start, start + 2)
        if (count > 1 and denominator != 4) or is_plain:
            return _unit_fraction(tokens, start, start + 2, count / denominator)
        return None
    if text == "half" and _is_half(tokens, start):
        return _unit_fraction(tokens, start, start + 1, 0.5)
    return None


def _is_fraction_place(tokens: Sequence[Token], start: int, end: int) -> bool:
    """ "By a third", "a third of", "a quarter less": no ordinal ("a third option") and no season of the year."""
    if end >= len(tokens) or tokens[end].follows_break or text_at(tokens, end) in _FRACTION_FOLLOWERS:
        return True
    return text_at(tokens, start - 1) in {"by", "to", "nearly", "almost", "about"} and text_at(tokens, end) in _JOINTS


def _is_season(tokens: Sequence[Token], start: int) -> bool:
    """ "In one quarter", "for a quarter": three months."""
    before = text_at(tokens, start - 1)
    return (
        before in {"in", "within", "over", "for", "after", "every", "per", "once"}
        and text_at(tokens, start + 2) != "of"
    )


def _is_half(tokens: Sequence[Token], start: int) -> bool:
    before = text_at(tokens, start - 1)
    if before in _PARTITIVE or text_at(tokens, start + 1) in {"way", "time", "hearted"}:
        return False
    is_last = start + 1 >= len(tokens) or tokens[start + 1].follows_break
    is_partitive = text_at(tokens, start + 1) in {"of", "the", "our", "my", "a", "an", "that", "their", "as", "its"}
    return is_partitive or is_last or before in {"by", "in", "to", "than", "about", "nearly", "almost"}


def _unit_fraction(tokens: Sequence[Token], start: int, end: int, value: float) -> Quantity:
    """ "Half an hour", "half a point" take the unit that follows; else a share of something."""
    if text_at(tokens, end) in {"a", "an"}:
        unit = read_unit(tokens, end + 1)
        if unit.measure in {"duration", "points", "percent", "money"}:
            return Quantity(start, unit.end - 1, value * unit.factor, unit.name, unit.measure)
    return Quantity(start, end - 1, value, "times", "multiple")


def _compound(tokens: Sequence[Token], start: int) -> Quantity | None:
    """ "Three-week", "five-person", "20-page"; "two-tower" and its like are names."""
    value, noun = _compound_parts(tokens[start].text)
    if value is None or not noun:
        return None
    duration = duration_unit(noun)
    if duration is not None:
        return Quantity(start, start, value, duration, "duration")
    if noun in _COMPOUND_MEASURES:
        unit, measure = _COMPOUND_MEASURES[noun]
        return Quantity(start, start, value, unit, measure)
    if noun in numerals.COUNT_COMPOUNDS:
        return Quantity(start, start, value, numerals.COUNT_COMPOUNDS[noun], "count")
    is_name = value > 1 or tokens[start].text[0].isdigit()
    return Quantity(start, start, None, None, "label") if is_name else None


def _compound_parts(text: str) -> tuple[float | None, str | None]:
    """The number and the noun of a hyphenated word; "one" and "half" count only before a unit of time."""
    digits = read_digits(text)
    if digits is not None:
        return digits.value, digits.noun
    if word_value(text) is not None:
        return None, None
    number, _, noun = text.rpartition("-")
    value = word_value(number)
    is_time = duration_unit(noun) is not None
    if number == "half" and is_time:
        return 0.5, noun
    return (None, None) if number in {"one", "zero"} and not is_time else (value, noun)


def _vague(tokens: Sequence[Token], start: int) -> Quantity | None:
    """ "Hundreds of users": a number of unknown value."""
    position = start
    while text_at(tokens, position) in numerals.VAGUE_SCALES and text_at(tokens, position + 1) == "of":
        position += 2
    if position == start:
        return None
    unit = read_unit(tokens, position)
    if unit.measure == "bare":
        return Quantity(start, position - 2, None, None, "count")
    return Quantity(start, unit.end - 1, None, unit.name, unit.measure, per=unit.per)
