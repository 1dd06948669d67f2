"""Playback, in a child process kept warm between plays: the parent's side."""

from __future__ import annotations

import threading
from pathlib import Path

import msgspec

from mockinterview.audio import codec, device_errors
from mockinterview.audio.child_process import ChildProcess
from mockinterview.audio.format import Samples
from mockinterview.audio.messages import Failure, LoadCommand, PlayCommand, PlayerReport, StopCommand
from mockinterview.errors import AudioDeviceError

START_TIMEOUT_S = 10.0
"""How long until the first sound: half a second with a cold process; a sleeping sound server takes longer."""

STOP_TIMEOUT_S = 1.0
"""How long the child may take to be silent before it is killed."""


class Player:
    """Plays recordings, one at a time. `device` is a name from `devices.list_devices()`; None or "" is the default.

    Methods are to be called from one thread at a time; `play` may take seconds. Properties are for any thread.
    """

    def __init__(self, device: str | None = None) -> None:
        self._device = device or ""
        self._child: ChildProcess | None = None
        self._loaded: Samples | None = None
        """What the child holds."""
        self._report = PlayerReport(play_number=0, is_finished=True)
        self._play_number = 0
        self._start_s = 0.0
        self._has_begun = threading.Event()
        self._has_ended = threading.Event()
        self._has_ended.set()

    @property
    def is_playing(self) -> bool:
        """Whether sound is coming out."""
        return not self._has_ended.is_set()

    @property
    def position_s(self) -> float:
        """Where in the recording the ear is, in seconds; after a play, where it ended."""
        return self._start_s + self._report.position_s

    @property
    def failure(self) -> str | None:
        """Why the last play ended early, in one sentence; None when it did not."""
        return self._report.failure.sentence if self._report.failure else None

    def warm(self, samples: Samples) -> None:
        """Start the process if need be and hand it `samples`, so that a `play` of them sounds sooner."""
        child = self._warm_child()
        if samples is not self._loaded:
            child.send(msgspec.json.encode(LoadCommand(samples.astype("<i2").tobytes())))
            self._loaded = samples

    def play(
        self, recording: Path | Samples, start_s: float = 0.0, end_s: float | None = None, speed: float = 1.0
    ) -> None:
        """Play from `start_s` to `end_s` in place of what plays now; returns once sound is on its way.

        A path may name any sound file; samples are 16 kHz mono, and not to be changed afterwards: the process keeps
        them. `speed` (0.5 to 2) is how many seconds of the recording are heard in one; the pitch stays.

        Raises AudioFileError when the recording cannot be read, AudioDeviceError without a loudspeaker.
        """
        samples = codec.decode_file(recording) if isinstance(recording, Path) else recording
        self.stop()
        self._start_s = max(0.0, start_s)
        self._play_number += 1
        self._report = PlayerReport(play_number=self._play_number)
        self._has_begun.clear()
        self._has_ended.clear()
        self.warm(samples)
        child = self._warm_child()
        child.send(msgspec.json.encode(PlayCommand(self._play_number, self._start_s, end_s, speed)))
        self._await_sound(child)

    def stop(self) -> None:
        """Be silent; harmless when nothing plays."""
        child = self._child
        if child is None or self._has_ended.is_set():
            return
        child.send(msgspec.json.encode(StopCommand()))
        if not self._has_ended.wait(STOP_TIMEOUT_S):
            child.kill()
            self._has_ended.wait()

    def wait(self) -> None:
        """Return when no sound is coming out any more; for any thread."""
        self._has_ended.wait()

    def close(self) -> None:
        """End the child process; a later `play` starts another. For any thread."""
        if child := self._child:
            child.kill()
            self._has_ended.wait()

    def _warm_child(self) -> ChildProcess:
        child = self._child
        if child is None:
            child = self._child = ChildProcess("mockinterview.audio.player_child", self._device)
            self._loaded = None
            threading.Thread(target=self._follow, args=(child,), daemon=True).start()
        return child

    def _await_sound(self, child: ChildProcess) -> None:
        if not self._has_begun.wait(START_TIMEOUT_S):
            child.kill()
            raise AudioDeviceError(device_errors.not_answering("output"))
        failure = self._report.failure
        if failure and not self._report.position_s:
            raise AudioDeviceError(failure.sentence)

    def _follow(self, child: ChildProcess) -> None:
        """Keep the latest report until the child has gone (own thread)."""
        for line in child.lines():
            self._take(msgspec.json.decode(line, type=PlayerReport))
        if child is self._child:
            self._child = None
            if self.is_playing:
                died = Failure(device_errors.PLAYER_DIED)
                self._take(msgspec.structs.replace(self._report, is_finished=True, failure=died))
        child.reap()

    def _take(self, report: PlayerReport) -> None:
        if report.play_number != self._play_number:
            return
        self._report = report
        if report.failure:  # the child leaves; the next play starts another
            self._child = None
        if report.is_finished:
            self._has_ended.set()
        self._has_begun.set()
