"""The threads behind a recording. Each does its work and posts what happened; none touches a widget."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from textual import work
from textual.screen import Screen
from textual.worker import get_current_worker

from mockinterview.detached import AbandonedError, run_detached
from mockinterview.errors import MockInterviewError
from mockinterview.practice.modes import Mode
from mockinterview.questions.entries import Question
from mockinterview.ui.live_take import LiveTake
from mockinterview.ui.messages import TakeBegun, TakeDiscarded, TakeEnded, TakeRefused
from mockinterview.ui.studio import Studio


class NoTake(Enum):
    """Why a recording ends without a take."""

    REFUSED = "nothing could be recorded"
    DISCARDED = "the user threw it away"


class RecordingWork(Screen[LiveTake | NoTake]):
    """A screen that can begin a take, end it, and throw it away."""

    def __init__(self, studio: Studio, question: Question, mode: Mode, round_id: str) -> None:
        super().__init__()
        self._studio = studio
        self._question = question
        self._mode = mode
        self._round_id = round_id

    @work(thread=True, exclusive=True, group="recording")
    def _begin(self, recording: Path | None) -> None:
        """Posts TakeBegun or TakeRefused. The question is no longer heard when the recording begins."""
        worker = get_current_worker()

        def begin() -> None:
            self._studio.narrator.silence()
            take.begin()

        try:
            take = self._studio.takes.new(self._question, self._mode.name, self._round_id, recording)
            run_detached(begin, lambda: worker.is_cancelled)
        except AbandonedError:
            return
        except MockInterviewError as error:
            self.post_message(TakeRefused(str(error)))
        else:
            self.post_message(TakeBegun(take))

    @work(thread=True, exclusive=True, group="recording")
    def _end(self, take: LiveTake) -> None:
        """Posts TakeEnded."""
        try:
            take.end()
        except MockInterviewError as error:
            self.post_message(TakeEnded(str(error)))
        else:
            self.post_message(TakeEnded())

    @work(thread=True, exclusive=True, group="recording")
    def _discard(self, take: LiveTake) -> None:
        """Posts TakeDiscarded."""
        try:
            take.discard()
        except MockInterviewError as error:
            self.post_message(TakeDiscarded(str(error)))
        else:
            self.post_message(TakeDiscarded())
