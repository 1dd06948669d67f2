"""The threads behind the review: the recording read, corrections kept."""

from __future__ import annotations

from collections.abc import Callable

from textual import work
from textual.screen import Screen

from mockinterview.audio.envelope import envelope
from mockinterview.errors import MockInterviewError
from mockinterview.ui.messages import AnswerCorrected, CorrectionRefused, RecordingRead, RecordingUnreadable
from mockinterview.ui.reviewed import Reviewed


class ReviewWork(Screen[None]):
    """Threads that post what came of it. A subclass shows it."""

    def __init__(self, reviewed: Reviewed) -> None:
        super().__init__()
        self._reviewed = reviewed

    @work(thread=True, exclusive=True, group="recording")
    def _read_recording(self) -> None:
        """Posts RecordingRead or RecordingUnreadable."""
        try:
            samples = self._reviewed.samples()
        except MockInterviewError as error:
            self.post_message(RecordingUnreadable(str(error)))
        else:
            self.post_message(RecordingRead(samples, envelope(samples)))

    @work(thread=True, group="correction")
    def _change(self, change: Callable[[], None], what: str) -> None:
        """Posts AnswerCorrected or CorrectionRefused."""
        try:
            change()
        except MockInterviewError as error:
            self.post_message(CorrectionRefused(str(error)))
        else:
            self.post_message(AnswerCorrected(what))
