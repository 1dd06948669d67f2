"""The words around a number, as far as its clause and its sentence reach."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from mockinterview.analysis.feedback import PhaseName
from mockinterview.analysis.language.lexicon import effects, entries, numerals
from mockinterview.analysis.language.spoken import Token
from mockinterview.analysis.language.verbs import is_past
from mockinterview.analysis.numbers.quantities import Quantity

_CLAUSE_BEFORE, _CLAUSE_AFTER, _SENTENCE_BEFORE = 9, 5, 36
_MIN_CLAUSE = 3
"""A comma this close before a number does not cut it off from its verb ("went down, 20 to 5")."""
_CLAUSE_STARTERS = entries("and but so because which while although when then")
_LISTING = entries("and about around roughly almost nearly some another probably maybe a")
_TOTALS = entries("average total estimated")
_SOFTENING = numerals.APPROXIMATORS - {"of", "up", "than", "at", "and"}


class Surroundings(msgspec.Struct, frozen=True):
    """Words around a quantity: `before` (nearest last) and `after` inside its clause, `sentence` all before it.

    `said` are the words of the quantity itself; `opens`: a comma or full stop stands before it.
    """

    said: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    sentence: tuple[str, ...]
    phase: PhaseName
    opens: bool = False

    def says_before(self, words: frozenset[str]) -> bool:
        """Whether one of `words` stands before the number in its clause."""
        return not words.isdisjoint(self.before)

    def says_after(self, words: frozenset[str]) -> bool:
        """Whether one of `words` stands after the number in its clause."""
        return not words.isdisjoint(self.after)

    def says(self, words: frozenset[str]) -> bool:
        """Whether one of `words` stands in the sentence before the number, or after it in its clause."""
        return not words.isdisjoint(self.sentence) or self.says_after(words)

    @property
    def nearest(self) -> tuple[str, ...]:
        """The words before the number without those that only soften it, nearest last."""
        return tuple(text for text in _without_total(self.before) if text not in _SOFTENING)


def _without_total(before: tuple[str, ...]) -> tuple[str, ...]:
    """The words before "an average of", "a total of", which tell nothing of what a number measures."""
    is_total = before[-1:] == ("of",) and before[-2:-1] and before[-2] in _TOTALS
    return before[: -2 - (before[-3:-2] in (("a",), ("an",), ("the",)))] if is_total else before


def read_surroundings(
    tokens: Sequence[Token], quantity: Quantity, phase: PhaseName, leader: Quantity | None = None
) -> Surroundings:
    """The words around `quantity`, which is spoken in `phase`.

    A number that is listed behind another ("20 hours and 300 dollars") shares the words before its `leader`.
    """
    first = leader.first if leader is not None else quantity.first
    opening = _sentence_start(tokens, first)
    return Surroundings(
        said=_texts(tokens, quantity.first, quantity.last + 1),
        before=_texts(tokens, _clause_start(tokens, first, opening), first),
        after=_texts(tokens, quantity.last + 1, _clause_end(tokens, quantity.last + 1)),
        sentence=_texts(tokens, opening, first),
        phase=phase,
        opens=tokens[first].follows_break,
    )


def is_listed(tokens: Sequence[Token], leader: Quantity, quantity: Quantity) -> bool:
    """Whether nothing but "and" or a comma stands between the two, and no clause begins with the second."""
    between = [tokens[position].text for position in range(leader.last + 1, quantity.first)]
    opens_sentence = any(tokens[position].opens_sentence for position in range(leader.last + 1, quantity.first + 1))
    if opens_sentence or any(text not in _LISTING for text in between):
        return False
    following = quantity.last + 1
    is_end = following >= len(tokens) or tokens[following].follows_break
    opens_clause = not is_end and (tokens[following].text == "of" or is_past(tokens[following].text))
    if opens_clause or (not is_end and tokens[following].text in effects.COMPARATIVES):
        return False
    return bool(between or tokens[quantity.first].follows_break) and (is_end or quantity.measure != "count")


def is_part_of(tokens: Sequence[Token], whole: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number counts some of a stretch of time: "eight years in retail, four of them abroad"."""
    if whole.measure != "duration":
        return False
    following = tuple(token.text for token in tokens[quantity.last + 1 : quantity.last + 3])
    is_one_sentence = not any(tokens[at].opens_sentence for at in range(whole.last + 1, quantity.first + 1))
    is_less = (quantity.value or 0.0) < (whole.value or 0.0)
    is_part = quantity.measure == "bare" and quantity.out_of is None and is_less
    before = tuple(token.text for token in tokens[max(0, quantity.first - 2) : quantity.first])
    is_named = following in (("of", "them"), ("of", "those")) or before in (("the", "last"), ("the", "first"))
    return is_part and is_one_sentence and is_named


def _texts(tokens: Sequence[Token], start: int, end: int) -> tuple[str, ...]:
    return tuple(token.text for token in tokens[start:end])


def _sentence_start(tokens: Sequence[Token], first: int) -> int:
    start = first
    while start > 0 and first - start < _SENTENCE_BEFORE and not tokens[start].opens_sentence:
        start -= 1
    return start


def _clause_start(tokens: Sequence[Token], first: int, opening: int) -> int:
    for start in range(first, max(opening, first - _CLAUSE_BEFORE), -1):
        is_far = first - start >= _MIN_CLAUSE or tokens[start - 1].raw.endswith((":", ";"))
        is_cut = tokens[start].follows_break and is_far
        if is_cut or tokens[start - 1].text in _CLAUSE_STARTERS:
            return start
    return max(opening, first - _CLAUSE_BEFORE)


def _clause_end(tokens: Sequence[Token], start: int) -> int:
    for end in range(start, min(len(tokens), start + _CLAUSE_AFTER)):
        if tokens[end].follows_break or tokens[end].text in _CLAUSE_STARTERS:
            return end
    return min(len(tokens), start + _CLAUSE_AFTER)
