"""Named things of an answer: people, places, firms, products by their capital, software also without one.

A capital at the opening of a sentence tells nothing: such a word counts only where it is capital elsewhere as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mockinterview.analysis.language.lexicon.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from mockinterview.analysis.language.lexicon.names import JOINED_BY, NO_NAMES, TITLES, TOOLS
from mockinterview.analysis.language.spoken import Token
from mockinterview.analysis.substance.answer import Answer

_OPENING_MARKS = "\"'“‘([*#-•"
_ENDING_BEFORE_QUOTE = (":", '"', "“")


class Name(NamedTuple):
    """A name over the tokens `first` to `last`; `rule` is name or tool."""

    rule: str
    first: int
    last: int


def find_names(answer: Answer) -> Iterator[Name]:
    """All of them in order, one for each time that it is said."""
    known = {token.text for position, token in enumerate(answer.tokens) if _is_capital(answer, position)}
    position = 0
    while position < len(answer.tokens):
        last = _last_of_name(answer, position, known)
        if last is not None:
            yield Name("name", position, last)
        elif answer.tokens[position].text in TOOLS:
            last = position
            yield Name("tool", position, position)
        position = (position if last is None else last) + 1


def _is_capital(answer: Answer, position: int) -> bool:
    """Whether the word is written with a capital where the sentence asks for none."""
    token = answer.tokens[position]
    raw = token.raw.lstrip(_OPENING_MARKS)
    is_open = (token.opens_sentence and not _follows_title(answer, position)) or raw != token.raw
    is_open = is_open or _follows_colon(answer, position)
    return _is_written_large(token) and not (is_open and not _has_inner_capital(raw))


def _follows_colon(answer: Answer, position: int) -> bool:
    return position > 0 and answer.tokens[position - 1].raw.endswith(_ENDING_BEFORE_QUOTE)


def _follows_title(answer: Answer, position: int) -> bool:
    """ "Mr. Pell": the full stop ends no sentence."""
    return position > 0 and answer.tokens[position - 1].text in TITLES


def _is_written_large(token: Token) -> bool:
    raw = token.raw.lstrip(_OPENING_MARKS)
    stem = token.text.partition("'")[0]
    is_verb = raw[:2].isupper() and stem.endswith("ing")  # "DMing"
    return raw[:1].isupper() and len(stem) > 1 and not is_verb and NO_NAMES.isdisjoint({token.text, stem})


def _has_inner_capital(raw: str) -> bool:
    """ "LightGBM", "NMR": no sentence asks for that."""
    return any(character.isupper() for character in raw[1:])


def _last_of_name(answer: Answer, position: int, known: set[str]) -> int | None:
    """The last token of the name that begins at `position`."""
    if not _begins_name(answer, position, known):
        return None
    last = position
    while last + 1 < len(answer.tokens) and not answer.tokens[last + 1].follows_break:
        if _is_capital(answer, last + 1):
            last += 1
        elif answer.tokens[last + 1].text in JOINED_BY - {"and", "the"} and _goes_on(answer, last + 2):
            last += 2
        else:
            break
    return last


def _goes_on(answer: Answer, position: int) -> bool:
    return position < len(answer.tokens) and not answer.tokens[position].follows_break and _is_capital(answer, position)


def _begins_name(answer: Answer, position: int, known: set[str]) -> bool:
    if _is_capital(answer, position):
        return True
    token = answer.tokens[position]
    is_small_word = token.text in DETERMINERS | PREPOSITIONS | CONJUNCTIONS
    if not _is_written_large(token) or is_small_word:
        return False
    return token.text in known
