"""The microphone through PortAudio, from a virtual device to the take on disk."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest

from mockinterview.audio.codec import StreamResampler
from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.audio.recorder import MicrophoneSource
from mockinterview.audio.recording import RecordingReader, new_take_path
from tests.audio.signals import hiss, likeness, offset_of, wait_until
from tests.audio.takes import record, record_without_loss
from tests.virtual_mic import VirtualMicrophone

pytestmark = pytest.mark.sound


@pytest.mark.parametrize("device", [None, "vmic"])
def test_the_take_is_what_was_said_sample_by_sample(
    microphone: VirtualMicrophone, tmp_path: Path, device: str | None
) -> None:
    microphone.feed(hiss(5))
    samples = record_without_loss(tmp_path, seconds=2, device=device)
    assert samples.size >= 2 * SAMPLE_RATE_HZ
    assert np.array_equal(samples, hiss(5)[: samples.size])


def test_sound_is_on_disk_within_half_a_second(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    """Between what the device has given, which keeps real time, and what the file holds."""
    microphone.feed(hiss(5))
    source = MicrophoneSource(new_take_path(tmp_path))
    source.start()
    reader, lags_s = RecordingReader(source.path), []
    began_s = time.monotonic() - reader.available_samples / SAMPLE_RATE_HZ

    def look() -> bool:
        lags_s.append(time.monotonic() - began_s - reader.available_samples / SAMPLE_RATE_HZ)
        return source.status().elapsed_s >= 1.5

    wait_until(look)
    source.stop()
    assert np.median(lags_s) < 0.5


def test_a_device_of_48_khz_alone_is_resampled(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    microphone.fault("rates=48000")
    upsampler = StreamResampler(SAMPLE_RATE_HZ, 48_000)
    microphone.feed(np.concatenate([upsampler.push(hiss(5)), upsampler.flush()]), 48_000)
    samples = record_without_loss(tmp_path, seconds=2)
    part = samples[2000:30_000]
    offset = offset_of(part, hiss(5))
    assert abs(offset - 2000) <= 32
    assert likeness(part, hiss(5)[offset : offset + part.size]) > 0.98


def test_a_pause_leaves_out_what_was_said(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    microphone.feed(hiss(20))
    source = MicrophoneSource(new_take_path(tmp_path))
    source.start()
    source.pause()
    wait_until(lambda: source.status().is_paused)
    before = RecordingReader(source.path).read(0)
    paused_at_s = time.monotonic()
    wait_until(lambda: time.monotonic() - paused_at_s > 0.4)
    assert RecordingReader(source.path).available_samples == before.size
    source.resume()
    wait_until(lambda: source.status().elapsed_s > before.size / SAMPLE_RATE_HZ + 0.5)
    source.stop()
    after = RecordingReader(source.path).read(before.size)
    gap = offset_of(after, hiss(20)) - before.size
    assert gap > 0.3 * SAMPLE_RATE_HZ
    assert likeness(after[:4000], hiss(20)[before.size + gap :][:4000]) > 0.99


def test_one_take_after_another(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    microphone.feed(hiss(5))
    for _ in range(3):
        assert record(MicrophoneSource(new_take_path(tmp_path)), seconds=0.1).size


def test_status_follows_the_take(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    microphone.feed(hiss(5))
    source = MicrophoneSource(new_take_path(tmp_path))
    assert not source.status().is_running
    source.start()
    assert source.status().is_running
    assert -20 < source.status().peak_dbfs < 0
    source.stop()
    source.stop()
    assert not source.status().is_running
    assert source.status().elapsed_s == RecordingReader(source.path).available_samples / SAMPLE_RATE_HZ


def test_a_muted_microphone_is_warned_about_but_goes_on(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    microphone.feed(np.zeros(16_000, np.int16))
    source = MicrophoneSource(new_take_path(tmp_path))
    source.start()
    wait_until(lambda: source.status().warning)
    assert "unmute" in (source.status().warning or "")
    assert source.status().is_running
    source.stop()
    assert source.status().failure is None


def test_lost_sound_is_counted(microphone: VirtualMicrophone, tmp_path: Path) -> None:
    microphone.feed(hiss(5))
    source = MicrophoneSource(new_take_path(tmp_path))
    source.start()
    microphone.fault("xrun")
    wait_until(lambda: source.status().overflows > 0)
    source.stop()
    assert source.status().failure is None
