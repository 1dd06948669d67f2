"""How far a quote reaches: over its clause, and no small word left dangling."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.spoken import Token

_OPENERS = (small.CONJUNCTIONS | {"then"}) - {"that", "as", "than", "how", "what", "who", "if", "whether", "where"}
_DANGLING = small.DETERMINERS | small.PREPOSITIONS - small.PARTICLES | small.CONJUNCTIONS


def first_of_clause(tokens: Sequence[Token], position: int, most: int) -> int:
    """The first token of the clause that `position` stands in; `position` itself when that is over `most` away."""
    first = position
    while first > 0 and not tokens[first].follows_break and tokens[first - 1].text not in _OPENERS:
        first -= 1
    return first if position - first <= most else position


def last_of_clause(tokens: Sequence[Token], start: int, most: int) -> int:
    """The last token of the clause that `start` stands in, at most `most` tokens from it, `start` included."""
    last = start
    limit = min(len(tokens), start + most)
    while last + 1 < limit and not tokens[last + 1].follows_break and tokens[last + 1].text not in _OPENERS:
        last += 1
    while last > start and tokens[last].text in _DANGLING:
        last -= 1
    return last
