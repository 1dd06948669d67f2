"""The playback process: `python -m mockinterview.audio.player_child DEVICE`, started by `player`.

Takes `messages.PlayerCommand` lines, answers with `messages.PlayerReport` lines. It leaves when a device fails, so
that the next one starts with a fresh list of devices, and when its parent is gone.
"""

from __future__ import annotations

import os
import queue
import sys
import time
from typing import Any, NoReturn

import msgspec
import numpy as np

from mockinterview.audio import device_errors, portaudio
from mockinterview.audio.codec import StreamResampler
from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.audio.messages import Failure, PlayCommand, PlayerCommand, PlayerReport, StopCommand
from mockinterview.audio.parent_link import ParentLink
from mockinterview.audio.watchdog import DeviceWatchdog
from mockinterview.errors import AudioDeviceError

REPORT_INTERVAL_S = 0.05
"""Often enough for a lit word to follow the voice."""

TAIL_S = 0.25
"""Silence appended to every play: devices cut off the last 25 to 75 ms."""


class Playback:
    """One play: gives the device its blocks, and silence after them, and knows how far the ear is."""

    def __init__(self, command: PlayCommand) -> None:
        self.number = command.play_number
        self.callback_count = 0
        self._source = np.frombuffer(command.pcm, "<i2").astype(np.int16)
        self._samples: Samples | None = None
        self._given = 0
        self._stream: Any = None

    def start(self, device: str) -> None:
        """Open the device; the sound begins with the next block it asks for.

        Raises AudioDeviceError.
        """
        self._stream = portaudio.start_stream("output", device, self._fill)
        self._samples = _at_rate(self._source, round(self._stream.samplerate))

    def stop(self) -> None:
        """Be silent; hangs when the device has gone."""
        self._stream.abort()
        self._stream.close()

    @property
    def position_s(self) -> float:
        """How much of it the ear has heard, in seconds."""
        return min(max(0.0, self._heard_s), self._source.size / SAMPLE_RATE_HZ)

    @property
    def is_over(self) -> bool:
        """Whether the tail has been heard, too."""
        return self._heard_s >= self._source.size / SAMPLE_RATE_HZ + TAIL_S

    @property
    def _heard_s(self) -> float:
        return float(self._given / self._stream.samplerate - self._stream.latency) if self._stream else 0.0

    def _fill(self, block: Any, frame_count: int, times: Any, flags: Any) -> None:
        self.callback_count += 1
        block.fill(0)
        if self._samples is not None:
            due = self._samples[self._given : self._given + frame_count]
            block[: due.size, 0] = due
            self._given += frame_count


class Loudspeaker:
    """Obeys the parent: one play after another on one device."""

    def __init__(self, link: ParentLink, device: str) -> None:
        self._link = link
        self._device = device
        self._playback: Playback | None = None
        self._watchdog = DeviceWatchdog(0.0)

    def run(self) -> None:
        """Play what is asked for until the parent is gone or the device fails."""
        try:
            while (line := self._next_line()) is not None:
                self._end_play()
                command: PlayerCommand = msgspec.json.decode(line, type=PlayCommand | StopCommand)
                if isinstance(command, PlayCommand):
                    self._begin_play(command)
        except AudioDeviceError as error:
            if self._playback:
                self._report(self._playback, is_finished=True, failure=Failure(str(error)))

    def _next_line(self) -> bytes | None:
        """The next command, while what plays is watched; None when the parent is gone.

        Raises AudioDeviceError when the device vanishes.
        """
        while True:
            try:
                return self._link.next_command(REPORT_INTERVAL_S if self._playback else None)
            except queue.Empty:
                self._watch()

    def _watch(self) -> None:
        if not self._playback:
            return
        if self._watchdog.is_overdue(time.monotonic(), self._playback.callback_count):
            raise AudioDeviceError(device_errors.vanished("output"))
        if self._playback.is_over:
            self._end_play()
        else:
            self._report(self._playback)

    def _begin_play(self, command: PlayCommand) -> None:
        self._playback = Playback(command)
        self._playback.start(self._device)
        self._watchdog = DeviceWatchdog(time.monotonic())

    def _end_play(self) -> None:
        if self._playback:
            self._playback.stop()
            self._report(self._playback, is_finished=True)
            self._playback = None

    def _report(self, playback: Playback, *, is_finished: bool = False, failure: Failure | None = None) -> None:
        self._link.report(
            PlayerReport(playback.number, position_s=playback.position_s, is_finished=is_finished, failure=failure),
            may_be_lost=not is_finished,
        )


def _at_rate(samples: Samples, rate_hz: int) -> Samples:
    if rate_hz == SAMPLE_RATE_HZ:
        return samples
    resampler = StreamResampler(SAMPLE_RATE_HZ, rate_hz)
    return np.concatenate((resampler.push(samples), resampler.flush()))


def main() -> NoReturn:
    """Play as told, then leave without asking PortAudio."""
    Loudspeaker(ParentLink(), sys.argv[1]).run()
    os._exit(0)


if __name__ == "__main__":
    main()
