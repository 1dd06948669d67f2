"""One answer while it is spoken."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import ScreenResume
from textual.reactive import reactive
from textual.widgets import Footer, Static

from mockinterview.audio.format import SILENCE_DBFS
from mockinterview.practice.modes import PRACTICE, Mode
from mockinterview.practice.round import is_limit_reached
from mockinterview.questions.entries import Question
from mockinterview.report import notation
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.live_take import LiveTake
from mockinterview.ui.messages import TakeBegun, TakeChanged, TakeDiscarded, TakeEnded, TakeRefused
from mockinterview.ui.recording_reasons import in_the_app, while_it_records
from mockinterview.ui.screens.answering.recording_state import LINES, LIVE, RecordingState, is_possible
from mockinterview.ui.screens.answering.recording_work import NoTake, RecordingWork
from mockinterview.ui.screens.dialogs.confirm import ConfirmScreen
from mockinterview.ui.screens.dialogs.recording_path import RecordingPathScreen
from mockinterview.ui.shared_commands import OPEN_RECORDING
from mockinterview.ui.studio import Studio
from mockinterview.ui.widgets.answer_clock import AnswerClock
from mockinterview.ui.widgets.captions import Captions
from mockinterview.ui.widgets.level_meter import LevelMeter
from mockinterview.ui.widgets.notice import Notice
from mockinterview.ui.widgets.question_card import QuestionCard

TICK_S = 0.1
"""How often level and time are looked at; the microphone reports as often."""
STANDSTILL_S = 2.0
"""Longer between two looks means that the app was suspended. Ours: under load they are half a second apart."""

DISCARD = "Discard this recording?"
DISCARD_ONLY_TAKE = "Discard this recording? There is one take: the question is not asked again."


class RecordingScreen(RecordingWork):
    """Hears one answer. Gives the take back when its recording is complete, or why there is none."""

    CSS_PATH = "recording.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("space", "finish", "Done", "End the answer."),
        Command("space", "record_again", "Try again", "Try to record once more."),
        Command("p", "pause", "Pause", "Leave out what is said from now on."),
        Command("p", "resume", "Go on", "Record again."),
        Command("c", "captions", "Captions", "Show the last words that were written down, or hide them."),
        OPEN_RECORDING,
        Command("escape", "discard", "Discard", "Throw this recording away; you are asked first."),
        Command("escape", "leave", "Back", "Go back to the question."),
    )
    BINDINGS = bindings(OFFERS)

    state: reactive[RecordingState] = reactive(RecordingState.OPENING, bindings=True, init=False)

    def __init__(
        self,
        studio: Studio,
        question: Question,
        mode: Mode = PRACTICE,
        round_id: str = "",
        recording: Path | None = None,
    ) -> None:
        """`recording` answers in place of the microphone."""
        super().__init__(studio, question, mode, round_id)
        self._recording = recording
        self._take: LiveTake | None = None
        self._outcome: LiveTake | NoTake | None = None
        self._ticked_at_s = 0.0
        self._stood_still_s = 0.0

    def compose(self) -> ComposeResult:
        """The question, and below it nothing that moves but time and level."""
        with Vertical(id="page"):
            yield QuestionCard(self._question)
            yield Static(LINES[self.state], id="line", markup=False)
            yield AnswerClock(self._question.question_type.target_s)
            yield LevelMeter()
            yield Static(self._limit(), id="facts", markup=False)
            yield Captions()
            yield Notice()
        yield Footer()

    def on_mount(self) -> None:
        """The question was read on the screen before: record."""
        self._ticks = self.set_interval(TICK_S, self._tick, pause=True)
        self._record(self._recording)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what state and mode allow."""
        return is_possible(action, self.state, self._mode)

    def watch_state(self, before: RecordingState, now: RecordingState) -> None:
        """Show every change in the line below the question and in the class of the screen."""
        self.remove_class(before.value).add_class(now.value)
        self.query_one("#line", Static).update(LINES[now])
        if now in LIVE:
            self._ticks.resume()
        else:
            self._ticks.pause()

    def action_record_again(self) -> None:
        """Open the device once more."""
        self._record(self._recording)

    @work(exclusive=True, group="question")
    async def action_open_recording(self) -> None:
        """Ask for a recording and take it for the answer."""
        recording = await self.app.push_screen_wait(RecordingPathScreen())
        if recording is not None:
            self._record(recording)

    def action_pause(self) -> None:
        """Hold the recording."""
        self._taken.source.pause()
        self.state = RecordingState.PAUSED

    def action_resume(self) -> None:
        """Go on."""
        self._taken.source.resume()
        self.state = RecordingState.RECORDING

    def action_captions(self) -> None:
        """Show or hide them."""
        self.query_one(Captions).toggle_class("-wanted")

    def action_finish(self) -> None:
        """End the recording."""
        self.state = RecordingState.ENDING
        self._end(self._taken)

    @work(exclusive=True, group="question")
    async def action_discard(self) -> None:
        """Ask, holding the recording where the mode allows it; throw it away, or go on as before."""
        was_recording = self.state is RecordingState.RECORDING
        if self._mode.may_pause:
            self.action_pause()
        question = DISCARD if self._mode.may_repeat else DISCARD_ONLY_TAKE
        is_sure = await self.app.push_screen_wait(ConfirmScreen(question, "Discard", "Keep it"))
        if self.state not in LIVE:
            return
        if is_sure:
            self.state = RecordingState.DISCARDING
            self._discard(self._taken)
        elif was_recording and self.state is RecordingState.PAUSED:
            self.action_resume()

    def action_leave(self) -> None:
        """Go back without a recording."""
        self._leave_with(NoTake.REFUSED)

    def _record(self, recording: Path | None) -> None:
        self.state = RecordingState.OPENING
        self._notify_of("")
        self._begin(recording)

    @on(TakeBegun)
    def _follow(self, event: TakeBegun) -> None:
        self._take = event.take
        self._ticked_at_s = self._studio.clock()
        self.state = RecordingState.RECORDING
        event.take.watch(lambda: self.post_message(TakeChanged()))
        self._show_transcript()

    @on(TakeRefused)
    def _explain_no_recording(self, event: TakeRefused) -> None:
        self.state = RecordingState.FAILED
        self._notify_of(f"{in_the_app(event.reason)}\nPress space to try again, or o to choose a recording.")

    @on(TakeDiscarded)
    def _forget(self, event: TakeDiscarded) -> None:
        if event.reason:
            self.app.notify(event.reason, severity="error")
        self._leave_with(NoTake.DISCARDED)

    @on(TakeEnded)
    def _deliver(self, event: TakeEnded) -> None:
        if event.reason:
            self.app.notify(event.reason, severity="error")
        self._leave_with(self._taken)

    @on(TakeChanged)
    def _show_transcript(self) -> None:
        if self.state not in LIVE:
            return
        self.query_one(Captions).words = self._taken.caption

    def _tick(self) -> None:
        status = self._taken.status
        self._notice_standstill()
        self.query_one(AnswerClock).elapsed_s = status.elapsed_s
        self.query_one(LevelMeter).peak_dbfs = SILENCE_DBFS if status.is_paused else status.peak_dbfs
        troubles = while_it_records(status, self._taken.lag_s, self._stood_still_s)
        self.query_one("#facts", Static).update(" ".join((self._limit(), *troubles)).strip())
        self._notify_of(status.warning or self._missing_transcript())
        if not status.is_running or is_limit_reached(self._mode, self._target_s, status.elapsed_s):
            self.action_finish()

    def _limit(self) -> str:
        return f"Stops by itself at {notation.clock(self._target_s[1])}." if self._mode.limits_answer else ""

    def _missing_transcript(self) -> str:
        return f"{self._taken.failure} Go on: the recording is kept." if self._taken.failure else ""

    def _notice_standstill(self) -> None:
        """The microphone is another process: it goes on when this one is suspended."""
        since_s, self._ticked_at_s = self._ticked_at_s, self._studio.clock()
        if self._ticked_at_s - since_s >= STANDSTILL_S:
            self._stood_still_s += self._ticked_at_s - since_s

    def _leave_with(self, outcome: LiveTake | NoTake) -> None:
        self._outcome = outcome
        self._leave_when_over()

    @on(ScreenResume)
    def _leave_when_over(self) -> None:
        """Leave once no other screen lies above (help, palette, a question)."""
        if self._outcome is not None and self.is_active:
            outcome, self._outcome = self._outcome, None
            self.dismiss(outcome)

    def _notify_of(self, sentence: str) -> None:
        self.query_one(Notice).text = sentence

    @property
    def _target_s(self) -> tuple[float, float]:
        return self._question.question_type.target_s

    @property
    def _taken(self) -> LiveTake:
        """The take; there is one in every state from which this is called."""
        if self._take is None:
            raise RuntimeError("no take has been opened")
        return self._take
