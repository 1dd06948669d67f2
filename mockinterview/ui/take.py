"""An answer on its way to its report: what a screen may ask of it, and what becomes of it on the disk."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.question import AskedQuestion
from mockinterview.errors import MockInterviewError, StoreError
from mockinterview.journal import Journal
from mockinterview.transcript import Transcript

log = logging.getLogger(__name__)


class Take:
    """A take of the history. Its thread works; screens `watch` it and read its properties.

    `failure` says in a sentence why there is no transcript; `correction` that the finer decode has changed the report.
    """

    def __init__(self, journal: Journal, question: AskedQuestion) -> None:
        self.id = 0
        """Its number in the history; 0 until it is entered."""
        self.question = question
        self.feedback: Feedback | None = None
        self.failure: str | None = None
        self.correction: str | None = None
        self.transcribed_s = 0.0
        """How far the transcript is."""
        self._journal = journal
        self._on_disk = threading.Lock()
        self._is_gone = threading.Event()
        self._changed: Callable[[], object] = _tell_nobody

    @property
    def is_settled(self) -> bool:
        """Whether there is a report, or none will come."""
        return self.feedback is not None or self.failure is not None

    @property
    def length_s(self) -> float:
        """Seconds recorded."""
        return self._journal.store.take(self.id).duration_s

    @property
    def note(self) -> str | None:
        """What the user should know about the recording that was judged."""
        return None

    def watch(self, changed: Callable[[], object]) -> None:
        """Call `changed`, in any thread, whenever something is new; in place of who watched before."""
        self._changed = changed

    def audio(self) -> Path:
        """Where the recording lies now. Raises StoreError."""
        return self._journal.store.audio_path(self._journal.store.take(self.id))

    def rate(self, mark: int) -> None:
        """The speaker's own mark, 1 to 5. Raises StoreError."""
        self._journal.store.rate(self.id, mark)

    def delete(self) -> None:
        """Remove it for good; takes as long as its packing may. Raises UsageError, StoreError."""
        with self._on_disk:
            self._journal.delete(self.id)
            self._is_gone.set()

    def release(self) -> None:
        """Let it be finished by others."""
        self._journal.release(self.id)

    def settle_packing(self, timeout_s: float) -> None:
        """Wait until the recording is not being packed, at most `timeout_s`."""
        if self._on_disk.acquire(timeout=timeout_s):
            self._on_disk.release()

    def _keep(self, transcript: Transcript, *, is_refined: bool) -> Feedback:
        """Judge and keep; what the history refuses never costs the report. Raises StoreError when it cannot be read."""
        with self._on_disk:
            try:
                return self._journal.keep(self.id, transcript, is_refined=is_refined)
            except StoreError:
                log.exception("take %s is not kept", self.id)
                return self._journal.judge(self.id, transcript)

    def _pack(self) -> None:
        """Archive the recording; a failure is no loss: the WAV stays, and is packed another time."""
        with self._on_disk:
            if self._is_gone.is_set():
                return
            try:
                self._journal.archive(self.id)
            except MockInterviewError:
                log.exception("take %s is not packed", self.id)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, MockInterviewError):
            log.exception("transcription of take %s", self.id)
        told = isinstance(error, MockInterviewError)
        self.failure = str(error) if told else f"The transcription failed ({type(error).__name__}: {error})."


def in_daemon(job: Callable[[], None]) -> None:
    """Run `job` in a thread that nobody waits for: a decode cannot be interrupted."""
    threading.Thread(target=job, daemon=True).start()


def _tell_nobody() -> None:
    """Nobody watches."""
