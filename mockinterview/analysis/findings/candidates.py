"""A finding before it is put into words, and the measurements that its rule reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

import msgspec

from mockinterview.analysis.delivery.measures import Disfluencies, Hedges, Milestones, RepeatedPhrase
from mockinterview.analysis.feedback import (
    Fillers,
    Learning,
    Number,
    NumbersCited,
    Pace,
    Pause,
    PhaseMetric,
    PhaseName,
    Pronouns,
    Severity,
    Structure,
    StructurePart,
    Timing,
    WordReading,
)
from mockinterview.analysis.findings.impacts import IMPACTS
from mockinterview.analysis.numbers.vague_quantifiers import VagueQuantifier
from mockinterview.analysis.probes.probe import FollowUp
from mockinterview.analysis.pronouns.agency import Agency
from mockinterview.analysis.question import AskedQuestion
from mockinterview.analysis.substance.measures import Substance

Facts: TypeAlias = Mapping[str, str | int]


class Candidate(msgspec.Struct, frozen=True):
    """What a rule found.

    `id` names its wording, `weight` (the id by default) its row in IMPACTS; `certainty` is 0 to 1, how sure the rule
    is of its ground; `span` is first and last word, both included.
    """

    id: str
    severity: Severity
    certainty: float = 1.0
    facts: Facts = {}
    span: tuple[int, int] | None = None
    weight: str = ""

    @property
    def rank(self) -> float:
        """Impact on a listener times the certainty of the rule."""
        return IMPACTS[self.weight or self.id] * self.certainty


class Measurements(msgspec.Struct, frozen=True, kw_only=True):
    """What was measured on an answer that can be scored; see `Feedback` for the fields."""

    structure: Structure
    words: tuple[WordReading, ...]
    phases: tuple[PhaseMetric, ...]
    timing: Timing
    milestones: Milestones | None
    pronouns: Pronouns
    agency: Agency
    numbers: tuple[Number, ...]
    numbers_cited: NumbersCited
    vague: tuple[VagueQuantifier, ...]
    pace: Pace | None
    pauses: tuple[Pause, ...]
    fillers: Fillers
    disfluencies: Disfluencies | None
    hedges: Hedges
    repeated_phrases: tuple[RepeatedPhrase, ...]
    learning: Learning
    substance: Substance
    structure_parts: tuple[StructurePart, ...]
    question: AskedQuestion
    is_estimate: bool
    follow_up: FollowUp | None = None

    def phase(self, name: PhaseName) -> PhaseMetric:
        """The measurement of one phase."""
        return next(metric for metric in self.phases if metric.phase == name)

    def longest(self, name: PhaseName) -> tuple[int, int] | None:
        """First and last word of the longest stretch of one phase."""
        spans = self.phase(name).spans
        if not spans:
            return None
        longest = max(spans, key=lambda span: span.end - span.start)
        return (longest.first_word, longest.last_word)

    @property
    def certainty(self) -> float:
        """How sure the tagger was of the phases that it did find, the seconds as weights."""
        known = [(metric.seconds, metric.confidence) for metric in self.phases if metric.confidence is not None]
        total = sum(seconds for seconds, _ in known)
        return sum(seconds * confidence for seconds, confidence in known) / total if total > 0 else 1.0
