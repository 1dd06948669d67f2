"""Fractions: "a third", "two-thirds", "half of them", "half an hour", "a quarter of a percent"."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.language.lexicon import entries, measures, numerals
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.numbers.cardinals import word_value
from mockinterview.analysis.numbers.quantities import Quantity
from mockinterview.analysis.numbers.units import duration_unit, read_unit

_FOLLOWERS = entries("of the a an that as less more fewer faster cheaper smaller larger to from off what")
_JOINTS = small.PREPOSITIONS | small.CONJUNCTIONS | small.ADVERBS
_PARTITIVE = entries(
    "other first second latter better last next previous third this that top bottom upper lower each one"
)
_OF_DEGREE = entries("by to nearly almost about down up just only over under than roughly around")
_AFTER_HALF = small.AUXILIARIES | entries("of the our my a an that their as its what")
_SEASON_OPENERS = entries("in within over for after every per once that this last next")
_MEASURES = frozenset(measures.MEASURES.values())
_SOFTENING = entries("less more than under about just only nearly almost roughly barely")
_GIVING = entries("pay paid for got get lost cut kept gave another")
_PLAIN_QUARTERS = 3
"""Fewer quarters than this are stretches of a year, except "two quarters of"."""
_ODDLY_HALF = entries("way time hearted past marathon term")


def read_share(tokens: Sequence[Token], start: int) -> Quantity | None:
    """The fraction at `start`: a multiple of its whole, or of the unit that follows it."""
    text = tokens[start].text
    numerator, _, name = text.partition("-")
    value = word_value(numerator)
    if value is not None and name in numerals.DENOMINATORS:
        is_named = name == "quarter" and not _is_share_place(tokens, start, start + 1)
        if is_named or value >= numerals.DENOMINATORS[name]:
            return None
        return _with_unit(tokens, start, start + 1, value / numerals.DENOMINATORS[name])
    if text == "half":
        unit = duration_unit(text_at(tokens, start + 1))
        if unit is not None and text_at(tokens, start + 1) not in _ODDLY_HALF:
            return Quantity(start, start + 1, 0.5, unit, "duration")
        return _with_unit(tokens, start, start + 1, 0.5) if _is_half(tokens, start) else None
    denominator = numerals.DENOMINATORS.get(text_at(tokens, start + 1))
    count = 1.0 if text == "a" else value
    if denominator is None or count is None or tokens[start + 1].follows_break:
        return None
    if count >= denominator or (denominator == numerals.DENOMINATORS["quarter"] and _is_season(tokens, start)):
        return None
    if (
        count > 1
        and text_at(tokens, start + 1) == "quarters"
        and count < _PLAIN_QUARTERS
        and text_at(tokens, start + 2) != "of"
    ):
        return None
    is_certain = count > 1 and denominator != numerals.DENOMINATORS["quarter"]
    if is_certain or _is_share_place(tokens, start, start + 2):
        return _with_unit(tokens, start, start + 2, count / denominator)
    return None


def _is_share_place(tokens: Sequence[Token], start: int, end: int) -> bool:
    """ "By a third", "a third of", "a quarter less": no ordinal ("a third option") and no season of the year."""
    following = text_at(tokens, end)
    if end >= len(tokens) or tokens[end].follows_break or following in _FOLLOWERS:
        return True
    return text_at(tokens, start - 1) in _OF_DEGREE and following in _JOINTS


def _is_season(tokens: Sequence[Token], start: int) -> bool:
    """ "Gave me one quarter", "in less than a quarter": three months."""
    opener = start - 1
    while text_at(tokens, opener) in _SOFTENING:
        opener -= 1
    is_named = tokens[start].text == "one" and text_at(tokens, start - 1) not in _OF_DEGREE
    return (is_named or text_at(tokens, opener) in _SEASON_OPENERS) and text_at(tokens, start + 2) != "of"


def _is_half(tokens: Sequence[Token], start: int) -> bool:
    before, following = text_at(tokens, start - 1), text_at(tokens, start + 1)
    is_named = before in _PARTITIVE and not (before == "that" and following in small.DETERMINERS)
    if is_named or following in _ODDLY_HALF:
        return False
    is_last = start + 1 >= len(tokens) or tokens[start + 1].follows_break
    return following in _AFTER_HALF or is_last or before in _OF_DEGREE | _GIVING | {"in"}


def _with_unit(tokens: Sequence[Token], start: int, end: int, value: float) -> Quantity:
    """ "Half an hour", "half a point", "a third of a percent" take the unit that follows; else a share of something."""
    position = end + (text_at(tokens, end) == "of")
    scale = numerals.SCALES.get(text_at(tokens, position + 1))
    if text_at(tokens, position) in {"a", "an", "one"} and scale is not None:
        unit = read_unit(tokens, position + 2)
        return Quantity(start, unit.end - 1, value * scale * unit.factor, unit.name, unit.measure, per=unit.per)
    if text_at(tokens, position) in {"a", "an", "one"}:
        unit = read_unit(tokens, position + 1)
        if unit.measure in {"duration", "points", "percent", "money"} or unit.name in _MEASURES:
            return Quantity(start, unit.end - 1, value * unit.factor, unit.name, unit.measure)
    return Quantity(start, end - 1, value, "times", "multiple")
