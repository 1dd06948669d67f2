"""Judges one recording or draft, the same whoever asks: this process, another one, another machine."""

from __future__ import annotations

import hashlib
import os
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import msgspec
from msgspec.structs import replace

from mockinterview import __version__
from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.question import AskedQuestion
from mockinterview.audio.codec import decode_file
from mockinterview.audio.file_errors import why_unreadable
from mockinterview.coach import DRAFT_SUFFIXES, Coach
from mockinterview.detached import in_background
from mockinterview.errors import AudioFileError, UsageError
from mockinterview.settings import Settings
from mockinterview.speech.decoding import Transcriber
from mockinterview.speech.pipeline import transcribe_whole

ShowProgress = Callable[[Path], AbstractContextManager[Callable[[float], None]]]
"""While a recording is transcribed: what takes the share done, 0 to 1."""
SECONDS_PER_MINUTE = 60
_FINGERPRINT_DIGITS = 32


class Recipe(msgspec.Struct, frozen=True):
    """All that a judgement depends on but the recording; the same everywhere, or the judge refuses."""

    settings: Settings
    question: AskedQuestion
    analysis_version: str
    program: str = __version__

    def digest(self) -> str:
        """Of what changes a result: not of the processor and its threads."""
        speech = replace(self.settings.speech, device="auto", cpu_threads=0)
        longest_min = self.settings.audio.max_recording_minutes
        read = (self.program, self.analysis_version, speech, longest_min, self.question)
        return hashlib.sha256(msgspec.json.encode(read, order="deterministic")).hexdigest()

    def fingerprint(self, source: Path) -> str:
        """The same for the same content judged in the same way. Raises AudioFileError when it cannot be read."""
        try:
            with source.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256")
        except OSError as error:
            raise AudioFileError(why_unreadable(source, error)) from error
        digest.update(f"{self.digest()} {'draft' if is_draft(source) else 'speech'}".encode())
        return digest.hexdigest()[:_FINGERPRINT_DIGITS]


class Judge:
    """Judges by one recipe, with one speech model that `load` gives when it is first needed."""

    def __init__(self, recipe: Recipe, coach: Coach, load: Callable[[], Transcriber]) -> None:
        """Raises UsageError when the coach judges by other rules than the recipe's: on another machine, say."""
        own, wanted = (__version__, coach.analysis_version), (recipe.program, recipe.analysis_version)
        if own != wanted:
            raise UsageError(
                f"{socket.gethostname()} judges by other rules ({' '.join(own)}) than this machine "
                f"({' '.join(wanted)}); give both the same version, the same files in the config folder "
                "and the same reader of phases (`mockinterview models fetch phases`)."
            )
        self._recipe = recipe
        self._coach = coach
        self._load = load

    def assess(self, source: Path, progress: ShowProgress | None = None) -> Feedback:
        """Feedback on one recording or draft. The decoder works in a thread, so that Ctrl-C is heard at once.

        Raises AudioFileError or SpeechModelError.
        """
        settings = self._recipe.settings
        if source.is_dir():
            raise AudioFileError(f"{source} is a folder without any recording; name another, or the files themselves.")
        if is_draft(source):
            feedback = self._coach.assess_draft(source, self._recipe.question)
        else:
            samples = decode_file(source, max_duration_s=settings.audio.max_recording_minutes * SECONDS_PER_MINUTE)
            transcriber = self._load()
            with (progress or _silently)(source) as show:
                transcript = in_background(
                    lambda: transcribe_whole(samples, transcriber, settings.speech, show)
                ).result()
            feedback = self._coach.assess(transcript, self._recipe.question, source=os.fspath(source))
        return replace(feedback, fingerprint=self._recipe.fingerprint(source))


@contextmanager
def _silently(source: Path) -> Iterator[Callable[[float], None]]:
    yield lambda share: None


def is_draft(path: Path) -> bool:
    """Whether it is a written story, by its name."""
    return path.suffix.lower() in DRAFT_SUFFIXES
