"""What happens to sound between the device's callback and the file. Knows no PortAudio."""

from __future__ import annotations

import queue
from typing import Any

from mockinterview.audio.codec import StreamResampler
from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples, peak
from mockinterview.audio.recording import RecordingWriter

SILENT_INPUT_S = 2.0
"""This long nothing but zeros means a muted or forbidden microphone. Ours: a live one hisses from the first block."""


class Capture:
    """The callback's side: copies each block and puts it in a queue, nothing else."""

    def __init__(self) -> None:
        self.callback_count = 0
        self.overflows = 0
        self._blocks: queue.SimpleQueue[Samples] = queue.SimpleQueue()

    def on_block(self, block: Any, frame_count: int, times: Any, flags: Any) -> None:
        """Take a block of shape (frame_count, 1) from the device."""
        if flags.input_overflow:
            self.overflows += 1
        self._blocks.put(block[:, 0].copy())
        self.callback_count += 1

    def next_block(self, timeout_s: float) -> Samples:
        """The oldest block not yet taken.

        Raises queue.Empty when none comes within `timeout_s`.
        """
        return self._blocks.get(timeout=timeout_s)


class Take:
    """The writer's side: appends blocks at the device's rate to a recording, and knows their level."""

    def __init__(self, writer: RecordingWriter, device_rate_hz: int) -> None:
        self.is_paused = False
        self._writer = writer
        self._device_rate_hz = device_rate_hz
        self._resampler = None if device_rate_hz == SAMPLE_RATE_HZ else StreamResampler(device_rate_hz)
        self._peak = 0
        self._zero_count = 0
        self._has_sound = False

    @property
    def sample_count(self) -> int:
        """Samples in the file."""
        return self._writer.sample_count

    @property
    def is_silent_input(self) -> bool:
        """Whether the device has given nothing but zeros, for long enough to say so."""
        return not self._has_sound and self._zero_count >= SILENT_INPUT_S * self._device_rate_hz

    def append(self, block: Samples) -> None:
        """Write a block, unless paused.

        Raises OSError when the file cannot grow.
        """
        self._judge(block)
        if not self.is_paused:
            self._writer.append(self._resampler.push(block) if self._resampler else block)

    def take_peak(self) -> int:
        """The largest magnitude since the last call."""
        latest, self._peak = self._peak, 0
        return latest

    def close(self) -> None:
        """Write what the resampler still holds and end the file.

        Raises OSError when that could not be written; the file is closed all the same.
        """
        try:
            if self._resampler:
                self._writer.append(self._resampler.flush())
        finally:
            self._writer.close()

    def discard(self) -> None:
        """Remove the file."""
        self._writer.path.unlink(missing_ok=True)

    def _judge(self, block: Samples) -> None:
        block_peak = peak(block)
        self._peak = max(self._peak, block_peak)
        self._has_sound = self._has_sound or block_peak > 0
        self._zero_count += block.size
