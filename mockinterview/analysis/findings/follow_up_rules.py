"""The finding about the answer to a follow-up: whether it gave what was asked for. Told before anything else."""

from __future__ import annotations

from collections.abc import Iterable

from mockinterview.analysis.findings.candidates import Candidate, Facts, Measurements
from mockinterview.thresholds import Thresholds


def answered_gap(measured: Measurements, _: Thresholds) -> Iterable[Candidate]:
    """What was asked for is there now, or still open."""
    found = measured.follow_up
    if found is None:
        return
    facts: Facts = {"wanted": found.wanted}
    if found.first_word is not None and found.last_word is not None:
        yield Candidate("gap_filled", "praise", facts=facts, span=(found.first_word, found.last_word))
    else:
        yield Candidate("gap_open", "warning", facts=facts)
