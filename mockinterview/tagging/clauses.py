"""Clauses: the pieces of an answer that each get one phase, and the sentences that they lie in."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from mockinterview.analysis.language.tokens import ends_sentence, is_clause_boundary
from mockinterview.transcript import Word

UNPUNCTUATED_WORDS = 45
"""A stretch this long without a full stop lost its punctuation. Ours: 1 sentence in 200 of the corpus is longer."""
MIN_CLAUSE_WORDS = 4
"""A clause shorter than this stays with its neighbour in the sentence."""
LONG_PAUSE_S = 0.9
"""A silence that ends a sentence where punctuation is lost. Ours: sentence pauses of the spoken fixtures."""


class Cut(msgspec.Struct, frozen=True):
    """How finely an answer is cut: the chance of a gap from which it parts two pieces.

    `sentence` and `bare_clause` where punctuation is lost, `clause` inside a punctuated sentence (and there only at a
    comma or before a word that opens clauses).
    """

    sentence: float
    bare_clause: float
    clause: float


FINE = Cut(sentence=0.3, bare_clause=0.07, clause=0.2)
COARSE = Cut(sentence=0.4, bare_clause=0.16, clause=0.45)
CUTS = (FINE, COARSE)
"""Both are read and their chances averaged: what one cut puts into the wrong piece the other may part. Ours, by
cross-validation."""


class Clause(msgspec.Struct, frozen=True):
    """Words `first` to `last` (both included) of sentence `sentence`; `gap` is the chance that one ends before it."""

    first: int
    last: int
    sentence: int
    gap: float


class _Sentence(msgspec.Struct, frozen=True):
    first: int
    last: int
    is_punctuated: bool


def cut_clauses(words: Sequence[Word], gaps: Sequence[float], cut: Cut = FINE) -> tuple[Clause, ...]:
    """Clauses that cover all words in order. `gaps[i]` is the chance (0 to 1) that a sentence ends after word i."""
    clauses: list[Clause] = []
    for number, sentence in enumerate(_sentences(words, gaps, cut)):
        for first, last in _pieces(words, sentence, gaps, cut):
            is_certain = first == 0 or ends_sentence(words[first - 1].text)
            clauses.append(Clause(first, last, number, 1.0 if is_certain else gaps[first - 1]))
    return tuple(clauses)


def _sentences(words: Sequence[Word], gaps: Sequence[float], cut: Cut) -> list[_Sentence]:
    found: list[_Sentence] = []
    first = 0
    for index, word in enumerate(words):
        if ends_sentence(word.text) or index + 1 == len(words):
            is_punctuated = index - first < UNPUNCTUATED_WORDS
            found += [_Sentence(first, index, True)] if is_punctuated else _guessed(words, gaps, first, index, cut)
            first = index + 1
    return found


def _guessed(words: Sequence[Word], gaps: Sequence[float], first: int, stop: int, cut: Cut) -> list[_Sentence]:
    """Sentences of a stretch that has lost its punctuation."""
    found: list[_Sentence] = []
    for index in range(first, stop):
        is_pause = words[index + 1].start - words[index].end >= LONG_PAUSE_S
        if (gaps[index] >= cut.sentence or is_pause) and index - first + 1 >= MIN_CLAUSE_WORDS:
            found.append(_Sentence(first, index, False))
            first = index + 1
    return [*found, _Sentence(first, stop, False)]


def _pieces(words: Sequence[Word], sentence: _Sentence, gaps: Sequence[float], cut: Cut) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    first = sentence.first
    for index in range(first, sentence.last):
        is_wide = index - first + 1 >= MIN_CLAUSE_WORDS and sentence.last - index >= MIN_CLAUSE_WORDS
        if is_wide and _parts_clauses(words, index, gaps[index], sentence.is_punctuated, cut):
            pieces.append((first, index))
            first = index + 1
    return [*pieces, (first, sentence.last)]


def _parts_clauses(words: Sequence[Word], index: int, chance: float, is_punctuated: bool, cut: Cut) -> bool:
    if not is_punctuated:
        return chance >= cut.bare_clause
    return chance >= cut.clause and is_clause_boundary(words[index].text, words[index + 1].text)
