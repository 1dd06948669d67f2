"""All quantities of an answer from left to right, each with its unit."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.cardinals import Cardinal, read_cardinal, word_value
from mockinterview.analysis.digits import DigitWord, read_digits
from mockinterview.analysis.lexicon import function_words as small
from mockinterview.analysis.lexicon import numerals
from mockinterview.analysis.quantities import Measure, Quantity
from mockinterview.analysis.special_numbers import read_special
from mockinterview.analysis.spoken import Token, text_at
from mockinterview.analysis.units import Unit, duration_unit, read_unit, with_rate

_MEASURES: dict[str, Measure] = {"percent": "percent", "points": "points", "times": "multiple"}
_FIGURES = numerals.SCALES.keys() | numerals.DENOMINATORS.keys() | numerals.MULTIPLYING_VERBS.keys()
_OPENERS = (
    _FIGURES
    | numerals.SMALL_NUMBERS.keys()
    | numerals.TENS.keys()
    | numerals.MULTIPLIERS.keys()
    | numerals.VAGUE_SCALES
    | {"a", "an", "first"}
)
_MONEY_UNITS = frozenset(numerals.MONEY.values())


def read_quantities(tokens: Sequence[Token]) -> list[Quantity]:
    """Every number with its unit, in order, none overlapping."""
    found, position = [], 0
    while position < len(tokens):
        quantity = _read(tokens, position)
        if quantity is None:
            position += 1
        else:
            found.append(quantity)
            position = quantity.last + 1
    return found


def is_numeral(text: str) -> bool:
    """Whether the word itself says how much: digits, number words, scales, fractions, "doubled", "percent"."""
    stem = text.partition("-")[0]
    return read_digits(text) is not None or word_value(stem) is not None or stem in _FIGURES or stem in numerals.PERCENT


def _can_open(text: str) -> bool:
    """A quick look that spares most words the grammar."""
    return text.partition("-")[0] in _OPENERS or any(character.isdigit() for character in text)


def _read(tokens: Sequence[Token], position: int) -> Quantity | None:
    if not _can_open(tokens[position].text):
        return None
    special = read_special(tokens, position)
    if special is not None:
        return special
    cardinal = read_cardinal(tokens, position)
    if cardinal is not None:
        return _measured(tokens, position, cardinal)
    digits = read_digits(tokens[position].text)
    if digits is None:
        return None
    measure: Measure = "clock" if digits.unit == "clock" or ":" in tokens[position].text else "label"
    is_dated = measure == "label" and text_at(tokens, position - 1) in numerals.MONTHS
    return Quantity(position - is_dated, position, digits.value, None, measure)


def _measured(tokens: Sequence[Token], start: int, cardinal: Cardinal) -> Quantity | None:
    text = tokens[start].text
    if text_at(tokens, cardinal.end) in numerals.CLOCK and not tokens[cardinal.end].follows_break:
        return Quantity(start, cardinal.end, cardinal.value, None, "clock")
    if cardinal.is_year or _is_calendar(tokens, start, cardinal):
        first = start - 1 if text_at(tokens, start - 1) in numerals.MONTHS else start
        return Quantity(first, cardinal.end - 1, cardinal.value, None, "label", is_year=True)
    unit = _unit(tokens, cardinal)
    if _is_label(tokens, start, unit):
        return Quantity(start, cardinal.end - 1, cardinal.value, None, "label")
    if text == "one" and cardinal.end == start + 1 and not _is_counting_one(tokens, start, unit):
        return None
    if text == "zero" and unit.measure == "bare":
        unit = _uncountable(tokens, unit)
    first = start - 1 if text_at(tokens, start - 1) == "top" else start
    return _quantity(first, cardinal, unit)


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
        per=unit.per,
    )


def _unit(tokens: Sequence[Token], cardinal: Cardinal) -> Unit:
    """The unit inside the word ("30%", "$2", "80ms"), else the one after it."""
    name = cardinal.digits.unit if cardinal.digits else None
    if name is None:
        return read_unit(tokens, cardinal.end)
    end = cardinal.end
    if name == "percent" and text_at(tokens, end) in {"point", "points"}:
        return with_rate(tokens, Unit("points", "points", end + 1))
    if name in _MONEY_UNITS:
        is_named = text_at(tokens, end) in numerals.MONEY and not tokens[end].follows_break
        return with_rate(tokens, Unit(name, "money", end + is_named))
    measure: Measure = "duration" if duration_unit(name) else _MEASURES.get(name, "count")
    return with_rate(tokens, Unit(name, measure, end))


def _is_calendar(tokens: Sequence[Token], start: int, cardinal: Cardinal) -> bool:
    """A year by its four digits and its place, or a day of a month."""
    before = text_at(tokens, start - 1)
    if before in numerals.MONTHS and cardinal.value <= numerals.LATEST_YEAR:
        return before != "may" or tokens[start - 1].raw[:1].isupper()
    is_in_range = numerals.EARLIEST_YEAR <= cardinal.value <= numerals.LATEST_YEAR and cardinal.value % 1 == 0
    has_form = cardinal.digits.can_be_year if cardinal.digits else text_at(tokens, start + 1) == "thousand"
    if not is_in_range or not has_form or cardinal.end - start not in {1, 3, 4}:
        return False
    is_bare = read_unit(tokens, cardinal.end).measure == "bare"
    return is_bare or (before in numerals.YEAR_OPENERS - {"of", "by", "from", "about"} and cardinal.digits is not None)


def _is_label(tokens: Sequence[Token], start: int, unit: Unit) -> bool:
    """ "Phase two", "Python 3", "Boeing 737": a name before it and no unit of measure after it."""
    before = tokens[start - 1] if start > 0 else None
    if before is None or tokens[start].follows_break or unit.measure not in {"bare", "count"}:
        return False
    if before.text in numerals.LABEL_NOUNS and (before.text != "no" or tokens[start].text.isdigit()):
        return unit.measure == "bare" or not before.text.endswith("s")
    is_name = before.raw[:1].isupper() and not before.opens_sentence and before.text not in small.FIRST_PERSON_SUBJECTS
    return is_name and unit.measure == "bare" and "'" not in before.text


def _is_counting_one(tokens: Sequence[Token], start: int, unit: Unit) -> bool:
    """Whether "one" is a number: with a unit of measure, or as a part ("one in five", "one to three")."""
    if unit.measure in {"duration", "percent", "points", "money", "multiple"}:
        return text_at(tokens, start - 1) != "at"
    if text_at(tokens, start - 1) == "to" and _is_numeral_near(tokens, start - 2):
        return True
    following = [text_at(tokens, start + offset) for offset in (1, 2, 3, 4)]
    if following[0] in {"in", "or", "to", "out"}:
        return any(read_cardinal(tokens, start + offset) is not None for offset in (2, 3))
    return following[0] == "of" and any(read_cardinal(tokens, start + offset) is not None for offset in (2, 3))


def _is_numeral_near(tokens: Sequence[Token], position: int) -> bool:
    """ "From four to one", "down to one"."""
    texts = [text_at(tokens, position - offset) for offset in range(4)]
    return texts[0] == "down" or any(is_numeral(text) for text in texts)


def _uncountable(tokens: Sequence[Token], unit: Unit) -> Unit:
    """ "Zero downtime": after zero a noun needs no plural."""
    text = text_at(tokens, unit.end)
    if not text or tokens[unit.end].follows_break:
        return unit
    closed = small.PREPOSITIONS | small.CONJUNCTIONS | small.DETERMINERS | small.AUXILIARIES | small.ADVERBS
    return unit if text in closed else Unit(text, "count", unit.end + 1)
