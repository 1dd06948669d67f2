"""A microphone and a clock for measuring without waiting: time runs while anything is computed, and jumps over idling.

So an hour of speech is measured in minutes, and the durations that count are real ones.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.speech.decoding import DecodeMode, Decoding, Transcriber


class WatchedTranscriber:
    """Passes everything on and knows whether a decode is going on in any thread."""

    def __init__(self, transcriber: Transcriber) -> None:
        self._transcriber = transcriber
        self._lock = threading.Lock()
        self._running = 0

    @property
    def is_busy(self) -> bool:
        """A decode is going on."""
        return self._running > 0

    @property
    def name(self) -> str:
        """See `Transcriber.name`."""
        return self._transcriber.name

    def warm_up(self) -> None:
        """See `Transcriber.warm_up`."""
        self._transcriber.warm_up()

    def decode(self, samples: Samples, mode: DecodeMode = "full") -> Decoding:
        """See `Transcriber.decode`."""
        with self._counted():
            return self._transcriber.decode(samples, mode)

    def languages(self, samples: Samples) -> Mapping[str, float]:
        """See `Transcriber.languages`."""
        with self._counted():
            return self._transcriber.languages(samples)

    def log_probability(self, samples: Samples, language: str) -> float:
        """See `Transcriber.log_probability`."""
        with self._counted():
            return self._transcriber.log_probability(samples, language)

    @contextmanager
    def _counted(self) -> Iterator[None]:
        with self._lock:
            self._running += 1
        try:
            yield
        finally:
            with self._lock:
                self._running -= 1


class PacedRecording:
    """A recording that grows by the clock and ends with `samples`."""

    def __init__(self, samples: Samples, transcriber: WatchedTranscriber) -> None:
        self._samples = samples
        self._transcriber = transcriber
        self._started_at = time.perf_counter()
        self._skipped_s = 0.0

    @property
    def now_s(self) -> float:
        """Seconds since the recording began."""
        return time.perf_counter() - self._started_at + self._skipped_s

    @property
    def late_s(self) -> float:
        """Seconds since the recording ended."""
        return self.now_s - len(self._samples) / SAMPLE_RATE_HZ

    @property
    def available_samples(self) -> int:
        """See `GrowingRecording.available_samples`."""
        return min(len(self._samples), int(self.now_s * SAMPLE_RATE_HZ))

    def is_ended(self) -> bool:
        """All samples were recorded."""
        return self.late_s >= 0

    def read(self, first_sample: int, max_samples: int | None = None) -> Samples:
        """See `ReadableRecording.read`."""
        end = len(self._samples) if max_samples is None else first_sample + max_samples
        return self._samples[first_sample : min(end, self.available_samples)]

    def wait(self, seconds: float) -> None:
        """Let `seconds` pass: really while a decode goes on, else at once."""
        if self._transcriber.is_busy:
            time.sleep(seconds)
        else:
            self._skipped_s += seconds
