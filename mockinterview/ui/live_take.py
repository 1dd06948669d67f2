"""One answer while it is spoken: recorded, transcribed meanwhile, judged, kept, corrected, packed."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Protocol

from mockinterview.audio import device_errors
from mockinterview.audio.source import AudioSource, SourceStatus
from mockinterview.errors import MockInterviewError, StoreError
from mockinterview.journal import Journal
from mockinterview.practice.modes import ModeName
from mockinterview.questions import recent
from mockinterview.questions.entries import Question
from mockinterview.transcript import Segment, Transcript
from mockinterview.ui.take import Take, in_daemon

CAPTION_WORDS = 24
"""Words of the captions: the last two lines or so."""


class Transcription(Protocol):
    """A recording on its way to a transcript (`speech.live.LiveTranscription`)."""

    @property
    def lag_s(self) -> float:
        """Seconds of speech that wait to be decoded."""
        ...

    def run(self) -> Transcript:
        """Listen until the recording has ended. Raises SpeechModelError, AudioFileError."""
        ...

    def refine(self) -> Transcript:
        """The same, decoded in full."""
        ...


Transcribe = Callable[[AudioSource, Callable[[Segment], None], Callable[[], bool]], Transcription]
"""Source, who is told of each segment, whether it is cancelled. Raises SpeechModelError without a model."""


class LiveTake(Take):
    """A take in the making. `begin`, `end` and `discard` may take seconds: they are for threads."""

    def __init__(
        self,
        journal: Journal,
        question: Question,
        source: AudioSource,
        transcribe: Transcribe,
        mode: ModeName = "practice",
        round_id: str = "",
    ) -> None:
        super().__init__(journal, question.asked())
        self.source = source
        self._transcribe = transcribe
        self._mode = mode
        self._round_id = round_id
        self._transcription: Transcription | None = None
        self._words: tuple[str, ...] = ()

    @property
    def status(self) -> SourceStatus:
        """How the recording stands."""
        return self.source.status()

    @property
    def length_s(self) -> float:
        """Seconds recorded until now."""
        return self.status.elapsed_s

    @property
    def caption(self) -> str:
        """The last words that were written down."""
        return " ".join(self._words)

    @property
    def lag_s(self) -> float:
        """How many seconds of speech the transcript is behind."""
        return self._transcription.lag_s if self._transcription else 0.0

    @property
    def is_on_disk(self) -> bool:
        """Whether there is a recording to come back to."""
        return self.source.path.exists() and not self._is_gone.is_set()

    @property
    def note(self) -> str | None:
        """What happened to the recording that was judged."""
        return what_happened(self.status)

    def begin(self) -> None:
        """Record, and write down what is said. Raises AudioDeviceError, AudioFileError, StoreError: nothing is kept."""
        self.source.start()
        try:
            self._enter()
        except StoreError:
            self.source.stop()
            self.source.path.unlink(missing_ok=True)
            raise
        if self.question.id and self.question.probe is None:
            recent.remember(self.question.id)
        self.transcribe()

    def transcribe(self) -> None:
        """Begin the transcript, or begin it anew after a failure."""
        self.failure = None
        in_daemon(self._settle)

    def end(self) -> None:
        """Stop recording, in whatever state it is; the take is on disk then and entered. Raises StoreError."""
        self.source.stop()
        if self.is_on_disk:
            self._enter()
            self._journal.end(self.id, self.status)

    def discard(self) -> None:
        """Throw the take away."""
        self._is_gone.set()
        self.source.stop()
        if self.id:
            self.delete()
        self.source.path.unlink(missing_ok=True)

    def _enter(self) -> None:
        with self._on_disk:
            if not self.id:
                self.id = self._journal.begin(self.source.path, self.question, self._mode, self._round_id)

    def _settle(self) -> None:
        """Follow the take from its first sample to its report, and beyond (own thread)."""
        try:
            transcription = self._transcribe(self.source, self._commit, self._is_gone.is_set)
            self._transcription = transcription
            transcript = transcription.run()
            if self._is_gone.is_set():
                return
            with contextlib.suppress(StoreError):  # told when it is kept
                self.end()
            self.feedback = self._keep(transcript, is_refined=False)
        except Exception as error:  # whatever it is, the screen that waits is told
            self._fail(error)
            self._changed()
            return
        self._changed()
        self._refine(transcription)
        self._pack()
        self.is_at_rest = True
        self._changed()

    def _commit(self, segment: Segment) -> None:
        self.transcribed_s = segment.end
        self._words = (*self._words, *(word.text for word in segment.words))[-CAPTION_WORDS:]
        self._changed()

    def _refine(self, transcription: Transcription) -> None:
        """Decode once more in full; the refined transcript is the one that is kept."""
        try:
            refined = transcription.refine()
            if self._is_gone.is_set():
                return
            before, self.feedback = self.feedback, self._keep(refined, is_refined=True)
        except (MockInterviewError, RuntimeError):
            return
        if before and (before.fix, before.strength) != (self.feedback.fix, self.feedback.strength):
            self.correction = "A second, finer hearing has changed this report."
        self._changed()


def what_happened(status: SourceStatus) -> str | None:
    """What the user should know about a recording, in one sentence."""
    if status.failure is not None:
        return f"{status.failure} The report is about that part."
    if status.warning is not None:
        return status.warning
    return device_errors.overflowed(status.overflows) if status.overflows else None
