"""The speaker's own words, cut so that they can be read back to them: a clause or less, and none in its middle.

What was perhaps misheard, or was said with an "um" in it, is quoted only where nothing else can be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from mockinterview.analysis.feedback import PhaseName, WordReading
from mockinterview.analysis.language.clause_quotes import first_of_clause, last_of_clause
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.spoken import Token, read_tokens
from mockinterview.analysis.language.verbs import is_base, is_finite, is_ing
from mockinterview.thresholds import Thresholds

MOST_WORDS = 12
"""Words of a quote: what somebody who listens can say back. Ours."""
FEWEST_WORDS = 4
"""A clause that is cut keeps so many; a quote that is shorter is taken only where there is no other. Ours."""
_CONTENT_WORDS = 2
"""Words that name something; with fewer nobody knows what is quoted ("we did it"). Ours."""
_CUT_BEFORE = (small.PREPOSITIONS - small.PARTICLES) | {"that", "which", "who", "while", "where"}
_LEADING = small.COORDINATORS | small.FILLED_PAUSES | {"because", "well"}
_EMPTY = (
    small.AUXILIARIES
    | small.ADVERBS
    | small.DETERMINERS
    | small.PREPOSITIONS
    | small.PARTICLES
    | small.CONJUNCTIONS
    | small.FILLED_PAUSES
    | small.OBJECT_PRONOUNS
    | small.OTHER_SUBJECTS
    | {"i", "we", "did", "do", "got", "get", "thing", "things", "stuff"}
)
_EDGES = ' .,;:!?-–—…"“”'


class Quote(NamedTuple):
    """Indexes of the first and the last word, both included."""

    first: int
    last: int

    def overlaps(self, other: Quote) -> bool:
        """Whether both share a word."""
        return self.first <= other.last and other.first <= self.last


class Quotes:
    """Cuts quotes out of one answer."""

    def __init__(self, words: Sequence[WordReading], thresholds: Thresholds) -> None:
        self._words = words
        self._misheard = thresholds.misheard_probability
        self._tokens: tuple[Token, ...] = read_tokens(words)
        self._position = {token.word: position for position, token in enumerate(self._tokens)}

    def from_subject(self, first_word: int, last_word: int) -> Quote:
        """The words from `first_word`, the subject of a clause, to the end of that clause, `last_word` included."""
        return self._cut(self._at(first_word), self._at(last_word))

    def around(self, first_word: int, last_word: int) -> Quote:
        """The clause that the words `first_word` to `last_word` stand in."""
        first = self._at(first_word)
        start = first_of_clause(self._tokens, first, MOST_WORDS // 2)
        while start < first and self._tokens[start].text in _LEADING:
            start += 1
        start -= self._is_told_by_time(start)
        return self._cut(start, self._at(last_word))

    def clauses(self, phases: Iterable[PhaseName] | None = None) -> Iterator[Quote]:
        """Every clause of the answer in order, or of these `phases`."""
        wanted = None if phases is None else frozenset(phases)
        position = 0
        while position < len(self._tokens):
            if self._tokens[position].text in _LEADING and position + 1 < len(self._tokens):
                position += 1
                continue
            quote = self.around(self._tokens[position].word, self._tokens[position].word)
            if wanted is None or self._words[quote.first].phase in wanted:
                yield quote
            position = max(position, self._at(quote.last)) + 1

    def best(self, quotes: Iterable[Quote], used: Sequence[Quote] = ()) -> Quote | None:
        """The one that is read back best, none of the `used` where there is another; of equal ones the first."""
        return max(quotes, key=lambda quote: (not any(map(quote.overlaps, used)), self._quality(quote)), default=None)

    def says_something(self, quote: Quote) -> bool:
        """Whether it was heard well, and names something: "that was it" does not."""
        is_heard, is_content = self._quality(quote)[:2]
        return is_heard and is_content

    def text(self, quote: Quote) -> str:
        """The words as they were said, without the punctuation at both ends."""
        return " ".join(word.text for word in self._words[quote.first : quote.last + 1]).strip(_EDGES)

    def aloud(self, quote: Quote) -> str:
        """`text` as it stands in a question, which has quotation marks of its own; a lone mark is left out."""
        said = self.text(quote)
        return said.replace('"', "'" if said.count('"') % 2 == 0 else "")

    def _at(self, word: int) -> int:
        """The token of a word, or of the nearest one before it that is no lone dash."""
        while word > 0 and word not in self._position:
            word -= 1
        return self._position.get(word, 0)

    def _is_told_by_time(self, start: int) -> bool:
        """ "After a while he was fine": what opens the clause belongs to its time."""
        if start == 0 or self._tokens[start].follows_break or self._tokens[start].text not in small.DETERMINERS:
            return False
        return self._tokens[start - 1].text in {"after", "before", "since", "until"}

    def _cut(self, start: int, anchor: int) -> Quote:
        """From `start` to the end of the clause behind `anchor`, or to where it can be cut before that."""
        most = max(MOST_WORDS - (anchor - start), 1)
        last = last_of_clause(self._tokens, anchor, most)
        if self._goes_on(last):
            last = self._cut_back(start, anchor, last)
        while last > anchor and self._tokens[last].text in small.FILLED_PAUSES:
            last -= 1
        return Quote(self._tokens[start].word, self._tokens[last].word)

    def _goes_on(self, last: int) -> bool:
        """Whether the clause is longer than the quote."""
        return last_of_clause(self._tokens, last, 2) > last

    def _cut_back(self, start: int, anchor: int, last: int) -> int:
        """Where a phrase ends before `last`; `last` itself where none does."""
        for position in range(last, max(anchor + 1, start + FEWEST_WORDS) - 1, -1):
            if position > anchor and self._opens_phrase(position):
                return position - 1
        return last

    def _opens_phrase(self, position: int) -> bool:
        """Whether the words before can stand without it: "in October", not the "on" of "we turned on the lights"."""
        text, before = self._tokens[position].text, self._tokens[position - 1].text
        if text in small.PARTICLES:
            return not (is_base(before) or is_finite(before) or is_ing(before))
        return text in _CUT_BEFORE or is_ing(text)

    def _quality(self, quote: Quote) -> tuple[bool, bool, bool, bool, bool]:
        words = self._words[quote.first : quote.last + 1]
        tokens = self._tokens[self._at(quote.first) : self._at(quote.last) + 1]
        said = [token.text for token in tokens]
        return (
            all(word.probability >= self._misheard for word in words),
            sum(text not in _EMPTY for text in said) >= _CONTENT_WORDS,
            any(is_finite(text) for text in said),
            small.FILLED_PAUSES.isdisjoint(said) and not any(word.text.endswith("-") for word in words),
            len(said) >= FEWEST_WORDS,
        )
