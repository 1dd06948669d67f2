"""Where "one" is a number ("one in five", "down to one", "by one point") and where it is a mere pronoun or article."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.language.lexicon import effects, entries
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.spoken import Token, matches, text_at
from mockinterview.analysis.language.verbs import is_past
from mockinterview.analysis.numbers.cardinals import is_numeral, read_cardinal
from mockinterview.analysis.numbers.units import Unit, read_unit

_ROUNDING = frozenset(["maybe", "about", "only", "just", "like"])
_SOFT = frozenset(["every", "about", "maybe", "the", "even"])
_MEASURED = frozenset(["duration", "percent", "points", "money", "multiple"])
_CHANGING = (effects.CHANGE_VERBS - effects.SAVING) | {"up", "down"}
_LEAST_YEAR = 1900
_ONLY = frozenset(["only", "just"])
_NO_NOUNS = (
    small.PREPOSITIONS | small.CONJUNCTIONS | small.AUXILIARIES | small.ADVERBS | entries("to more thing way day i we")
)
_REACH = 6
"""Words of "from one release a month to three"."""


def counts_as_one(tokens: Sequence[Token], start: int, unit: Unit) -> bool:
    """Whether "one" is a number: with a unit of measure, as a side of a change, or as a part ("one in five")."""
    if unit.measure in _MEASURED:
        return text_at(tokens, start - 1) != "at"
    if text_at(tokens, start - 1) in {"every", "minus"}:
        return text_at(tokens, start - 1) == "minus"
    is_part = _is_part(tokens, start) or names_part(tokens, start)
    return is_part or _is_side_of_change(tokens, start) or _is_only_one(tokens, start)


def _is_only_one(tokens: Sequence[Token], start: int) -> bool:
    """ "There was only one accident", "we lost just one client"; not "the only one", "only one of them"."""
    is_only = text_at(tokens, start - 1) in _ONLY and text_at(tokens, start - 2) not in small.DETERMINERS
    following = text_at(tokens, start + 1)
    is_noun = bool(following) and not tokens[start + 1].follows_break and following not in _NO_NOUNS
    return is_only and is_noun and not is_numeral(following) and not is_past(following)


def names_part(tokens: Sequence[Token], start: int) -> bool:
    """ "One case in thirty", "one partition out of 48": the noun stands between."""
    is_apart = any(token.follows_break for token in tokens[start + 1 : start + 3])
    if tokens[start].text != "one" or is_apart:
        return False
    if matches(tokens, start + 2, ("out", "of")):
        return read_cardinal(tokens, start + 4) is not None
    whole = read_cardinal(tokens, start + 3) if text_at(tokens, start + 2) == "in" else None
    is_whole = whole is not None and 1 < whole.value < _LEAST_YEAR and not whole.is_year
    return whole is not None and is_whole and read_unit(tokens, whole.end).measure == "bare"


def _is_side_of_change(tokens: Sequence[Token], start: int) -> bool:
    """ "From four to one", "one instead of nine", "improved by one", "from one release a month to three"."""
    position = start - 1
    while text_at(tokens, position) in _ROUNDING:
        position -= 1
    opener = text_at(tokens, position)
    if opener == "by" and text_at(tokens, start + 1) != "of":
        return any(text_at(tokens, position - offset) in _CHANGING for offset in (1, 2, 3))
    if opener == "from":
        ends = range(start + 2, start + _REACH)
        return any(text_at(tokens, end) == "to" and is_numeral(text_at(tokens, end + 1)) for end in ends)
    if opener == "to" and _is_numeral_near(tokens, position - 1):
        return True
    is_replacing = any(matches(tokens, position - 1, pair) for pair in (("instead", "of"), ("rather", "than")))
    return is_replacing and _is_numeral_near(tokens, position - 2)


def _is_part(tokens: Sequence[Token], start: int) -> bool:
    """ "One in five", "one to three", "one out of ten", "one of the three", "between one and two"."""
    following = [text_at(tokens, start + offset) for offset in (1, 2, 3, 4)]
    is_between = text_at(tokens, start - 1) == "between" and following[0] == "and"
    if following[0] in {"in", "or", "to"} or is_between:
        position = start + 2 + (following[1] in _SOFT)
        return read_cardinal(tokens, position) is not None and not tokens[start + 1].follows_break
    if following[0] == "out":
        return read_cardinal(tokens, start + 3) is not None
    return following[0] == "of" and any(read_cardinal(tokens, start + offset) is not None for offset in (2, 3))


def _is_numeral_near(tokens: Sequence[Token], position: int) -> bool:
    """ "From four to one", "down to one"."""
    texts = [text_at(tokens, position - offset) for offset in range(4)]
    return texts[0] == "down" or any(is_numeral(text) for text in texts)
