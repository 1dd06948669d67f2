"""The trained tagger: a transcript in, a STAR phase for each word out, with an honest confidence."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mockinterview.analysis.feedback import PHASES, Structure
from mockinterview.analysis.reading import PhaseReading, WordPhase
from mockinterview.tagging.absence import absent_phases
from mockinterview.tagging.clauses import CUTS, Clause
from mockinterview.tagging.model_file import TaggerModel
from mockinterview.tagging.own_model import choose_model
from mockinterview.tagging.scoring import chances, clause_means, describe, read_phases
from mockinterview.tagging.structure import clause_parts, leaning, likeliest_structure
from mockinterview.transcript import Transcript

TAGGER_VERSION = "chain-4"
"""Changes with the rules of reading; the trained weights add their own digest (`tagger_name`)."""


def tagger_name(model: TaggerModel) -> str:
    """Version of the rules and digests of the weights: readings of another name are stale."""
    versions = [TAGGER_VERSION, model.version, *([model.encoder.version] if model.encoder else [])]
    return "+".join(versions)


def tag(transcript: Transcript, structure: Structure | None = "star", model: TaggerModel | None = None) -> PhaseReading:
    """A phase for every word, and the part it belongs to where the answer's shape is no STAR story.

    `structure` is the shape that the question asks for; None reads the shape from the answer itself. Without `model`
    what `choose_model` chooses reads.
    """
    model = model or choose_model().model
    name = tagger_name(model)
    if not transcript.words:
        return PhaseReading(words=(), structure=structure or "star", tagger=name)
    cuts = describe(transcript.words, model.vectors, model.gaps, CUTS)
    described = cuts[0]
    shape = structure or likeliest_structure(described.clauses, chances(described, model.shapes))
    parts = clause_parts(shape, chances(described, model.parts, leaning(shape)))
    read = read_phases(transcript.words, cuts, model)
    phases = read.by_word
    best = best_phases(phases, absent_phases(read.absence, model.absence), described.clauses)
    words = [
        _word_phase(int(best[index]), phases[index], part)
        for clause, part in zip(described.clauses, parts, strict=True)
        for index in range(clause.first, clause.last + 1)
    ]
    return PhaseReading(words=tuple(words), structure=shape, tagger=name)


def best_phases(
    phases: NDArray[np.float64], is_absent: NDArray[np.bool_], clauses: Sequence[Clause]
) -> NDArray[np.intp]:
    """The likeliest phase of each word of those that are there; one that nowhere leads has its strongest clause.

    `phases` is (words, phases), `is_absent` (phases,).
    """
    best = np.where(is_absent, -1.0, phases).argmax(axis=1)
    means = clause_means(phases, clauses)
    for phase in np.flatnonzero(~is_absent):
        if not (best == phase).any():
            clause = clauses[int(means[:, phase].argmax())]
            best[clause.first : clause.last + 1] = phase
    return np.asarray(best, np.intp)


def _word_phase(chosen: int, chance: NDArray[np.float64], part: str | None) -> WordPhase:
    others = [index for index in range(len(PHASES)) if index != chosen]
    second = max(others, key=lambda index: float(chance[index]))
    return WordPhase(phase=PHASES[chosen], confidence=float(chance[chosen]), alternative=PHASES[second], part=part)
