"""The words of an answer as the grammar rules walk them: normalised, with the breaks that punctuation leaves."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from mockinterview.analysis.feedback import WordReading
from mockinterview.analysis.language.tokens import ends_clause, ends_sentence, normalise

_LEADING_BREAKS = frozenset("-–—…")


class Token(msgspec.Struct, frozen=True):
    """One spoken word. `word` is its index in the transcript; the flags tell what punctuation stands before it.

    `opens_sentence` holds for the first word and after a full stop; `follows_break` also after a comma or a dash.
    """

    text: str
    word: int
    raw: str
    opens_sentence: bool
    follows_break: bool


def read_tokens(words: Sequence[WordReading]) -> tuple[Token, ...]:
    """All words that hold a letter or digit, in order; lone dashes and dots become breaks."""
    tokens = []
    is_open, is_break = True, True
    for index, word in enumerate(words):
        text = normalise(word.text)
        if text:
            is_break = is_break or word.text[0] in _LEADING_BREAKS
            tokens.append(Token(text, index, word.text, is_open, is_break))
            is_open, is_break = False, False
        is_open = is_open or ends_sentence(word.text)
        is_break = is_break or is_open or ends_clause(word.text)
    return tuple(tokens)


def text_at(tokens: Sequence[Token], position: int) -> str:
    """The text at `position`, empty outside."""
    return tokens[position].text if 0 <= position < len(tokens) else ""


def matches(tokens: Sequence[Token], position: int, phrase: Sequence[str]) -> bool:
    """Whether the words of `phrase` stand at `position`."""
    return position >= 0 and all(text_at(tokens, position + offset) == text for offset, text in enumerate(phrase))
