"""The trained tagger: a transcript in, a STAR phase for each word out, with an honest confidence."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mockinterview.analysis.feedback import PHASES, Structure
from mockinterview.analysis.reading import PhaseReading, WordPhase
from mockinterview.tagging.clauses import Clause
from mockinterview.tagging.model_file import TaggerModel, load_model
from mockinterview.tagging.scoring import chances, describe, phase_chances
from mockinterview.tagging.structure import clause_parts, leaning, likeliest_structure
from mockinterview.transcript import Transcript

TAGGER_VERSION = "chain-1"
"""Changes with the rules of reading; the trained weights add their own digest (`tagger_name`)."""

PRESENT_CHANCE = 0.4
"""A phase that nowhere leads is not missing where a clause reaches this mean chance: missing needs evidence.
Ours, by cross-validation of the missing-phase F1."""
DOUBTFUL_CHANCE = 0.5
"""A phase that leads somewhere is missing all the same where no clause reaches this mean chance. Ours, likewise."""


def tagger_name() -> str:
    """Version of the rules and digest of the weights: readings of another name are stale."""
    return f"{TAGGER_VERSION}+{load_model().version}"


def tag(transcript: Transcript, structure: Structure | None = "star", model: TaggerModel | None = None) -> PhaseReading:
    """A phase for every word, and the part it belongs to where the answer's shape is no STAR story.

    `structure` is the shape that the question asks for; None reads the shape from the answer itself.
    """
    model = model or load_model()
    name = f"{TAGGER_VERSION}+{model.version}"
    if not transcript.words:
        return PhaseReading(words=(), structure=structure or "star", tagger=name)
    described = describe(transcript.words, model.vectors, model.gaps)
    shape = structure or likeliest_structure(described.clauses, chances(described, model.shapes))
    parts = clause_parts(shape, chances(described, model.parts, leaning(shape)))
    phases = phase_chances(transcript.words, model)
    best = _best(phases, described.clauses)
    words = [
        _word_phase(int(best[index]), phases[index], part)
        for clause, part in zip(described.clauses, parts, strict=True)
        for index in range(clause.first, clause.last + 1)
    ]
    return PhaseReading(words=tuple(words), structure=shape, tagger=name)


def _best(phases: NDArray[np.float64], clauses: Sequence[Clause]) -> NDArray[np.intp]:
    """The likeliest phase of each word; at the level of the answer a phase is there, or missing, with evidence."""
    best = phases.argmax(axis=1)
    means = np.stack([phases[one.first : one.last + 1].mean(axis=0) for one in clauses])
    for phase in range(len(PHASES)):
        is_mine = best == phase
        strongest = means[:, phase].max()
        if is_mine.any() and not is_mine.all() and strongest < DOUBTFUL_CHANCE:
            others = np.delete(phases, phase, axis=1).argmax(axis=1)
            best = np.where(is_mine, others + (others >= phase), best)
        elif not is_mine.any() and strongest >= PRESENT_CHANCE:
            clause = clauses[int(means[:, phase].argmax())]
            best[clause.first : clause.last + 1] = phase
    return np.asarray(best, np.intp)


def _word_phase(chosen: int, chance: NDArray[np.float64], part: str | None) -> WordPhase:
    others = [index for index in range(len(PHASES)) if index != chosen]
    second = max(others, key=lambda index: float(chance[index]))
    return WordPhase(phase=PHASES[chosen], confidence=float(chance[chosen]), alternative=PHASES[second], part=part)
