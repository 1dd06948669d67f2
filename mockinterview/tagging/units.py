"""Cuts timed words into units (sentences, or clauses where punctuation is missing) that each get one phase."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.language.tokens import CLAUSE_OPENERS, ends_clause, ends_sentence, normalise
from mockinterview.transcript import Span, Word

LONG_PAUSE_S = 0.7
"""A silence after which a new unit begins although no full stop stands there. Ours: sentence pauses in speech."""
MAX_UNIT_WORDS = 28
"""A unit longer than this is cut at a clause boundary. Ours: spoken sentences have 10 to 20 words."""
MIN_UNIT_WORDS = 4
"""Pieces shorter than this stay with their neighbour unless a full stop closes them."""


def cut_units(words: Sequence[Word]) -> tuple[Span, ...]:
    """Spans that cover all words in order, without overlap."""
    units: list[Span] = []
    first = 0
    for index in range(len(words)):
        is_last = index + 1 == len(words)
        if is_last or _is_cut(words, first, index):
            units.append(Span(first, index))
            first = index + 1
    return tuple(units)


def _is_cut(words: Sequence[Word], first: int, index: int) -> bool:
    word, following = words[index], words[index + 1]
    if ends_sentence(word.text):
        return True
    length = index - first + 1
    if length < MIN_UNIT_WORDS:
        return False
    if following.start - word.end >= LONG_PAUSE_S:
        return True
    is_boundary = ends_clause(word.text) or normalise(following.text) in CLAUSE_OPENERS
    return length >= MAX_UNIT_WORDS // 2 and is_boundary and _unpunctuated(words, first, index)


def _unpunctuated(words: Sequence[Word], first: int, index: int) -> bool:
    """Whether no full stop is near: then clause openers are the only boundaries there are."""
    ahead = words[index + 1 : first + MAX_UNIT_WORDS]
    return not any(ends_sentence(word.text) for word in ahead)
