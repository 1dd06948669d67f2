"""An answer as the rules about its substance share it: tokens, phrases, deeds, and what others said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from mockinterview.analysis.feedback import Mention, PhaseName, WordReading
from mockinterview.analysis.language.clause_quotes import first_of_clause, last_of_clause
from mockinterview.analysis.language.phrase_patterns import PhraseIndex
from mockinterview.analysis.language.phrase_text import Found, PhraseText
from mockinterview.analysis.language.spoken import Token, read_tokens
from mockinterview.analysis.pronouns.reported_speech import quoted_positions
from mockinterview.analysis.substance.deeds import Deed, read_deeds
from mockinterview.analysis.substance.measures import Evidence

QUOTE_WORDS = 16
"""Words quoted of a mention, fewer where its clause ends. Ours."""
_EDGES = ' .,;:!?-–—"“”'


class Answer:
    """The words of an answer, read once for all rules."""

    def __init__(self, words: Sequence[WordReading], mentions: Iterable[Mention]) -> None:
        self.words = words
        self.tokens: tuple[Token, ...] = read_tokens(words)
        self.deeds: tuple[Deed, ...] = read_deeds(self.tokens, mentions)
        self.text = PhraseText(self.tokens)

    @cached_property
    def quoted(self) -> frozenset[int]:
        """Positions of the tokens that somebody else says."""
        return quoted_positions(self.tokens)

    @cached_property
    def sentence_starts(self) -> tuple[int, ...]:
        """For each token the position of the first one of its sentence."""
        starts: list[int] = []
        for position, token in enumerate(self.tokens):
            starts.append(position if token.opens_sentence or not starts else starts[-1])
        return tuple(starts)

    def sentence_end(self, position: int) -> int:
        """The position behind the last token of the sentence that `position` stands in."""
        start, end = self.sentence_starts[position], position
        while end < len(self.tokens) and self.sentence_starts[end] == start:
            end += 1
        return end

    def phase(self, position: int) -> PhaseName:
        """The phase of the token at `position`."""
        return self.words[self.tokens[position].word].phase

    def find(self, rules: Mapping[str, PhraseIndex]) -> Iterator[Found]:
        """The phrases of `rules`, from left to right."""
        return self.text.find(rules)

    def evidence(self, first: int, last: int, rule: str) -> Evidence:
        """The tokens `first` to `last` as words that show something, read on to the end of their clause."""
        return self.exactly(first, last_of_clause(self.tokens, last, QUOTE_WORDS - (last - first)), rule)

    def clause(self, first: int, last: int, rule: str) -> Evidence:
        """As `evidence`, from the beginning of the clause on."""
        return self.evidence(first_of_clause(self.tokens, first, QUOTE_WORDS // 2), last, rule)

    def exactly(self, first: int, last: int, rule: str) -> Evidence:
        """The tokens `first` to `last`, neither more nor fewer."""
        first_word, last_word = self.tokens[first].word, self.tokens[last].word
        words = self.words[first_word : last_word + 1]
        return Evidence(
            words=" ".join(word.text for word in words).strip(_EDGES),
            phase=words[0].phase,
            start=words[0].start,
            end=words[-1].end,
            first_word=first_word,
            last_word=last_word,
            rule=rule,
        )
