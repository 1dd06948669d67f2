"""The chain's marginals against all paths, and temperature."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from mockinterview.tagging.chain import absence_chances, chain_marginals, tempered


@pytest.mark.parametrize("length", [1, 2, 4])
def test_marginals_agree_with_all_paths(length):
    rng = np.random.default_rng(length)
    scores, steps = rng.normal(size=(length, 3)), rng.normal(size=(length, 3, 3))
    expected = np.zeros((length, 3))
    for path in product(range(3), repeat=length):
        total = sum(scores[n, label] for n, label in enumerate(path))
        total += sum(steps[n, path[n - 1], path[n]] for n in range(1, length))
        for n, label in enumerate(path):
            expected[n, label] += np.exp(total)
    expected /= expected.sum(axis=1, keepdims=True)
    assert chain_marginals(scores, steps) == pytest.approx(expected)


def test_a_higher_temperature_is_less_sure_and_keeps_the_order():
    chances = np.array([[0.7, 0.2, 0.1]])
    cooler = tempered(chances, 2.0)
    assert cooler.sum() == pytest.approx(1)
    assert cooler[0, 0] < 0.7
    assert cooler[0].argsort().tolist() == chances[0].argsort().tolist()


@pytest.mark.parametrize("length", [1, 2, 4])
def test_absence_is_the_share_of_the_paths_without_a_label(length):
    rng = np.random.default_rng(length)
    scores, steps = rng.normal(size=(length, 3)), rng.normal(size=(length, 3, 3))
    masses = {}
    for path in product(range(3), repeat=length):
        total = sum(scores[n, label] for n, label in enumerate(path))
        masses[path] = np.exp(total + sum(steps[n, path[n - 1], path[n]] for n in range(1, length)))
    without = [sum(mass for path, mass in masses.items() if label not in path) for label in range(3)]
    assert absence_chances(scores, steps) == pytest.approx(np.array(without) / sum(masses.values()), abs=1e-9)
