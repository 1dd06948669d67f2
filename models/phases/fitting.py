"""Fitting the weights: logistic gaps and linear chains, by L-BFGS on penalised likelihood. Deterministic."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import optimize, sparse

Matrix = NDArray[np.float64]
CHAINS_AT_ONCE = 128


def common_names(rows: Sequence[Sequence[str]], owners: Sequence[str], least_speakers: int) -> dict[str, int]:
    """Names that at least so many speakers use, numbered: what one speaker says alone teaches nothing."""
    speakers: dict[str, set[str]] = defaultdict(set)
    for row, owner in zip(rows, owners, strict=True):
        for name in row:
            speakers[name].add(owner)
    return {name: i for i, name in enumerate(sorted(n for n, who in speakers.items() if len(who) >= least_speakers))}


def indicator(rows: Sequence[Sequence[str]], names: dict[str, int]) -> Any:
    """Rows of names as a sparse matrix of ones."""
    ends, columns = [0], []
    for row in rows:
        columns += [names[name] for name in row if name in names]
        ends.append(len(columns))
    return sparse.csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(names)))


def minimise(function: Callable[[Matrix], tuple[float, Matrix]], size: int, rounds: int) -> Matrix:
    """The argument at the minimum, from zeros."""
    options = {"maxiter": rounds, "maxcor": 8}
    result = optimize.minimize(function, np.zeros(size), jac=True, method="L-BFGS-B", options=options)
    return np.asarray(result.x, np.float64)


def fit_logistic(named: Any, dense: Matrix, truth: Matrix, penalty: float, rounds: int) -> tuple[Matrix, Matrix, float]:
    """Weights of named and dense features, and the bias."""
    split, transposed = named.shape[1], named.T.tocsr()

    def loss(weights: Matrix) -> tuple[float, Matrix]:
        scores = named @ weights[:split] + dense @ weights[split:-1] + weights[-1]
        value = float(np.logaddexp(0, scores).sum() - truth @ scores + penalty / 2 * (weights[:-1] ** 2).sum())
        rest = 1 / (1 + np.exp(-scores)) - truth
        slope = np.concatenate([transposed @ rest, dense.T @ rest, [rest.sum()]])
        slope[:-1] += penalty * weights[:-1]
        return value, slope

    best = minimise(loss, split + dense.shape[1] + 1, rounds)
    return best[:split], best[split:-1], float(best[-1])


class ChainFit:
    """Fits one chain. Rows of all matrices are the clauses of all answers, one answer after the other."""

    def __init__(
        self, named: Any, dense: Matrix, edges: Matrix, truth: NDArray[np.intp], lengths: list[int], labels: int
    ) -> None:
        self._named, self._named_t = named, named.T.tocsr()
        self._dense, self._edges = dense, edges
        self._labels = labels
        starts = np.concatenate([[0], np.cumsum(lengths)])
        self._is_first = np.zeros(len(truth), bool)
        self._is_first[starts[:-1]] = True
        self._packs = _packs(lengths, starts)
        self._truth = np.eye(self._labels)[truth]
        self._pairs = np.zeros((len(truth), self._labels, self._labels))
        later = np.flatnonzero(~self._is_first)
        self._pairs[later, truth[later - 1], truth[later]] = 1

    def fit(self, penalties: tuple[float, Matrix, float], rounds: int) -> tuple[Matrix, Matrix, Matrix]:
        """Weights of named features, dense features and steps; penalties in that order (dense: one each)."""
        labels = self._labels
        sizes = (self._named.shape[1] * labels, self._dense.shape[1] * labels, self._edges.shape[1] * labels**2)
        penalty = np.concatenate(
            [np.full(sizes[0], penalties[0]), np.repeat(penalties[1], labels), np.full(sizes[2], penalties[2])]
        )

        def loss(weights: Matrix) -> tuple[float, Matrix]:
            value, slope = self._loss(*self._parts(weights, sizes))
            return value + float((penalty * weights**2).sum() / 2), slope + penalty * weights

        named, dense, steps = self._parts(minimise(loss, sum(sizes), rounds), sizes)
        return named, dense, steps.reshape(-1, labels, labels)

    def _parts(self, weights: Matrix, sizes: tuple[int, int, int]) -> tuple[Matrix, Matrix, Matrix]:
        named, dense, steps = np.split(weights, [sizes[0], sizes[0] + sizes[1]])
        return (
            named.reshape(-1, self._labels),
            dense.reshape(-1, self._labels),
            steps.reshape(-1, self._labels**2),
        )

    def _loss(self, named: Matrix, dense: Matrix, steps: Matrix) -> tuple[float, Matrix]:
        scores = self._named @ named + self._dense @ dense
        moves = (self._edges @ steps).reshape(-1, self._labels, self._labels)
        total, nodes, pairs = 0.0, np.zeros_like(scores), np.zeros_like(moves)
        for rows, where in self._packs:
            mass, nodes[rows], pairs[rows] = expectations(scores[rows], moves[rows], where)
            total += mass
        rest, rest_pairs = nodes - self._truth, pairs - self._pairs
        rest_pairs[self._is_first] = 0
        slopes = [
            self._named_t @ rest,
            self._dense.T @ rest,
            self._edges.T @ rest_pairs.reshape(len(scores), -1),
        ]
        value = total - float((scores * self._truth).sum()) - float((moves * self._pairs).sum())
        return value, np.concatenate([slope.ravel() for slope in slopes])


def expectations(scores: Matrix, moves: Matrix, where: NDArray[np.intp]) -> tuple[float, Matrix, Matrix]:
    """Log mass of all paths, expected labels and expected pairs. `where` is (chains, longest): row or -1.

    Forward and backward in chances that are scaled to sum to 1 at each place, chains side by side.
    """
    places = where.T
    is_real = places >= 0
    rows = np.where(is_real, places, 0)
    top = scores.max(axis=1)
    node, move = np.exp(scores - top[:, None])[rows], np.exp(moves)[rows]
    node[~is_real], move[~is_real] = 1, np.eye(scores.shape[1])
    forward, scale = np.empty_like(node), np.empty(places.shape)
    backward, onward = np.ones_like(node), np.empty_like(node)
    for place in range(len(places)):
        reached = (forward[place - 1][:, None, :] @ move[place])[:, 0] * node[place] if place else node[0]
        scale[place] = reached.sum(axis=1)
        forward[place] = reached / scale[place][:, None]
    for place in range(len(places) - 1, 0, -1):
        onward[place] = node[place] * backward[place] / scale[place][:, None]
        backward[place - 1] = (move[place] @ onward[place][:, :, None])[:, :, 0]
    expected, pairs = np.zeros_like(scores), np.zeros_like(moves)
    expected[rows[is_real]] = (forward * backward)[is_real]
    later = is_real[1:]
    joint = forward[:-1][later][:, :, None] * move[1:][later] * onward[1:][later][:, None, :]
    pairs[rows[1:][later]] = joint
    return float(np.log(scale).sum() + top.sum()), expected, pairs


def _packs(lengths: list[int], starts: NDArray[np.intp]) -> list[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Chains of like length together: their rows, and where each chain's clauses lie among those rows."""
    order = np.argsort(lengths, kind="stable")
    packs = []
    for group in np.array_split(order, max(1, len(order) // CHAINS_AT_ONCE)):
        rows = np.concatenate([np.arange(starts[chain], starts[chain + 1]) for chain in group])
        where = np.full((len(group), max(lengths[chain] for chain in group)), -1)
        first = 0
        for number, chain in enumerate(group):
            where[number, : lengths[chain]] = np.arange(first, first + lengths[chain])
            first += lengths[chain]
        packs.append((rows, where))
    return packs
