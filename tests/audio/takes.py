"""Taking what the virtual microphone says."""

from __future__ import annotations

from pathlib import Path

import pytest

from mockinterview.audio.format import Samples
from mockinterview.audio.recorder import MicrophoneSource
from mockinterview.audio.recording import RecordingReader, new_take_path
from tests.audio.signals import wait_until

LOSSES_ALLOWED = 5
"""Tries before a test gives up: on an overloaded machine the device itself may lose sound, and then says so."""


def record(source: MicrophoneSource, seconds: float) -> Samples:
    source.start()
    wait_until(lambda: source.status().elapsed_s >= seconds or not source.status().is_running)
    source.stop()
    return RecordingReader(source.path).read(0)


def record_without_loss(folder: Path, seconds: float, device: str | None = None) -> Samples:
    for _ in range(LOSSES_ALLOWED):
        source = MicrophoneSource(new_take_path(folder), device)
        samples = record(source, seconds)
        assert source.status().failure is None
        if not source.status().overflows:
            return samples
    pytest.fail("the machine is too busy to record at all")


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] not in {"Z", "X"}
    except FileNotFoundError:
        return False
