"""Whether a phase is missing, from the evidence of a whole answer."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.tagging.absence import absence_evidence, absent_phases

WEIGHTS = np.array([[1, 0.5, -1, 0, 0, 0]] * 4, np.float32)


def _evidence(absent, strongest):
    by_word = np.full((20, 4), 0.25)
    return absence_evidence(np.array(absent), np.zeros(4), np.array([strongest]), by_word)


def test_a_phase_that_no_path_needs_and_no_clause_shows_is_missing():
    evidence = _evidence([0.01, 0.95, 0.01, 0.1], [0.9, 0.1, 0.99, 0.8])
    assert absent_phases(evidence, WEIGHTS).tolist() == [False, True, False, False]


@given(st.lists(st.floats(0, 1), min_size=8, max_size=8))
def test_something_is_always_told(chances):
    evidence = _evidence(chances[:4], chances[4:])
    assert np.isfinite(evidence).all()
    assert not absent_phases(evidence, WEIGHTS).all()
