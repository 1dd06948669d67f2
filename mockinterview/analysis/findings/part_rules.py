"""Findings about an answer that is no STAR story: which of its two parts no words were found for."""

from __future__ import annotations

from collections.abc import Iterable

from mockinterview.analysis.findings.candidates import Candidate, Measurements
from mockinterview.analysis.scoring import PARTS
from mockinterview.thresholds import Thresholds

PART_CERTAINTY = 0.9
"""How surely the parts are told apart: 93 % of the words of the frozen tests at least (MODEL_CARD.md). Rounded down."""
SECOND_PARTS = frozenset(["example", "steps"])
"""What the listener waits for after the general part; without it the answer proves nothing."""


def missing_part(measured: Measurements, _: Thresholds) -> Iterable[Candidate]:
    """A framework without example, a weakness without steps, or the other way round."""
    told = {part.name for part in measured.structure_parts}
    for part in PARTS.get(measured.structure, ()) if told else ():
        if part not in told:
            yield Candidate(f"no_{part}", "warning" if part in SECOND_PARTS else "hint", PART_CERTAINTY)


PART_RULES = (missing_part,)
