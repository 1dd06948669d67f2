"""From words to chances: an answer cut into clauses, described, and scored by the trained weights."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from mockinterview.analysis.feedback import PHASES
from mockinterview.tagging.absence import absence_evidence
from mockinterview.tagging.chain import Scores, absence_chances, chain_marginals, softmax, tempered
from mockinterview.tagging.clauses import FINE, Clause, Cut, cut_clauses
from mockinterview.tagging.features import (
    clause_features,
    clause_vectors,
    edges,
    feature_tokens,
    gap_features,
    gap_vectors,
    own_classes,
    places,
    wide_vectors,
)
from mockinterview.tagging.model_file import ChainWeights, GapWeights, TaggerModel
from mockinterview.tagging.network import patterns, read_clauses, word_rows
from mockinterview.tagging.packing import Array
from mockinterview.tagging.vectors import WordVectors
from mockinterview.transcript import Word

GAP_VECTOR_GAIN = 0.3
VECTOR_GAIN = 3.0
"""Put vectors on the scale of named features, so that one penalty fits both. Ours, by cross-validation."""

NETWORK_SHARE = 0.6
"""How much the networks count beside the chain. Ours, by cross-validation over files."""

ENCODER_SHARE = 0.5
"""How much the encoder, where it was fetched, counts beside chain and networks. Ours, on six files held out."""
WITH_ENCODER_TEMPERATURE = 0.75
"""Readers of different kinds are surer together than each alone. Ours, on the same files, in steps of 0.05."""


class Described(msgspec.Struct, frozen=True):
    """An answer as the readers see it.

    One row for each clause in `named`, `dense` and `edges` (the chains) and in `seen` (the networks), one row for each
    word in `words` (the networks).
    """

    clauses: tuple[Clause, ...]
    tokens: Sequence[str]
    named: list[list[str]]
    dense: Array
    edges: Array
    seen: Array
    words: Array


class PhaseChances(msgspec.Struct, frozen=True):
    """The phases' chances, made honest: (words, phases); and of each phase the evidence that it is missing."""

    by_word: NDArray[np.float64]
    absence: NDArray[np.float64]


def describe(
    words: Sequence[Word], vectors: WordVectors, gaps: GapWeights, cuts: Sequence[Cut] = (FINE,)
) -> list[Described]:
    """Cut `words` (at least one) into clauses, once by each of `cuts`, and describe them."""
    tokens = feature_tokens(words)
    rows = vectors.of_words(tokens)
    chances_of_gaps = gap_chances(tokens, rows, gaps).tolist()
    written = word_rows(words, tokens, rows, chances_of_gaps)
    return [_described(tokens, rows, written, cut_clauses(words, chances_of_gaps, cut)) for cut in cuts]


def _described(tokens: Sequence[str], rows: Array, written: Array, clauses: tuple[Clause, ...]) -> Described:
    named = clause_features(tokens, clauses)
    means = clause_vectors(rows, clauses) * VECTOR_GAIN
    where, steps = places(clauses, len(tokens)), edges(clauses, len(tokens))
    wide = wide_vectors(rows, clauses) * VECTOR_GAIN
    return Described(
        clauses=clauses,
        tokens=tokens,
        named=named,
        dense=np.concatenate([means, where], axis=1),
        edges=steps,
        seen=np.concatenate([own_classes(named), means, wide, where, steps], axis=1),
        words=written,
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
    scores, steps = _chain_scores(described, chain)
    return chain_marginals(scores if leaning is None else scores + leaning, steps)


def by_word(described: Described, by_clause: NDArray[np.float64]) -> NDArray[np.float64]:
    """Chances by clause as chances by word."""
    lengths = [clause.last - clause.first + 1 for clause in described.clauses]
    return np.repeat(by_clause, lengths, axis=0)


def clause_means(by_words: NDArray[np.float64], clauses: Sequence[Clause]) -> NDArray[np.float64]:
    """Chances by word as mean chances by clause."""
    return np.stack([by_words[one.first : one.last + 1].mean(axis=0) for one in clauses])


def read_phases(words: Sequence[Word], cuts: Sequence[Described], model: TaggerModel) -> PhaseChances:
    """The mean over all `cuts` of `words`, and over all kinds of readers: the chain, the networks, the encoder."""
    count = cuts[0].clauses[-1].last + 1
    by_words, absent, odds = np.zeros((count, len(PHASES))), np.zeros(len(PHASES)), np.zeros(len(PHASES))
    for cut in cuts:
        scores, steps = _chain_scores(cut, model.phases)
        by_words += by_word(cut, chain_marginals(scores, steps)) * (1 - NETWORK_SHARE) / len(cuts)
        absent += absence_chances(scores, steps) / len(cuts)
    numbers = [model.vocabulary.get(token, 0) for token in cuts[0].tokens]
    for network in model.networks:
        found = patterns(cuts[0].words, numbers, network)
        for cut in cuts:
            scores, present = read_clauses(found, cut.seen, cut.clauses, network)
            by_words += by_word(cut, softmax(scores)) * NETWORK_SHARE / len(cuts) / len(model.networks)
            odds -= present / len(cuts) / len(model.networks)
    temperature = model.temperature
    if model.encoder and (read := model.encoder.read([word.text for word in words])):
        encoded = np.mean([by_word(cut, clause_means(softmax(read[0]), cut.clauses)) for cut in cuts], axis=0)
        by_words, odds = _mixed(by_words, encoded), _mixed(odds, -read[1])
        temperature = WITH_ENCODER_TEMPERATURE
    evidence = absence_evidence(absent, odds, clause_means(by_words, cuts[0].clauses), by_words)
    return PhaseChances(tempered(by_words, temperature), evidence)


def _mixed(small: NDArray[np.float64], large: NDArray[np.float64]) -> NDArray[np.float64]:
    return (1 - ENCODER_SHARE) * small + ENCODER_SHARE * large


def _chain_scores(described: Described, chain: ChainWeights) -> tuple[Scores, Scores]:
    scores = _summed(described.named, chain.names, chain.named) + described.dense @ chain.dense
    return scores, np.tensordot(described.edges, chain.steps, axes=1)


def _summed(rows: Sequence[Sequence[str]], names: dict[str, int], weights: Array) -> Array:
    known = [[names[name] for name in row if name in names] for row in rows]
    return np.stack([weights[row].sum(axis=0) for row in known])
