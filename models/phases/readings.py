"""Answers as a tagger reads them, and their figures, one JSON line each."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from answers import Answer, stories
from figures import Reading, figures_of
from variants import LabelledWord, Variant, timed, write_down

from mockinterview.analysis.feedback import PHASES
from mockinterview.analysis.reading import PhaseReading
from mockinterview.transcript import Transcript

Tag = Callable[[Transcript], PhaseReading]

SEED = 11
TECHNOLOGY = re.compile(
    r"\b(data|software|developer|engineer|machine learning|ml|devops|sre|database|robotics|statistician|security|"
    r"product manager|it|qa|tester|support|programmer|scientist|analyst|web|cloud|network|sde|tpm)\b",
    re.IGNORECASE,
)
"""Professions that count as technology; the site engineer and his like are excepted by name."""
_NO_TECHNOLOGY = frozenset(["site engineer", "civil engineer"])


def readings_of(answers: Iterable[Answer], tagger: Tag, variant: Variant) -> list[Reading]:
    """Every story of `answers`, written down as `variant`, as the tagger reads it."""
    rng = random.Random(SEED)
    return [_reading(answer, write_down(answer, variant, rng), tagger) for answer in stories(answers)]


def report(name: str, readings: Sequence[Reading], **about: object) -> None:
    """Print every figure of `readings`."""
    for figure, value in figures_of(readings).items():
        print(json.dumps({"test": name, **about, "figure": figure, "value": round(value, 4)}), flush=True)


def is_technology(profession: str) -> bool:
    """Whether people of this profession work in technology."""
    return profession not in _NO_TECHNOLOGY and TECHNOLOGY.search(profession) is not None


def _reading(answer: Answer, words: list[LabelledWord], tagger: Tag) -> Reading:
    reading = tagger(spoken(words))
    return Reading(
        answer.profession,
        np.array([PHASES.index(word.phase) for word in reading.words]),
        np.array([phase for _, phase, _ in words]),
        np.array([word.confidence for word in reading.words]),
    )


def spoken(words: Sequence[LabelledWord]) -> Transcript:
    """`words` as a transcript, at an even rate."""
    told = timed(words)
    return Transcript(words=tuple(told), duration=told[-1].end)
