"""One answer as the rules of the follow-ups share it: what was measured, its clauses, its acts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Literal

from mockinterview.analysis.feedback import PHASES, PhaseName
from mockinterview.analysis.findings.candidates import Measurements
from mockinterview.analysis.language.lexicon import effects
from mockinterview.analysis.language.lexicon.function_words import FIRST_PERSON_SUBJECTS
from mockinterview.analysis.language.spoken import text_at
from mockinterview.analysis.language.tokens import normalise
from mockinterview.analysis.probes.gaps import Gap
from mockinterview.analysis.probes.quotes import Quote, Quotes
from mockinterview.analysis.substance.answer import Answer
from mockinterview.analysis.substance.deeds import Deed
from mockinterview.analysis.substance.measures import Decision
from mockinterview.thresholds import Thresholds

_CHANGES = effects.RISING | effects.FALLING | effects.SAVING
_DENIALS = frozenset(["not", "never"])


class Heard:
    """Read once for all rules."""

    def __init__(self, measured: Measurements, thresholds: Thresholds) -> None:
        self.measured = measured
        self.thresholds = thresholds
        self.quotes = Quotes(measured.words, thresholds)

    @cached_property
    def answer(self) -> Answer:
        """Its tokens with their phrases and deeds."""
        return Answer(self.measured.words, self.measured.pronouns.mentions)

    def acts(
        self, phases: Iterable[PhaseName], person: Literal["i", "we"] | None = None, *, latest_first: bool = False
    ) -> tuple[Quote, ...]:
        """What I or we did in these phases; those that name their subject first."""
        wanted = frozenset(phases)
        deeds = [
            deed
            for deed in self.answer.deeds
            if deed.is_action
            and deed.person == (person or deed.person)
            and self.answer.phase(deed.verb) in wanted
            and not self._is_no_act(deed)
        ]
        deeds.sort(key=lambda deed: deed.subject, reverse=latest_first)
        return tuple(self._quote(deed) for deed in sorted(deeds, key=lambda deed: deed.is_elided))

    def decided(self, decisions: Iterable[Decision]) -> tuple[Quote, ...]:
        """The words of decisions: my own first, then those that name their subject."""
        told = sorted(decisions, key=lambda one: (one.person != "i", not self._names_us(one.first_word)))
        tokens = self.answer.tokens
        verbs = {tokens[deed.subject].word: tokens[deed.verb].word for deed in self.answer.deeds}
        return tuple(
            self.quotes.from_subject(one.first_word, verbs.get(one.first_word, one.first_word)) for one in told
        )

    def clauses(self, *phases: PhaseName) -> tuple[Quote, ...]:
        """Every clause of these phases in order; of the whole answer when none is named."""
        return tuple(self.quotes.clauses(phases or None))

    def own_clauses(self) -> tuple[Quote, ...]:
        """What I or we do anywhere in the answer; all clauses where nobody does anything."""
        return self.acts(PHASES) or self.clauses()

    def speaks_of_us(self, quote: Quote) -> bool:
        """Whether I or we stand in it, in whatever form."""
        return any(quote.first <= mention.word <= quote.last for mention in self.measured.pronouns.mentions)

    def tells_change(self, quote: Quote) -> bool:
        """Whether it says that something rose, fell, or was saved."""
        words = self.measured.words[quote.first : quote.last + 1]
        return not _CHANGES.isdisjoint(normalise(word.text) for word in words)

    def _is_no_act(self, deed: Deed) -> bool:
        """ "I never did": nothing was done; "the first thing I did was": what was done comes after."""
        tokens = self.answer.tokens
        between = [token.text for token in tokens[deed.subject : deed.verb]]
        is_denied = any(text in _DENIALS or text.endswith("n't") for text in between)
        return is_denied or text_at(tokens, deed.verb + 1) in {"is", "was"}

    def _names_us(self, word: int) -> bool:
        return normalise(self.measured.words[word].text) in FIRST_PERSON_SUBJECTS

    def _quote(self, deed: Deed) -> Quote:
        tokens = self.answer.tokens
        return self.quotes.from_subject(tokens[deed.subject].word, tokens[deed.verb].word)


Rule = Callable[[Heard], Iterable[Gap]]
"""Gives the gaps that it finds."""
