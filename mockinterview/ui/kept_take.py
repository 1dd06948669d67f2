"""A take of the history: one that has its report, or waits for it after a crash, or for want of a speech model."""

from __future__ import annotations

from mockinterview.journal import Journal
from mockinterview.settings import SpeechSettings
from mockinterview.speech.decoding import Transcriber
from mockinterview.store.takes import StoredTake
from mockinterview.ui.take import Take


class KeptTake(Take):
    """A stored take; `read` gives it its report."""

    def __init__(self, journal: Journal, stored: StoredTake) -> None:
        super().__init__(journal, stored.question)
        self.id = stored.id
        self._stored = stored

    @property
    def length_s(self) -> float:
        """Seconds recorded."""
        return self._stored.duration_s

    @property
    def note(self) -> str | None:
        """What was noted when it was recorded."""
        return self._stored.incident

    def read(self) -> None:
        """Its report by the rules of today, if it has one; for a thread. Raises StoreError."""
        self.feedback = self._journal.feedback(self.id)
        self.is_kept = self.is_at_rest = self.feedback is not None

    def finish(self, transcriber: Transcriber, speech: SpeechSettings) -> None:
        """Transcribe it whole, judge it, keep both, pack the recording; for a thread. Tells who watches."""
        try:
            transcript = self._heard_by(transcriber, speech, self._show_progress)
            self.feedback = self._keep(transcript, is_refined=True)
        except Exception as error:  # whatever it is, the screen that waits is told
            self._fail(error)
            self.release()
        self._changed()
        if self.feedback is not None:
            self._pack()
        self.is_at_rest = True
        self._changed()

    def fail(self, error: Exception) -> None:
        """It cannot be finished now."""
        self._fail(error)
        self._changed()

    def _show_progress(self, share: float) -> None:
        self.transcribed_s = share * self.length_s
        self._changed()
