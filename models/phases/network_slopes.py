"""The network's surprise over a batch of answers and the slopes of its weights, layer by layer (back-propagation).

Words of all answers of a batch lie one after the other, and so do their clauses. A layer gives what it makes of its
input and a way back: from the slope of what it made to the slope of its input, leaving those of its weights in `found`.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import numpy as np
from numpy.typing import NDArray

from mockinterview.tagging.network import WRITTEN_COLUMNS, beside, sigmoid

Array = NDArray[np.float32]
Numbers = NDArray[np.intp]
Weights = dict[str, Array]
Back = Callable[[Array], Array]

DROPPED_WORDS, DROPPED_PATTERNS, DROPPED_PLACES, DROPPED_STATES = 0.1, 0.2, 0.2, 0.35
PRESENCE_SHARE = 0.3
"""How much it counts which phases an answer has at all. All of these: ours, by cross-validation over source files."""

LEAST = 1e-12


class Batch(msgspec.Struct, frozen=True):
    """Answers one after the other.

    For each word: `vectors`, its number in `vocabulary` (0: not in it), and whether it is the first or the last of its
    answer. For each clause: `starts`, its first word; `places`; `truth`, how many of its words tell each phase.
    `where` is (answers, most clauses): the number of the clause, or -1.
    """

    vectors: Array
    vocabulary: Numbers
    ends: tuple[NDArray[np.bool_], NDArray[np.bool_]]
    starts: Numbers
    places: Array
    truth: Array
    where: Numbers


def slopes(batch: Batch, weights: Weights, rng: np.random.Generator) -> tuple[float, Weights]:
    """The surprise and its slope for each of `weights`; some inputs and some of what is made of them is dropped."""
    found: Weights = {}
    patterns, back_to_words = _patterns(batch, weights, rng, found)
    pooled, back_to_patterns = _pooled(patterns, batch.starts)
    kept_pooled, kept_places = kept(rng, pooled.shape, DROPPED_PATTERNS), kept(rng, batch.places.shape, DROPPED_PLACES)
    seen = np.concatenate([pooled * kept_pooled, batch.places * kept_places], axis=1)
    states, back_to_clauses = _course(seen, batch.where, weights, found)
    kept_states = kept(rng, states.shape, DROPPED_STATES)
    surprise, back = _judged(states * kept_states, batch, weights, found)
    back_to_words(back_to_patterns(back_to_clauses(back * kept_states)[:, : pooled.shape[1]] * kept_pooled))
    return surprise, found


def kept(rng: np.random.Generator, shape: tuple[int, ...], dropped: float) -> Array:
    """Zeros for what is dropped, for the rest what makes up for it."""
    return (rng.random(shape, dtype=np.float32) >= dropped).astype(np.float32) / np.float32(1 - dropped)


def _patterns(batch: Batch, weights: Weights, rng: np.random.Generator, found: Weights) -> tuple[Array, Back]:
    """Two layers over three words each; the second adds to the first."""
    is_heard = rng.random(len(batch.vocabulary)) >= DROPPED_WORDS
    vectors = batch.vectors.copy()
    vectors[~is_heard, :-WRITTEN_COLUMNS] = 0
    numbers = np.where(is_heard, batch.vocabulary, 0)
    words = np.concatenate([vectors, weights["known"][numbers]], axis=1)
    first, back_first = _layer(words, batch, weights, "first", found)
    kept_first = kept(rng, first.shape, DROPPED_PATTERNS)
    second, back_second = _layer(first * kept_first, batch, weights, "second", found)

    def back(slope: Array) -> Array:
        to_words = back_first(slope + back_second(slope) * kept_first)
        to_known = to_words[:, vectors.shape[1] :]
        found["known"] = np.zeros_like(weights["known"])
        np.add.at(found["known"], numbers, to_known)
        found["known"][0] = 0
        return to_words

    return first + second, back


def _layer(words: Array, batch: Batch, weights: Weights, name: str, found: Weights) -> tuple[Array, Back]:
    around = beside(words, *batch.ends)
    made = np.maximum(around @ weights[name] + weights[f"{name}_bias"], 0)

    def back(slope: Array) -> Array:
        inner = slope * (made > 0)
        found[name], found[f"{name}_bias"] = around.T @ inner, inner.sum(axis=0)
        before, own, after = np.split(inner @ weights[name].T, 3, axis=1)
        is_first, is_last = batch.ends
        own[:-1] += np.where(is_first[1:, None], 0, before[1:])
        own[1:] += np.where(is_last[:-1, None], 0, after[:-1])
        return own

    return made, back


def _pooled(patterns: Array, starts: Numbers) -> tuple[Array, Back]:
    """Of each clause the greatest and the mean of each pattern."""
    lengths = np.diff(np.append(starts, len(patterns)))
    owner = np.repeat(np.arange(len(starts)), lengths)
    top = np.maximum.reduceat(patterns, starts)
    shares = (1 / lengths[:, None]).astype(np.float32)
    is_top = patterns == top[owner]

    def back(slope: Array) -> Array:
        to_top, to_mean = np.split(slope, 2, axis=1)
        return np.asarray(to_top[owner] * is_top + (to_mean * shares)[owner], np.float32)

    return np.concatenate([top, np.add.reduceat(patterns, starts) * shares], axis=1), back


def _course(seen: Array, where: Numbers, weights: Weights, found: Weights) -> tuple[Array, Back]:
    """The two recurrences over the clauses, onward and backward, side by side."""
    onward, rearward = where, _reversed(where)
    runs = [
        _recurrence(seen, order, weights, name, found) for order, name in ((onward, "onward"), (rearward, "rearward"))
    ]

    def back(slope: Array) -> Array:
        halves = np.split(slope, 2, axis=1)
        return np.asarray(sum(run[1](half) for run, half in zip(runs, halves, strict=True)), np.float32)

    return np.concatenate([run[0] for run in runs], axis=1), back


def _reversed(where: Numbers) -> Numbers:
    """Each answer's clauses from its last to its first."""
    result = np.full_like(where, -1)
    for row, clauses in zip(result, where, strict=True):
        real = clauses[clauses >= 0]
        row[: len(real)] = real[::-1]
    return result


def _recurrence(seen: Array, where: Numbers, weights: Weights, name: str, found: Weights) -> tuple[Array, Back]:
    """A gated recurrent unit over each answer; `where` gives the clauses in the order they are read."""
    into, inner = weights[f"{name}_into"], weights[f"{name}_inner"]
    size = len(inner)
    is_real = where >= 0
    rows = np.where(is_real, where, 0)
    asked = (seen @ into + weights[f"{name}_bias"])[rows]
    states, gates = _states(asked, inner, weights[f"{name}_inner_bias"])
    made = np.zeros((len(seen), size), np.float32)
    made[where[is_real]] = states[1:].transpose(1, 0, 2)[is_real]

    def back(slope: Array) -> Array:
        to_states = np.where(is_real[:, :, None], slope[rows], 0).transpose(1, 0, 2)
        to_asked, to_held = _back_through(to_states, states, gates, inner)
        before = states[:-1].transpose(1, 0, 2).reshape(-1, size)
        found[f"{name}_inner"] = before.T @ to_held.reshape(-1, 3 * size)
        found[f"{name}_inner_bias"] = to_held.sum(axis=(0, 1))
        to_rows = np.zeros((len(seen), 3 * size), np.float32)
        to_rows[where[is_real]] = to_asked[is_real]
        found[f"{name}_into"], found[f"{name}_bias"] = seen.T @ to_rows, to_rows.sum(axis=0)
        return np.asarray(to_rows @ into.T, np.float32)

    return made, back


def _states(asked: Array, inner: Array, inner_bias: Array) -> tuple[Array, Array]:
    """The states, zeros first: (places + 1, answers, size); and what made them: reset, update, new, held."""
    answers, longest, _ = asked.shape
    size = len(inner)
    states = np.zeros((longest + 1, answers, size), np.float32)
    gates = np.empty((longest, 4, answers, size), np.float32)
    for place in range(longest):
        before = states[place]
        held = before @ inner + inner_bias
        both = sigmoid(asked[:, place, : 2 * size] + held[:, : 2 * size])
        reset, update = both[:, :size], both[:, size:]
        new = np.tanh(asked[:, place, 2 * size :] + reset * held[:, 2 * size :])
        states[place + 1] = (1 - update) * new + update * before
        gates[place] = reset, update, new, held[:, 2 * size :]
    return states, gates


def _back_through(to_states: Array, states: Array, gates: Array, inner: Array) -> tuple[Array, Array]:
    """Slopes of what was asked of each gate, and of what was held from the state before: (answers, places, 3 sizes)."""
    longest, answers, size = to_states.shape
    to_asked = np.zeros((answers, longest, 3 * size), np.float32)
    to_held = np.zeros_like(to_asked)
    carried = np.zeros((answers, size), np.float32)
    for place in range(longest - 1, -1, -1):
        reset, update, new, held = gates[place]
        total = to_states[place] + carried
        to_new = total * (1 - update) * (1 - new**2)
        to_update = total * (states[place] - new) * update * (1 - update)
        to_reset = to_new * held * reset * (1 - reset)
        to_asked[:, place] = np.concatenate([to_reset, to_update, to_new], axis=1)
        to_held[:, place] = np.concatenate([to_reset, to_update, to_new * reset], axis=1)
        carried = total * update + to_held[:, place] @ inner.T
    return to_asked, to_held


def _judged(states: Array, batch: Batch, weights: Weights, found: Weights) -> tuple[float, Array]:
    """From what was read to the surprise, at each word's phase and at which phases are there, and its slope."""
    scores = states @ weights["phase"] + weights["phase_bias"]
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    rest = (chances * batch.truth.sum(axis=1, keepdims=True) - batch.truth) / batch.truth.sum()
    found["phase"], found["phase_bias"] = states.T @ rest, rest.sum(axis=0)
    surprise = -float((batch.truth * np.log(chances + LEAST)).sum() / batch.truth.sum())
    at_presence, back = _presence(states, batch, weights, found)
    return surprise + at_presence, np.asarray(rest @ weights["phase"].T + back, np.float32)


def _presence(states: Array, batch: Batch, weights: Weights, found: Weights) -> tuple[float, Array]:
    firsts = batch.where[:, 0]
    lengths = (batch.where >= 0).sum(axis=1)
    owner = np.repeat(np.arange(len(firsts)), lengths)
    top = np.maximum.reduceat(states, firsts)
    shares = (1 / lengths[:, None]).astype(np.float32)
    seen = np.concatenate([top, np.add.reduceat(states, firsts) * shares], axis=1)
    told = np.add.reduceat(batch.truth, firsts) > 0
    chances = sigmoid(seen @ weights["presence"] + weights["presence_bias"])
    surprise = -float(np.log(np.where(told, chances, 1 - chances) + LEAST).mean()) * PRESENCE_SHARE
    rest = (chances - told) * (PRESENCE_SHARE / told.size)
    found["presence"], found["presence_bias"] = seen.T @ rest, rest.sum(axis=0)
    to_top, to_mean = np.split(rest @ weights["presence"].T, 2, axis=1)
    return surprise, np.asarray(to_top[owner] * (states == top[owner]) + (to_mean * shares)[owner], np.float32)
