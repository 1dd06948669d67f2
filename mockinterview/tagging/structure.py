"""Answers that are no STAR story: which shape an answer has, and which part each clause belongs to."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mockinterview.analysis.feedback import Structure
from mockinterview.tagging.clauses import Clause
from mockinterview.tagging.model_file import SHAPE_LABELS

STORY_SHARE = 0.5
"""From this share of story words on an answer is a story. Ours: framework answers of the corpus hold up to 0.6."""
WEAKNESS_SHARE = 0.3
"""From this share of weakness and steps on an answer is about a weakness. Ours, from the corpus."""
FRAMEWORK_SHARE = 0.25
"""From this share of framework words on an answer is a framework (with an example or without). Ours, likewise."""

ASKED_FOR = 1.0
"""Log odds of a clause to be of the kind that the question asks for. Ours, by cross-validation."""
NEVER = -30.0

_STORY, _FRAMEWORK, _WEAKNESS, _STEPS, _OTHER = range(len(SHAPE_LABELS))


def likeliest_structure(clauses: Sequence[Clause], shapes: NDArray[np.float64]) -> Structure:
    """The shape of an answer nobody asked for, from the share of its words of each kind."""
    lengths = np.array([clause.last - clause.first + 1 for clause in clauses], np.float64)
    shares = (shapes * lengths[:, None]).sum(axis=0) / lengths.sum()
    if shares[_WEAKNESS] + shares[_STEPS] >= WEAKNESS_SHARE:
        return "weakness"
    if shares[_FRAMEWORK] >= FRAMEWORK_SHARE:
        return "framework"
    return "star" if shares[_STORY] >= STORY_SHARE else "free"


def leaning(structure: Structure) -> NDArray[np.float32] | None:
    """What the asked structure says beforehand about each of SHAPE_LABELS (log odds)."""
    asked = {"framework": (0, ASKED_FOR, NEVER, NEVER, 0), "weakness": (0, NEVER, ASKED_FOR, ASKED_FOR, 0)}
    return np.array(asked[structure], np.float32) if structure in asked else None


def clause_parts(structure: Structure, shapes: NDArray[np.float64]) -> list[str | None]:
    """The part of each clause: framework and example, or weakness and steps; None in a story or a free answer."""
    if structure == "framework":
        is_example = shapes[:, _STORY] > shapes[:, _FRAMEWORK]
        return ["example" if told else "framework" for told in is_example]
    if structure == "weakness":
        is_weakness = shapes[:, _WEAKNESS] >= shapes[:, _STEPS] + shapes[:, _STORY]
        return ["weakness" if named else "steps" for named in is_weakness]
    return [None] * len(shapes)
