"""What makes a trained reader honest, from answers it never saw: its temperature, and when a phase is missing."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
from answers import Answer
from fitting import fit_logistic
from numpy.typing import NDArray
from scipy import optimize, sparse
from variants import LabelledWord, strip, timed, write_down

from mockinterview.analysis.feedback import PHASES
from mockinterview.tagging.chain import tempered
from mockinterview.tagging.clauses import CUTS
from mockinterview.tagging.model_file import TaggerModel
from mockinterview.tagging.scoring import PhaseChances, describe, read_phases

SEED = 5
PENALTY, ROUNDS = 1.0, 100
CUT_SHARE = 0.6
"""So that a phase that somebody left out counts beside one that was cut out. Ours, by cross-validation."""
AT_ITS_WORD = np.tile(np.array([1, 0, 0, 0, 0, 0], np.float32), (len(PHASES), 1))
"""Absence weights that take the chance that no clause has a phase as it stands."""

Read = tuple[PhaseChances, list[int]]


def calibrate(model: TaggerModel, answers: Sequence[Answer]) -> tuple[float, NDArray[np.float32]]:
    """Temperature and absence weights for `model`, from stories of other speakers than it was taught by.

    Each story is read clean and stripped; for absence, which is rare, CUT_SHARE of them also with one phase cut out.
    """
    whole = [write_down(one, "clean", random.Random(SEED)) for one in answers]
    rng = random.Random(SEED)
    cut = [write_down(one, "phase-missing", rng) for one in answers if rng.random() < CUT_SHARE]
    told = _read(model, whole)
    return _temperature(told), _absence([*told, *_read(model, cut)])


def _read(model: TaggerModel, told: Sequence[list[LabelledWord]]) -> list[Read]:
    stripped = [[(bare, phase, shape) for word, phase, shape in words if (bare := strip(word))] for words in told]
    return [_read_one(model, words) for words in [*told, *stripped]]


def _read_one(model: TaggerModel, words: Sequence[LabelledWord]) -> Read:
    spoken = timed(words)
    return read_phases(spoken, describe(spoken, model.vectors, model.gaps, CUTS), model), [
        phase for _, phase, _ in words
    ]


def _temperature(told: Sequence[Read]) -> float:
    """The temperature at which the true phases are likeliest."""
    guessed = np.concatenate([read.by_word for read, _ in told])
    true = np.concatenate([phases for _, phases in told])

    def surprise(value: float) -> float:
        return float(-np.log(tempered(guessed, value)[np.arange(len(true)), true] + 1e-9).mean())

    return float(optimize.minimize_scalar(surprise, bounds=(0.7, 4.0), method="bounded").x)


def _absence(told: Sequence[Read]) -> NDArray[np.float32]:
    """For each phase the weights of its evidence, the last one the bias; but for the bias all phases share them."""
    evidence = np.concatenate([read.absence[:, :-1] for read, _ in told])
    is_phase = np.tile(np.eye(len(PHASES)), (len(told), 1))
    is_missing = [phase not in phases for _, phases in told for phase in range(len(PHASES))]
    nothing = sparse.csr_matrix((len(evidence), 0))
    _, weights, bias = fit_logistic(
        nothing, np.hstack([evidence, is_phase]), np.array(is_missing, np.float64), PENALTY, ROUNDS
    )
    shared, own = np.split(weights, [evidence.shape[1]])
    return np.array([np.append(shared, one + bias) for one in own], np.float32)
