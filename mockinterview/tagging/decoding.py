"""Ordered decoding: the likeliest sequence of phases, where the usual order is a preference and never a rule."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

from mockinterview.analysis.feedback import PHASES

Scores = Sequence[float]
"""One log score for each of PHASES, in that order."""


def decode(emissions: Sequence[Scores], transitions: Sequence[Scores], initial: Scores) -> list[int]:
    """Viterbi: the best phase index for each unit. `transitions[a][b]` is the log score of b after a."""
    if not emissions:
        return []
    best = [start + score for start, score in zip(initial, emissions[0], strict=True)]
    back: list[list[int]] = []
    for scores in emissions[1:]:
        origins = [_best_origin(best, transitions, state) for state in range(len(PHASES))]
        best = [best[origins[b]] + transitions[origins[b]][b] + scores[b] for b in range(len(PHASES))]
        back.append(origins)
    path = [max(range(len(PHASES)), key=best.__getitem__)]
    for origins in reversed(back):
        path.append(origins[path[-1]])
    return path[::-1]


def _best_origin(best: Scores, transitions: Sequence[Scores], state: int) -> int:
    return max(range(len(PHASES)), key=lambda origin: best[origin] + transitions[origin][state])


def marginals(emissions: Sequence[Scores], transitions: Sequence[Scores], initial: Scores) -> list[list[float]]:
    """Forward-backward: for each unit the probability of each phase."""
    if not emissions:
        return []
    states = range(len(PHASES))
    forward = [[initial[b] + emissions[0][b] for b in states]]
    for scores in emissions[1:]:
        last = forward[-1]
        forward.append([log_sum([last[a] + transitions[a][b] for a in states]) + scores[b] for b in states])
    backward = [[0.0 for _ in states]]
    for scores in reversed(emissions[1:]):
        later = backward[-1]
        backward.append([log_sum([transitions[a][b] + scores[b] + later[b] for b in states]) for a in states])
    backward.reverse()
    return [_normalised(f, b) for f, b in zip(forward, backward, strict=True)]


def log_sum(values: Scores) -> float:
    """log(sum(exp(values))) without overflow."""
    top = max(values)
    return top + log(sum(exp(value - top) for value in values))


def _normalised(forward: Scores, backward: Scores) -> list[float]:
    joint = [f + b for f, b in zip(forward, backward, strict=True)]
    total = log_sum(joint)
    return [exp(value - total) for value in joint]
