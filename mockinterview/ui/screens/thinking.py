"""Time to think before an answer; the recording starts by itself when it is over."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Footer, Static

from mockinterview.practice.round import remaining_s
from mockinterview.questions.entries import Question
from mockinterview.report import notation
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.widgets.question_card import QuestionCard

TICK_S = 0.2
"""Often enough that no second is skipped."""


class ThinkingScreen(Screen[bool]):
    """Counts down; gives back True when the recording is to begin, False when the user goes back."""

    CSS_PATH = "thinking.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("space,enter", "begin", "Answer now", "Start recording before the time is over."),
        Command("i", "reveal", "What it tests", "Show what the interviewer tests with this question, or hide it."),
        Command("escape", "back", "Back", "Go back without answering."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, question: Question, allowed_s: float, clock: Callable[[], float]) -> None:
        super().__init__()
        self._question = question
        self._allowed_s = allowed_s
        self._clock = clock
        self._began_s = clock()

    def compose(self) -> ComposeResult:
        """The question, and how long is left."""
        with Vertical(id="page"):
            yield QuestionCard(self._question)
            yield Static(self._line(), id="line", markup=False)
            yield Static("Space starts it now.", id="cure")
        yield Footer()

    def on_mount(self) -> None:
        """Count."""
        self.set_interval(TICK_S, self._tick)

    def action_begin(self) -> None:
        """Record."""
        self.dismiss(True)

    def action_reveal(self) -> None:
        """Show or hide it."""
        self.query_one(QuestionCard).reveal()

    def action_back(self) -> None:
        """Leave."""
        self.dismiss(False)

    @property
    def _left_s(self) -> float:
        return remaining_s(self._allowed_s, self._clock() - self._began_s)

    def _line(self) -> str:
        return f"Time to think: {notation.clock(self._left_s)}. Then the recording starts by itself."

    def _tick(self) -> None:
        self.query_one("#line", Static).update(self._line())
        if self._left_s <= 0 and self.is_active:  # no help or palette lies above
            self.dismiss(True)
