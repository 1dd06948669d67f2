"""One answer on its way into the history: recorded, transcribed meanwhile, judged, kept, packed."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, wait
from dataclasses import dataclass, field
from pathlib import Path

from mockinterview import paths
from mockinterview.analysis.feedback import Feedback
from mockinterview.audio.narrator import Narrator
from mockinterview.audio.recording import new_take_path
from mockinterview.audio.source import AudioSource, SourceStatus
from mockinterview.cli.failures import report_failure
from mockinterview.coach import transcribe_source
from mockinterview.detached import in_background
from mockinterview.errors import AudioFileError, StoreError
from mockinterview.journal import Journal
from mockinterview.practice.follow_ups import FollowUpQuestion
from mockinterview.practice.modes import ModeName
from mockinterview.questions import recent
from mockinterview.questions.entries import Question
from mockinterview.settings import Settings
from mockinterview.speech.decoding import Transcriber
from mockinterview.transcript import Segment, Transcript


@dataclass(frozen=True)
class Booth:
    """What every take of a sitting is recorded with. `open_source` gives a source that records into its path."""

    journal: Journal
    settings: Settings
    open_source: Callable[[Path], AudioSource]
    model: Future[Transcriber]
    narrator: Narrator = field(default_factory=Narrator)
    """Reads the questions aloud where it is able to."""

    def open(self, question: Question, mode: ModeName, round_id: str) -> LiveTake:
        """A take, not yet begun. Raises AudioFileError when recordings cannot be kept."""
        try:
            path = new_take_path(paths.takes_dir())
        except OSError as error:
            raise AudioFileError(
                f"{paths.takes_dir()}: recordings cannot be kept there ({error.strerror}); "
                "set MOCKINTERVIEW_DATA to a folder of yours."
            ) from error
        return LiveTake(self, self.open_source(path), question, mode, round_id)


class LiveTake:
    """One answer. What the history refuses is told, and never costs the recording or its report."""

    def __init__(self, booth: Booth, source: AudioSource, question: Question, mode: ModeName, round_id: str) -> None:
        self.source = source
        self.question = question
        self.take_id: int | None = None
        self.written_s = 0.0
        """Seconds of the answer that are written down for sure by now."""
        self._booth = booth
        self._mode = mode
        self._round_id = round_id
        self._transcript: Future[Transcript] | None = None
        self._feedback: Feedback | None = None

    @property
    def status(self) -> SourceStatus:
        """How the recording stands."""
        return self.source.status()

    def begin(self) -> None:
        """Record, once the question is no longer heard.

        Raises AudioDeviceError, AudioFileError, or StoreError; nothing is kept then.
        """
        self._booth.narrator.silence()
        self.source.start()
        try:
            self._enter()
        except StoreError:
            self.source.stop()
            self.source.path.unlink(missing_ok=True)
            raise
        self._transcript = in_background(self._transcribe)
        if not isinstance(self.question, FollowUpQuestion):
            recent.remember(self.question.id)

    def end(self) -> None:
        """Stop recording, in whatever state it is; the take is on disk then and, if at all possible, entered."""
        self.source.stop()
        if not self.source.path.exists():
            return
        try:
            self._booth.journal.end(self._enter(), self.status)
        except StoreError as error:
            report_failure(error)

    def is_written(self, timeout_s: float) -> bool:
        """Whether the transcript is there, or has failed, within `timeout_s`."""
        return self._transcript is None or not wait([self._transcript], timeout_s).not_done

    def settle(self) -> Feedback:
        """Wait for the transcript; judge it and keep both, once. Raises SpeechModelError, AudioFileError."""
        if self._feedback is None:
            self._feedback = self._settle()
        return self._feedback

    def pack(self) -> None:
        """Archive the recording; for after the report."""
        if self.take_id is not None and self._booth.journal.store.transcript(self.take_id) is not None:
            try:
                self._booth.journal.archive(self.take_id)
            except (StoreError, AudioFileError) as error:
                report_failure(error)

    def _settle(self) -> Feedback:
        if self._transcript is None or self.take_id is None:
            raise RuntimeError("the take has not begun")
        journal = self._booth.journal
        try:
            transcript = self._transcript.result()
        except BaseException:
            journal.release(self.take_id)
            raise
        try:
            return journal.keep(self.take_id, transcript)
        except StoreError as error:
            report_failure(error)
            return journal.judge(self.take_id, transcript)

    def _enter(self) -> int:
        if self.take_id is None:
            self.take_id = self._booth.journal.begin(
                self.source.path, self.question.asked(), self._mode, self._round_id
            )
        return self.take_id

    def _transcribe(self) -> Transcript:
        model = self._booth.model.result()
        return transcribe_source(self.source, model, self._booth.settings, self._note_progress)

    def _note_progress(self, segment: Segment) -> None:
        self.written_s = segment.end
