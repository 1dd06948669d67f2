from __future__ import annotations

import stat
import subprocess
import sys
import wave
from pathlib import Path

import numpy as np
import pytest

from mockinterview import paths
from mockinterview.audio.codec import decode_file
from mockinterview.audio.recording import RecordingReader, RecordingWriter, new_take_path
from mockinterview.errors import AudioFileError
from tests.audio.signals import hiss

WRITE_FOR_EVER = """
import sys
from pathlib import Path
import numpy as np
from mockinterview.audio.recording import RecordingWriter
writer = RecordingWriter(Path(sys.argv[1]))
while True:
    writer.append(np.arange(1600, dtype=np.int16))
    print(writer.sample_count, flush=True)
"""


def wave_frames(path: Path) -> np.ndarray:
    with wave.open(str(path)) as file:
        return np.frombuffer(file.readframes(file.getnframes()), "<i2")


def test_take_paths_are_unique_sorted_by_time_and_in_a_private_folder(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "takes"
    taken = {new_take_path(folder) for _ in range(50)}
    assert len(taken) == 50
    assert {path.parent for path in taken} == {folder}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_recording_is_private_and_playable_after_every_append(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    writer = RecordingWriter(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert wave_frames(path).size == 0
    for second in (1, 2, 3):
        writer.append(hiss(1))
        assert wave_frames(path).size == second * 16_000
        assert decode_file(path).size == second * 16_000
    writer.close()
    writer.close()


def test_a_take_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    path.write_bytes(b"precious")
    with pytest.raises(AudioFileError, match="cannot be created"):
        RecordingWriter(path)
    assert path.read_bytes() == b"precious"


def test_a_disk_without_room_for_a_header_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(self: RecordingWriter, samples: np.ndarray) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(RecordingWriter, "append", no_room)
    with pytest.raises(AudioFileError, match="No space left"):
        RecordingWriter(tmp_path / "take.wav")
    assert not (tmp_path / "take.wav").exists()


def test_reading_by_offset_while_the_file_grows(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    with RecordingWriter(path) as writer:
        reader = RecordingReader(path)
        assert reader.available_samples == 0
        assert reader.read(0).size == 0
        writer.append(hiss(1))
        assert np.array_equal(reader.read(0), hiss(1))
        writer.append(hiss(1, seed=8))
        assert reader.available_samples == 32_000
        assert np.array_equal(reader.read(16_000), hiss(1, seed=8))
        assert np.array_equal(reader.read(100, max_samples=50), hiss(1)[100:150])
        assert reader.read(40_000).size == 0


def test_bytes_on_disk_count_not_the_header(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    with RecordingWriter(path) as writer:
        writer.append(hiss(1))
    with path.open("ab") as file:
        file.write(b"\x01\x02\x03")
    samples = RecordingReader(path).read(0)
    assert samples.size == 16_001
    assert samples[-1] == 0x0201


def test_a_file_cut_inside_its_header_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    path.write_bytes(b"RIFF")
    assert RecordingReader(path).available_samples == 0


def test_a_missing_take_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(AudioFileError, match="cannot be read"):
        RecordingReader(tmp_path / "gone.wav").read(0)


def test_a_killed_writer_leaves_a_playable_take(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    with subprocess.Popen(
        [sys.executable, "-c", WRITE_FOR_EVER, str(path)],
        cwd=paths.PACKAGE_DIR.parent,
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdout is not None
        written = [int(writer.stdout.readline()) for _ in range(30)][-1]
        writer.kill()
    samples = RecordingReader(path).read(0)
    assert samples.size >= written
    whole = samples[: samples.size // 1600 * 1600].reshape(-1, 1600)
    assert (whole == np.arange(1600)).all()
    assert wave_frames(path).size >= written
