"""Sounds to test with, files of them, and how to find one in another."""

from __future__ import annotations

import time
import wave
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np

from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples

TONE_HZ = 440


def tone(seconds: float, rate_hz: int = SAMPLE_RATE_HZ, hz: float = TONE_HZ) -> Samples:
    """A sine at a quarter of full scale."""
    return (8192 * np.sin(2 * np.pi * hz * np.arange(round(seconds * rate_hz)) / rate_hz)).astype(np.int16)


def hiss(seconds: float, seed: int = 7) -> Samples:
    """Noise: unlike itself at any other offset, and never zero for long."""
    noise = np.random.default_rng(seed).standard_normal(round(seconds * SAMPLE_RATE_HZ))
    return (noise * 3000).astype(np.int16)


def write_wav(path: Path, samples: np.ndarray, rate_hz: int = SAMPLE_RATE_HZ, width: int = 2) -> Path:
    """Samples of shape (n,) or (n, channels); `width` bytes each, as they lie in memory."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1 if samples.ndim == 1 else samples.shape[1])
        file.setsampwidth(width)
        file.setframerate(rate_hz)
        file.writeframes(samples.tobytes())
    return path


def write_24_bit_wav(path: Path, samples: Samples, rate_hz: int) -> Path:
    """The same samples with a zero byte below each."""
    widened = np.zeros((samples.size, 3), np.uint8)
    widened[:, 1:] = samples.astype("<i2").view(np.uint8).reshape(-1, 2)
    return write_wav(path, widened.reshape(-1), rate_hz, width=3)


def write_encoded(path: Path, samples: Samples, codec: str, rate_hz: int) -> Path:
    """A file in the container that the suffix of `path` names."""
    with av.open(str(path), "w") as container:
        is_stereo = codec == "vorbis"  # FFmpeg's own encoder knows nothing else
        layout = "stereo" if is_stereo else "mono"
        stream = container.add_stream(codec, rate=rate_hz, layout=layout, options={"strict": "experimental"})
        interleaved = np.repeat(samples, 2) if is_stereo else samples
        frame = av.AudioFrame.from_ndarray(interleaved[np.newaxis], format="s16", layout=layout)
        frame.sample_rate = rate_hz
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def loudest_hz(samples: Samples, rate_hz: int = SAMPLE_RATE_HZ) -> float:
    """The frequency with the most energy."""
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(samples.size)))
    return float(np.argmax(spectrum) * rate_hz / samples.size)


def level_db(samples: Samples, hz: float) -> float:
    """Level of one frequency against the loudest one."""
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(samples.size)))
    centre = round(hz * samples.size / SAMPLE_RATE_HZ)
    return float(20 * np.log10((spectrum[centre - 20 : centre + 20].max() + 1e-9) / spectrum.max()))


def offset_of(part: Samples, whole: Samples) -> int:
    """Where `part` fits best into `whole`."""
    size = 1 << (part.size + whole.size).bit_length()
    correlation = np.fft.irfft(
        np.fft.rfft(whole.astype(float), size) * np.conj(np.fft.rfft(part.astype(float), size)), size
    )
    return int(np.argmax(correlation[: whole.size]))


def likeness(first: Samples, second: Samples) -> float:
    """Correlation of two pieces of the same length, -1 to 1."""
    return float(np.corrcoef(first.astype(float), second.astype(float))[0, 1])


def wait_until(condition: Callable[[], object], timeout_s: float = 30.0) -> None:
    """Look until `condition` holds."""
    deadline_s = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < deadline_s, "it never happened"
        time.sleep(0.005)
