"""One answer: recording it, and waiting for its transcript."""

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
from mockinterview.audio.source import AudioSource
from mockinterview.questions.entries import Question
from mockinterview.report import notation
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.messages import (
    AnswerAssessed,
    RecordingDiscarded,
    RecordingFailed,
    RecordingStarted,
    SegmentCommitted,
    TranscriptionFailed,
)
from mockinterview.ui.screens.confirm import ConfirmScreen
from mockinterview.ui.screens.recording_path import RecordingPathScreen
from mockinterview.ui.screens.recording_state import LINES, LIVE, RecordingState, is_possible, what_happened
from mockinterview.ui.screens.recording_work import RecordingWork
from mockinterview.ui.studio import Answer, Studio
from mockinterview.ui.widgets.answer_clock import AnswerClock
from mockinterview.ui.widgets.level_meter import LevelMeter
from mockinterview.ui.widgets.notice import Notice
from mockinterview.ui.widgets.question_card import QuestionCard

TICK_S = 0.1
"""How often level and time are looked at; the microphone reports as often."""


class RecordingScreen(RecordingWork):
    """Hears one answer. Gives it back when it is judged, or None when there is none."""

    CSS_PATH = "recording.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("space", "finish", "Done", "End the answer; its report follows."),
        Command("space", "record_again", "Try again", "Try to record once more."),
        Command("p", "pause", "Pause", "Leave out what is said from now on."),
        Command("p", "resume", "Go on", "Record again."),
        Command("t", "transcribe_again", "Try again", "Transcribe the recording once more."),
        Command("o", "open_recording", "From a file", "Answer from a recording instead of the microphone."),
        Command("escape", "discard", "Discard", "Throw this recording away; you are asked first."),
        Command("escape", "give_up", "Leave", "Go back without the report; you are asked first."),
        Command("escape", "leave", "Back", "Go back to the question; a recording is kept."),
    )
    BINDINGS = bindings(OFFERS)

    state: reactive[RecordingState] = reactive(RecordingState.OPENING, bindings=True, init=False)

    def __init__(self, studio: Studio, question: Question, recording: Path | None = None) -> None:
        """`recording` answers in place of the microphone."""
        super().__init__(studio, question)
        self._recording = recording
        self._source: AudioSource | None = None
        self._lacks_transcript = False
        self._answer: Answer | None = None
        self._is_over = False

    def compose(self) -> ComposeResult:
        """The question, and below it nothing that moves but time and level."""
        with Vertical(id="page"):
            yield QuestionCard(self._question)
            yield Static(LINES[self.state], id="line", markup=False)
            yield AnswerClock(self._question.question_type.target_s)
            yield LevelMeter()
            yield Notice()
        yield Footer()

    def on_mount(self) -> None:
        """The question was read on the screen before: record."""
        self._ticks = self.set_interval(TICK_S, self._tick, pause=True)
        self._record(self._recording)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what the state allows."""
        return is_possible(action, self.state)

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
        self._taken.pause()
        self.state = RecordingState.PAUSED

    def action_resume(self) -> None:
        """Go on."""
        self._taken.resume()
        self.state = RecordingState.RECORDING

    def action_finish(self) -> None:
        """End the recording."""
        self._await_transcript()
        self._stop(self._taken)

    @work(exclusive=True, group="question")
    async def action_discard(self) -> None:
        """Hold the recording and ask; throw it away, or go on as before."""
        was_recording = self.state is RecordingState.RECORDING
        self.action_pause()
        is_sure = await self.app.push_screen_wait(ConfirmScreen("Discard this recording?", "Discard", "Keep it"))
        if self.state is not RecordingState.PAUSED:
            return
        if is_sure:
            self.state = RecordingState.DISCARDING
            self.workers.cancel_group(self, "transcription")
            self._discard(self._taken)
        elif was_recording:
            self.action_resume()

    def action_transcribe_again(self) -> None:
        """Try once more, perhaps with a model that has been fetched meanwhile."""
        self._await_transcript()

    @work(exclusive=True, group="question")
    async def action_give_up(self) -> None:
        """Ask, and leave the recording without a report, unless that has come meanwhile."""
        is_sure = await self.app.push_screen_wait(
            ConfirmScreen("Leave without a report? The recording is kept.", "Leave", "Wait")
        )
        if is_sure and self._answer is None:
            self._end_with(None)

    def action_leave(self) -> None:
        """Go back without a report."""
        self._end_with(None)

    def _record(self, recording: Path | None) -> None:
        self.state = RecordingState.OPENING
        self._notify_of("")
        self._open(recording)

    @on(RecordingStarted)
    def _follow(self, event: RecordingStarted) -> None:
        self._source = event.source
        self._studio.questions.mark_asked(self._question)
        self.state = RecordingState.RECORDING
        self._transcribe(event.source)

    @on(RecordingFailed)
    def _explain_no_recording(self, event: RecordingFailed) -> None:
        self.state = RecordingState.FAILED
        self._notify_of(f"{event.reason}\nPress space to try again, or o to choose a recording.")

    @on(RecordingDiscarded)
    def _forget(self) -> None:
        self._end_with(None)

    def _tick(self) -> None:
        status = self._taken.status()
        self.query_one(AnswerClock).elapsed_s = status.elapsed_s
        self.query_one(LevelMeter).peak_dbfs = SILENCE_DBFS if status.is_paused else status.peak_dbfs
        if status.warning is not None:
            self._notify_of(status.warning)
        if not status.is_running:
            self._await_transcript()

    def _await_transcript(self) -> None:
        """The words are written down while the user speaks; begin anew only where that failed."""
        self.state = RecordingState.FINISHING
        if self._lacks_transcript:
            self._lacks_transcript = False
            self._transcribe(self._taken)

    @on(SegmentCommitted)
    def _show_progress(self, event: SegmentCommitted) -> None:
        if self.state is RecordingState.FINISHING:
            total = notation.clock(self._taken.status().elapsed_s)
            done = notation.clock(event.end_s)
            self.query_one("#line", Static).update(f"{LINES[self.state]} {done} of {total}")

    @on(TranscriptionFailed)
    def _keep_recording(self, event: TranscriptionFailed) -> None:
        self._lacks_transcript = True
        if self.state in LIVE:
            self._notify_of(f"{event.reason} Go on: the recording is kept.")
            return
        self.state = RecordingState.KEPT
        path = self._taken.path
        self._notify_of(
            f"{event.reason}\nPress t to try again. Or later, in a terminal:\n"
            f"mockinterview analyze {path} --question {self._question.id}"
        )

    @on(AnswerAssessed)
    def _deliver(self, event: AnswerAssessed) -> None:
        if self.state is RecordingState.DISCARDING:
            return
        self._studio.takes.settle()
        note = what_happened(self._taken.status())
        self._end_with(Answer(self._question, self._taken.path, event.feedback, note))

    def _end_with(self, answer: Answer | None) -> None:
        self._answer = answer
        self._is_over = True
        self._leave_when_over()

    @on(ScreenResume)
    def _leave_when_over(self) -> None:
        """Leave once no other screen lies above (help, palette, a question)."""
        if self._is_over and self.is_active:
            self._is_over = False
            self.dismiss(self._answer)

    def _notify_of(self, sentence: str) -> None:
        self.query_one(Notice).text = sentence

    @property
    def _taken(self) -> AudioSource:
        """The take; there is one in every state from which this is called."""
        if self._source is None:
            raise RuntimeError("no take has been opened")
        return self._source
