"""Leads through a round: which screen comes when, as `practice.round` says."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from textual.app import App
from textual.screen import Screen

from mockinterview.asking_back import next_follow_up
from mockinterview.errors import MockInterviewError
from mockinterview.practice.follow_ups import FollowUpQuestion
from mockinterview.practice.modes import ONE_WAY_THINKING_S, PRACTICE, Mode
from mockinterview.practice.round import Round, Stage
from mockinterview.questions.entries import Question
from mockinterview.ui.live_take import LiveTake
from mockinterview.ui.screens.answering.ask import AskScreen, Wish
from mockinterview.ui.screens.answering.finishing import FinishingScreen
from mockinterview.ui.screens.answering.rating import RatingScreen
from mockinterview.ui.screens.answering.recording import RecordingScreen
from mockinterview.ui.screens.answering.recording_work import NoTake
from mockinterview.ui.screens.answering.summary import SummaryScreen
from mockinterview.ui.screens.answering.thinking import ThinkingScreen
from mockinterview.ui.screens.report.report import ReportScreen
from mockinterview.ui.screens.report.report_work import NextStep
from mockinterview.ui.studio import Studio
from mockinterview.ui.widgets.question_card import place_in_round

Result = TypeVar("Result")
Step = Callable[[], Coroutine[Any, Any, None]]

FOLLOW_UP = "Follow-up question"
ONLY_TAKE_DISCARDED = "The recording is discarded. It was the one take: the question is not asked again."

log = logging.getLogger(__name__)


class RoundFlow:
    """One round; to be run in a worker of the screen below, on which the first question was read."""

    def __init__(
        self,
        app: App[None],
        studio: Studio,
        questions: tuple[Question, ...],
        mode: Mode,
        recording: Path | None = None,
    ) -> None:
        """`recording` answers in place of the microphone."""
        self.is_done = False
        """Whether the round came to its end, so that other questions are due."""
        self._app = app
        self._studio = studio
        self._questions = questions
        self._recording = recording
        self._round = Round(tuple(question.id for question in questions), mode, follow_ups=studio.follow_ups)
        self._takes: list[LiveTake] = []
        self._discarded = 0
        self._follow_up: FollowUpQuestion | None = None
        self._skipped: list[FollowUpQuestion] = []
        self._is_read = True
        self._is_left = False
        self._steps: dict[Stage, Step] = {
            "asking": self._ask,
            "thinking": self._think,
            "recording": self._record,
            "rating": self._rate,
            "listening": self._listen,
            "reviewing": self._review,
        }

    async def run(self, *, thinks_first: bool = False) -> None:
        """From the first question, which has been read, to the last report, or until the user leaves."""
        if thinks_first:
            self._is_read = False
            self._round = self._round.after("began_thinking")
        while self._round.stage != "over" and not self._is_left:
            await self._steps[self._round.stage]()
        if self._is_left and self._takes and self._round.holds_feedback:
            await self._show_all()

    async def _ask(self) -> None:
        wish = Wish.ANSWER
        is_alone = not self._round.holds_feedback
        if not self._is_read or self._is_about_answer:
            if is_alone and not self._is_about_answer:
                self._is_left = True  # a single question is read on the screen below
                return
            screen = AskScreen(self._studio, self._question, self._place, self._round.mode, is_alone=is_alone)
            wish = await self._show(screen)
        self._is_read = False
        if wish is Wish.SKIP:
            self._skip()
            return
        self._is_left = wish is Wish.LEAVE
        must_think = self._round.mode.thinking_s is not None
        self._round = self._round.after("began_thinking" if must_think or wish is Wish.THINK else "began_recording")

    def _skip(self) -> None:
        """Go on without the follow-up: with the next question, or where it was asked for."""
        if self._round.is_follow_up:
            self._skipped += [self._follow_up] if self._follow_up else []
            self._round = self._round.after("let_be")
        else:
            self._is_left = True

    async def _think(self) -> None:
        allowed_s = self._round.mode.thinking_s or ONE_WAY_THINKING_S
        is_under_way = self._round.position > 0 or (self._round.is_follow_up and self._round.holds_feedback)
        begins = await self._show(
            ThinkingScreen(self._studio, self._question, allowed_s, self._place, ends_round=is_under_way)
        )
        self._is_left = not begins
        self._round = self._round.after("began_recording")

    async def _record(self) -> None:
        round_id = self._takes[0].source.path.stem if self._takes else ""
        take = await self._show(
            RecordingScreen(self._studio, self._question, self._round.mode, round_id, self._recording)
        )
        if isinstance(take, LiveTake):
            self._takes.append(take)
            self._round = self._round.after("stopped")
        elif take is NoTake.DISCARDED:
            self._discard()
        else:
            self._round = self._round.after("refused")

    def _discard(self) -> None:
        self._round = self._round.after("discarded")
        if not self._round.mode.may_repeat:
            self.is_done = True
            self._discarded += 1
            self._app.notify(ONLY_TAKE_DISCARDED)

    async def _rate(self) -> None:
        mark = await self._show(RatingScreen(self._question.text))
        if mark is not None:
            try:
                self._takes[-1].rate(mark)
            except MockInterviewError as error:
                self._app.notify(str(error), severity="error")
        self._round = self._round.after("rated")

    async def _listen(self) -> None:
        """Wait until the answer is written down, and find something to ask about it."""
        take = self._takes[-1]
        self._follow_up = None
        if take.feedback is not None or await self._show(FinishingScreen(take, is_pressed=True)):
            self._follow_up = await asyncio.to_thread(self._next_follow_up, take)
        self._round = self._round.after("followed_up" if self._follow_up else "let_be")

    def _next_follow_up(self, take: LiveTake) -> FollowUpQuestion | None:
        try:
            target_s = self._studio.settings.thresholds.follow_up_s
            return next_follow_up(self._studio.journal, take.id, target_s, self._skipped)
        except MockInterviewError:
            log.exception("nothing is asked about take %s", take.id)
            return None

    async def _review(self) -> None:
        self.is_done = True
        if self._round.holds_feedback:
            await self._show_all()
            self._round = self._round.after("moved_on")
            return
        take = self._takes[-1]
        if take.feedback is None and not await self._show(FinishingScreen(take)):
            self.is_done = False
            self._is_left = True
            return
        mode = self._round.mode
        screen = ReportScreen(self._studio, take, may_repeat=mode.may_repeat, asks_back=mode.asks_back)
        step = await self._show(screen)
        if step is NextStep.FOLLOW_UP:
            self._follow_up = screen.follow_up
            self._round = self._round.after("followed_up")
            return
        if step is NextStep.AGAIN and self._is_about_answer:
            self._round = self._round.after("repeated")
            return
        self.is_done = step in {NextStep.NEXT, NextStep.DELETED}
        self._is_left = True

    async def _show_all(self) -> None:
        self.is_done = True
        if not self._takes:
            return
        count = len(self._takes)
        title = "1 answer, and how it went" if count == 1 else f"{count} answers, and how they went"
        discarded = f" ({self._discarded} discarded)" if self._discarded else ""
        screen = SummaryScreen(self._studio, self._takes, title + discarded, partial(ask_back, self._app, self._studio))
        await self._show(screen)

    async def _show(self, screen: Screen[Result]) -> Result:
        return await self._app.push_screen_wait(screen)

    @property
    def take_ids(self) -> tuple[int, ...]:
        """The takes that the history has of this round, in their order."""
        return tuple(take.id for take in self._takes if take.id)

    @property
    def _place(self) -> str:
        if self._is_about_answer:
            return FOLLOW_UP
        return place_in_round(self._round.position, len(self._questions))

    @property
    def _question(self) -> Question:
        if self._round.is_follow_up and self._follow_up is not None:
            return self._follow_up
        return self._questions[self._round.position]

    @property
    def _is_about_answer(self) -> bool:
        """Whether the present question is a follow-up, in this round or on a report of before."""
        return isinstance(self._question, FollowUpQuestion)


async def ask_back(app: App[None], studio: Studio, question: FollowUpQuestion) -> None:
    """Ask a follow-up on a kept answer, and what follows from it; to be run in a worker of the screen below."""
    await RoundFlow(app, studio, (question,), PRACTICE, studio.recording).run()
