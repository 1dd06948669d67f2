"""The recording process: `python -m mockinterview.audio.recorder_child TAKE DEVICE`, started by `recorder`.

Commands on standard input: pause, resume, stop; its end means stop too. Reports (`messages.RecorderReport`) go to
standard output. It never waits for PortAudio to stop, which may take forever: it closes the file and leaves.
"""

from __future__ import annotations

import os
import queue
import sys
import time
from pathlib import Path
from typing import NoReturn

from mockinterview.audio import device_errors, portaudio
from mockinterview.audio.capture import Capture, Take
from mockinterview.audio.messages import Failure, RecorderReport
from mockinterview.audio.parent_link import ParentLink
from mockinterview.audio.recording import RecordingWriter
from mockinterview.audio.watchdog import DeviceWatchdog
from mockinterview.errors import AudioDeviceError, AudioFileError

REPORT_INTERVAL_S = 0.1
BLOCK_WAIT_S = 0.05

LAST_BLOCK_WAIT_S = 0.15
"""At a stop, how long to wait for the block in which the stop fell (blocks are about 60 ms long)."""


class Recording:
    """One take from a running device to its last report."""

    def __init__(self, link: ParentLink, capture: Capture, take: Take) -> None:
        self._link = link
        self._capture = capture
        self._take = take
        self._is_stopping = False
        self._has_slept = False
        self._reported_at_s = 0.0

    def run(self) -> None:
        """Record until told to stop, or until device or disk fail; then close the file and say so."""
        failure = None
        watchdog = DeviceWatchdog(_now_s())
        try:
            while not self._is_stopping:
                self._obey()
                self._write_blocks(BLOCK_WAIT_S)
                if watchdog.is_overdue(_now_s(), self._capture.callback_count):
                    failure = self._gone()
                    break
                self._has_slept |= watchdog.was_suspended and not self._take.is_paused
                self._report_in_time()
            self._write_blocks(0.0 if failure else LAST_BLOCK_WAIT_S)
            self._take.close()
        except OSError as error:
            failure = Failure(device_errors.not_written(error), cause="file")
        if failure and not self._take.sample_count:
            self._take.discard()
        self._link.report(self._state(is_complete=True, failure=failure))

    def _gone(self) -> Failure:
        is_known = self._take.sample_count > 0
        return Failure((device_errors.vanished if is_known else device_errors.not_answering)("input"))

    def _obey(self) -> None:
        try:
            command = self._link.next_command(0.0)
        except queue.Empty:
            return
        if command == b"pause":
            self._take.is_paused = True
        elif command == b"resume":
            self._take.is_paused = False
        else:
            self._is_stopping = True

    def _write_blocks(self, timeout_s: float) -> None:
        """Wait for a block; write it and all that have come meanwhile."""
        try:
            while True:
                self._take.append(self._capture.next_block(timeout_s))
                timeout_s = 0.0
        except queue.Empty:
            return

    def _report_in_time(self) -> None:
        now_s = time.monotonic()
        if self._take.sample_count and now_s - self._reported_at_s >= REPORT_INTERVAL_S:
            self._reported_at_s = now_s
            self._link.report(self._state(), may_be_lost=True)

    def _state(self, *, is_complete: bool = False, failure: Failure | None = None) -> RecorderReport:
        return RecorderReport(
            sample_count=self._take.sample_count,
            peak=self._take.take_peak(),
            overflows=self._capture.overflows,
            is_paused=self._take.is_paused,
            is_silent_input=self._take.is_silent_input,
            has_slept=self._has_slept,
            is_complete=is_complete,
            failure=failure,
        )


def _now_s() -> float:
    """Seconds on a clock that goes on while the computer sleeps; `time.monotonic` does so on Windows alone."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()


def record(link: ParentLink, take_path: Path, device: str) -> None:
    """Open the device, then the file, and record. Whatever is wrong is reported; an empty file does not stay."""
    capture = Capture()
    try:
        stream = portaudio.start_stream("input", device, capture.on_block)
        take = Take(RecordingWriter(take_path), round(stream.samplerate))
    except AudioDeviceError as error:
        link.report(RecorderReport(is_complete=True, failure=Failure(str(error))))
        return
    except AudioFileError as error:
        link.report(RecorderReport(is_complete=True, failure=Failure(str(error), cause="file")))
        return
    Recording(link, capture, take).run()


def main() -> NoReturn:
    """Record as the arguments say, then leave without asking PortAudio."""
    _, take_path, device = sys.argv
    record(ParentLink(), Path(take_path), device)
    os._exit(0)


if __name__ == "__main__":
    main()
