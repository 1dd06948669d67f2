"""The question that is asked."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from mockinterview.questions.entries import Question
from mockinterview.report import notation


class QuestionCard(Vertical):
    """Text of a question, what kind of answer it wants, and on request what the interviewer tests."""

    DEFAULT_CSS = """
    QuestionCard {
        height: auto;
        padding: 1 2;
        background: $panel;
        border-left: outer $accent;
        .place { color: $quiet; display: none; }
        .text { text-style: bold; }
        .shape { color: $quiet; margin-top: 1; }
        .tests { display: none; margin-top: 1; }
        &.-revealed .tests, &.-placed .place { display: block; }
    }
    """

    def __init__(self, question: Question, place: str = "") -> None:
        """`place` says which question of a round it is."""
        super().__init__(classes="-placed" if place else None)
        self._question = question
        self._place = place

    def compose(self) -> ComposeResult:
        """Text above, shape and target below."""
        yield Static(self._place, classes="place", markup=False)
        yield Static(self._question.text, classes="text", markup=False)
        yield Static(_shape(self._question), classes="shape", markup=False)
        yield Static(_tests(self._question), classes="tests", markup=False)

    def show(self, question: Question, place: str = "") -> None:
        """Put `question` in the place of the one that was shown; what is tested is hidden again."""
        self._question = question
        self.set_class(bool(place), "-placed").remove_class("-revealed")
        self.query_one(".place", Static).update(place)
        self.query_one(".text", Static).update(question.text)
        self.query_one(".shape", Static).update(_shape(question))
        self.query_one(".tests", Static).update(_tests(question))

    def reveal(self) -> None:
        """Show what the interviewer tests, or hide it."""
        self.toggle_class("-revealed")


def place_in_round(position: int, count: int) -> str:
    """Which question of how many; nothing where there is only one."""
    return f"Question {position + 1} of {count}" if count > 1 else ""


def _shape(question: Question) -> str:
    kind = question.question_type
    return f"{kind.shape} Target {notation.clock_range(kind.target_s)}."


def _tests(question: Question) -> str:
    if not question.tests and not question.story_needed:
        return "What this question tests is not noted."
    tests = f"It tests {', '.join(question.tests)}." if question.tests else ""
    story = f"The story it needs: {question.story_needed.rstrip('.')}." if question.story_needed else ""
    return " ".join(part for part in (tests, story) if part)
