"""A linear chain over clauses: marginals of its labels when every step has its own transition scores."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.floating[Any]]
_NEVER = -60.0


def chain_marginals(scores: Scores, steps: Scores) -> NDArray[np.float64]:
    """Probability of each label for each clause.

    `scores` is (clauses, labels); `steps[n][a][b]` is the log score of b at clause n after a (row 0 is not read).
    """
    forward = np.array(scores, np.float64)
    for number in range(1, len(scores)):
        forward[number] += _log_sum(forward[number - 1][:, None] + steps[number], axis=0)
    backward = np.zeros_like(forward)
    for number in range(len(scores) - 2, -1, -1):
        later = scores[number + 1] + backward[number + 1]
        backward[number] = _log_sum(steps[number + 1] + later[None, :], axis=1)
    return softmax(forward + backward)


def absence_chances(scores: Scores, steps: Scores) -> NDArray[np.float64]:
    """For each label the chance that no clause at all has it: the share of the paths that avoid it."""
    labels = scores.shape[1]
    allowed = np.concatenate([np.zeros((1, labels)), np.where(np.eye(labels, dtype=bool), _NEVER, 0.0)])
    forward = allowed + scores[0]
    for number in range(1, len(scores)):
        forward = _log_sum(forward[:, :, None] + steps[number], axis=1) + allowed + scores[number]
    masses = _log_sum(forward, axis=1)
    return np.asarray(np.exp(np.minimum(masses[1:] - masses[0], 0.0)), np.float64)


def softmax(scores: Scores) -> NDArray[np.float64]:
    """Each row as chances that sum to 1."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), np.float64)


def tempered(chances: Scores, temperature: float) -> NDArray[np.float64]:
    """`chances` made less sure (temperature above 1) or surer (below 1)."""
    return softmax(np.log(np.maximum(chances, 1e-12)) / temperature)


def _log_sum(values: Scores, axis: int) -> NDArray[np.float64]:
    top = values.max(axis=axis)
    return np.asarray(top + np.log(np.exp(values - np.expand_dims(top, axis)).sum(axis=axis)), np.float64)
