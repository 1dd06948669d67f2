"""Takes on disk: a WAV file that grows while it is read."""

from __future__ import annotations

import contextlib
import os
import secrets
import wave
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import numpy as np

from mockinterview import paths
from mockinterview.audio.format import SAMPLE_RATE_HZ, SAMPLE_WIDTH_BYTES, Samples
from mockinterview.errors import AudioFileError

HEADER_BYTES = 44
"""Length of the header that `RecordingWriter` writes; the samples follow to the end of the file."""


def new_take_path(folder: Path) -> Path:
    """A path in `folder` that no take has: UTC time to the second and eight random digits. Creates `folder`."""
    paths.ensure_private_dir(folder)
    return folder / f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(4)}.wav"


class RecordingWriter:
    """Appends 16 kHz mono 16-bit samples to a new WAV file that only the user can read.

    After each `append` the samples are with the operating system and the header counts them, so a process that
    dies leaves a playable file.

    Raises AudioFileError when the file exists or cannot be created.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.sample_count = 0
        try:
            self._stream = os.fdopen(_create_private(path), "wb")
        except OSError as error:
            raise _not_created(path, error) from error
        self._wave = wave.open(self._stream, "wb")  # noqa: SIM115 - closed by close()
        self._wave.setnchannels(1)
        self._wave.setsampwidth(SAMPLE_WIDTH_BYTES)
        self._wave.setframerate(SAMPLE_RATE_HZ)
        try:
            self.append(np.empty(0, np.int16))
        except OSError as error:
            self.close()
            path.unlink()
            raise _not_created(path, error) from error

    def append(self, samples: Samples) -> None:
        """Write `samples` and bring the header up to date.

        Raises OSError (a full disk, say); what went before is kept and `close` is still due.
        """
        self._wave.writeframes(samples.astype("<i2", copy=False).tobytes())
        self._stream.flush()
        self.sample_count += samples.size

    def close(self) -> None:
        """End the file; harmless when it has ended. Nothing is left to write but what an `append` failed on."""
        with contextlib.suppress(OSError):
            self._wave.close()
        with contextlib.suppress(OSError):
            self._stream.close()

    def __enter__(self) -> RecordingWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class RecordingReader:
    """Reads a take by offset while it grows, from the bytes on disk; the header is not believed.

    An odd last byte, left by a killed writer, is ignored. Each read opens the file anew, so nothing is to be closed.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def available_samples(self) -> int:
        """How many samples the file holds now.

        Raises AudioFileError when it is gone.
        """
        try:
            size = self.path.stat().st_size
        except OSError as error:
            raise self._unreadable(error) from error
        return max(0, size - HEADER_BYTES) // SAMPLE_WIDTH_BYTES

    def read(self, first_sample: int, max_samples: int | None = None) -> Samples:
        """The samples from `first_sample` on: as many as there are, at most `max_samples`; shape (n,).

        Raises AudioFileError when the file cannot be read.
        """
        count = self.available_samples - first_sample
        if max_samples is not None:
            count = min(count, max_samples)
        try:
            with self.path.open("rb") as stream:
                stream.seek(HEADER_BYTES + first_sample * SAMPLE_WIDTH_BYTES)
                content = stream.read(max(0, count) * SAMPLE_WIDTH_BYTES)
        except OSError as error:
            raise self._unreadable(error) from error
        whole = len(content) - len(content) % SAMPLE_WIDTH_BYTES
        return np.frombuffer(content[:whole], "<i2").astype(np.int16)

    def _unreadable(self, error: OSError) -> AudioFileError:
        return AudioFileError(f"The recording {self.path} cannot be read ({error.strerror}).")


def _create_private(path: Path) -> int:
    """Create `path`, which must not exist, for the user alone; return its descriptor."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.open(path, flags, paths.PRIVATE_FILE_MODE)


def _not_created(path: Path, error: OSError) -> AudioFileError:
    return AudioFileError(
        f"The recording {path} cannot be created ({error.strerror}); make room, or choose another data folder "
        "with MOCKINTERVIEW_DATA."
    )
