"""A corrected answer as an answer of the tagger's training corpus."""

from __future__ import annotations

import msgspec

from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.language.tokens import ends_sentence
from mockinterview.corrections.making import word_labels
from mockinterview.corrections.record import Label

_EXAMPLE = "example"
"""The corpus labels an example by its phases."""


class CorpusLine(msgspec.Struct, frozen=True):
    """A sentence, or a piece of one where the phase changes inside it."""

    text: str
    phase: Label


class CorrectedAnswer(msgspec.Struct, frozen=True):
    """An answer with the keys that the corpus has; all answers of a user are those of one speaker."""

    id: str
    sentences: tuple[CorpusLine, ...]
    structure: str
    question: str | None
    speaker: str = "user"
    profession: str = "user"


def is_relabelled(feedback: Feedback) -> bool:
    """Whether the user said what some words belong to: such an answer teaches the tagger something."""
    return any(word.phase_corrected for word in feedback.words)


def corrected_answer(answer_id: str, feedback: Feedback) -> CorrectedAnswer:
    """The words and labels as the user left them."""
    named = zip(word_labels(feedback), feedback.words, strict=True)
    labels = [word.phase if label == _EXAMPLE else label for label, word in named]
    lines: list[CorpusLine] = []
    first = 0
    for index, word in enumerate(feedback.words):
        is_last = index + 1 == len(labels)
        if is_last or labels[index + 1] != labels[index] or ends_sentence(word.text):
            texts = (each.text for each in feedback.words[first : index + 1])
            lines.append(CorpusLine(" ".join(texts), labels[index]))
            first = index + 1
    return CorrectedAnswer(answer_id, tuple(lines), feedback.structure, feedback.question)
