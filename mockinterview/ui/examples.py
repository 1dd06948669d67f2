"""Example answers in the app: where they come from, and who judges them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mockinterview.analysis.feedback import Feedback
from mockinterview.questions.entries import Question
from mockinterview.questions.examples import AnswerKind, ExamplePair


@dataclass(frozen=True)
class Examples:
    """The pairs, and the reports on their answers. Both are for threads; both may raise MockInterviewError."""

    load: Callable[[], tuple[ExamplePair, ...]]
    judge: Callable[[ExamplePair, AnswerKind], Feedback]


def first_of(pairs: tuple[ExamplePair, ...], question: Question) -> tuple[ExamplePair, ...]:
    """`pairs` with the one to `question` before the others."""
    return tuple(sorted(pairs, key=lambda pair: pair.question.id != question.id))
