"""Time to think before an answer; the recording starts by itself when it is over."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Footer, Static

from mockinterview.practice.round import remaining_s
from mockinterview.questions.entries import Question
from mockinterview.report import notation
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.screens.dialogs.confirm import end_of_round
from mockinterview.ui.shared_commands import REVEAL
from mockinterview.ui.studio import Studio
from mockinterview.ui.widgets.question_card import QuestionCard

TICK_S = 0.2
"""Often enough that no second is skipped."""


class ThinkingScreen(Screen[bool]):
    """Counts down; gives back True when the recording is to begin, False when the user goes back."""

    CSS_PATH = "thinking.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("space,enter", "begin", "Answer now", "Start recording before the time is over."),
        REVEAL,
        Command("escape", "back", "Back", "Go back without answering."),
        Command("escape", "leave", "End the round", "Go to the reports of what was answered; you are asked first."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(
        self, studio: Studio, question: Question, allowed_s: float, place: str = "", *, ends_round: bool
    ) -> None:
        """`place` says which question of a round it is; `ends_round`: whether going back ends one under way."""
        super().__init__()
        self._question = question
        self._place = place
        self._ends_round = ends_round
        self._allowed_s = allowed_s
        self._narrator = studio.narrator
        self._clock = studio.clock
        self._began_s = self._clock()

    def compose(self) -> ComposeResult:
        """The question, and how long is left."""
        with Vertical(id="page"):
            yield QuestionCard(self._question, self._place)
            yield Static(self._line(), id="line", markup=False)
            yield Static("Space starts it now.", id="cure")
        yield Footer()

    def on_mount(self) -> None:
        """Count, from when the question has been read aloud."""
        self.set_interval(TICK_S, self._tick)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Ask only where leaving loses the rest of a round."""
        return self._ends_round if action == "leave" else action != "back" or not self._ends_round

    def action_begin(self) -> None:
        """Record."""
        self.dismiss(True)

    def action_reveal(self) -> None:
        """Show or hide it."""
        self.query_one(QuestionCard).reveal()

    def action_back(self) -> None:
        """Leave."""
        self.dismiss(False)

    @work(exclusive=True, group="question")
    async def action_leave(self) -> None:
        """Ask first; the time runs on meanwhile."""
        if await self.app.push_screen_wait(end_of_round()):
            self.dismiss(False)

    @property
    def _left_s(self) -> float:
        return remaining_s(self._allowed_s, self._clock() - self._began_s)

    def _line(self) -> str:
        if self._narrator.is_reading:
            return f"The question is being read; then you have {notation.clock(self._allowed_s)} to think."
        return f"Time to think: {notation.clock(self._left_s)}. Then the recording starts by itself."

    def _tick(self) -> None:
        if self._narrator.is_reading:
            self._began_s = self._clock()
        self.query_one("#line", Static).update(self._line())
        if self._left_s <= 0 and self.is_active:  # no help or palette lies above
            self.dismiss(True)
