"""Hours of the day: "half past nine", "ten to four", "2 pm", "at six", "by nine in the morning"."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.language.lexicon import effects, entries, labels, numerals
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.numbers.cardinals import is_numeral, read_cardinal, word_value
from mockinterview.analysis.numbers.digits import read_digits
from mockinterview.analysis.numbers.quantities import Quantity
from mockinterview.analysis.numbers.units import read_unit

_QUARTERS = frozenset(["quarter", "five", "ten", "twenty", "twenty-five", "5", "10", "20", "25"])
_ORDERING = frozenset(["first", "second", "third", "fourth", "last", "next", "previous", "this", "that", "one"])
"""Before "quarter to" these tell a part of the year ("from nine in the first quarter to two")."""
_HOLDING = frozenset(["wanted", "want", "wants", "needed", "need", "kept", "keep", "got", "get", "had", "have"])
"""With "it at" they tell a level ("wanted it at three")."""
_HOURS = 12
_NEAR = 7
_BEFORE_DAY_PARTS = frozenset(["in", "at", "next", "this", "that", "the", "on", "tomorrow"])
_CLOSED = (
    small.PREPOSITIONS | small.CONJUNCTIONS | small.DETERMINERS | small.AUXILIARIES | small.ADVERBS | small.TIME_NOUNS
) | {"i", "we", "sharp", "he", "she", "they"}
_NOT_AFTER_HOURS = numerals.SCALES.keys() | {"to", "or", "out", "of", "percent"}
_MEASURING = (effects.CHANGE_VERBS - {"free", "spare"}) | entries("""
up down beat won lost short behind ahead off missed exceeded outnumbered multiplied divided multiply divide extended
late
moved wide apart
""")
"""Words that make "by four" a measure and no hour."""
_DEADLINE_OPENERS = frozenset(["until", "till"])
_SIDES = frozenset(["before", "after"])
"""Before a number at the end of its clause these tell an hour ("free before ten")."""
_MINUTE_OPENERS = _DEADLINE_OPENERS | {"at", "by"}


def read_clock(tokens: Sequence[Token], start: int) -> Quantity | None:
    """The hour at `start`, if one is told there. Its value is the hour, without its minutes."""
    text = tokens[start].text
    if text == "half" or text in _QUARTERS or text == "a":
        told = _past_or_to(tokens, start)
        if told is not None:
            return told
    hour = _hour(tokens, start)
    if hour is None:
        return None
    end = _after_minutes(tokens, start + 1)
    if text_at(tokens, end) in labels.CLOCK and not tokens[end].follows_break:
        return Quantity(start, end, hour, None, "clock")
    return Quantity(start, end - 1, hour, None, "clock") if _is_hour_place(tokens, start, end) else None


def _past_or_to(tokens: Sequence[Token], start: int) -> Quantity | None:
    """ "Half past nine", "half nine", "a quarter to four", "ten past six"."""
    first = start + (tokens[start].text == "a")
    text, joint = text_at(tokens, first), text_at(tokens, first + 1)
    if text_at(tokens, start - 1) in _ORDERING:
        return None
    is_certain = joint == "past" or (joint == "to" and text == "quarter")
    is_placed = text_at(tokens, start - 1) in (_MINUTE_OPENERS if joint == "to" else labels.CLOCK_OPENERS)
    position = first + 2 if joint in {"past", "to"} else first + 1
    is_alone = text == "half" and position + 1 < len(tokens) and tokens[position + 1].follows_break
    is_apart = tokens[start].follows_break and is_alone
    if text not in _QUARTERS | {"half"} or not (is_certain or is_placed or is_apart):
        return None
    hour = _hour(tokens, position)
    is_known = is_certain or (joint == "to" and text != "half") or (text == "half" and position == first + 1)
    if hour is None or not is_known or read_unit(tokens, position + 1).measure != "bare":
        return None
    end = position + (text_at(tokens, position + 1) in labels.CLOCK)
    return Quantity(start, end, hour, None, "clock")


def _hour(tokens: Sequence[Token], position: int) -> float | None:
    text = text_at(tokens, position)
    digits = read_digits(text)
    value = word_value(text) if digits is None else digits.value
    is_plain = digits is None or (digits.unit is None and not digits.is_label and digits.noun is None)
    return value if is_plain and value is not None and 1 <= value <= _HOURS and value % 1 == 0 else None


def _after_minutes(tokens: Sequence[Token], position: int) -> int:
    """ "Seven thirty", "ten forty-five" before a part of the day."""
    minutes = read_cardinal(tokens, position)
    is_clock = minutes is not None and 10 <= minutes.value < 60 and not tokens[position].follows_break
    return minutes.end if minutes is not None and is_clock else position


def _is_part_of_day(tokens: Sequence[Token], position: int) -> bool:
    """ "In the morning", "at night", "next morning"."""
    if text_at(tokens, position) not in _BEFORE_DAY_PARTS:
        return False
    return any(text_at(tokens, position + offset) in labels.DAY_PARTS for offset in (1, 2))


def _is_weekday(tokens: Sequence[Token], position: int) -> bool:
    """ "On Monday", "on a Tuesday"."""
    day = position + 1 + (text_at(tokens, position + 1) in small.DETERMINERS)
    return text_at(tokens, position) == "on" and text_at(tokens, day).removesuffix("s") in labels.WEEKDAYS


def _is_hour_place(tokens: Sequence[Token], start: int, end: int) -> bool:
    """ "At six", "until five", "by nine in the morning": no unit after it, and no level before "at"."""
    following = text_at(tokens, end)
    is_one_side = following == "and" and is_numeral(text_at(tokens, end + 1))
    if read_unit(tokens, end).measure != "bare" or following in _NOT_AFTER_HOURS or is_one_side:
        return False
    before = text_at(tokens, start - 1)
    if before in labels.CLOCK_OPENERS | {"to", "and"} and _is_part_of_day(tokens, end):
        return True
    is_closed = end >= len(tokens) or tokens[end].follows_break or following in _CLOSED
    if before == "at" and text_at(tokens, start - 2) == "it" and text_at(tokens, start - 3) in _HOLDING:
        return False
    if before == "at":
        return is_closed and (text_at(tokens, start - 2) not in labels.LEVELS or _is_weekday(tokens, end))
    if before == "by" and tokens[start].text != text_at(tokens, start - 2):
        is_end = end >= len(tokens) or tokens[end].follows_break
        return is_end and all(text_at(tokens, position) not in _MEASURING for position in range(start - _NEAR, start))
    is_end = end >= len(tokens) or tokens[end].follows_break
    return before in _DEADLINE_OPENERS or (before in _SIDES and is_end)
