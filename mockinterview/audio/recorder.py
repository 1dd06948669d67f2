"""The microphone as a source: the parent's side of the recording process."""

from __future__ import annotations

import threading
from pathlib import Path

import msgspec

from mockinterview.audio import device_errors
from mockinterview.audio.child_process import ChildProcess
from mockinterview.audio.format import SAMPLE_RATE_HZ, dbfs
from mockinterview.audio.messages import Failure, RecorderReport
from mockinterview.audio.source import SourceStatus
from mockinterview.errors import AudioDeviceError, AudioFileError

START_TIMEOUT_S = 10.0
"""How long until the first sound. Ours: 0.3 s is usual, a cold disk or a sleeping sound server takes seconds."""

STOP_TIMEOUT_S = 1.5
"""How long the child may take to close the file before it is killed."""


class MicrophoneSource:
    """Records from the microphone in a child process, so that no driver can hang or tear the app.

    `device` is a name from `devices.list_devices()`; None or "" is the system's default.
    """

    def __init__(self, take_path: Path, device: str | None = None) -> None:
        self.path = take_path
        self._device = device or ""
        self._child: ChildProcess | None = None
        self._status = SourceStatus()
        self._refusal: Failure | None = None
        self._death = Failure(device_errors.RECORDER_DIED)
        self._has_begun = threading.Event()
        self._has_ended = threading.Event()

    def start(self) -> None:
        """Open the device and begin; returns when the first sound is in the file, within seconds.

        Raises AudioDeviceError when there is no usable microphone, AudioFileError when the take cannot be written.
        """
        self._child = ChildProcess("mockinterview.audio.recorder_child", str(self.path), self._device)
        threading.Thread(target=self._follow, args=(self._child,), daemon=True).start()
        if not self._has_begun.wait(START_TIMEOUT_S):
            self._death = Failure(device_errors.not_answering("input"))
            self._child.kill()
            self._has_ended.wait()
        if self._refusal:
            error = AudioFileError if self._refusal.cause == "file" else AudioDeviceError
            raise error(self._refusal.sentence)

    def stop(self) -> None:
        """End the take; returns when its file is complete."""
        if self._child is None or self._has_ended.is_set():
            return
        self._child.send(b"stop")
        if not self._has_ended.wait(STOP_TIMEOUT_S):
            self._death = Failure(device_errors.RECORDER_STUCK)
            self._child.kill()
            self._has_ended.wait()

    def pause(self) -> None:
        """Leave out what is said from now on."""
        if self._child:
            self._child.send(b"pause")

    def resume(self) -> None:
        """Go on after `pause()`."""
        if self._child:
            self._child.send(b"resume")

    def status(self) -> SourceStatus:
        """The state now."""
        return self._status

    def _follow(self, child: ChildProcess) -> None:
        """Turn the child's reports into statuses until it has gone (own thread)."""
        report = RecorderReport()
        for line in child.lines():
            report = msgspec.json.decode(line, type=RecorderReport)
            self._show(report)
        if not report.is_complete:
            self._show(msgspec.structs.replace(report, is_complete=True, failure=self._death))
        child.reap()

    def _show(self, report: RecorderReport) -> None:
        self._status = SourceStatus(
            is_running=not report.is_complete,
            is_paused=report.is_paused,
            elapsed_s=report.sample_count / SAMPLE_RATE_HZ,
            peak_dbfs=dbfs(report.peak),
            overflows=report.overflows,
            failure=report.failure.sentence if report.failure else None,
            warning=_warning(report),
        )
        if not self._has_begun.is_set() and not report.sample_count:
            self._refusal = report.failure
        self._has_begun.set()
        if report.is_complete:
            self._has_ended.set()


def _warning(report: RecorderReport) -> str | None:
    if report.is_silent_input:
        return device_errors.SILENT_INPUT
    return device_errors.HAS_SLEPT if report.has_slept else None
