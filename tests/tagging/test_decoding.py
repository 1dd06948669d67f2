"""Ordered decoding against brute force."""

from __future__ import annotations

from itertools import product
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.tagging.decoding import decode, marginals

scores = st.lists(st.floats(-4, 4), min_size=4, max_size=4)


def _score(path, emissions, transitions, initial):
    total = initial[path[0]] + emissions[0][path[0]]
    for a, b, emission in zip(path, path[1:], emissions[1:], strict=False):
        total += transitions[a][b] + emission[b]
    return total


@given(st.lists(scores, min_size=1, max_size=4), st.lists(scores, min_size=4, max_size=4), scores)
def test_viterbi_and_marginals_agree_with_all_paths(emissions, transitions, initial):
    paths = list(product(range(4), repeat=len(emissions)))
    totals = [_score(path, emissions, transitions, initial) for path in paths]
    best = decode(emissions, transitions, initial)
    assert _score(best, emissions, transitions, initial) == pytest.approx(max(totals))
    mass = sum(exp(total) for total in totals)
    for unit, chances in enumerate(marginals(emissions, transitions, initial)):
        for phase, chance in enumerate(chances):
            expected = sum(exp(t) for p, t in zip(paths, totals, strict=True) if p[unit] == phase) / mass
            assert chance == pytest.approx(expected, abs=1e-9)


def test_nothing_to_decode_is_an_empty_path():
    assert decode([], [[0.0] * 4] * 4, [0.0] * 4) == []
