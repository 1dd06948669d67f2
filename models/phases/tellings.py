"""Samples as the networks are taught them, and the networks of one tagger: they differ in what they see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from fitting import common_names
from network_fitting import NetworkPlan, Telling, Tellings, fit
from samples import Sample, phase_words

from mockinterview.tagging.model_file import NetworkWeights
from mockinterview.tagging.packing import from_bytes, to_bytes

KNOWN_FROM_SPEAKERS = 5
"""A word that so many speakers use is known by itself, any other by its vector alone."""
PLANS = (NetworkPlan(patterns=0, known=0, rearranged=0.7), NetworkPlan(patterns=64, known=24, rearranged=1.0))
"""The one sees of each clause no words, only classes, vectors and place: it carries far to other writers. The other
sees the words besides, and more unusual orders. Their mean reads better than either. Ours, by cross-validation."""


def fit_networks(
    samples: Sequence[Sample], rearranged: Sequence[Sample]
) -> tuple[dict[str, int], tuple[NetworkWeights, ...]]:
    """The words known by themselves, and the networks of PLANS, from answers as they were told and `rearranged`."""
    vocabulary = _vocabulary([one for one in samples if one.variant == "clean"])
    by_answer: dict[str, dict[str, list[Telling]]] = defaultdict(lambda: defaultdict(list))
    for one in samples:
        kind = one.variant if one.variant in ("clean", "stripped") else "unusual"
        by_answer[one.answer.id][kind].append(_telling(one, vocabulary))
    answers = [Tellings(kinds["clean"], kinds["stripped"], kinds["unusual"]) for kinds in by_answer.values()]
    otherwise = [_telling(one, vocabulary) for one in rearranged]
    networks = [fit(answers, otherwise, len(vocabulary) + 1, plan, seed) for seed, plan in enumerate(PLANS)]
    return vocabulary, tuple(
        {name: from_bytes(*to_bytes(layer)) for name, layer in network.items()} for network in networks
    )


def _vocabulary(samples: Sequence[Sample]) -> dict[str, int]:
    owners = [one.answer.speaker for one in samples for _ in one.described.tokens]
    words = [[token] if token else [] for one in samples for token in one.described.tokens]
    return {name: number + 1 for name, number in common_names(words, owners, KNOWN_FROM_SPEAKERS).items()}


def _telling(one: Sample, vocabulary: dict[str, int]) -> Telling:
    described = one.described
    return Telling(
        vectors=described.words,
        vocabulary=np.array([vocabulary.get(token, 0) for token in described.tokens]),
        starts=np.array([clause.first for clause in described.clauses]),
        places=described.seen,
        truth=phase_words(one),
    )
