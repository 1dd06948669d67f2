"""All quantities of an answer from left to right, each with its unit."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from mockinterview.analysis.language.lexicon import effects, measures, numerals
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.numbers.cardinals import FIGURE_WORDS, Cardinal, read_cardinal
from mockinterview.analysis.numbers.clock_times import read_clock
from mockinterview.analysis.numbers.counting_one import counts_as_one, names_part
from mockinterview.analysis.numbers.digits import DigitWord, read_digits
from mockinterview.analysis.numbers.label_numbers import (
    continues_label,
    is_calendar,
    is_label,
    with_month,
)
from mockinterview.analysis.numbers.places import is_rank
from mockinterview.analysis.numbers.quantities import Measure, Quantity
from mockinterview.analysis.numbers.special_numbers import read_special
from mockinterview.analysis.numbers.stopwatch_times import read_stopwatch
from mockinterview.analysis.numbers.units import Unit, duration_unit, read_unit, with_rate

_MEASURES: dict[str, Measure] = {"percent": "percent", "points": "points", "times": "multiple"}
_OPENERS = (
    FIGURE_WORDS
    | numerals.SMALL_NUMBERS.keys()
    | numerals.TENS.keys()
    | numerals.MULTIPLIERS.keys()
    | numerals.VAGUE_SCALES
    | numerals.VAGUE_COUNTS
    | numerals.ORDINALS.keys()
    | numerals.NONE
    | {"a", "an", "point", "single"}
)
_MONEY_UNITS = frozenset(measures.MONEY.values())
_MOST_SCHOOL_TERMS = 6
"""More terms than this are words, not stretches of a school year."""
_WITHOUT_PLURAL = frozenset(["zero", "0", "1"])
_ONE = frozenset(["1", "one"])
_NO_NOUNS = (
    effects.FURTHER
    | small.ADJECTIVES
    | small.PREPOSITIONS
    | small.CONJUNCTIONS
    | small.DETERMINERS
    | small.AUXILIARIES
    | small.ADVERBS
)
_NEGATIVE = frozenset(["minus", "negative"])


def read_quantities(tokens: Sequence[Token]) -> list[Quantity]:
    """Every number with its unit, in order, none overlapping."""
    found: list[Quantity] = []
    position = 0
    while position < len(tokens):
        quantity = _read(tokens, position)
        if quantity is None:
            position += 1
        else:
            if found and continues_label(tokens, found[-1], quantity):
                quantity = structs.replace(quantity, measure="label")
            found.append(quantity)
            position = quantity.last + 1
    return found


def _can_open(text: str) -> bool:
    """A quick look that spares most words the grammar."""
    return text.partition("-")[0] in _OPENERS or any(character.isdigit() for character in text)


def _read(tokens: Sequence[Token], position: int) -> Quantity | None:
    if not _can_open(tokens[position].text):
        return None
    special = read_stopwatch(tokens, position) or read_clock(tokens, position) or read_special(tokens, position)
    if special is not None:
        return special
    cardinal = read_cardinal(tokens, position)
    if cardinal is not None:
        return _measured(tokens, position, cardinal)
    digits = read_digits(tokens[position].text)
    return None if digits is None else _named(tokens, position, digits)


def _named(tokens: Sequence[Token], position: int, digits: DigitWord) -> Quantity:
    """A word with digits that is no amount: a name, an hour, a date, a place ("#2", "3rd")."""
    text = tokens[position].text
    if is_rank(tokens, position):
        return Quantity(position, position, digits.value, None, "bare")
    measure: Measure = "clock" if digits.unit == "clock" or ":" in text else "label"
    label = Quantity(position, position, digits.value, None, measure)
    return with_month(tokens, label) if measure == "label" else label


def _measured(tokens: Sequence[Token], start: int, cardinal: Cardinal) -> Quantity | None:
    if cardinal.is_year or is_calendar(tokens, start, cardinal):
        year = Quantity(start, cardinal.end - 1, cardinal.value, None, "label", is_year=True)
        return with_month(tokens, year)
    unit = _unit(tokens, start, cardinal)
    is_alone = cardinal.end == start + 1
    if is_label(tokens, start, unit):
        measure: Measure = "bare" if is_rank(tokens, start) else "label"
        return Quantity(start, cardinal.end - 1, cardinal.value, None, measure)
    if tokens[start].text == "one" and is_alone and not counts_as_one(tokens, start, unit):
        return None
    if unit.measure == "bare" and (tokens[start].text in _WITHOUT_PLURAL or names_part(tokens, start)):
        unit = _uncountable(tokens, unit)
    return _signed(tokens, _quantity(start - (text_at(tokens, start - 1) == "top"), cardinal, unit))


def _quantity(first: int, cardinal: Cardinal, unit: Unit) -> Quantity:
    digits = cardinal.digits or DigitWord(cardinal.value)
    scale = cardinal.value / digits.value if digits.value else 1.0
    return Quantity(
        first=first,
        last=unit.end - 1,
        value=cardinal.value * unit.factor + unit.extra,
        unit=unit.name,
        measure=unit.measure,
        up_to=None if digits.up_to is None else digits.up_to * scale * unit.factor,
        out_of=digits.out_of,
        per=unit.per or digits.per,
    )


def _signed(tokens: Sequence[Token], quantity: Quantity) -> Quantity:
    """ "Minus two degrees"."""
    is_negative = text_at(tokens, quantity.first - 1) in _NEGATIVE and text_at(tokens, quantity.first - 2) != "or"
    if not is_negative or quantity.value is None:
        return quantity
    return structs.replace(quantity, first=quantity.first - 1, value=-quantity.value)


def _unit(tokens: Sequence[Token], start: int, cardinal: Cardinal) -> Unit:
    """The unit inside the word ("30%", "$2", "80ms"), else the one after it, else times ("a factor of ten")."""
    name = cardinal.digits.unit if cardinal.digits else None
    if name is None:
        unit = read_unit(tokens, cardinal.end)
        if unit.measure == "bare" and text_at(tokens, cardinal.end - 1) == "grand":
            return with_rate(tokens, Unit("usd", "money", cardinal.end))
        if unit.name == "terms" and cardinal.value > _MOST_SCHOOL_TERMS:
            return Unit("terms", "count", unit.end, per=unit.per)
        is_factor = unit.measure == "bare" and [text_at(tokens, start - 2), text_at(tokens, start - 1)] == [
            "factor",
            "of",
        ]
        return Unit("times", "multiple", unit.end) if is_factor else unit
    end = cardinal.end
    if name == "percent" and text_at(tokens, end) in {"point", "points"}:
        return with_rate(tokens, Unit("points", "points", end + 1))
    if name in _MONEY_UNITS:
        is_named = text_at(tokens, end) in measures.MONEY and not tokens[end].follows_break
        return with_rate(tokens, Unit(name, "money", end + is_named))
    measure: Measure = "duration" if duration_unit(name) else _MEASURES.get(name, "count")
    return with_rate(tokens, Unit(measures.MEASURES.get(name, name), measure, end))


def _uncountable(tokens: Sequence[Token], unit: Unit) -> Unit:
    """ "Zero downtime", "1 question": such a noun has no plural."""
    text = text_at(tokens, unit.end)
    if not text or tokens[unit.end].follows_break:
        return unit
    noun = text if tokens[unit.end - 1].text not in _ONE or text.endswith("s") else f"{text}s"
    return unit if text in _NO_NOUNS else Unit(noun, "count", unit.end + 1)
