"""Speech models that hear, in any voice, what the test says or sings."""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np

from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.speech.decoding import DecodeMode, Decoding
from mockinterview.transcript import Segment, Word
from tests.stubs.recordings import LOWEST_PITCH_HZ, PITCH_STEP_HZ

STORY = (
    "Our fraud model failed in production two years ago and the payments stood still. I was responsible for the "
    "repair. I read the logs first, I found the broken feed, I wrote a check for it and I rolled the model back. "
    "In the end we lost 3 percent of the orders instead of 20 and I learned to test every feed."
)


class FakeTranscriber:
    """Spreads `text` evenly over the audio of each call."""

    def __init__(self, text: str = STORY, name: str = "fake") -> None:
        self.name = name
        self.calls: list[DecodeMode] = []
        self._text = text

    def warm_up(self) -> None:
        """Nothing is cold."""

    def start_over(self) -> None:
        """Nothing is left behind."""

    def decode(self, samples: Samples, mode: DecodeMode = "full") -> Decoding:
        """The whole text, whatever is heard."""
        self.calls.append(mode)
        texts = self._text.split()
        length_s = len(samples) / SAMPLE_RATE_HZ
        step_s = length_s / max(1, len(texts))
        words = tuple(Word(text, index * step_s, (index + 1) * step_s) for index, text in enumerate(texts))
        return Decoding((Segment(words, 0.0, length_s),), {"en": 1.0})

    def languages(self, samples: Samples) -> dict[str, float]:
        """Nothing but English."""
        return {"en": 1.0}

    def log_probability(self, samples: Samples, language: str) -> float:
        """Nothing but English is spoken."""
        return 0.0 if language == "en" else -1.0


FULL_PROBABILITY, TAIL_PROBABILITY = 0.9, 0.5
"""Of each word of `PitchTranscriber`: tells which decoder heard it."""

_LEVEL = 300
_FRAME_SAMPLES = SAMPLE_RATE_HZ // 100
_GAP_FRAMES = 10


class PitchTranscriber:
    """Hears one word in each `Burst`: its name. What is dropped, doubled or misplaced therefore shows.

    `before` is called at the beginning of each decode with its mode, to hold it up or to let it fail.
    """

    name = "pitch"

    def __init__(self, before: Callable[[DecodeMode], None] = lambda mode: None) -> None:
        self.calls: list[tuple[DecodeMode, float]] = []
        self._before = before

    def warm_up(self) -> None:
        """Nothing is cold."""

    def start_over(self) -> None:
        """Nothing is left behind."""

    def decode(self, samples: Samples, mode: DecodeMode = "full") -> Decoding:
        """One segment with a word for each burst."""
        self.calls.append((mode, len(samples) / SAMPLE_RATE_HZ))
        self._before(mode)
        probability = FULL_PROBABILITY if mode == "full" else TAIL_PROBABILITY
        words = tuple(
            Word(burst_name(samples[first:end]), first / SAMPLE_RATE_HZ, end / SAMPLE_RATE_HZ, probability)
            for first, end in _bursts(samples)
        )
        return Decoding((Segment(words, 0.0, len(samples) / SAMPLE_RATE_HZ),), {"en": 1.0})

    def languages(self, samples: Samples) -> dict[str, float]:
        """Nothing but English."""
        return {"en": 1.0}

    def log_probability(self, samples: Samples, language: str) -> float:
        """Nothing but English is sung."""
        return 0.0 if language == "en" else -1.0


class Gate:
    """Holds up the full decoder from its call number `first_held` on, until opened."""

    def __init__(self, first_held: int = 0) -> None:
        self._left = first_held
        self._opened = threading.Event()

    def __call__(self, mode: DecodeMode) -> None:
        """For `PitchTranscriber`'s `before`."""
        if mode != "full":
            return
        self._left -= 1
        if self._left < 0:
            assert self._opened.wait(timeout=30), "nobody opened the gate"

    def open(self) -> None:
        """Let all through."""
        self._opened.set()


def burst_name(samples: Samples) -> str:
    """The name of the burst in `samples`, by its loudest frequency under 400 Hz."""
    spectrum = np.abs(np.fft.rfft(samples.astype(float), 2 * SAMPLE_RATE_HZ))[:800]
    return str(round((int(np.argmax(spectrum)) / 2 - LOWEST_PITCH_HZ) / PITCH_STEP_HZ))


def _bursts(samples: Samples) -> list[tuple[int, int]]:
    """First and end sample of each stretch that is loud."""
    whole = len(samples) // _FRAME_SAMPLES * _FRAME_SAMPLES
    frames = samples[:whole].reshape(-1, _FRAME_SAMPLES)
    loud = np.flatnonzero(np.abs(frames.astype(np.int32)).max(axis=1) > _LEVEL)
    if not loud.size:
        return []
    runs = np.split(loud, np.flatnonzero(np.diff(loud) > _GAP_FRAMES) + 1)
    return [(int(run[0]) * _FRAME_SAMPLES, (int(run[-1]) + 1) * _FRAME_SAMPLES) for run in runs]
