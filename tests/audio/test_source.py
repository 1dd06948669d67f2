from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from mockinterview.audio import codec, source
from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.audio.recording import RecordingReader, RecordingWriter
from mockinterview.audio.source import FileSource
from mockinterview.errors import AudioFileError
from tests.audio.signals import hiss, tone, wait_until, write_encoded, write_wav


@pytest.fixture
def take_path(tmp_path: Path) -> Path:
    return tmp_path / "take.wav"


def test_a_recording_becomes_the_same_take_and_ends_by_itself(tmp_path: Path, take_path: Path) -> None:
    played = FileSource(write_wav(tmp_path / "a.wav", hiss(2.34)), take_path)
    assert not played.status().is_running
    played.start()
    assert take_path.exists()
    wait_until(lambda: not played.status().is_running)
    assert np.array_equal(RecordingReader(take_path).read(0), hiss(2.34))
    assert played.status().elapsed_s == pytest.approx(2.34)
    assert played.status().failure is None
    played.stop()


def test_any_format_may_be_the_source(tmp_path: Path, take_path: Path) -> None:
    played = FileSource(write_encoded(tmp_path / "a.mp3", tone(2, 44_100), "libmp3lame", 44_100), take_path)
    played.start()
    wait_until(lambda: not played.status().is_running)
    assert played.status().elapsed_s == pytest.approx(2, abs=0.1)
    assert RecordingReader(take_path).available_samples / SAMPLE_RATE_HZ == played.status().elapsed_s


def test_a_reader_sees_the_take_grow(tmp_path: Path, take_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []

    class Watched(RecordingWriter):
        def append(self, samples: Samples) -> None:
            super().append(samples)
            sizes.append(RecordingReader(self.path).available_samples)

    monkeypatch.setattr(source, "RecordingWriter", Watched)
    played = FileSource(write_wav(tmp_path / "a.wav", hiss(1)), take_path)
    played.start()
    wait_until(lambda: not played.status().is_running)
    assert sizes == list(range(0, 16_001, 1600))


def test_in_real_time_a_stop_keeps_what_was_played(tmp_path: Path, take_path: Path) -> None:
    played = FileSource(write_wav(tmp_path / "a.wav", hiss(60)), take_path, realtime=True)
    played.start()
    wait_until(lambda: played.status().elapsed_s >= 0.2)
    played.stop()
    assert not played.status().is_running
    samples = RecordingReader(take_path).read(0)
    assert samples.size < 60 * SAMPLE_RATE_HZ
    assert np.array_equal(samples, hiss(60)[: samples.size])


def test_a_pause_loses_nothing(tmp_path: Path, take_path: Path) -> None:
    played = FileSource(write_wav(tmp_path / "a.wav", hiss(1)), take_path)
    played.pause()
    played.start()
    assert played.status().is_paused
    assert played.status().is_running
    played.resume()
    wait_until(lambda: not played.status().is_running)
    assert np.array_equal(RecordingReader(take_path).read(0), hiss(1))


def test_a_paused_source_stops(tmp_path: Path, take_path: Path) -> None:
    played = FileSource(write_wav(tmp_path / "a.wav", hiss(1)), take_path)
    played.pause()
    played.start()
    played.stop()
    assert not played.status().is_running


def test_the_level_is_that_of_the_sound(tmp_path: Path, take_path: Path) -> None:
    played = FileSource(write_wav(tmp_path / "a.wav", tone(1)), take_path)
    played.start()
    wait_until(lambda: not played.status().is_running)
    assert played.status().peak_dbfs == pytest.approx(-12, abs=0.2)


def test_a_bad_recording_is_refused_at_the_start_and_leaves_no_file(tmp_path: Path, take_path: Path) -> None:
    (tmp_path / "a.wav").write_text("no sound")
    with pytest.raises(AudioFileError):
        FileSource(tmp_path / "a.wav", take_path).start()
    assert not take_path.exists()


def test_an_overlong_recording_is_refused_at_the_start(tmp_path: Path, take_path: Path) -> None:
    with pytest.raises(AudioFileError, match="longer"):
        FileSource(write_wav(tmp_path / "a.wav", hiss(3)), take_path, max_duration_s=2).start()


def test_a_failure_half_way_is_told_and_keeps_the_take(
    tmp_path: Path, take_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks_off(path: Path, max_duration_s: float | None) -> Iterator[Samples]:
        yield hiss(0.5)
        raise AudioFileError("The disk was pulled out.")

    monkeypatch.setattr(codec, "decode_blocks", breaks_off)
    played = FileSource(tmp_path / "a.wav", take_path)
    played.start()
    wait_until(lambda: not played.status().is_running)
    assert played.status().failure == "The disk was pulled out."
    assert RecordingReader(take_path).available_samples == 8000


def test_a_full_disk_is_told_and_keeps_the_take(
    tmp_path: Path, take_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class FullAfterOneSecond(RecordingWriter):
        def append(self, samples: Samples) -> None:
            if self.sample_count >= SAMPLE_RATE_HZ:
                raise OSError(28, os.strerror(28))
            super().append(samples)

    monkeypatch.setattr(source, "RecordingWriter", FullAfterOneSecond)
    played = FileSource(write_wav(tmp_path / "a.wav", hiss(2)), take_path)
    played.start()
    wait_until(lambda: not played.status().is_running)
    assert "disk is full" in (played.status().failure or "")
    assert np.array_equal(RecordingReader(take_path).read(0), hiss(1))
