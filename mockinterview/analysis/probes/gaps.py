"""What an answer leaves open, before it is put into a question."""

from __future__ import annotations

import msgspec

from mockinterview.analysis.probes.probe import ProbeId
from mockinterview.analysis.probes.quotes import Quote
from mockinterview.analysis.probes.weights import WEIGHTS


class Gap(msgspec.Struct, frozen=True):
    """A gap with the places of the answer that it may be asked about, the best first.

    `certainty` is 0 to 1, how sure the rule is of its ground.
    """

    id: ProbeId
    quotes: tuple[Quote, ...]
    certainty: float = 1.0

    @property
    def rank(self) -> float:
        """Weight with an interviewer times the certainty of the rule."""
        return WEIGHTS[self.id] * self.certainty
