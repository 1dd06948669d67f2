"""The second reader: patterns of three words, gathered by clause, read onward and backward through the whole answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mockinterview.analysis.language.tokens import ends_clause, ends_sentence
from mockinterview.tagging.clauses import Clause
from mockinterview.tagging.model_file import NetworkWeights
from mockinterview.tagging.packing import Array
from mockinterview.transcript import Word

WRITTEN_COLUMNS = 4
"""How many numbers tell how a word is written; they follow its vector."""
WORD_GAIN = 0.3
"""Puts word vectors on the scale of the rest."""


def word_rows(words: Sequence[Word], tokens: Sequence[str], vectors: Array, gaps: Sequence[float]) -> Array:
    """For each word its vector, whether a sentence or a clause ends with it, whether it is a filled pause, and the
    chance that a sentence ends after it, punctuation unseen."""
    written = [
        (ends_sentence(word.text), ends_clause(word.text), not token, gap)
        for word, token, gap in zip(words, tokens, [*gaps, 1.0], strict=True)
    ]
    return np.concatenate([vectors * WORD_GAIN, np.array(written, np.float32)], axis=1)


def patterns(rows: Array, numbers: Sequence[int], layers: NetworkWeights) -> Array:
    """(words, patterns): what the words around each word say. `numbers` are the words' in the vocabulary."""
    known = layers["known"][list(numbers)]
    is_first, is_last = np.zeros(len(rows), bool), np.zeros(len(rows), bool)
    is_first[0] = is_last[-1] = True
    first = _layer(np.concatenate([rows, known], axis=1), is_first, is_last, layers, "first")
    return first + _layer(first, is_first, is_last, layers, "second")


def read_clauses(
    found: Array, rows: Array, clauses: Sequence[Clause], layers: NetworkWeights
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Scores of each phase for each clause, and for each phase the log odds that the answer has it.

    `found` are the words' `patterns`; `rows` tell of the clauses what else is known of them.
    """
    starts = np.array([clause.first for clause in clauses])
    lengths = np.diff(np.append(starts, len(found)))[:, None].astype(np.float32)
    pooled = [np.maximum.reduceat(found, starts), np.add.reduceat(found, starts) / lengths]
    seen = np.concatenate([*pooled, rows], axis=1)
    onward = _recurrence(seen, layers, "onward")
    rearward = _recurrence(seen[::-1], layers, "rearward")[::-1]
    states = np.concatenate([onward, rearward], axis=1)
    whole = np.concatenate([states.max(axis=0), states.mean(axis=0)])
    scores = states @ layers["phase"] + layers["phase_bias"]
    return np.asarray(scores, np.float64), np.asarray(whole @ layers["presence"] + layers["presence_bias"], np.float64)


def beside(rows: Array, is_first: NDArray[np.bool_], is_last: NDArray[np.bool_]) -> Array:
    """Each row with the one before and the one after it; zeros past the ends of an answer."""
    before, after = np.zeros_like(rows), np.zeros_like(rows)
    before[1:] = np.where(is_first[1:, None], 0, rows[:-1])
    after[:-1] = np.where(is_last[:-1, None], 0, rows[1:])
    return np.concatenate([before, rows, after], axis=1)


def sigmoid(scores: NDArray[np.floating[Any]]) -> Any:
    """Scores as chances."""
    return 1 / (1 + np.exp(-scores))


def _layer(
    rows: Array, is_first: NDArray[np.bool_], is_last: NDArray[np.bool_], layers: NetworkWeights, name: str
) -> Array:
    return np.asarray(np.maximum(beside(rows, is_first, is_last) @ layers[name] + layers[f"{name}_bias"], 0))


def _recurrence(seen: Array, layers: NetworkWeights, name: str) -> Array:
    """A gated recurrent unit over the clauses in the order given."""
    inner, inner_bias = layers[f"{name}_inner"], layers[f"{name}_inner_bias"]
    size = len(inner)
    asked = seen @ layers[f"{name}_into"] + layers[f"{name}_bias"]
    states = np.zeros((len(seen) + 1, size), np.float32)
    for place, one in enumerate(asked):
        held = states[place] @ inner + inner_bias
        both = sigmoid(one[: 2 * size] + held[: 2 * size])
        new = np.tanh(one[2 * size :] + both[:size] * held[2 * size :])
        states[place + 1] = new + both[size:] * (states[place] - new)
    return states[1:]
