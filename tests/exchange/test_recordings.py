"""Recordings from elsewhere: each is taken in once, whole, and left as it is."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import av
import numpy as np
import pytest

from mockinterview import paths
from mockinterview.analysis.question import AskedQuestion
from mockinterview.audio.codec import decode_file
from mockinterview.errors import AudioFileError
from mockinterview.exchange import recordings
from mockinterview.exchange.recordings import RecordingIntake
from mockinterview.journal import Journal, open_journal
from mockinterview.leftovers import find_leftovers
from mockinterview.settings import Settings
from mockinterview.store.claim import Claim, TakeIsBusyError
from mockinterview.store.origins import Origins
from tests.audio.signals import hiss, write_encoded, write_wav
from tests.stubs.transcribers import STORY
from tests.stubs.transcripts import spoken

ETHICS = AskedQuestion(id="ethics", text="Tell me about ...")
DAY = datetime(2026, 3, 1, 18, 30, tzinfo=UTC)


@pytest.fixture
def journal():
    with closing(open_journal(Settings())) as opened:
        yield opened


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    path = write_wav(tmp_path / "answer.wav", hiss(3.0))
    os.utime(path, (DAY.timestamp(), DAY.timestamp()))
    return path


def intake(journal: Journal, minutes: float = 10.0) -> RecordingIntake:
    return RecordingIntake(journal, minutes)


def test_a_recording_becomes_a_take_with_its_date_and_question(journal, answer):
    taken = intake(journal).take_in(answer, ETHICS)
    assert (taken.take.recorded_at, taken.take.question) == ("2026-03-01T18:30:00Z", ETHICS)
    assert (taken.take.state, taken.take.duration_s, taken.recorded_at.known_by) == ("recorded", 3.0, "file")
    assert np.array_equal(journal.samples(taken.take.id), hiss(3.0))
    assert [take.id for take in find_leftovers(journal)] == [taken.take.id]  # `finish` writes its report
    (audio,) = paths.takes_dir().glob("*.wav")
    assert audio.stat().st_mode & 0o777 == 0o600


def test_the_file_is_only_read(journal, answer):
    answer.chmod(0o400)
    before = (answer.read_bytes(), answer.stat().st_mtime_ns, answer.stat().st_mode)
    intake(journal).take_in(answer, ETHICS)
    assert (answer.read_bytes(), answer.stat().st_mtime_ns, answer.stat().st_mode) == before


def test_a_phone_says_itself_when_it_recorded(journal, tmp_path):
    path = write_encoded(tmp_path / "phone.m4a", hiss(2.0), "aac", 16_000)
    tagged = tmp_path / "tagged.m4a"
    with av.open(str(path)) as source, av.open(str(tagged), "w", format="ipod") as target:
        target.metadata["creation_time"] = "2025-12-24T07:08:09.000000Z"
        stream = target.add_stream_from_template(source.streams.audio[0])
        for packet in source.demux(source.streams.audio[0]):
            if packet.dts is not None:
                packet.stream = stream
                target.mux(packet)
    taken = intake(journal).take_in(tagged, ETHICS)
    assert (taken.take.recorded_at, taken.recorded_at.known_by) == ("2025-12-24T07:08:09Z", "tag")
    given = datetime(2024, 1, 2, tzinfo=UTC)
    assert intake(journal).take_in(path, ETHICS, given).take.recorded_at == "2024-01-02T00:00:00Z"


def test_the_same_content_is_taken_in_once_whatever_its_name(journal, answer, tmp_path):
    first = intake(journal).take_in(answer, ETHICS)
    again = intake(journal).take_in(shutil.copy(answer, tmp_path / "other name.mp3"), AskedQuestion())
    assert (again.take, again.recorded_at) == (first.take, None)
    assert len(journal.store.takes()) == len(list(paths.takes_dir().glob("*.wav"))) == 1


def test_a_copy_of_a_take_of_ones_own_is_known(journal, answer, tmp_path):
    taken = intake(journal).take_in(answer, ETHICS).take
    journal.keep(taken.id, spoken(STORY))
    copy = shutil.copy(journal.archive(taken.id), tmp_path / "copy.flac")
    journal.store.database._connection.execute("DELETE FROM origin")
    assert intake(journal).take_in(copy, ETHICS).take.id == taken.id


def test_what_was_deleted_can_be_taken_in_again(journal, answer):
    journal.delete(intake(journal).take_in(answer, ETHICS).take.id)
    assert intake(journal).take_in(answer, ETHICS).recorded_at is not None


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "is empty"), (b"no sound at all" * 100, "not a sound file"), (None, "There is no file")],
)
def test_what_cannot_be_read_leaves_nothing(journal, tmp_path, content, sentence):
    path = tmp_path / "broken.m4a"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(AudioFileError, match=sentence):
        intake(journal).take_in(path, ETHICS)
    assert journal.store.takes() == ()
    assert list(paths.takes_dir().glob("*.wav")) == []


def test_a_pipe_is_refused_at_once(journal, tmp_path):
    os.mkfifo(tmp_path / "pipe.wav")
    with pytest.raises(AudioFileError, match="is no file"):
        intake(journal).take_in(tmp_path / "pipe.wav", ETHICS)


def test_what_is_too_long_leaves_nothing(journal, answer):
    with pytest.raises(AudioFileError, match="lasts longer"):
        intake(journal, minutes=0.01).take_in(answer, ETHICS)
    assert journal.store.takes() == ()


def test_a_full_disk_is_told_and_leaves_nothing(journal, answer, monkeypatch):
    def fill(self, samples):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(recordings.RecordingWriter, "append", lambda self, samples: samples.size and fill(self, samples))
        with pytest.raises(AudioFileError, match="no room on the disk"):
            intake(journal).take_in(answer, ETHICS)
    assert journal.store.takes() == ()
    assert list(paths.takes_dir().glob("*.wav")) == []
    assert intake(journal).take_in(answer, ETHICS).recorded_at is not None


KILLED_IMPORT = """
import os, signal, sys
from pathlib import Path
from mockinterview.analysis.question import AskedQuestion
from mockinterview.exchange import recordings
from mockinterview.journal import open_journal
from mockinterview.settings import Settings

def die_after_a_second(file, limit):
    count = 0
    for block in decode_blocks(file, limit):
        yield block
        count += block.size
        if count > 16_000:
            os.kill(os.getpid(), signal.SIGKILL)

decode_blocks, recordings.decode_blocks = recordings.decode_blocks, die_after_a_second
recordings.RecordingIntake(open_journal(Settings()), 10.0).take_in(Path(sys.argv[1]), AskedQuestion(id="ethics"))
"""


def kill_in_mid_import(path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED_IMPORT, str(path)], check=False)
    assert done.returncode < 0


def test_an_import_that_is_killed_is_a_leftover_and_is_completed_by_the_next(journal, answer):
    kill_in_mid_import(answer)
    (half,) = find_leftovers(journal)
    assert 1.0 <= half.duration_s < 3.0
    journal.keep(half.id, spoken(STORY))  # `finish` has run in between
    journal.archive(half.id)
    taken = intake(journal).take_in(answer, AskedQuestion())
    assert (taken.take.id, taken.take.question.id, taken.take.duration_s) == (half.id, "ethics", 3.0)
    assert np.array_equal(journal.samples(half.id), decode_file(answer))
    assert len([path for path in paths.takes_dir().iterdir() if path.suffix in {".wav", ".flac"}]) == 1
    assert Origins(journal.store.database).of(half.id).is_complete
    assert intake(journal).take_in(answer, ETHICS).recorded_at is None


def test_a_half_take_that_another_program_works_on_is_left_alone(journal, answer):
    kill_in_mid_import(answer)
    (half,) = find_leftovers(journal)
    with closing(Held(journal.store.audio_path(half))), pytest.raises(TakeIsBusyError):
        intake(journal).take_in(answer, ETHICS)
    assert intake(journal).take_in(answer, ETHICS).take.id == half.id


class Held:
    """Another program's claim."""

    def __init__(self, audio: Path) -> None:
        self._claim = Claim(audio)

    def close(self) -> None:
        self._claim.release()


def test_a_take_is_free_again_once_it_is_in(journal, answer):
    taken = intake(journal).take_in(answer, ETHICS)
    with closing(open_journal(Settings())) as other:
        other.claim(taken.take.id)
