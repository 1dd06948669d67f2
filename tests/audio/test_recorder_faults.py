"""Every fault of microphone, disk and process that we know, on the real PortAudio path."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from mockinterview import paths
from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.audio.recorder import MicrophoneSource
from mockinterview.audio.recording import RecordingReader, new_take_path
from mockinterview.audio.watchdog import SUSPENDED_S
from mockinterview.errors import AudioDeviceError, AudioFileError
from tests.audio.signals import hiss, wait_until
from tests.audio.takes import is_alive
from tests.virtual_mic import VirtualMicrophone

pytestmark = pytest.mark.sound

RECORD_UNTIL_KILLED = """
import sys, time
from pathlib import Path
from mockinterview.audio.recorder import MicrophoneSource
source = MicrophoneSource(Path(sys.argv[1]))
source.start()
print(source._child.pid, flush=True)
time.sleep(600)
"""

PLAY_UNTIL_KILLED = """
import time
from mockinterview.audio.player import Player
from tests.audio.signals import hiss
player = Player()
player.play(hiss(600))
print(player._child.pid, flush=True)
time.sleep(600)
"""

FAULT_AFTER_LISTING = """
import importlib.util, os, pathlib, sys
spec = importlib.util.spec_from_file_location("sounddevice", {real!r})
sys.modules["sounddevice"] = module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
pathlib.Path(os.environ["VMIC_DIR"], {fault!r}).touch()
"""


def test_unplugged_while_recording_keeps_the_take_and_says_so(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    microphone.feed(hiss(5))
    source = MicrophoneSource(new_take_path(tmp_path))
    source.start()
    wait_until(lambda: source.status().elapsed_s >= 0.5)
    microphone.fault("unplug")
    wait_until(lambda: not source.status().is_running)
    assert "unplugged" in (source.status().failure or "")
    samples = RecordingReader(source.path).read(0)
    assert samples.size >= SAMPLE_RATE_HZ / 2
    if not source.status().overflows:
        assert np.array_equal(samples, hiss(5)[: samples.size])
    source.stop()


def test_a_full_disk_keeps_the_take_and_says_so(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    microphone.feed(hiss(5))
    source = MicrophoneSource(new_take_path(tmp_path))
    source.start()
    assert source._child is not None
    limit = 44 + SAMPLE_RATE_HZ * 2 + 1
    resource.prlimit(source._child.pid, resource.RLIMIT_FSIZE, (limit, limit))
    wait_until(lambda: not source.status().is_running)
    assert "could not be written (File too large)" in (source.status().failure or "")
    samples = RecordingReader(source.path).read(0)
    assert samples.size == SAMPLE_RATE_HZ
    if not source.status().overflows:
        assert np.array_equal(samples, hiss(5)[: samples.size])


def test_a_killed_recorder_keeps_the_take_and_says_so(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    microphone.feed(hiss(5))
    source = MicrophoneSource(new_take_path(tmp_path))
    source.start()
    assert source._child is not None
    os.kill(source._child.pid, signal.SIGKILL)
    wait_until(lambda: not source.status().is_running)
    assert "ended unexpectedly" in (source.status().failure or "")
    assert RecordingReader(source.path).available_samples > 0


def test_a_hanging_recorder_is_ended_by_stop(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    microphone.feed(hiss(5))
    source = MicrophoneSource(new_take_path(tmp_path))
    source.start()
    assert source._child is not None
    os.kill(source._child.pid, signal.SIGSTOP)
    source.stop()
    assert not source.status().is_running
    assert "no longer answered" in (source.status().failure or "")
    wait_until(lambda: not is_alive(source._child.pid))
    assert RecordingReader(source.path).available_samples > 0


def test_ctrl_c_in_the_terminal_does_not_reach_the_recorder(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    microphone.feed(hiss(5))
    source = MicrophoneSource(new_take_path(tmp_path))
    source.start()
    assert source._child is not None
    assert os.getpgid(source._child.pid) != os.getpgid(0)
    os.kill(source._child.pid, signal.SIGINT)
    wait_until(lambda: source.status().elapsed_s > 0.3)
    source.stop()
    assert source.status().failure is None


def test_when_the_app_is_killed_the_recorder_closes_the_file_and_leaves(
    microphone: VirtualMicrophone, tmp_path: Path
) -> None:
    microphone.feed(hiss(5))
    path = tmp_path / "take.wav"
    with subprocess.Popen(
        [sys.executable, "-c", RECORD_UNTIL_KILLED, str(path)],
        cwd=paths.PACKAGE_DIR.parent,
        stdout=subprocess.PIPE,
        text=True,
    ) as app:
        assert app.stdout is not None
        recorder_pid = int(app.stdout.readline())
        app.kill()
    wait_until(lambda: not is_alive(recorder_pid))
    samples = RecordingReader(path).read(0)
    with wave.open(str(path)) as file:
        assert file.getnframes() == samples.size
    assert samples.size > 0


def test_when_the_app_is_killed_the_player_leaves(microphone: VirtualMicrophone) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PLAY_UNTIL_KILLED], cwd=paths.PACKAGE_DIR.parent, stdout=subprocess.PIPE, text=True
    ) as app:
        assert app.stdout is not None
        player_pid = int(app.stdout.readline())
        app.kill()
    wait_until(lambda: not is_alive(player_pid))


def test_a_recorder_that_was_asleep_says_so_and_goes_on(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    microphone.feed(hiss(60))
    source = MicrophoneSource(new_take_path(tmp_path))
    source.start()
    assert source._child is not None
    os.kill(source._child.pid, signal.SIGSTOP)
    asleep_since_s = time.monotonic()
    wait_until(lambda: time.monotonic() - asleep_since_s > SUSPENDED_S)
    os.kill(source._child.pid, signal.SIGCONT)
    wait_until(lambda: source.status().warning)
    assert "slept" in (source.status().warning or "")
    awake_at_s = source.status().elapsed_s
    wait_until(lambda: source.status().elapsed_s > awake_at_s + 0.2)
    source.stop()
    assert source.status().failure is None


@pytest.mark.parametrize("fault", ["missing", "deny", "busy"])
def test_a_device_out_of_reach_from_the_start(microphone: VirtualMicrophone, tmp_path: Path, fault: str) -> None:
    microphone.fault(fault)
    with pytest.raises(AudioDeviceError, match="No microphone was found"):
        MicrophoneSource(tmp_path / "take.wav").start()
    with pytest.raises(AudioDeviceError, match='no microphone called "vmic"'):
        MicrophoneSource(tmp_path / "take.wav", "vmic").start()
    assert not (tmp_path / "take.wav").exists()


@pytest.mark.parametrize(("fault", "words"), [("deny", "was denied"), ("busy", "in use by another program")])
def test_a_device_listed_but_refused(
    microphone: VirtualMicrophone,
    stand_in: Callable[[str], None],
    tmp_path: Path,
    fault: str,
    words: str,
) -> None:
    import sounddevice

    stand_in(FAULT_AFTER_LISTING.format(real=sounddevice.__file__, fault=fault))
    with pytest.raises(AudioDeviceError, match=words):
        MicrophoneSource(tmp_path / "take.wav").start()
    assert not (tmp_path / "take.wav").exists()


def test_a_device_that_never_delivers(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    microphone.fault("stall")
    with pytest.raises(AudioDeviceError, match="does not answer"):
        MicrophoneSource(tmp_path / "take.wav").start()
    assert not (tmp_path / "take.wav").exists()


def test_a_take_that_cannot_be_created(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    microphone.feed(hiss(1))
    (tmp_path / "take.wav").write_bytes(b"precious")
    with pytest.raises(AudioFileError, match="cannot be created"):
        MicrophoneSource(tmp_path / "take.wav").start()
    assert (tmp_path / "take.wav").read_bytes() == b"precious"
