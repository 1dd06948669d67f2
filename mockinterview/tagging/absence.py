"""Is a phase missing? What is known of each phase at the level of the whole answer, weighed by trained weights."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mockinterview.tagging.packing import Array

Chances = NDArray[np.float64]

ABSENT_FROM = 0.5
"""A phase is missing from this chance on. Ours, by cross-validation over files: lower, more phases that were cut out
are found; higher, more words are right where none is missing."""
_CLOSEST = 1e-6


def absence_evidence(absent: Chances, odds: Chances, by_clause: Chances, by_word: Chances) -> Chances:
    """Six numbers for each phase: log odds that no clause has it, by the chain and by the networks (`odds`), log odds
    of its strongest clause, its words, the words of the answer, and 1.

    `absent` and `odds` have one number for each phase; `by_clause` is (clauses, phases), `by_word` (words, phases).
    """
    words = np.log(by_word.sum(axis=0) + 0.5)
    length = np.full_like(words, np.log(len(by_word)))
    strongest = _log_odds(by_clause.max(axis=0))
    return np.stack([_log_odds(absent), odds, strongest, words, length, np.ones_like(words)], axis=1)


def absent_phases(evidence: Chances, weights: Array) -> NDArray[np.bool_]:
    """Which phases are missing; never all of them."""
    scores = (evidence * weights).sum(axis=1)
    is_absent = scores >= np.log(ABSENT_FROM / (1 - ABSENT_FROM))
    is_absent[scores.argmin()] = False
    return np.asarray(is_absent, np.bool_)


def _log_odds(chances: Chances) -> Chances:
    inside = np.clip(chances, _CLOSEST, 1 - _CLOSEST)
    return np.asarray(np.log(inside / (1 - inside)), np.float64)
