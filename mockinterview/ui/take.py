"""An answer on its way to its report: what a screen may ask of it, and what becomes of it on the disk."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.question import AskedQuestion
from mockinterview.audio.format import Samples
from mockinterview.corrections.record import Correction
from mockinterview.errors import MockInterviewError, StoreError
from mockinterview.journal import Journal
from mockinterview.report import notation
from mockinterview.settings import SpeechSettings
from mockinterview.speech.decoding import Transcriber
from mockinterview.speech.pipeline import transcribe_whole
from mockinterview.transcript import Transcript

UNKEPT = (
    "The history could not keep this report; when that is mended, f on the first screen writes it again. ({reason})"
)
REHEARING = "{model} hears it again{done} ..."
REHEARD = "Heard by {before} before, by {now} now."
NOT_REHEARD = "The report stays as it was. {reason}"

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
        self.is_kept = False
        """Whether the history holds transcript and report."""
        self.unkept: str | None = None
        """What to tell when the history has refused them."""
        self.is_at_rest = False
        """Whether nobody works on it, so that it may be heard again."""
        self.rehearing: str | None = None
        """What to tell of a hearing by another model, while it lasts and after."""
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

    @contextmanager
    def resting_audio(self) -> Iterator[Path]:
        """Where the recording lies; it is neither packed nor removed meanwhile. Raises StoreError."""
        with self._on_disk:
            yield self.audio()

    @property
    def is_correctable(self) -> bool:
        """Whether corrections are kept: the history holds what they are made on."""
        return self.is_kept

    def samples(self) -> Samples:
        """The recording; waits while it is packed. Raises StoreError, AudioFileError."""
        with self._on_disk:
            return self._journal.samples(self.id)

    def correct(self, correction: Correction) -> None:
        """Keep a correction and judge anew. Raises UsageError, StoreError."""
        self.feedback = self._journal.correct(self.id, correction)

    def undo(self) -> None:
        """Take the last correction back. Raises UsageError when there is none, StoreError."""
        self.feedback = self._journal.undo(self.id)

    def redo(self) -> None:
        """Make the correction again that was undone last. Raises UsageError when there is none, StoreError."""
        self.feedback = self._journal.redo(self.id)

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

    def hear_again(self, load: Callable[[], Transcriber], speech: SpeechSettings) -> None:
        """Transcribe it by another model, in place of what was heard; for a thread. Tells who watches.

        `speech` are the settings of that hearing. The user's corrections stay; a failure changes nothing.
        """
        self.is_at_rest = False
        before = self.feedback.model if self.feedback else ""
        self.rehearing = REHEARING.format(model=speech.model, done="")
        self._changed()
        try:
            transcript = self._heard_by(load(), speech, lambda share: self._tell_share(speech.model, share))
            if self._is_gone.is_set():
                return
            self.feedback = self._keep(transcript, is_refined=True, speech=speech)
            self.rehearing = REHEARD.format(before=before, now=self.feedback.model)
            self._pack()
        except Exception as error:  # whatever it is, the screen that waits is told
            self.rehearing = NOT_REHEARD.format(reason=_sentence(error))
            self.release()
        self.is_at_rest = True
        self._changed()

    def _heard_by(
        self, transcriber: Transcriber, speech: SpeechSettings, on_progress: Callable[[float], None]
    ) -> Transcript:
        """The whole recording; claims the take. Raises MockInterviewError."""
        self._journal.claim(self.id)
        return transcribe_whole(self._journal.samples(self.id), transcriber, speech, on_progress)

    def _tell_share(self, model: str, share: float) -> None:
        done = f" {notation.clock(share * self.length_s)} of {notation.clock(self.length_s)}"
        self.rehearing = REHEARING.format(model=model, done=done)
        self._changed()

    def _keep(self, transcript: Transcript, *, is_refined: bool, speech: SpeechSettings | None = None) -> Feedback:
        """Keep and judge; what the history refuses never costs the first report.

        Raises StoreError when the history cannot be read, or refuses to replace what it holds.
        """
        with self._on_disk:
            try:
                feedback = self._journal.keep(self.id, transcript, is_refined=is_refined, speech=speech)
            except StoreError as error:
                log.exception("take %s is not kept", self.id)
                if self.is_kept:
                    raise
                self.unkept = UNKEPT.format(reason=error)
                return self._journal.judge(self.id, transcript)
            self.is_kept, self.unkept = True, None
            return feedback

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
        self.failure = _sentence(error)


def _sentence(error: Exception) -> str:
    """What to tell of a transcription that failed; what nobody foresaw is logged."""
    if isinstance(error, MockInterviewError):
        return str(error)
    log.error("a transcription failed", exc_info=error)
    return f"The transcription failed ({type(error).__name__}: {error})."


def in_daemon(job: Callable[[], None]) -> None:
    """Run `job` in a thread that nobody waits for: a decode cannot be interrupted."""
    threading.Thread(target=job, daemon=True).start()


def _tell_nobody() -> None:
    """Nobody watches."""
