"""Cardinal numbers in words or digits over several words: "one point two million", "two hundred and forty"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from mockinterview.analysis.language.lexicon.measures import COUNT_COMPOUNDS, DURATIONS, MONEY, PERCENT, TIMES
from mockinterview.analysis.language.lexicon.numerals import (
    DENOMINATORS,
    MULTIPLYING_VERBS,
    SCALES,
    SMALL_NUMBERS,
    TENS,
)
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.numbers.digits import DigitWord, read_digits

_ABBREVIATIONS = frozenset(["k", "bn", "grand"])
_BARE_SCALES = frozenset(["hundred", "thousand", "million", "billion", "dozen", "lakh", "crore"])
_CENTURIES = range(15, 21)
_SINGULAR_UNITS = DURATIONS.keys() | COUNT_COMPOUNDS.keys() | MONEY.keys()
_POINT_FOLLOWERS = PERCENT | TIMES | MONEY.keys() | DURATIONS.keys() | {"seconds", "milliseconds", "million", "billion"}
_DIGIT_WORDS = {word: value for word, value in SMALL_NUMBERS.items() if value < 10} | {"oh": 0}


FIGURE_WORDS = SCALES.keys() | DENOMINATORS.keys() | MULTIPLYING_VERBS.keys()
"""Words beside the cardinals that say how much."""


class Cardinal(msgspec.Struct, frozen=True):
    """A value that ends before token `end`. `digits` keeps what a word in digits said beside its value."""

    value: float
    end: int
    digits: DigitWord | None = None
    is_year: bool = False


def read_cardinal(tokens: Sequence[Token], start: int) -> Cardinal | None:
    """The longest cardinal at `start`, "a hundred" and "half a million" included; "one" alone too."""
    digits = read_digits(text_at(tokens, start))
    if digits is not None:
        return _from_digits(tokens, start, digits)
    if text_at(tokens, start) in _BARE_SCALES:
        return Cardinal(SCALES[text_at(tokens, start)], start + 1)
    opening = _opening_scale(tokens, start)
    if opening is not None:
        return _with_half(tokens, _scaled(tokens, *opening))
    year = _spoken_year(tokens, start)
    if year is not None:
        return year
    below_hundred = (
        _hundreds_left_out(tokens, start) or _below_hundred(tokens, start) or _nothing_before_point(tokens, start)
    )
    if below_hundred is None:
        return None
    return _with_half(tokens, _scaled(tokens, *_with_decimals(tokens, *below_hundred)))


def _opening_scale(tokens: Sequence[Token], start: int) -> tuple[float, int] | None:
    """ "a hundred", "half a million": the factor, and where its scale stands."""
    text, following = text_at(tokens, start), text_at(tokens, start + 1)
    if text in {"a", "an"} and following in SCALES and following not in _ABBREVIATIONS:
        return 1.0, start + 1
    if text == "half" and following == "a" and text_at(tokens, start + 2) in SCALES:
        return 0.5, start + 2
    return None


def _from_digits(tokens: Sequence[Token], start: int, digits: DigitWord) -> Cardinal | None:
    if digits.value is None or digits.is_label or digits.noun is not None:
        return None
    scaled = _scaled(tokens, digits.value, start + 1)
    with_half = _with_half(tokens, scaled)
    return Cardinal(with_half.value, with_half.end, digits)


def word_value(text: str) -> float | None:
    """The value of one number word below a hundred ("forty-two", "seven"), else None."""
    if text in SMALL_NUMBERS:
        return float(SMALL_NUMBERS[text])
    if text in TENS:
        return float(TENS[text])
    tens, _, unit = text.partition("-")
    if tens in TENS and 0 < SMALL_NUMBERS.get(unit, 0) < 10:
        return float(TENS[tens] + SMALL_NUMBERS[unit])
    return None


def is_numeral(text: str) -> bool:
    """Whether the word itself says how much: digits, number words, scales, fractions, "doubled", "percent"."""
    stem = text.partition("-")[0]
    return read_digits(text) is not None or word_value(stem) is not None or stem in FIGURE_WORDS or stem in PERCENT


def _below_hundred(tokens: Sequence[Token], start: int) -> tuple[float, int] | None:
    value = word_value(text_at(tokens, start))
    if value is None:
        return None
    unit = SMALL_NUMBERS.get(text_at(tokens, start + 1), 0)
    if text_at(tokens, start) in TENS and 0 < unit < 10 and not tokens[start + 1].follows_break:
        return value + unit, start + 2
    return value, start + 1


def _hundreds_left_out(tokens: Sequence[Token], start: int) -> tuple[float, int] | None:
    """ "One twenty", "two fifty" as people say 120 and 250; "two twenty minute calls" are two calls."""
    hundreds = SMALL_NUMBERS.get(text_at(tokens, start), 0)
    if not 0 < hundreds < 10 or text_at(tokens, start + 1) not in TENS or tokens[start + 1].follows_break:
        return None
    rest = _below_hundred(tokens, start + 1)
    is_compound = rest is not None and text_at(tokens, rest[1]) in _SINGULAR_UNITS
    return (hundreds * 100.0 + rest[0], rest[1]) if rest and not is_compound else None


def _nothing_before_point(tokens: Sequence[Token], start: int) -> tuple[float, int] | None:
    """ "Point five percent": zero stays unsaid; without a unit of measure after it "point" is a noun."""
    if text_at(tokens, start) != "point" or text_at(tokens, start + 1) not in _DIGIT_WORDS:
        return None
    value, end = _with_decimals(tokens, 0.0, start)
    return (value, end) if text_at(tokens, end) in _POINT_FOLLOWERS and text_at(tokens, start - 1) != "one" else None


def _with_decimals(tokens: Sequence[Token], value: float, end: int) -> tuple[float, int]:
    """ "point nine five" adds digit by digit."""
    if text_at(tokens, end) != "point" or text_at(tokens, end + 1) not in _DIGIT_WORDS:
        return value, end
    end += 1
    decimals = ""
    while text_at(tokens, end) in _DIGIT_WORDS:
        decimals += str(_DIGIT_WORDS[text_at(tokens, end)])
        end += 1
    return value + float(f"0.{decimals}"), end


def _scaled(tokens: Sequence[Token], value: float, end: int) -> Cardinal:
    """Groups with falling scales, the first begun with `value`: "one hundred and fifty thousand two hundred"."""
    total, smallest = 0.0, float("inf")
    while True:
        value, end = _with_hundreds(tokens, value, end)
        scale = _scale_at(tokens, end)
        if scale is None or scale >= smallest:
            return Cardinal(total + value, end)
        end += 1
        total, smallest = total + value * scale, scale
        rest = _rest(tokens, end, smallest)
        if rest is None:
            return Cardinal(total, end)
        value, end = rest


def _with_hundreds(tokens: Sequence[Token], value: float, end: int) -> tuple[float, int]:
    if text_at(tokens, end) != "hundred" or tokens[end].follows_break:
        return value, end
    end += 1
    rest = _rest(tokens, end, 100.0)
    return (value * 100.0 + rest[0], rest[1]) if rest else (value * 100.0, end)


def _scale_at(tokens: Sequence[Token], end: int) -> float | None:
    if end >= len(tokens) or tokens[end].follows_break or tokens[end].text == "hundred":
        return None
    return SCALES.get(tokens[end].text)


def _rest(tokens: Sequence[Token], end: int, scale: float) -> tuple[float, int] | None:
    """The smaller number after a scale ("and forty", "two hundred"); None when there is none."""
    if end >= len(tokens) or tokens[end].follows_break:
        return None
    start = end + (tokens[end].text == "and")
    below = _below_hundred(tokens, start)
    if below is None or below[0] >= scale:
        return None
    following = _scale_at(tokens, below[1])
    return None if following is not None and following >= scale > 100.0 else below


def _with_half(tokens: Sequence[Token], cardinal: Cardinal) -> Cardinal:
    if [text_at(tokens, cardinal.end + offset) for offset in range(3)] != ["and", "a", "half"]:
        return cardinal
    following = cardinal.end + 3
    half = Cardinal(cardinal.value + 0.5, following)
    return _scaled(tokens, half.value, following) if text_at(tokens, following) in SCALES else half


def _spoken_year(tokens: Sequence[Token], start: int) -> Cardinal | None:
    """ "nineteen sixty-eight", "twenty twenty-two", "twenty oh five"."""
    century = word_value(text_at(tokens, start))
    if century is None or int(century) not in _CENTURIES or start + 1 >= len(tokens) or tokens[start + 1].follows_break:
        return None
    if text_at(tokens, start + 1) == "oh" and text_at(tokens, start + 2) in _DIGIT_WORDS:
        return Cardinal(century * 100 + _DIGIT_WORDS[text_at(tokens, start + 2)], start + 3, is_year=True)
    decade = _below_hundred(tokens, start + 1)
    if decade is None or not 10 <= decade[0] < 100 or text_at(tokens, decade[1]) in SCALES:
        return None
    return Cardinal(century * 100 + decade[0], decade[1], is_year=True)
