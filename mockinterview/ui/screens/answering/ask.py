"""The next question of a round of several, or a question about the answer before."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Footer, Static

from mockinterview.practice.follow_ups import FollowUpQuestion
from mockinterview.practice.modes import Mode
from mockinterview.questions.entries import Question
from mockinterview.ui import examples_key
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.mode_lines import call_line
from mockinterview.ui.reading_aloud import HINT, READ_ALOUD, read_aloud, read_or_hush
from mockinterview.ui.screens.dialogs.confirm import end_of_round
from mockinterview.ui.screens.report.examples import ExamplesScreen
from mockinterview.ui.shared_commands import REVEAL
from mockinterview.ui.studio import Studio
from mockinterview.ui.widgets.question_card import QuestionCard


class Wish(Enum):
    """What the user wants with a question."""

    ANSWER = "answer it"
    THINK = "think first"
    SKIP = "leave a follow-up unanswered"
    LEAVE = "end the round"


class AskScreen(Screen[Wish]):
    """Shows the question until the user is ready."""

    CSS_PATH = "ask.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("space,enter", "answer", "Answer", "Start recording your answer to this question."),
        Command("t", "think", "Think", "Count down half a minute; then the recording starts by itself."),
        REVEAL,
        READ_ALOUD,
        examples_key.EXAMPLES,
        Command("n", "skip", "Skip", "Leave this follow-up unanswered."),
        Command("escape", "back", "Back", "Go back to the report."),
        Command("escape", "leave", "End the round", "Go to the reports of what was answered; you are asked first."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, studio: Studio, question: Question, place: str, mode: Mode, *, is_alone: bool = False) -> None:
        """`is_alone`: a follow-up on a report, in no round of several."""
        super().__init__()
        self._is_alone = is_alone
        self._studio = studio
        self._question = question
        self._place = place
        self._mode = mode

    def compose(self) -> ComposeResult:
        """The question and what to do."""
        with Vertical(id="page"):
            yield QuestionCard(self._question, self._place)
            yield Static(call_line(self._mode, is_alone=self._is_alone), id="line")
            yield Static(examples_key.HINT, classes="fact")
            if self._studio.narrator.is_able:
                yield Static(HINT, classes="fact")
        yield Footer()

    def on_mount(self) -> None:
        """Ask aloud, where that is wanted."""
        if self._studio.reads_aloud:
            read_aloud(self.app, self._studio.narrator, self._question)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Read aloud only where there is a voice; where one has to think there is no key for it.

        Only a follow-up is skipped; where it stands alone one goes back for that.
        """
        if action in {"back", "leave"}:
            return (action == "back") is self._is_alone
        if action == "skip":
            return isinstance(self._question, FollowUpQuestion) and not self._is_alone
        if action == "think":
            return self._mode.thinking_s is None
        return action != READ_ALOUD.action or self._studio.narrator.is_able

    def action_answer(self) -> None:
        """Record."""
        self.dismiss(Wish.ANSWER)

    def action_think(self) -> None:
        """Count down first."""
        self.dismiss(Wish.THINK)

    def action_skip(self) -> None:
        """Leave it."""
        self.dismiss(Wish.SKIP)

    def action_back(self) -> None:
        """Leave it."""
        self.dismiss(Wish.SKIP)

    def action_reveal(self) -> None:
        """Show or hide it."""
        self.query_one(QuestionCard).reveal()

    def action_read_aloud(self) -> None:
        """Once more, or enough of it."""
        read_or_hush(self.app, self._studio.narrator, self._question)

    def action_examples(self) -> None:
        """Show what good sounds like."""
        self.app.push_screen(ExamplesScreen(self._studio, self._question))

    @work(exclusive=True, group="question")
    async def action_leave(self) -> None:
        """Ask first."""
        if await self.app.push_screen_wait(end_of_round()):
            self.dismiss(Wish.LEAVE)
