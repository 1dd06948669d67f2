"""A microphone whose every moment the test decides."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np

from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.audio.recording import RecordingWriter
from mockinterview.audio.source import SourceStatus

SILENT_SECOND = np.zeros(SAMPLE_RATE_HZ, np.int16)


class FakeSource:
    """An `AudioSource`: writes `samples` into the take at `start`, then does what the test says by `change`."""

    def __init__(self, path: Path, samples: Samples = SILENT_SECOND, refusal: Exception | None = None) -> None:
        self.path = path
        self.calls: list[str] = []
        self._samples = samples
        self._refusal = refusal
        self._status = SourceStatus()

    def start(self) -> None:
        """Write everything at once, or raise `refusal`."""
        if self._refusal is not None:
            raise self._refusal
        with RecordingWriter(self.path) as writer:
            writer.append(self._samples)
        self.change(is_running=True, elapsed_s=self._samples.size / SAMPLE_RATE_HZ)

    def stop(self) -> None:
        """End; the second call does nothing."""
        self.calls.append("stop")
        self.change(is_running=False)

    def pause(self) -> None:
        """Hold."""
        self.calls.append("pause")
        self.change(is_paused=True)

    def resume(self) -> None:
        """Go on."""
        self.calls.append("resume")
        self.change(is_paused=False)

    def status(self) -> SourceStatus:
        """What the test last said."""
        return self._status

    def change(self, **changes: object) -> None:
        """Set fields of the status."""
        self._status = msgspec.structs.replace(self._status, **changes)
