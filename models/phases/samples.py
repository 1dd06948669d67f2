"""Samples: transcripts of labelled answers, cut and described as the readers will see them."""

from __future__ import annotations

import random
from collections.abc import Sequence

import msgspec
import numpy as np
from answers import Answer
from numpy.typing import NDArray
from rearranged import rearrange
from variants import LabelledWord, Variant, strip, timed, write_down

from mockinterview.analysis.feedback import PHASES
from mockinterview.tagging.clauses import CUTS, FINE, Cut
from mockinterview.tagging.model_file import GapWeights
from mockinterview.tagging.scoring import Described, describe
from mockinterview.tagging.vectors import WordVectors

Labels = NDArray[np.intp]


class Sample(msgspec.Struct, frozen=True):
    """One transcript of an answer, cut and described, with the phase and the shape of each of its words."""

    answer: Answer
    variant: Variant
    described: Described
    phases: Labels
    shapes: Labels


def sample(
    answer: Answer, variant: Variant, vectors: WordVectors, gaps: GapWeights, rng: random.Random, cut: Cut = FINE
) -> Sample:
    """`answer` written down as `variant` and cut by `cut`."""
    return _sample(answer, variant, write_down(answer, variant, rng), vectors, gaps, cut)


def rearranged_sample(
    answer: Answer, other: Answer, vectors: WordVectors, gaps: GapWeights, rng: random.Random
) -> Sample | None:
    """`answer` in an unusual order, perhaps with a part of `other`, half the time stripped; None where none fits."""
    words = rearrange(answer.labelled_words, other.labelled_words, rng)
    if words is None:
        return None
    variant: Variant = rng.choice(("clean", "stripped"))
    if variant == "stripped":
        words = [(bare, phase, shape) for word, phase, shape in words if (bare := strip(word))]
    return _sample(answer, variant, words, vectors, gaps, rng.choice(CUTS))


def clause_truth(samples: Sequence[Sample], truth: Sequence[Labels]) -> Labels:
    """For each clause of all samples the label most of its words have."""
    return np.array(
        [
            np.bincount(labels[clause.first : clause.last + 1]).argmax()
            for one, labels in zip(samples, truth, strict=True)
            for clause in one.described.clauses
        ]
    )


def phase_words(one: Sample) -> NDArray[np.float32]:
    """(clauses, phases): how many words of each clause tell each phase."""
    spans = [one.phases[clause.first : clause.last + 1] for clause in one.described.clauses]
    return np.stack([np.bincount(span, minlength=len(PHASES)) for span in spans]).astype(np.float32)


def _sample(
    answer: Answer,
    variant: Variant,
    words: Sequence[LabelledWord],
    vectors: WordVectors,
    gaps: GapWeights,
    cut: Cut,
) -> Sample:
    described = describe(timed(words), vectors, gaps, (cut,))[0]
    phases, shapes = np.array([word[1] for word in words]), np.array([word[2] for word in words])
    return Sample(answer, variant, described, phases, shapes)
