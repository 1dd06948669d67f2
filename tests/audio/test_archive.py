"""Finished takes packed without loss."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from mockinterview.audio import archive, codec
from mockinterview.audio.recording import RecordingWriter
from mockinterview.errors import AudioFileError
from tests.audio.signals import hiss, write_wav


def take(path: Path) -> Path:
    with RecordingWriter(path) as writer:
        writer.append(hiss(1.7))
    return path


def test_an_archived_take_is_the_same_take(tmp_path: Path) -> None:
    wav_path = take(tmp_path / "take.wav")
    flac_path = archive.archive_as_flac(wav_path)
    assert flac_path == tmp_path / "take.flac"
    assert np.array_equal(codec.decode_file(flac_path), hiss(1.7))
    assert not wav_path.exists()


def test_the_wav_stays_when_the_flac_differs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wav_path = take(tmp_path / "take.wav")
    monkeypatch.setattr(archive, "encode_flac", lambda samples, path: write_wav(path, samples[:-1]))
    with pytest.raises(AudioFileError, match="the WAV is kept"):
        archive.archive_as_flac(wav_path)
    assert [path.name for path in tmp_path.iterdir()] == ["take.wav"]
