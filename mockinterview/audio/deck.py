"""Plays one recording from anywhere in it, for whoever must not wait: the event loop."""

from __future__ import annotations

import queue
import threading
from dataclasses import dataclass

import numpy as np

from mockinterview.audio.format import Samples
from mockinterview.audio.player import Player
from mockinterview.errors import MockInterviewError

SPEEDS = (0.75, 1.0, 1.25, 1.5, 1.75, 2.0)
"""Seconds of the recording heard in one."""


@dataclass(frozen=True)
class _Wish:
    """Play from `start_s` to `end_s`, or be silent where there is no start."""

    start_s: float | None = None
    end_s: float | None = None
    is_insertion: bool = False


class Deck:
    """Holds a recording. Methods return at once; a thread of its own obeys the latest wish. For one thread."""

    def __init__(self, player: Player | None = None) -> None:
        self.speed = 1.0
        """Of the next play: one of SPEEDS."""
        self._player = player or Player()
        self._recording: Samples = np.empty(0, np.int16)
        self._wishes: queue.SimpleQueue[_Wish] = queue.SimpleQueue()
        self._wish: _Wish | None = None
        """What was wished last, until it is done."""
        self._refusal: str | None = None
        self._thread: threading.Thread | None = None

    @property
    def is_playing(self) -> bool:
        """From the call of `play` until the end was heard, or silence was wished."""
        wish = self._wish
        return self._player.is_playing if wish is None else wish.start_s is not None

    @property
    def position_s(self) -> float:
        """Where in the recording the ear is, or will be when it hears something again."""
        wish = self._wish
        return self._player.position_s if wish is None or wish.start_s is None else wish.start_s

    @property
    def failure(self) -> str | None:
        """Why nothing is heard, in a sentence with the cure; None when all is well."""
        return self._refusal if self._wish is None and self._refusal else self._player.failure

    def insert(self, recording: Samples) -> None:
        """Get ready to play `recording`, in place of the one before."""
        self._recording = recording
        self._ask(_Wish(is_insertion=True))

    def play(self, start_s: float, end_s: float | None = None) -> None:
        """Be heard from `start_s` on, up to `end_s`."""
        self._ask(_Wish(start_s, end_s))

    def stop(self) -> None:
        """Be silent."""
        self._ask(_Wish())

    def _ask(self, wish: _Wish) -> None:
        self._wish = wish
        self._wishes.put(wish)
        if self._thread is None:
            self._thread = threading.Thread(target=self._obey, name="deck", daemon=True)
            self._thread.start()

    def _obey(self) -> None:
        while True:
            wish = self._wishes.get()
            while not self._wishes.empty():
                wish = self._wishes.get()
            self._refusal = None
            try:
                self._do(wish)
            except MockInterviewError as error:
                self._refusal = str(error)
            if self._wish is wish:
                self._wish = None

    def _do(self, wish: _Wish) -> None:
        if wish.start_s is not None:
            self._player.play(self._recording, wish.start_s, wish.end_s, self.speed)
            return
        self._player.stop()
        if wish.is_insertion:
            self._player.warm(self._recording)
