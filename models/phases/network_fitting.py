"""Fitting a network by Adam on answers as they are and rearranged. Seeded, so it is the same each time."""

from __future__ import annotations

import random
from collections.abc import Sequence
from math import cos, pi, sqrt

import msgspec
import numpy as np
from network_slopes import Array, Batch, Numbers, Weights, slopes

from mockinterview.analysis.feedback import PHASES

STATES = 64
ROUNDS, ANSWERS_A_STEP, TELLINGS = 14, 32, 2
RATE, RATE_FLOOR, WARM_UP_STEPS = 3e-3, 0.01, 40
DECAY, LONGEST_SLOPE = 0.02, 1.0
"""All of these: ours, by cross-validation over source files."""
CLEAN_SHARE, STRIPPED_SHARE = 0.45, 0.33
"""How often an answer is seen clean, and how often stripped; the rest in an unusual form. Ours."""
FIRST_MOMENT, SECOND_MOMENT, EPSILON = 0.9, 0.999, 1e-8
BATCHES_SORTED = 8
"""Answers of like length go together within so many batches."""


class NetworkPlan(msgspec.Struct, frozen=True):
    """What tells networks apart: how many `patterns` of words they look for, how many numbers stand for a word that is
    `known` by itself, and how many `rearranged` answers are seen for each told as it was."""

    patterns: int
    known: int
    rearranged: float


class Telling(msgspec.Struct, frozen=True):
    """One transcript of an answer as the network sees it (see `Batch`)."""

    vectors: Array
    vocabulary: Numbers
    starts: Numbers
    places: Array
    truth: Array


class Tellings(msgspec.Struct, frozen=True):
    """All tellings of one answer that keep its order."""

    clean: Sequence[Telling]
    stripped: Sequence[Telling]
    unusual: Sequence[Telling]


def fit(
    answers: Sequence[Tellings], rearranged: Sequence[Telling], vocabulary_size: int, plan: NetworkPlan, seed: int
) -> Weights:
    """The weights of one network; `vocabulary_size` counts the 0 of unknown words."""
    rng, chooser = np.random.default_rng(seed), random.Random(seed)
    weights = _start(answers[0].clean[0], vocabulary_size, plan, rng)
    adam = _Adam(weights)
    steps = ROUNDS * len(list(_groups(answers, rearranged, plan, random.Random(seed))))
    for _ in range(ROUNDS):
        for group in _groups(answers, rearranged, plan, chooser):
            adam.step(slopes(together(group), weights, rng)[1], steps)
    return weights


def together(tellings: Sequence[Telling]) -> Batch:
    """Tellings one after the other."""
    words = [len(one.vocabulary) for one in tellings]
    clauses = [len(one.starts) for one in tellings]
    first_words = np.cumsum([0, *words])
    first_clauses = np.cumsum([0, *clauses])
    is_first, is_last = np.zeros(first_words[-1], bool), np.zeros(first_words[-1], bool)
    is_first[first_words[:-1]] = is_last[first_words[1:] - 1] = True
    where = np.full((len(tellings), max(clauses)), -1)
    for row, first, count in zip(where, first_clauses, clauses, strict=False):
        row[:count] = np.arange(first, first + count)
    return Batch(
        vectors=np.concatenate([one.vectors for one in tellings]).astype(np.float32),
        vocabulary=np.concatenate([one.vocabulary for one in tellings]),
        ends=(is_first, is_last),
        starts=np.concatenate([one.starts + first for one, first in zip(tellings, first_words, strict=False)]),
        places=np.concatenate([one.places for one in tellings]).astype(np.float32),
        truth=np.concatenate([one.truth for one in tellings]),
        where=where,
    )


def _groups(
    answers: Sequence[Tellings], rearranged: Sequence[Telling], plan: NetworkPlan, rng: random.Random
) -> list[list[Telling]]:
    told = [_choice(one, rng) for one in answers for _ in range(TELLINGS)]
    told += rng.sample(list(rearranged), min(len(rearranged), round(len(told) * plan.rearranged)))
    rng.shuffle(told)
    groups: list[list[Telling]] = []
    width = ANSWERS_A_STEP * BATCHES_SORTED
    for first in range(0, len(told), width):
        chunk = sorted(told[first : first + width], key=lambda one: len(one.starts))
        groups += [chunk[start : start + ANSWERS_A_STEP] for start in range(0, len(chunk), ANSWERS_A_STEP)]
    rng.shuffle(groups)
    return groups


def _choice(one: Tellings, rng: random.Random) -> Telling:
    chance = rng.random()
    kind = one.clean if chance < CLEAN_SHARE else one.stripped if chance < CLEAN_SHARE + STRIPPED_SHARE else one.unusual
    return rng.choice(kind or one.clean)


def _start(telling: Telling, vocabulary_size: int, plan: NetworkPlan, rng: np.random.Generator) -> Weights:
    words = telling.vectors.shape[1] + plan.known
    clause = 2 * plan.patterns + telling.places.shape[1]
    inner = 1 / sqrt(STATES)
    sizes = {"first": (3 * words, plan.patterns), "second": (3 * plan.patterns, plan.patterns)}
    sizes |= {"phase": (2 * STATES, len(PHASES)), "presence": (4 * STATES, len(PHASES))}
    weights = {"known": rng.normal(0, 0.1, (vocabulary_size, plan.known))}
    weights["known"][0] = 0
    for name, size in sizes.items():
        widest = 1 / sqrt(max(1, size[0]))
        weights[name] = rng.uniform(-widest, widest, size)
        weights[f"{name}_bias"] = rng.uniform(-widest, widest, size[1])
    for name in ("onward", "rearward"):
        weights[f"{name}_into"] = rng.uniform(-inner, inner, (clause, 3 * STATES))
        weights[f"{name}_inner"] = rng.uniform(-inner, inner, (STATES, 3 * STATES))
        weights[f"{name}_bias"] = rng.uniform(-inner, inner, 3 * STATES)
        weights[f"{name}_inner_bias"] = rng.uniform(-inner, inner, 3 * STATES)
    return {name: part.astype(np.float32) for name, part in weights.items()}


class _Adam:
    """Adam with decoupled decay; the rate warms up, then falls along a cosine; slopes are cut to a length."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._means = {name: np.zeros_like(part) for name, part in weights.items()}
        self._squares = {name: np.zeros_like(part) for name, part in weights.items()}
        self._number = 0

    def step(self, found: Weights, steps: int) -> None:
        """Change the weights in place; `steps` is how many there will be in all."""
        self._number += 1
        length = sqrt(sum(float((part**2).sum()) for part in found.values()))
        shorter = np.float32(min(1.0, LONGEST_SLOPE / (length + EPSILON)))
        rise = min(1.0, self._number / WARM_UP_STEPS)
        rate = RATE * rise * (0.5 * (1 + cos(pi * self._number / steps)) + RATE_FLOOR)
        for name, slope in found.items():
            self._change(name, np.asarray(slope * shorter, np.float32), rate)

    def _change(self, name: str, slope: Array, rate: float) -> None:
        weight, mean, square = self._weights[name], self._means[name], self._squares[name]
        mean += np.float32(1 - FIRST_MOMENT) * (slope - mean)
        square += np.float32(1 - SECOND_MOMENT) * (slope**2 - square)
        size = np.sqrt(square / (1 - SECOND_MOMENT**self._number)) + EPSILON
        weight -= np.asarray(rate * (mean / (1 - FIRST_MOMENT**self._number) / size + DECAY * weight), np.float32)
