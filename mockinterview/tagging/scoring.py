"""From words to chances: an answer cut into clauses, described, and scored by the trained weights."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from mockinterview.tagging.chain import chain_marginals, tempered
from mockinterview.tagging.clauses import CUTS, FINE, Clause, Cut, cut_clauses
from mockinterview.tagging.features import (
    clause_features,
    clause_vectors,
    edges,
    feature_tokens,
    gap_features,
    gap_vectors,
    places,
)
from mockinterview.tagging.model_file import Array, ChainWeights, GapWeights, TaggerModel
from mockinterview.tagging.vectors import WordVectors
from mockinterview.transcript import Word

GAP_VECTOR_GAIN = 0.3
VECTOR_GAIN = 3.0
"""Put vectors on the scale of named features, so that one penalty fits both. Ours, by cross-validation."""


class Described(msgspec.Struct, frozen=True):
    """An answer as the chains see it: one row for each clause."""

    clauses: tuple[Clause, ...]
    named: list[list[str]]
    dense: Array
    edges: Array


def describe(words: Sequence[Word], vectors: WordVectors, gaps: GapWeights, cut: Cut = FINE) -> Described:
    """Cut `words` (at least one) into clauses and describe them."""
    tokens = feature_tokens(words)
    rows = vectors.of_words(tokens)
    clauses = cut_clauses(words, gap_chances(tokens, rows, gaps).tolist(), cut)
    return Described(
        clauses=clauses,
        named=clause_features(tokens, clauses),
        dense=np.concatenate([clause_vectors(rows, clauses) * VECTOR_GAIN, places(clauses, len(words))], axis=1),
        edges=edges(clauses, len(words)),
    )


def gap_chances(tokens: Sequence[str], rows: Array, gaps: GapWeights) -> NDArray[np.float64]:
    """For each word but the last the chance that a sentence ends after it, punctuation unseen."""
    if len(tokens) < 2:
        return np.zeros(0)
    named = [
        sum(float(gaps.named[gaps.names[name]]) for name in gap_features(tokens, index) if name in gaps.names)
        for index in range(len(tokens) - 1)
    ]
    scores = np.array(named) + gap_vectors(rows) @ gaps.dense * GAP_VECTOR_GAIN + gaps.bias
    return np.asarray(1 / (1 + np.exp(-scores)), np.float64)


def chances(described: Described, chain: ChainWeights, leaning: Array | None = None) -> NDArray[np.float64]:
    """Chance of each label of `chain` for each clause; `leaning` is what is known beforehand (log odds by label)."""
    known = [[chain.names[name] for name in row if name in chain.names] for row in described.named]
    named = np.stack([chain.named[row].sum(axis=0) for row in known])
    steps = np.tensordot(described.edges, chain.steps, axes=1)
    scores = named + described.dense @ chain.dense
    return chain_marginals(scores if leaning is None else scores + leaning, steps)


def by_word(described: Described, by_clause: NDArray[np.float64]) -> NDArray[np.float64]:
    """Chances by clause as chances by word."""
    lengths = [clause.last - clause.first + 1 for clause in described.clauses]
    return np.repeat(by_clause, lengths, axis=0)


def phase_chances(words: Sequence[Word], model: TaggerModel) -> NDArray[np.float64]:
    """Chance of each phase for each word: the mean over all cuts, tempered."""
    cuts = [describe(words, model.vectors, model.gaps, cut) for cut in CUTS]
    mean = sum(by_word(described, chances(described, model.phases)) for described in cuts) / len(CUTS)
    return tempered(np.asarray(mean), model.temperature)
