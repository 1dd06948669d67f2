"""Figures brought to the form that the grammar of numbers reads, however they were cut into words.

Whisper leaves some in parts ("$ 40", "10 ,000", "1 .2 million", "40 %", "twenty -five"), and writers tie whole numbers
together ("one-and-a-half", "two-hundred-page").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec
from msgspec import structs

from mockinterview.analysis.feedback import WordReading
from mockinterview.analysis.language.lexicon.measures import COUNT_COMPOUNDS, CURRENCY_SIGNS, DURATIONS, MONEY
from mockinterview.analysis.language.lexicon.numerals import SCALES
from mockinterview.analysis.language.spoken import Token
from mockinterview.analysis.numbers.cardinals import is_numeral, word_value

_ABBREVIATIONS = frozenset(["a.m.", "p.m.", "approx.", "no."])
_ARROWS = frozenset(["->", "-->", "=>", "→"])
_ARROW_WORD = "became"
"""How the grammar reads an arrow between two figures of a written draft ("3 weeks -> 5 days")."""
_ROUNDING = frozenset(["odd", "some", "something", "plus", "ish"])
_OPENING = SCALES.keys() | {"half"}
_CONNECTING = frozenset(["and", "a", "to", "point"])
_PERCENT = re.compile(r"^%[^\w%]*$")
_DECIMALS = re.compile(r"^(\.\d|,\d{3}(?!\d))")
_SECOND_HALF = re.compile(r"^[-–/:]\w")
_ENDS_IN_DIGIT = re.compile(r"\d$")


class FigureWord(msgspec.Struct, frozen=True):
    """A word of the answer, or several that are one figure: `first` and `last` are their indexes, both included."""

    reading: WordReading
    first: int
    last: int


def join_figures(words: Sequence[WordReading]) -> list[FigureWord]:
    """All `words` in order; a joined one has the times of all its parts and the lowest of their probabilities."""
    joined: list[FigureWord] = []
    for index, word in enumerate(words):
        if joined and joined[-1].reading.text.lower() in _ABBREVIATIONS and word.text[:1].islower():
            joined[-1] = structs.replace(joined[-1], reading=_without_stop(joined[-1].reading))
        if word.text in _ARROWS:
            joined.append(FigureWord(structs.replace(word, text=_ARROW_WORD), index, index))
        elif joined and _belongs(joined[-1].reading.text, word.text):
            joined[-1] = _together(joined[-1], word)
        else:
            joined.append(FigureWord(word, index, index))
    return joined


def _without_stop(reading: WordReading) -> WordReading:
    """ "7 p.m. and": that full stop ends no sentence."""
    return structs.replace(reading, text=reading.text.rstrip("."))


def split_number_words(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`tokens` with hyphened numbers as several tokens of the same word; "twenty-five" and "five-person" stay one."""
    split: list[Token] = []
    for token in tokens:
        pieces = _around_arrow(token.text) or (_number_pieces(token.text) if "-" in token.text else ())
        split += _pieces(token, pieces) if pieces else [token]
    return tuple(split)


def _around_arrow(text: str) -> tuple[str, ...]:
    """ "14%→5%" in its parts."""
    before, arrow, after = text.replace("->", "→").partition("→")
    return (before, _ARROW_WORD, after) if arrow and before and after else ()


def _pieces(token: Token, texts: Sequence[str]) -> list[Token]:
    later = [Token(text, token.word, text, opens_sentence=False, follows_break=False) for text in texts[1:]]
    return [structs.replace(token, text=texts[0]), *later]


def _number_pieces(text: str) -> tuple[str, ...]:
    """The parts of a hyphened word that is a number, with what it counts in the plural; empty for any other word."""
    *numbers, last = text.split("-")
    if last in _ROUNDING and is_numeral("-".join(numbers)):
        return ("-".join(numbers),)
    if (
        not numbers
        or word_value(text) is not None
        or not (numbers[0] in _OPENING or word_value(numbers[0]) is not None)
    ):
        return ()
    if not all(_is_number_piece(piece) for piece in numbers) or len(set(text.split("-"))) < len(numbers) + 1:
        return ()
    if _is_number_piece(last) or last == "half":
        return (*numbers, last)
    is_short = len(numbers) == 1 or word_value("-".join(numbers)) is not None
    is_counted = last in COUNT_COMPOUNDS or last in DURATIONS or last in MONEY
    return (*numbers, COUNT_COMPOUNDS.get(last, last)) if is_counted and not is_short else ()


def _is_number_piece(piece: str) -> bool:
    return piece in _CONNECTING or piece in SCALES or word_value(piece) is not None


def _belongs(before: str, text: str) -> bool:
    """Whether `text` goes on with the figure that `before` ends in."""
    opening = text[:1]
    if opening.isdigit():
        return before == "#" or before.lstrip("(\"'“") in CURRENCY_SIGNS
    if opening == "%":
        return _ENDS_IN_DIGIT.search(before) is not None and _PERCENT.match(text) is not None
    if opening in {".", ","}:
        return _ENDS_IN_DIGIT.search(before) is not None and _DECIMALS.match(text) is not None
    if opening and opening in "-–/:" and _SECOND_HALF.match(text):
        return before[-1:].isalnum() and (_is_figure(before) or (before[0].isupper() and text[1].isdigit()))
    return False


def _is_figure(text: str) -> bool:
    stem = text.lower().rstrip(".,;:!?")
    return any(character.isdigit() for character in stem) or word_value(stem) is not None


def _together(figure: FigureWord, word: WordReading) -> FigureWord:
    before = figure.reading
    reading = structs.replace(
        before,
        text=before.text + word.text,
        end=word.end,
        probability=min(before.probability, word.probability),
    )
    return FigureWord(reading, figure.first, figure.last + 1)
