"""Fitting the network, one hidden layer under a chain, by Adam with dropout. Seeded, so it is the same each time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import cos, pi, sqrt
from typing import Any

import msgspec
import numpy as np
from fitting import expectations
from numpy.typing import NDArray

Array = NDArray[np.float32]
Batch = tuple[NDArray[np.intp], NDArray[np.intp]]

SEED = 0
HIDDEN, ROUNDS, CHAINS_A_STEP = 64, 30, 48
RATE, RATE_FLOOR, WARM_UP_STEPS = 3e-3, 0.02, 50
DROPPED_INPUTS, DROPPED_HIDDEN, DECAY = 0.3, 0.3, 0.3
"""All of these: ours, by cross-validation over source files."""
FIRST_MOMENT, SECOND_MOMENT, EPSILON = 0.9, 0.99, 1e-8


class Rows(msgspec.Struct, frozen=True):
    """The clauses of all answers, one answer after the other; `lengths` are the clauses of each answer."""

    inputs: Array
    edges: Array
    truth: NDArray[np.intp]
    lengths: Sequence[int]
    labels: int


def fit_rows(rows: Rows) -> list[Array]:
    """Weights into the hidden layer and its bias, out of it and the bias, and of steps (edges, labels squared)."""
    rng = np.random.default_rng(SEED)
    weights = _start(rows, rng)
    adam = _Adam(weights)
    steps = ROUNDS * len(list(_batches(rows, rng)))
    for _ in range(ROUNDS):
        for batch in _batches(rows, rng):
            adam.step(_slopes(rows, batch, weights, rng), steps)
    return weights


def _start(rows: Rows, rng: np.random.Generator) -> list[Array]:
    size, labels = rows.inputs.shape[1], rows.labels
    into = rng.normal(0, 1 / sqrt(size), (size, HIDDEN))
    out = rng.normal(0, 0.05, (HIDDEN, labels))
    zeros = [np.zeros(shape) for shape in (HIDDEN, labels, (rows.edges.shape[1], labels**2))]
    return [np.asarray(part, np.float32) for part in (into, zeros[0], out, zeros[1], zeros[2])]


def _slopes(rows: Rows, batch: Batch, weights: list[Array], rng: np.random.Generator) -> list[Any]:
    """Slopes of the mean surprise of one batch of answers, for each of `weights`."""
    into, bias, out, out_bias, steps = weights
    chosen, where = batch
    seen = rows.inputs[chosen] * _kept(rng, (len(chosen), len(into)), DROPPED_INPUTS)
    summed = seen @ into + bias
    kept = _kept(rng, summed.shape, DROPPED_HIDDEN)
    hidden = np.maximum(summed, 0) * kept
    edges = rows.edges[chosen].astype(np.float64)
    moves = (edges @ steps).reshape(-1, rows.labels, rows.labels)
    _, nodes, pairs = expectations((hidden @ out + out_bias).astype(np.float64), moves, where)
    truth = rows.truth[chosen]
    nodes[np.arange(len(truth)), truth] -= 1
    for chain in where:
        one = chain[chain >= 0]
        pairs[one[1:], truth[one[:-1]], truth[one[1:]]] -= 1
    rest = (nodes / len(where)).astype(np.float32)
    back = (rest @ out.T) * kept * (summed > 0)
    rest_steps = edges.T @ pairs.reshape(len(truth), -1) / len(where)
    return [seen.T @ back, back.sum(axis=0), hidden.T @ rest, rest.sum(axis=0), rest_steps]


def _kept(rng: np.random.Generator, shape: tuple[int, ...], dropped: float) -> Array:
    return (rng.random(shape, dtype=np.float32) > dropped).astype(np.float32) / np.float32(1 - dropped)


def _batches(rows: Rows, rng: np.random.Generator) -> Iterator[Batch]:
    """Answers of like length together, in a new order each time: their rows, and where each answer's clauses lie."""
    lengths = np.array(rows.lengths)
    starts = np.concatenate([[0], np.cumsum(lengths)])
    order = np.argsort(lengths + rng.random(len(lengths)) * 4, kind="stable")
    groups = [order[first : first + CHAINS_A_STEP] for first in range(0, len(order), CHAINS_A_STEP)]
    for number in rng.permutation(len(groups)):
        group = groups[number]
        where = np.full((len(group), int(lengths[group].max())), -1)
        where[np.arange(where.shape[1]) < lengths[group][:, None]] = np.arange(int(lengths[group].sum()))
        yield np.concatenate([np.arange(starts[one], starts[one + 1]) for one in group]), where


class _Adam:
    """Adam with decoupled decay of the matrices; the rate warms up, then falls along a cosine."""

    def __init__(self, weights: list[Array]) -> None:
        self._weights = weights
        self._means = [np.zeros_like(one) for one in weights]
        self._squares = [np.zeros_like(one) for one in weights]
        self._number = 0

    def step(self, slopes: list[Any], steps: int) -> None:
        """Change the weights in place; `steps` is how many there will be in all."""
        self._number += 1
        number = self._number
        rate = RATE * min(1, number / WARM_UP_STEPS) * (0.5 * (1 + cos(pi * number / steps)) + RATE_FLOOR)
        for place, slope in enumerate(slopes):
            self._change(place, slope, rate)

    def _change(self, place: int, slope: Any, rate: float) -> None:
        weight, mean, square = self._weights[place], self._means[place], self._squares[place]
        mean += np.float32(1 - FIRST_MOMENT) * (slope - mean)
        square += np.float32(1 - SECOND_MOMENT) * (slope**2 - square)
        size = np.sqrt(square / (1 - SECOND_MOMENT**self._number)) + EPSILON
        decay = DECAY * weight if weight.ndim > 1 else 0
        weight -= np.asarray(rate * (mean / (1 - FIRST_MOMENT**self._number) / size + decay), np.float32)
