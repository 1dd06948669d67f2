"""An answer as phrase patterns read it, and the way back from a match to its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from mockinterview.analysis.language.lexicon.function_words import FILLED_PAUSES
from mockinterview.analysis.language.phrase_patterns import BAR, PhraseIndex, longest_match
from mockinterview.analysis.language.spoken import Token


class Found(NamedTuple):
    """A phrase over the tokens `first` to `last`, both included, and the name of the rule that it belongs to."""

    rule: str
    first: int
    last: int


class PhraseText:
    """The words without filled pauses, and a bar where no phrase goes on: at sentences, or at every break."""

    def __init__(self, tokens: Sequence[Token], bars: Literal["sentences", "breaks"] = "sentences") -> None:
        self._texts: list[str] = []
        self._places: list[int | None] = []
        """For each token its place in the text; None for a filled pause."""
        self._positions: list[int] = []
        """For each place in the text its token; for a bar the one before it."""
        is_barred = False
        for position, token in enumerate(tokens):
            is_barred = is_barred or (token.opens_sentence if bars == "sentences" else token.follows_break)
            if token.text in FILLED_PAUSES:
                self._places.append(None)
                continue
            if is_barred:
                self._add(BAR, self._positions[-1] if self._positions else position)
            is_barred = False
            self._places.append(len(self._texts))
            self._add(token.text, position)
        if self._positions:
            self._add(BAR, self._positions[-1])

    def _add(self, text: str, position: int) -> None:
        self._texts.append(text)
        self._positions.append(position)

    def longest(self, index: PhraseIndex, position: int) -> int | None:
        """The last token of the longest phrase of `index` that begins with the token at `position`."""
        place = self._places[position]
        if place is None or self._texts[place] not in index:
            return None
        end = longest_match(index, self._texts, place)
        return None if end is None else self._positions[end - 1]

    def find(self, rules: Mapping[str, PhraseIndex]) -> Iterator[Found]:
        """The phrases of all `rules`, from left to right, none inside another; of several at one place the longest."""
        last = -1
        for position in range(len(self._places)):
            if position <= last:
                continue
            best = None
            for rule, index in rules.items():
                end = self.longest(index, position)
                if end is not None and (best is None or end > best.last):
                    best = Found(rule, position, end)
            if best is not None:
                yield best
                last = best.last
