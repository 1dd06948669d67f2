"""A machine without PortAudio: sounddevice cannot be imported in the child processes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mockinterview.audio.devices import list_devices
from mockinterview.audio.player import Player
from mockinterview.audio.recorder import MicrophoneSource
from mockinterview.errors import AudioDeviceError
from tests.audio.signals import tone


@pytest.fixture(autouse=True)
def no_portaudio(stand_in: Callable[[str], None]) -> None:
    stand_in('raise OSError("PortAudio library not found")\n')


def test_recording_names_the_package(tmp_path: Path) -> None:
    with pytest.raises(AudioDeviceError, match="libportaudio2"):
        MicrophoneSource(tmp_path / "take.wav").start()
    assert not (tmp_path / "take.wav").exists()


def test_listing_names_the_package() -> None:
    with pytest.raises(AudioDeviceError, match="libportaudio2"):
        list_devices()


def test_playing_names_the_package() -> None:
    with pytest.raises(AudioDeviceError, match="libportaudio2"):
        Player().play(tone(1))


def test_a_child_that_crashes_is_one_sentence(stand_in: Callable[[str], None], tmp_path: Path) -> None:
    (tmp_path / "stand_in" / "sounddevice.py").write_text("import os; os.abort()\n")
    with pytest.raises(AudioDeviceError, match="does not answer"):
        list_devices()
    with pytest.raises(AudioDeviceError, match="ended unexpectedly"):
        MicrophoneSource(tmp_path / "take.wav").start()
    with pytest.raises(AudioDeviceError, match="ended unexpectedly"):
        Player().play(tone(1))
