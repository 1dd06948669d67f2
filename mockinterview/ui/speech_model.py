"""The speech model as the app holds it: loaded once, by whoever needs it first, and asked for again when missing."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from mockinterview.speech.decoding import Transcriber


@dataclass(frozen=True)
class InstalledModels:
    """All speech models of this machine, to hear a take again. `load` takes a name and raises SpeechModelError."""

    names: Callable[[], tuple[str, ...]]
    load: Callable[[str], Transcriber]


class SpeechModel:
    """Shares one transcriber between the home screen, which warms it up, and the takes. Thread-safe.

    A failure is not remembered: when the model has been fetched meanwhile, the next call finds it.
    """

    def __init__(self, load: Callable[[], Transcriber]) -> None:
        """`load` finds the model, quickly, and raises SpeechModelError when it is missing."""
        self._load = load
        self._lock = threading.Lock()
        self._transcriber: Transcriber | None = None

    def transcriber(self) -> Transcriber:
        """The model, perhaps still cold. Raises SpeechModelError."""
        with self._lock:
            if self._transcriber is None:
                self._transcriber = self._load()
            return self._transcriber

    def warm_up(self) -> str:
        """Load it whole, which takes seconds; return its name. Raises SpeechModelError."""
        transcriber = self.transcriber()
        transcriber.warm_up()
        return transcriber.name
