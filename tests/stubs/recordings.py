"""Recordings whose every moment the test decides: what is said in them, and when it arrives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples

LOWEST_PITCH_HZ = 80
PITCH_STEP_HZ = 5
PITCHES = 40
"""Bursts of different pitch, so that a test knows which one was heard."""

_FORMANTS = ((500, 120, 1.0), (1500, 150, 0.5), (2500, 200, 0.25))
"""Centre and width in Hz, and gain: about those of the vowel in "bird"."""


@dataclass(frozen=True, slots=True)
class Burst:
    """A vowel sung from `start` to `end` (seconds); `name` is its pitch in steps."""

    start: float
    end: float
    name: int = 8


def vowel(seconds: float, name: int) -> np.ndarray:
    """A vowel with the loudness of syllables, magnitude at most 1; `name` sets its pitch."""
    time_s = np.arange(round(seconds * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    pitch_hz = LOWEST_PITCH_HZ + PITCH_STEP_HZ * (name % PITCHES)
    harmonics_hz = np.arange(1, 3800 // pitch_hz + 1) * pitch_hz
    gains = sum(gain / (1 + ((harmonics_hz - centre) / width) ** 2) for centre, width, gain in _FORMANTS)
    gains[0] = 1.2 * gains.max()
    sound = sum(gain * np.sin(2 * np.pi * hz * time_s) for gain, hz in zip(gains, harmonics_hz, strict=True))
    sound *= 0.75 + 0.25 * np.sin(2 * np.pi * 4 * time_s)
    return sound / np.abs(sound).max()


def said(bursts: Sequence[Burst], total_s: float, level: float = 6000) -> Samples:
    """A recording of `bursts` over a faint hiss."""
    sound = np.random.default_rng(1).standard_normal(round(total_s * SAMPLE_RATE_HZ)) * 10
    for burst in bursts:
        first = round(burst.start * SAMPLE_RATE_HZ)
        loud = level * vowel(burst.end - burst.start, burst.name)
        sound[first : first + len(loud)] += loud
    return sound.astype(np.int16)


def row_of_bursts(count: int, length_s: float = 1.0, gap_s: float = 0.5, first_s: float = 1.0) -> list[Burst]:
    """Bursts of one length with one gap between them, each of another name."""
    step_s = length_s + gap_s
    return [Burst(first_s + index * step_s, first_s + index * step_s + length_s, index) for index in range(count)]


class FakeRecording:
    """A `GrowingRecording`: `grow` makes the next `step_s` of `samples` readable."""

    def __init__(self, samples: Samples, step_s: float = 0.1) -> None:
        self.reads: list[tuple[int, int]] = []
        self.available_samples = 0
        self._samples = samples
        self._step = round(step_s * SAMPLE_RATE_HZ)

    def grow(self, _seconds: float = 0.0) -> None:
        """Add the next step; the argument lets this stand for waiting."""
        self.available_samples = min(len(self._samples), self.available_samples + self._step)

    def is_complete(self) -> bool:
        """Nothing more will come."""
        return self.available_samples == len(self._samples)

    def read(self, first_sample: int, max_samples: int | None = None) -> Samples:
        """What is there by now."""
        end = self.available_samples
        if max_samples is not None:
            end = min(end, first_sample + max_samples)
        self.reads.append((first_sample, max(0, end - first_sample)))
        return self._samples[first_sample:end]
