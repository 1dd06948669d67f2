"""The question that is asked."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from mockinterview.questions.entries import Question
from mockinterview.report import notation


class QuestionCard(Vertical):
    """Text of a question, and what kind of answer it wants."""

    DEFAULT_CSS = """
    QuestionCard {
        height: auto;
        padding: 1 2;
        background: $panel;
        border-left: outer $accent;
        .text { text-style: bold; }
        .shape { color: $quiet; margin-top: 1; }
    }
    """

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """Text above, shape and target below."""
        yield Static(self._question.text, classes="text", markup=False)
        yield Static(_shape(self._question), classes="shape", markup=False)

    def show(self, question: Question) -> None:
        """Put `question` in the place of the one that was shown."""
        self._question = question
        self.query_one(".text", Static).update(question.text)
        self.query_one(".shape", Static).update(_shape(question))


def _shape(question: Question) -> str:
    kind = question.question_type
    return f"{kind.shape} Target {notation.clock_range(kind.target_s)}."
