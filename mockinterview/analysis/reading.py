"""What the phase tagger hands to the analysis: a phase for each word, and how sure it is."""

from __future__ import annotations

import msgspec

from mockinterview.analysis.feedback import PhaseName, Structure


class WordPhase(msgspec.Struct, frozen=True):
    """The reading of one word.

    `confidence` is 0 to 1; `alternative` is the second reading. `part` names what the word belongs to outside
    STAR ("framework", "example", "weakness", "steps"). `is_corrected`: the user said so, not the tagger.
    """

    phase: PhaseName
    confidence: float = 1.0
    alternative: PhaseName | None = None
    part: str | None = None
    is_corrected: bool = False


class PhaseReading(msgspec.Struct, frozen=True):
    """One `WordPhase` for each word of the transcript, in order, and the shape of the whole answer."""

    words: tuple[WordPhase, ...]
    structure: Structure = "star"
    tagger: str = ""
