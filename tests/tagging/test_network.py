"""The second reader: what it makes of words, and that its training follows its slopes."""

from __future__ import annotations

import importlib
from pathlib import Path

import numpy as np
import pytest

from mockinterview.tagging.clauses import Clause
from mockinterview.tagging.network import WRITTEN_COLUMNS, patterns, read_clauses, word_rows
from mockinterview.tagging.packing import from_bytes, to_bytes
from mockinterview.transcript import Word

FOLDER = Path(__file__).parents[2] / "models" / "phases"
SIZE, PLACES, KNOWN_WORDS = 6, 5, 9


@pytest.fixture(scope="module")
def fitting():
    """The training folder is a folder of scripts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(FOLDER))
        yield importlib.import_module("network_fitting")


def _telling(fitting, phase_of_word, seed):
    """Two clauses of four words; the first word of each tells the clause's phase."""
    rng = np.random.default_rng(seed)
    phases = rng.permutation(4)[:2]
    numbers = np.concatenate([[phase_of_word[phase], 0, 0, 0] for phase in phases])
    truth = np.zeros((2, 4), np.float32)
    truth[[0, 1], phases] = 4
    vectors = rng.normal(0, 0.1, (8, SIZE + WRITTEN_COLUMNS)).astype(np.float32)
    return fitting.Telling(vectors, numbers, np.array([0, 4]), np.zeros((2, PLACES), np.float32), truth)


def _fitted(fitting):
    plan = fitting.NetworkPlan(patterns=8, known=4, rearranged=0.0)
    tellings = [_telling(fitting, (1, 2, 3, 4), seed) for seed in range(60)]
    answers = [fitting.Tellings([one], [one], []) for one in tellings]
    return fitting.fit(answers, [], KNOWN_WORDS, plan, 0)


def test_it_learns_which_word_tells_which_phase(fitting):
    layers = _fitted(fitting)
    told = _telling(fitting, (1, 2, 3, 4), 99)
    found = patterns(told.vectors, told.vocabulary.tolist(), layers)
    scores, present = read_clauses(found, told.places, (Clause(0, 3, 0, 1.0), Clause(4, 7, 1, 1.0)), layers)
    assert scores.argmax(axis=1).tolist() == told.truth.argmax(axis=1).tolist()
    assert ((present > 0) == (told.truth.sum(axis=0) > 0)).all()


def test_the_same_answers_give_the_same_weights(fitting):
    first, second = _fitted(fitting), _fitted(fitting)
    assert all((first[name] == second[name]).all() for name in first)


def test_training_reads_as_the_program_does(fitting):
    """Without anything dropped, the chances behind the slopes are those of the reader at run time."""
    slopes = importlib.import_module("network_slopes")
    layers = _fitted(fitting)
    told = _telling(fitting, (1, 2, 3, 4), 7)
    batch = fitting.together([told, told])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(slopes, "kept", lambda _rng, shape, _dropped: np.ones(shape, np.float32))
        patch.setattr(slopes, "DROPPED_WORDS", 0.0)
        _, found = slopes.slopes(batch, layers, np.random.default_rng(0))
    scores, _ = read_clauses(
        patterns(told.vectors, told.vocabulary.tolist(), layers),
        told.places,
        (Clause(0, 3, 0, 1.0), Clause(4, 7, 1, 1.0)),
        layers,
    )
    chances = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    rest = (chances * told.truth.sum(axis=1, keepdims=True) - told.truth).sum(axis=0) / told.truth.sum()
    np.testing.assert_allclose(found["phase_bias"], rest, atol=1e-5)


@pytest.mark.parametrize(
    "layer", ["known", "first", "second", "phase", "presence", "onward_into", "onward_inner", "rearward_into"]
)
def test_slopes_are_the_change_of_the_surprise(fitting, layer):
    """Against the difference of two surprises, along one random direction."""
    slopes = importlib.import_module("network_slopes")
    rng = np.random.default_rng(4)
    layers = {name: part.astype(np.float64) for name, part in _fitted(fitting).items()}
    batch = fitting.together([_telling(fitting, (1, 2, 3, 4), seed) for seed in range(5)])
    way = rng.normal(0, 1, layers[layer].shape)
    way[:1] *= layer != "known"
    step = 1e-4

    def at(size):
        return slopes.slopes(batch, layers | {layer: layers[layer] + size * way}, np.random.default_rng(1))

    change = (at(step)[0] - at(-step)[0]) / (2 * step)
    np.testing.assert_allclose((at(0.0)[1][layer] * way).sum(), change, rtol=0.05, atol=5e-3)


def test_filled_pauses_and_ends_are_told_beside_the_vectors():
    words = [Word("Um,", 0.0, 0.4), Word("done.", 0.4, 0.8)]
    rows = word_rows(words, ["", "done"], np.ones((2, SIZE), np.float32), [0.25])
    assert rows[:, SIZE:].tolist() == [[0, 1, 1, 0.25], [1, 1, 0, 1]]


def test_weights_kept_as_bytes_come_back_the_same_from_then_on():
    weights = np.random.default_rng(0).normal(0, 1, (7, 3)).astype(np.float32)
    once = from_bytes(*to_bytes(weights))
    assert np.abs(once - weights).max() <= np.abs(weights).max() / 127
    np.testing.assert_array_equal(from_bytes(*to_bytes(once)), once)
