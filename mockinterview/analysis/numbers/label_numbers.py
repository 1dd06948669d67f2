"""Numbers that are names: years, dates, "phase two", "Boeing 737"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon import labels
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.numbers.cardinals import Cardinal, is_numeral, read_cardinal
from mockinterview.analysis.numbers.quantities import Quantity
from mockinterview.analysis.numbers.units import Unit, read_unit

_YEAR_WORDS = frozenset([1, 3, 4])
"""How many words a year has: 2019, "two thousand nineteen", "two thousand and nineteen"."""
_LOOSE_OPENERS = frozenset(["of", "by", "from", "about"])
_LAST_DAY = 31
_LABEL_JOINTS = frozenset(["to", "through", "and", "or"])
_RATE_NOUNS = frozenset(["hour", "minute", "day", "week", "month", "year", "shift", "sprint"])
_NO_NAMES = frozenset(["per", "every", "each", "the", "this", "that", "last", "first", "next", "same"])
_CLOSED = small.PREPOSITIONS | small.CONJUNCTIONS | small.DETERMINERS | small.AUXILIARIES | small.ADVERBS
_DIALLING = frozenset(["call", "called", "calling", "dialed", "dialled", "dial", "rang", "phoned"])


def is_calendar(tokens: Sequence[Token], start: int, cardinal: Cardinal) -> bool:
    """A year by its four digits and its place, or a day of a month ("May 4", "4 May")."""
    before = text_at(tokens, start - 1)
    is_plain = cardinal.digits is None or cardinal.digits.unit is None
    if _is_month(tokens, start - 1) and is_plain and cardinal.value <= labels.LATEST_YEAR:
        is_date = not tokens[start].follows_break and not _is_part(tokens, cardinal.end)
        return is_date or cardinal.value >= labels.EARLIEST_YEAR
    is_day = cardinal.end == start + 1 and 1 <= cardinal.value <= _LAST_DAY and cardinal.value % 1 == 0
    if is_day and cardinal.digits is not None and _is_month(tokens, cardinal.end):
        return not tokens[cardinal.end].follows_break
    is_in_range = labels.EARLIEST_YEAR <= cardinal.value <= labels.LATEST_YEAR and cardinal.value % 1 == 0
    has_form = cardinal.digits.can_be_year if cardinal.digits else text_at(tokens, start + 1) == "thousand"
    if not is_in_range or not has_form or cardinal.end - start not in _YEAR_WORDS:
        return False
    is_bare = read_unit(tokens, cardinal.end).measure == "bare"
    return is_bare or (before in labels.YEAR_OPENERS - _LOOSE_OPENERS and cardinal.digits is not None)


def _is_part(tokens: Sequence[Token], end: int) -> bool:
    """ "By December twenty of the thirty pupils": a share, no day of the month."""
    position = end + (text_at(tokens, end) == "out")
    if text_at(tokens, position) != "of":
        return False
    position += 1 + (text_at(tokens, position + 1) in small.DETERMINERS)
    whole = read_cardinal(tokens, position)
    return whole is not None and whole.value < labels.EARLIEST_YEAR


def _is_month(tokens: Sequence[Token], position: int) -> bool:
    text = text_at(tokens, position)
    return text in labels.MONTHS and (text not in {"may", "march"} or tokens[position].raw[:1].isupper())


def with_month(tokens: Sequence[Token], label: Quantity) -> Quantity:
    """`label` with the month beside it: "March 15th", "1 July", "the 3rd of May"."""
    first, last = label.first, label.last
    if _is_month(tokens, first - 1):
        first -= 1
    elif _is_month(tokens, last + 1) and not tokens[last + 1].follows_break:
        last += 1
    elif text_at(tokens, last + 1) == "of" and _is_month(tokens, last + 2):
        last += 2
    return structs.replace(label, first=first, last=last)


def is_label(tokens: Sequence[Token], start: int, unit: Unit) -> bool:
    """ "Phase two", "Python 3", "Boeing 737": a name before it and no unit of measure after it."""
    position = start - 1 - (text_at(tokens, start - 1) == "minus")
    before = tokens[position] if position >= 0 else None
    if before is None or tokens[start].follows_break or unit.measure not in {"bare", "count"}:
        return False
    is_run = text_at(tokens, start + 1) in _LABEL_JOINTS or _is_listed_numeral(tokens, start + 1)
    noun = before.text.removesuffix("s") if is_run else before.text
    if _is_address(tokens, start):
        return True
    if before.text in _DIALLING and tokens[start].text in labels.EMERGENCY_NUMBERS:
        return True
    if noun in labels.LABEL_NOUNS and (noun != "no" or tokens[start].text.isdigit()):
        opener = text_at(tokens, position - 1)
        is_per = opener in _NO_NAMES or (opener == "a" and before.raw.islower())
        is_verb = tokens[start].text == "one" and noun != "number" and _has_noun(tokens, start + 1)
        is_named = (unit.measure == "bare" and not is_verb) or noun in labels.FIRM_LABEL_NOUNS
        return is_named and (not is_per or noun not in _RATE_NOUNS)
    is_day = before.text in labels.WEEKDAYS and not tokens[start].text[0].isdigit()
    is_name = before.raw[:1].isupper() and not before.opens_sentence and before.text not in small.FIRST_PERSON_SUBJECTS
    is_bare = unit.measure == "bare" and not _is_part(tokens, unit.end)
    return is_name and is_bare and not is_day and "'" not in before.text


def _is_address(tokens: Sequence[Token], start: int) -> bool:
    """ "221 Baker Street"."""
    is_name = start + 2 < len(tokens) and tokens[start + 1].raw[:1].isupper() and tokens[start + 2].raw[:1].isupper()
    return is_name and tokens[start + 2].text in labels.STREETS


def continues_label(tokens: Sequence[Token], label: Quantity, quantity: Quantity) -> bool:
    """ "Floors two and three", "phases 1, 2 and 4": a bare number that shares the plural name before the first."""
    gap = quantity.first - label.last - 1
    is_joined = gap == 1 and text_at(tokens, label.last + 1) in _LABEL_JOINTS
    if label.measure != "label" or quantity.measure != "bare":
        return False
    if not is_joined and not (gap == 0 and _is_listed_numeral(tokens, quantity.first)):
        return False
    position = label.first - 1
    while text_at(tokens, position) in _LABEL_JOINTS or is_numeral(text_at(tokens, position)):
        position -= 1
    noun = text_at(tokens, position)
    return noun.endswith("s") and noun.removesuffix("s") in labels.LABEL_NOUNS


def _is_listed_numeral(tokens: Sequence[Token], position: int) -> bool:
    """The second number of "phases one, two and four"."""
    is_apart = position < len(tokens) and tokens[position].follows_break and not tokens[position].opens_sentence
    return is_apart and is_numeral(tokens[position].text)


def _has_noun(tokens: Sequence[Token], position: int) -> bool:
    """ "Plan one route": what is counted follows."""
    text = text_at(tokens, position)
    return bool(text) and not tokens[position].follows_break and text not in _CLOSED
