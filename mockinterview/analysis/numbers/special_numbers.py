"""Numbers that are no plain cardinal: multiples, places, compounds ("three-week"), phrases, and vague hundreds."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.language.lexicon import entries, measures, numerals
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.spoken import Token, matches, text_at
from mockinterview.analysis.numbers.bounds import read_bound
from mockinterview.analysis.numbers.cardinals import is_numeral, read_cardinal, word_value
from mockinterview.analysis.numbers.digits import read_digits
from mockinterview.analysis.numbers.places import read_place
from mockinterview.analysis.numbers.quantities import Measure, Quantity
from mockinterview.analysis.numbers.shares import read_share
from mockinterview.analysis.numbers.units import duration_unit, read_unit

_COMPOUND_MEASURES: dict[str, tuple[str, Measure]] = {
    "fold": ("times", "multiple"),
    "percent": ("percent", "percent"),
    "point": ("points", "points"),
    "dollar": ("usd", "money"),
    "pound": ("gbp", "money"),
    "euro": ("eur", "money"),
}
_REACH_OF_FROM = 9
_SOME_DAY = measures.DAY_PARTS | {"day"}
_DATING = entries("ahead early late earlier later before after of off to behind")
_WHOLES = entries("the as that our my their its what last this your")
_BEFORE_MULTIPLE = entries("to will would could can helped us them nearly almost than")


def read_special(tokens: Sequence[Token], start: int) -> Quantity | None:
    """The special number at `start`, if there is one."""
    return (
        _phrase_label(tokens, start)
        or _one_and_a_part(tokens, start)
        or read_bound(tokens, start)
        or _multiple(tokens, start)
        or _magnitudes(tokens, start)
        or read_place(tokens, start)
        or read_share(tokens, start)
        or _compound(tokens, start)
        or _vague(tokens, start)
        or _none(tokens, start)
    )


def _phrase_label(tokens: Sequence[Token], start: int) -> Quantity | None:
    if matches(tokens, start, ("first", "of", "all")):
        return Quantity(start, start + 2, None, None, "label")
    if tokens[start].text == "one" and text_at(tokens, start + 1) in _SOME_DAY and _is_some_day(tokens, start):
        return Quantity(start, start + 1, 1.0, None, "label")
    if matches(tokens, start, ("one", "of")) and not is_numeral(_after_determiner(tokens, start + 2)):
        return Quantity(start, start, 1.0, None, "label")
    if matches(tokens, start, ("nine", "to", "five")) or matches(tokens, start, ("9", "to", "5")):
        is_change = text_at(tokens, start - 1) == "from" or read_unit(tokens, start + 3).measure != "bare"
        return None if is_change else Quantity(start, start + 2, None, None, "label")
    return None


def _is_some_day(tokens: Sequence[Token], start: int) -> bool:
    """ "One day the pump stopped", not "one day ahead"."""
    opens = tokens[start].follows_break or text_at(tokens, start - 1) in small.CONJUNCTIONS
    is_rate = text_at(tokens, start + 2) in {"a", "per"} and text_at(tokens, start + 3) in measures.RATE_TIMES
    return opens and not is_rate and text_at(tokens, start + 2) not in _DATING


def _after_determiner(tokens: Sequence[Token], position: int) -> str:
    text = text_at(tokens, position)
    return text_at(tokens, position + 1) if text in small.DETERMINERS else text


def _one_and_a_part(tokens: Sequence[Token], start: int) -> Quantity | None:
    """ "A year and a half", "one bag and a half", "an hour and forty minutes", "an hour twenty"."""
    if tokens[start].text not in {"a", "an", "one"} or start + 2 >= len(tokens) or tokens[start + 2].follows_break:
        return None
    noun = tokens[start + 1].text
    unit = duration_unit(noun)
    if matches(tokens, start + 2, ("and", "a", "half")) or matches(tokens, start + 2, ("and", "half")):
        last = start + 4 if tokens[start + 3].text == "a" else start + 3
        measure: Measure = "duration" if unit else "count"
        return Quantity(start, last, 1.5, unit or measures.MEASURES.get(noun, f"{noun}s"), measure)
    return _with_rest(tokens, start, unit) if unit is not None else None


def _with_rest(tokens: Sequence[Token], start: int, unit: str) -> Quantity | None:
    """The smaller unit of time after "an hour"; minutes may stay unsaid."""
    position = start + 2 + (tokens[start + 2].text == "and")
    rest = read_cardinal(tokens, position)
    if rest is None:
        return None
    smaller = read_unit(tokens, rest.end)
    is_bare = smaller.measure == "bare" and position == start + 2 and unit == "hours"
    part_s = (
        measures.SECONDS["minutes" if is_bare else smaller.name or ""]
        if is_bare or smaller.name in measures.SECONDS
        else 0
    )
    unit_s = measures.SECONDS.get(unit, 0.0)
    if not 0 < rest.value * part_s < unit_s:
        return None
    return Quantity(start, smaller.end - 1, 1.0 + rest.value * part_s / unit_s, unit, "duration")


def _multiple(tokens: Sequence[Token], start: int) -> Quantity | None:
    text, following, before = tokens[start].text, text_at(tokens, start + 1), text_at(tokens, start - 1)
    if text in numerals.MULTIPLYING_VERBS and following != "down":
        is_plural_half = text == "halves" and before in small.DETERMINERS | {"two"}
        return None if is_plural_half else Quantity(start, start, numerals.MULTIPLYING_VERBS[text], "times", "multiple")
    if text not in numerals.MULTIPLIERS:
        return None
    is_compared = (following in _WHOLES and not tokens[start + 1].follows_break) or (
        before in _BEFORE_MULTIPLE and text not in {"twice", "thrice"}
    )
    if is_compared and following not in {"check", "down", "digits", "time", "week", "year", "month"}:
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


def _compound(tokens: Sequence[Token], start: int) -> Quantity | None:
    """ "Three-week", "five-person", "20-page"; "two-tower" and its like are names."""
    value, noun, up_to = _compound_parts(tokens[start].text)
    if value is None or not noun:
        return None
    duration = duration_unit(noun)
    if duration is not None:
        return Quantity(start, start, value, duration, "duration", up_to=up_to)
    if noun == "fold" and text_at(tokens, start + 1).startswith(("cross", "cv", "validation")):
        return Quantity(start, start, None, None, "label")
    if noun in _COMPOUND_MEASURES:
        unit, measure = _COMPOUND_MEASURES[noun]
        return Quantity(start, start, value, unit, measure, up_to=up_to)
    if noun in measures.COUNT_COMPOUNDS:
        return Quantity(start, start, value, measures.COUNT_COMPOUNDS[noun], "count", up_to=up_to)
    is_name = value > 1 or tokens[start].text[0].isdigit()
    return Quantity(start, start, None, None, "label") if is_name else None


def _compound_parts(text: str) -> tuple[float | None, str | None, float | None]:
    """Number, noun and upper end of a hyphenated word; "one" and "half" count only before a unit of time."""
    digits = read_digits(text)
    if digits is not None:
        return digits.value, digits.noun, digits.up_to
    if word_value(text) is not None:
        return None, None, None
    number, _, noun = text.removesuffix("-olds").removesuffix("-old").rpartition("-")
    value = word_value(number)
    is_time = duration_unit(noun) is not None
    if number == "half" and is_time and noun != "term":
        return 0.5, noun, None
    is_counted = is_time or noun in measures.COUNT_COMPOUNDS
    return (None, None, None) if number in {"one", "zero"} and not is_counted else (value, noun, None)


def _vague(tokens: Sequence[Token], start: int) -> Quantity | None:
    """ "Hundreds of users", "a few hundred users": a number of unknown value."""
    opening = start + (tokens[start].text == "a")
    position = start
    while text_at(tokens, position) in numerals.VAGUE_SCALES and text_at(tokens, position + 1) == "of":
        position += 2
    if is_numeral(text_at(tokens, position)) and text_at(tokens, position) not in numerals.VAGUE_SCALES:
        return None
    if text_at(tokens, opening) in numerals.VAGUE_COUNTS:
        scale = opening + 1 + (text_at(tokens, opening + 1) == "of")
        position = scale + 1 if text_at(tokens, scale) in numerals.SCALES else start
    if position == start and text_at(tokens, start) in numerals.VAGUE_SCALES - {"tens", "scores"}:
        is_last = start + 1 >= len(tokens) or tokens[start + 1].follows_break
        return Quantity(start, start, None, None, "count") if is_last else None
    if position == start:
        return None
    unit = read_unit(tokens, position)
    if unit.measure == "bare":
        return Quantity(
            start, position - 1 - (text_at(tokens, position - 1) == "of"), None, None, "count", per=unit.per
        )
    return Quantity(start, unit.end - 1, None, unit.name, unit.measure, per=unit.per)


def _none(tokens: Sequence[Token], start: int) -> Quantity | None:
    """ "From six a month to none"."""
    if tokens[start].text not in numerals.NONE or text_at(tokens, start - 1) != "to":
        return None
    is_end = any(text_at(tokens, start - distance) == "from" for distance in range(2, _REACH_OF_FROM))
    return Quantity(start, start, 0.0, None, "bare") if is_end else None
