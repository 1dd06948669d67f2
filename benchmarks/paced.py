"""A microphone and a clock for measuring without waiting: time runs while anything is computed, and jumps over idling.

So an hour of speech is measured in minutes, and the durations that count are real ones.
"""

from __future__ import annotations

import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.audio.recording import RecordingReader, RecordingWriter, new_take_path
from mockinterview.audio.source import FILE_BLOCK
from mockinterview.settings import SpeechSettings
from mockinterview.speech.decoding import DecodeMode, Decoding, Transcriber
from mockinterview.speech.live import LiveTranscription

KEY_PRESS_S = 0.7
"""From the last word to the key that stops: hearing that one has finished, and pressing."""

_POLL_S = 0.01


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

    def start_over(self) -> None:
        """Nothing is left behind."""

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
    """A take on disk, complete, of which only as much can be read as the clock has come to."""

    def __init__(self, take: Path, transcriber: WatchedTranscriber) -> None:
        self._reader = RecordingReader(take)
        self._sample_count = self._reader.available_samples
        self._transcriber = transcriber
        self._skipped_s = 0.0
        self._used_before_s = time.process_time()
        self._used_s: float | None = None
        self._started_at = time.perf_counter()

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return self._sample_count / SAMPLE_RATE_HZ

    @property
    def now_s(self) -> float:
        """Seconds since the recording began."""
        return time.perf_counter() - self._started_at + self._skipped_s

    @property
    def late_s(self) -> float:
        """Seconds since the recording ended."""
        return self.now_s - self.duration_s

    @property
    def processor_share(self) -> float:
        """Processor time of this process while the recording went on, over its length; 1 is one core all the time."""
        used_s = time.process_time() - self._used_before_s if self._used_s is None else self._used_s
        return used_s / self.duration_s

    @property
    def available_samples(self) -> int:
        """See `GrowingRecording.available_samples`. They come block by block, as from a microphone."""
        spoken = int(self.now_s * SAMPLE_RATE_HZ)
        return self._sample_count if spoken >= self._sample_count else spoken // FILE_BLOCK * FILE_BLOCK

    def is_ended(self) -> bool:
        """All samples were recorded."""
        is_ended = self.late_s >= 0
        if is_ended and self._used_s is None:
            self._used_s = time.process_time() - self._used_before_s
        return is_ended

    def read(self, first_sample: int, max_samples: int | None = None) -> Samples:
        """See `ReadableRecording.read`."""
        count = self.available_samples - first_sample
        return self._reader.read(first_sample, count if max_samples is None else min(count, max_samples))

    def wait(self, seconds: float) -> None:
        """Let `seconds` pass: really while a decode goes on, else at once."""
        if self._transcriber.is_busy:
            time.sleep(seconds)
        else:
            self._skipped_s += seconds


@contextmanager
def recorded(samples: Samples) -> Iterator[Path]:
    """A take on disk that holds `samples`, in a folder of its own; both go when they were used."""
    with tempfile.TemporaryDirectory(prefix="mockinterview-") as folder:
        take = new_take_path(Path(folder))
        with RecordingWriter(take) as writer:
            writer.append(samples)
        yield take


@contextmanager
def listening(
    take: Path, transcriber: Transcriber, settings: SpeechSettings
) -> Iterator[tuple[LiveTranscription, PacedRecording]]:
    """The live transcription of `take`, at the pace of speech, and the recording with its clock, which runs."""
    watched = WatchedTranscriber(transcriber)
    recording = PacedRecording(take, watched)
    live = LiveTranscription(recording, recording.is_ended, watched, settings, wait=recording.wait)
    yield live, recording
    while live.lag_s:  # the next measurement shall not share the processor with this one
        time.sleep(_POLL_S)
