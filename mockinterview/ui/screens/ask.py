"""The next question of a round of several."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Footer, Static

from mockinterview.questions.entries import Question
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.screens.confirm import ConfirmScreen
from mockinterview.ui.widgets.question_card import QuestionCard


class Wish(Enum):
    """What the user wants with a question."""

    ANSWER = "answer it"
    THINK = "think first"
    LEAVE = "end the round"


class AskScreen(Screen[Wish]):
    """Shows the question until the user is ready."""

    CSS_PATH = "ask.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("space,enter", "answer", "Answer", "Start recording your answer to this question."),
        Command("t", "think", "Think", "Count down half a minute; then the recording starts by itself."),
        Command("i", "reveal", "What it tests", "Show what the interviewer tests with this question, or hide it."),
        Command("escape", "leave", "End the round", "Go to the reports of what was answered; you are asked first."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, question: Question, place: str) -> None:
        super().__init__()
        self._question = question
        self._place = place

    def compose(self) -> ComposeResult:
        """The question and what to do."""
        with Vertical(id="page"):
            yield QuestionCard(self._question, self._place)
            yield Static("Press space and speak. The reports come at the end of the round.", id="line")
        yield Footer()

    def action_answer(self) -> None:
        """Record."""
        self.dismiss(Wish.ANSWER)

    def action_think(self) -> None:
        """Count down first."""
        self.dismiss(Wish.THINK)

    def action_reveal(self) -> None:
        """Show or hide it."""
        self.query_one(QuestionCard).reveal()

    @work(exclusive=True, group="question")
    async def action_leave(self) -> None:
        """Ask first."""
        question = "End the round here? What was answered is kept."
        if await self.app.push_screen_wait(ConfirmScreen(question, "End it", "Go on")):
            self.dismiss(Wish.LEAVE)
