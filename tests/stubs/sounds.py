"""Sounds made by arithmetic: something webrtcvad takes for a voice, and things it should not."""

from __future__ import annotations

import numpy as np

from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples

_VOICE_HZ = 140


def voice(seconds: float, peak: int = 8000) -> Samples:
    """A voice-like hum: harmonics with a vibrato, loudness going up and down four times a second."""
    times = np.arange(round(seconds * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    phase = 2 * np.pi * _VOICE_HZ * times + 3 * np.sin(2 * np.pi * 5 * times)
    wave = sum(np.sin(harmonic * phase) / harmonic for harmonic in range(1, 12))
    wave *= 0.7 + 0.3 * np.sin(2 * np.pi * 4 * times)
    return (wave / max(1e-9, np.abs(wave).max(initial=0)) * peak).astype(np.int16)


def quiet(seconds: float) -> Samples:
    """The hiss of a good microphone in a silent room."""
    return noise(seconds, 3)


def noise(seconds: float, deviation: float) -> Samples:
    """White noise."""
    count = round(seconds * SAMPLE_RATE_HZ)
    return np.clip(np.random.default_rng(1).normal(size=count) * deviation, -32768, 32767).astype(np.int16)


def tone(seconds: float, frequency_hz: float = 440, peak: int = 8000) -> Samples:
    """A steady tone."""
    return (
        np.sin(2 * np.pi * frequency_hz * np.arange(round(seconds * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ) * peak
    ).astype(np.int16)


def clicks(seconds: float, every_s: float = 1.5) -> Samples:
    """Sharp clicks of 5 ms in silence."""
    samples = quiet(seconds).copy()
    for start in range(0, len(samples), round(every_s * SAMPLE_RATE_HZ)):
        samples[start : start + 80] = noise(0.005, 12_000)[: len(samples) - start]
    return samples


def sequence(*parts: float, first_peak: int = 8000, step: int = 0) -> Samples:
    """Voice and quiet in turns, beginning with quiet; `parts` are seconds. Each voice is `step` louder."""
    pieces = []
    for index, seconds in enumerate(parts):
        pieces.append(voice(seconds, first_peak + step * (index // 2)) if index % 2 else quiet(seconds))
    return np.concatenate(pieces)
