"""The words around a number, as far as its clause and its sentence reach."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from mockinterview.analysis.feedback import PhaseName
from mockinterview.analysis.quantities import Quantity
from mockinterview.analysis.spoken import Token

_CLAUSE_BEFORE, _CLAUSE_AFTER, _SENTENCE_BEFORE = 9, 5, 36
_MIN_CLAUSE = 3
"""A comma this close before a number does not cut it off from its verb ("went down, 20 to 5")."""
_CLAUSE_STARTERS = frozenset(["and", "but", "so", "because", "which", "while", "although", "when", "then"])


class Surroundings(msgspec.Struct, frozen=True):
    """Words around a quantity: `before` (nearest last) and `after` inside its clause, `sentence` all before it."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    sentence: tuple[str, ...]
    phase: PhaseName

    def says_before(self, words: frozenset[str]) -> bool:
        """Whether one of `words` stands before the number in its clause."""
        return not words.isdisjoint(self.before)

    def says_after(self, words: frozenset[str]) -> bool:
        """Whether one of `words` stands after the number in its clause."""
        return not words.isdisjoint(self.after)


def read_surroundings(tokens: Sequence[Token], quantity: Quantity, phase: PhaseName) -> Surroundings:
    """The words around `quantity`, which is spoken in `phase`."""
    first = quantity.first
    opening = _sentence_start(tokens, first)
    return Surroundings(
        before=_texts(tokens, _clause_start(tokens, first, opening), first),
        after=_texts(tokens, quantity.last + 1, _clause_end(tokens, quantity.last + 1)),
        sentence=_texts(tokens, opening, first),
        phase=phase,
    )


def _texts(tokens: Sequence[Token], start: int, end: int) -> tuple[str, ...]:
    return tuple(token.text for token in tokens[start:end])


def _sentence_start(tokens: Sequence[Token], first: int) -> int:
    start = first
    while start > 0 and first - start < _SENTENCE_BEFORE and not tokens[start].opens_sentence:
        start -= 1
    return start


def _clause_start(tokens: Sequence[Token], first: int, opening: int) -> int:
    for start in range(first, max(opening, first - _CLAUSE_BEFORE), -1):
        is_cut = tokens[start].follows_break and first - start >= _MIN_CLAUSE
        if is_cut or tokens[start - 1].text in _CLAUSE_STARTERS:
            return start
    return max(opening, first - _CLAUSE_BEFORE)


def _clause_end(tokens: Sequence[Token], start: int) -> int:
    for end in range(start, min(len(tokens), start + _CLAUSE_AFTER)):
        if tokens[end].follows_break or tokens[end].text in _CLAUSE_STARTERS:
            return end
    return min(len(tokens), start + _CLAUSE_AFTER)
