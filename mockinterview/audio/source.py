"""Where a take comes from: the protocol that the microphone, a recording and the tests' fakes share."""

from __future__ import annotations

import contextlib
import itertools
import threading
import time
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Protocol

import msgspec
import numpy as np

from mockinterview.audio import codec, device_errors
from mockinterview.audio.format import SAMPLE_RATE_HZ, SILENCE_DBFS, Samples, dbfs, peak
from mockinterview.audio.recording import RecordingWriter
from mockinterview.errors import AudioFileError

FILE_BLOCK = SAMPLE_RATE_HZ // 10
"""Samples that a file source writes at a time: 100 ms, as often as the microphone reports."""


class SourceStatus(msgspec.Struct, frozen=True):
    """What a source does at this moment."""

    is_running: bool = False
    """False before `start()` and once the file is complete; it never turns True again."""
    is_paused: bool = False
    elapsed_s: float = 0.0
    """Seconds of audio in the file; pauses do not count."""
    peak_dbfs: float = SILENCE_DBFS
    """Loudest sample of the latest report (about 100 ms); 0 is full scale."""
    overflows: int = 0
    """How often the device lost audio because nobody took it in time."""
    failure: str | None = None
    """Why the source ended by itself, in one sentence; what was recorded until then is kept."""
    warning: str | None = None
    """What the user should know while recording goes on, in one sentence (a muted microphone)."""


class AudioSource(Protocol):
    """Writes one take into a growing WAV file that others read by offset (`recording.RecordingReader`)."""

    @property
    def path(self) -> Path:
        """The growing recording; it exists once `start()` has returned."""
        ...

    def start(self) -> None:
        """Begin; call once. May take seconds (a device opens): call it from a thread.

        Raises AudioDeviceError or AudioFileError when nothing can be recorded; no file is left then.
        """
        ...

    def stop(self) -> None:
        """End the take and return when its file is complete (under 2 s); harmless when it has ended."""
        ...

    def pause(self) -> None:
        """Leave out what is said from now on."""
        ...

    def resume(self) -> None:
        """Go on after `pause()`."""
        ...

    def status(self) -> SourceStatus:
        """The state now; cheap, from any thread. When `is_running` is False the file is complete."""
        ...


class FileSource:
    """Plays a recording into a take, in place of the microphone, and ends by itself.

    As fast as the disk allows, or in `realtime`. A recording over `max_duration_s` is refused, at the start where
    its length is known.
    """

    def __init__(
        self, recording: Path, take_path: Path, *, realtime: bool = False, max_duration_s: float | None = None
    ) -> None:
        self.path = take_path
        self._blocks = _even_blocks(codec.decode_blocks(recording, max_duration_s))
        self._is_realtime = realtime
        self._status = SourceStatus()
        self._status_lock = threading.Lock()
        self._due_at_s = 0.0
        self._is_stopped = threading.Event()
        self._may_run = threading.Event()
        self._may_run.set()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Open the recording and begin to write.

        Raises AudioFileError when it cannot be decoded or the take cannot be created; no file is left then.
        """
        first = next(self._blocks)
        writer = RecordingWriter(self.path)
        self._update(is_running=True)
        self._due_at_s = time.monotonic()
        self._thread = threading.Thread(target=self._run, args=(first, writer), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the take; what was written is kept."""
        self._is_stopped.set()
        self._may_run.set()
        if self._thread:
            self._thread.join()

    def pause(self) -> None:
        """Hold the recording."""
        self._may_run.clear()
        self._update(is_paused=True)

    def resume(self) -> None:
        """Go on after `pause()`."""
        self._update(is_paused=False)
        self._may_run.set()

    def status(self) -> SourceStatus:
        """The state now."""
        return self._status

    def _run(self, first: Samples, writer: RecordingWriter) -> None:
        failure = None
        try:
            with writer, contextlib.closing(self._blocks) as rest:
                for block in itertools.chain((first,), rest):
                    if not self._wait_for_turn(block):
                        break
                    writer.append(block)
                    elapsed_s = writer.sample_count / SAMPLE_RATE_HZ
                    self._update(elapsed_s=elapsed_s, peak_dbfs=dbfs(peak(block)))
        except AudioFileError as error:
            failure = str(error)
        except OSError as error:
            failure = device_errors.not_written(error)
        self._update(is_running=False, failure=failure)

    def _wait_for_turn(self, block: Samples) -> bool:
        """Wait until `block` has been spoken and nothing is paused; False when the take is to end."""
        self._due_at_s += block.size / SAMPLE_RATE_HZ
        if self._is_realtime:
            self._is_stopped.wait(max(0.0, self._due_at_s - time.monotonic()))
        if not self._may_run.is_set():
            self._may_run.wait()
            self._due_at_s = time.monotonic()
        return not self._is_stopped.is_set()

    def _update(self, **changes: object) -> None:
        with self._status_lock:
            self._status = msgspec.structs.replace(self._status, **changes)


def _even_blocks(blocks: Iterable[Samples]) -> Generator[Samples, None, None]:
    """The same samples in blocks of FILE_BLOCK; the last may be shorter."""
    pending = np.empty(0, np.int16)
    for block in blocks:
        pending = np.concatenate((pending, block))
        while pending.size >= FILE_BLOCK:
            yield pending[:FILE_BLOCK]
            pending = pending[FILE_BLOCK:]
    if pending.size:
        yield pending
