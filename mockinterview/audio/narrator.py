"""Reads questions aloud and plays recordings: one loudspeaker, beside whatever else goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from mockinterview.audio.codec import decode_file
from mockinterview.audio.format import Samples
from mockinterview.audio.player import Player
from mockinterview.audio.voice import Voice, is_installed
from mockinterview.errors import AudioDeviceError, MockInterviewError

OPENING_MOST_S = 1.5
"""How long silence may wait for a loudspeaker that is just being opened before the player is ended."""

Tell = Callable[[str], object]
Said = Callable[[], Samples]


class Narrator:
    """Reads texts aloud, and plays recordings, one at a time. Without a voice it never reads, and says so in `is_able`.

    `read`, `play` and `hush` return at once; `silence` and `wait` are for threads that may wait.
    """

    def __init__(self, voice: Voice | None = None, player: Player | None = None) -> None:
        self._voice = voice
        self._player = player or Player()
        self._at_player = threading.Lock()
        self._over = threading.Event()
        """Of the present reading: it has ended, or is not wanted any more."""
        self._over.set()

    @property
    def is_able(self) -> bool:
        """Whether anything can be read."""
        return self._voice is not None

    @property
    def is_reading(self) -> bool:
        """From the call of `read` or `play` until the last word was heard, or the reading was ended."""
        return not self._over.is_set()

    def read(self, text: str, tell: Tell) -> None:
        """Begin to read `text` in place of what is being read.

        `tell` is called in a thread, with one sentence, when it cannot be heard.
        """
        if (voice := self._voice) is not None:
            self._begin(lambda: voice.say(text), tell)

    def play(self, recording: Path, tell: Tell) -> None:
        """Begin to play a sound file in place of what is being read; `tell` as in `read`."""
        self._begin(lambda: decode_file(recording), tell)

    def hush(self) -> None:
        """End the reading soon."""
        self._over.set()
        threading.Thread(target=self._stop, args=(self._over,), daemon=True).start()

    def silence(self) -> None:
        """End the reading; returns when no sound comes out any more and none will. Takes up to 3 s."""
        over = self._over
        over.set()
        self._stop(over)

    def wait(self) -> None:
        """Return when the reading has ended."""
        self._over.wait()

    def _begin(self, said: Said, tell: Tell) -> None:
        self._over.set()
        self._over = over = threading.Event()
        threading.Thread(target=self._read, args=(said, over, tell), daemon=True).start()

    def _read(self, said: Said, over: threading.Event, tell: Tell) -> None:
        try:
            self._stop(over)
            self._play(said(), over)
        except MockInterviewError as error:
            if not over.is_set():
                tell(str(error))
        finally:
            over.set()

    def _play(self, samples: Samples, over: threading.Event) -> None:
        """Play to the end, unless nobody wants to hear it any more.

        Raises AudioDeviceError without a loudspeaker, or when it went away.
        """
        with self._at_player:
            if over.is_set():
                return
            self._player.play(samples)
        self._player.wait()
        if self._player.failure:
            raise AudioDeviceError(self._player.failure)

    def _stop(self, over: threading.Event) -> None:
        """Be silent, unless another reading than that of `over` has begun meanwhile."""
        while not self._at_player.acquire(timeout=OPENING_MOST_S):
            if self._over is over:
                self._player.close()
        try:
            if self._over is over:
                self._player.stop()
        finally:
            self._at_player.release()


def open_narrator() -> Narrator:
    """One that can read where the extra `voice` is installed, else one that never does."""
    return Narrator(Voice()) if is_installed() else Narrator()
