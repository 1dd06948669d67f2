"""The playback process: `python -m mockinterview.audio.player_child DEVICE`, started by `player`.

Takes `messages.PlayerCommand` lines, answers with `messages.PlayerReport` lines. It leaves when a device fails, so
that the next one starts with a fresh list of devices, and when its parent is gone.
"""

from __future__ import annotations

import os
import queue
import sys
import time
from collections import deque
from collections.abc import Iterator
from typing import Any, NoReturn

import msgspec
import numpy as np

from mockinterview.audio import device_errors, portaudio
from mockinterview.audio.codec import StreamResampler, StreamTempo
from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.audio.messages import Failure, LoadCommand, PlayCommand, PlayerCommand, PlayerReport
from mockinterview.audio.parent_link import ParentLink
from mockinterview.audio.watchdog import DeviceWatchdog
from mockinterview.errors import AudioDeviceError

REPORT_INTERVAL_S = 0.05
"""Often enough for a lit word to follow the voice."""

BLOCK_SAMPLES = SAMPLE_RATE_HZ // 4
"""What is stretched and resampled at once, a quarter of a second."""

AHEAD_BLOCKS = 8
"""Blocks kept ready for the device: as much as a busy machine may keep this process waiting. Ours."""

TAIL_S = 0.25
"""Silence appended to every play: devices cut off the last 25 to 75 ms."""


class Playback:
    """One play: gives the device its blocks, and silence after them, and knows how far the ear is."""

    def __init__(self, command: PlayCommand, recording: Samples) -> None:
        first = round(command.start_s * SAMPLE_RATE_HZ)
        last = None if command.end_s is None else round(command.end_s * SAMPLE_RATE_HZ)
        self.number = command.play_number
        self.callback_count = 0
        self._excerpt = recording[first:last]
        self._speed = command.speed
        self._sound: Iterator[Samples] = iter(())
        self._waiting: deque[Samples] = deque()
        """What the device has not asked for yet."""
        self._is_all_there = False
        self._given = 0
        self._stream: Any = None

    def start(self, device: str) -> None:
        """Open the device; the sound begins with the first block it asks for.

        Raises AudioDeviceError.
        """
        self._stream = portaudio.start_stream("output", device, self._fill, self._prepare)

    def stop(self) -> None:
        """Be silent; hangs when the device has gone."""
        self._stream.abort()
        self._stream.close()

    def keep_ahead(self) -> None:
        """Have AHEAD_BLOCKS ready; for the thread that started it."""
        while len(self._waiting) < AHEAD_BLOCKS and not self._is_all_there:
            block = next(self._sound, None)
            if block is None:
                self._is_all_there = True
            elif block.size:
                self._waiting.append(block)

    @property
    def position_s(self) -> float:
        """How much of it the ear has heard, in seconds of the recording."""
        return min(max(0.0, self._heard_s * self._speed), self._length_s)

    @property
    def is_over(self) -> bool:
        """Whether the tail has been heard, too."""
        return self._heard_s >= self._length_s / self._speed + TAIL_S

    @property
    def _length_s(self) -> float:
        return self._excerpt.size / SAMPLE_RATE_HZ

    @property
    def _heard_s(self) -> float:
        return float(self._given / self._stream.samplerate - self._stream.latency) if self._stream else 0.0

    def _prepare(self, rate_hz: int) -> None:
        self._sound = _blocks(self._excerpt, self._speed, rate_hz)
        self._waiting.clear()
        self._is_all_there = False
        self.keep_ahead()

    def _fill(self, block: Any, frame_count: int, times: Any, flags: Any) -> None:
        self.callback_count += 1
        filled = 0
        while filled < frame_count and self._waiting:
            due = self._waiting.popleft()
            taken = due[: frame_count - filled]
            block[filled : filled + taken.size, 0] = taken
            filled += taken.size
            if taken.size < due.size:
                self._waiting.appendleft(due[taken.size :])
        block[filled:] = 0
        self._given += frame_count if self._is_all_there else filled


class Loudspeaker:
    """Obeys the parent: one play after another on one device."""

    def __init__(self, link: ParentLink, device: str) -> None:
        self._link = link
        self._device = device
        self._recording: Samples = np.empty(0, np.int16)
        self._playback: Playback | None = None
        self._watchdog = DeviceWatchdog(0.0)

    def run(self) -> None:
        """Play what is asked for until the parent is gone or the device fails."""
        try:
            while (line := self._next_line()) is not None:
                self._end_play()
                self._obey(msgspec.json.decode(line, type=PlayerCommand))
        except AudioDeviceError as error:
            if self._playback:
                self._report(self._playback, is_finished=True, failure=Failure(str(error)))

    def _obey(self, command: PlayerCommand) -> None:
        if isinstance(command, LoadCommand):
            self._recording = np.frombuffer(command.pcm, "<i2").astype(np.int16, copy=False)
            StreamTempo(1.0)  # loads what stretches, so that no play at another speed waits for it
        elif isinstance(command, PlayCommand):
            self._begin_play(command)

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
        self._playback.keep_ahead()
        if self._playback.is_over:
            self._end_play()
        else:
            self._report(self._playback)

    def _begin_play(self, command: PlayCommand) -> None:
        self._playback = Playback(command, self._recording)
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


def _blocks(samples: Samples, speed: float, rate_hz: int) -> Iterator[Samples]:
    """`samples` at another speed and rate, block by block, so that the first one is soon there."""
    stages: list[StreamTempo | StreamResampler] = []
    if speed != 1.0:
        stages.append(StreamTempo(speed))
    if rate_hz != SAMPLE_RATE_HZ:
        stages.append(StreamResampler(SAMPLE_RATE_HZ, rate_hz))
    for first in range(0, samples.size, BLOCK_SAMPLES):
        block = samples[first : first + BLOCK_SAMPLES]
        for stage in stages:
            block = stage.push(block)
        yield block
    while stages:
        block = stages.pop(0).flush()
        for stage in stages:
            block = stage.push(block)
        yield block


def main() -> NoReturn:
    """Play as told, then leave without asking PortAudio."""
    Loudspeaker(ParentLink(), sys.argv[1]).run()
    os._exit(0)


if __name__ == "__main__":
    main()
