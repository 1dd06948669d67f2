"""What becomes of a take between the first block and the archive."""

from __future__ import annotations

import os
from concurrent.futures import wait
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from mockinterview import paths
from mockinterview.analysis.question import AskedQuestion
from mockinterview.audio.archive import archive_as_flac
from mockinterview.audio.codec import decode_file
from mockinterview.audio.recording import RecordingReader, RecordingWriter, new_take_path
from mockinterview.audio.source import SourceStatus
from mockinterview.coach import Coach
from mockinterview.detached import in_background
from mockinterview.errors import AudioFileError, StoreError
from mockinterview.journal import Journal
from mockinterview.leftovers import find_leftovers, pack_leftovers
from mockinterview.settings import Settings
from mockinterview.store.claim import is_claimed
from mockinterview.store.takes import TakeStore
from tests.audio.signals import hiss
from tests.stubs.transcribers import STORY
from tests.stubs.transcripts import spoken

ETHICS = AskedQuestion(id="ethics", text="Tell me about ...")
SAID = spoken(STORY)
LATER = timedelta(minutes=1)


class Clock:
    """The time, as the test has it."""

    now = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.now


def journal_with(settings: Settings = Settings()) -> Journal:  # noqa: B008 - frozen
    return Journal(TakeStore(paths.takes_dir()), Coach(settings), settings.speech, Clock())


@pytest.fixture
def journal(monkeypatch: pytest.MonkeyPatch) -> Journal:
    monkeypatch.setattr(Clock, "now", datetime.now(UTC))
    return journal_with()


def record(seconds: float = 1.0) -> Path:
    path = new_take_path(paths.takes_dir())
    with RecordingWriter(path) as writer:
        writer.append(hiss(seconds))
    return path


def test_a_take_from_the_first_block_to_the_archive(journal):
    audio = record()
    take_id = journal.begin(audio, ETHICS)
    assert is_claimed(audio)
    journal.end(take_id, SourceStatus(elapsed_s=1.0, overflows=2, failure="The microphone went silent."))
    take = journal.store.take(take_id)
    assert (take.overflows, take.incident) == (2, "The microphone went silent.")
    feedback = journal.keep(take_id, SAID)
    assert (feedback.verdict, feedback.question) == ("ok", "ethics")
    before = RecordingReader(audio).read(0)
    packed = journal.archive(take_id)
    assert not audio.exists()
    assert not is_claimed(packed)
    assert np.array_equal(decode_file(packed), before)
    assert np.array_equal(journal.samples(take_id), before)
    assert packed.stat().st_mode & 0o077 == 0


def test_feedback_names_the_recording_that_lies_there(journal):
    audio = record()
    take_id = journal.begin(audio, ETHICS)
    assert journal.keep(take_id, SAID).source == audio.name
    assert journal.feedback(take_id).source == audio.name
    packed = journal.archive(take_id)
    assert packed.suffix == ".flac"
    assert journal.feedback(take_id).source == packed.name


def test_judging_keeps_nothing(journal):
    take_id = journal.begin(record(), ETHICS)
    assert journal.judge(take_id, SAID).verdict == "ok"
    assert journal.feedback(take_id) is None


def test_feedback_follows_the_rules_of_today_and_is_cached(journal, monkeypatch):
    take_id = journal.begin(record(), ETHICS)
    old = journal.keep(take_id, SAID)
    journal.close()
    changed = Settings()
    changed = replace(changed, thresholds=replace(changed.thresholds, draft_words_per_minute=111.0))
    again = journal_with(changed)
    new = again.feedback(take_id)
    assert new.analysis_version != old.analysis_version
    monkeypatch.setattr(Coach, "assess", lambda *_, **__: pytest.fail("the cached feedback is good"))
    assert again.feedback(take_id) == new


def test_what_a_crash_left_is_found_and_what_is_being_made_is_not(journal):
    crashed, running, done = (journal.begin(record(), ETHICS) for _ in range(3))
    journal.keep(done, SAID)
    journal.release(crashed)
    assert [take.id for take in find_leftovers(journal)] == [crashed]
    journal.release(running)
    assert [take.id for take in find_leftovers(journal)] == [running, crashed]


def test_a_take_that_two_want_to_pack_is_packed_once(journal, monkeypatch):
    audio = record()
    before = RecordingReader(audio).read(0)
    take_id = journal.begin(audio, ETHICS)
    journal.keep(take_id, SAID)
    others = []

    def pack_while_another_comes(wav: Path) -> Path:
        others.append(in_background(lambda: journal.archive(take_id)))
        wait(others, timeout=0.1)
        return archive_as_flac(wav)

    monkeypatch.setattr("mockinterview.journal.archive_as_flac", pack_while_another_comes)
    packed = journal.archive(take_id)
    (other,) = others
    assert other.result() == packed
    assert np.array_equal(decode_file(packed), before)
    assert len(others) == 1


def test_a_take_without_a_sound_or_a_file_is_no_leftover(journal):
    empty, gone = record(0.0), record()
    for audio in (empty, gone):
        journal.release(journal.begin(audio, ETHICS))
    gone.unlink()
    assert find_leftovers(journal) == ()


@pytest.mark.parametrize("is_packed", [False, True])
def test_recordings_that_the_history_lost_are_entered_again_once(journal, is_packed):
    audio = record()
    if is_packed:
        take_id = journal.begin(audio, ETHICS)
        journal.keep(take_id, SAID)
        journal.archive(take_id)
        journal.store.database._connection.execute("DELETE FROM take")
    assert find_leftovers(journal) == ()  # somebody may be about to enter it
    Clock.now = datetime.now(UTC) + LATER
    (found,) = find_leftovers(journal)
    assert found.duration_s == pytest.approx(1.0)
    assert find_leftovers(journal) == (found,)


def test_a_recording_that_goes_while_it_is_looked_at_is_none(journal, monkeypatch):
    audio = record()
    monkeypatch.setattr(journal.store, "find_by_audio", lambda name: audio.unlink(missing_ok=True))
    Clock.now = datetime.now(UTC) + LATER
    assert find_leftovers(journal) == ()


def test_files_of_the_user_in_the_folder_are_left_alone(journal):
    record().rename(paths.takes_dir() / "my band.wav")
    Clock.now = datetime.now(UTC) + LATER
    assert find_leftovers(journal) == ()


def test_a_crash_between_packing_and_renaming_loses_nothing(journal):
    take_id = journal.begin(record(), ETHICS)
    journal.keep(take_id, SAID)
    packed = journal.archive(take_id)
    journal.store.rename_audio(take_id, packed.with_suffix(".wav"))
    Clock.now = datetime.now(UTC) + LATER
    assert find_leftovers(journal) == ()
    assert journal.samples(take_id).size == 16_000
    pack_leftovers(journal)
    assert journal.store.take(take_id).audio == packed.name


def test_what_was_not_packed_in_time_is_packed_later(journal):
    take_id = journal.begin(record(), ETHICS)
    journal.keep(take_id, SAID)
    pack_leftovers(journal)
    assert journal.store.take(take_id).audio.endswith(".wav")  # still claimed
    journal.release(take_id)
    pack_leftovers(journal)
    assert journal.store.take(take_id).audio.endswith(".flac")


def test_deleting_takes_the_page_along_and_refuses_what_another_program_holds(journal):
    take_id = journal.begin(record(), ETHICS)
    page = paths.ensure_private_dir(paths.reports_dir()) / Path(journal.store.take(take_id).audio).with_suffix(".html")
    page.write_text("<html>")
    with pytest.raises(StoreError, match="being recorded"):
        journal_with().delete(take_id)
    assert page.exists()
    journal.delete(take_id)
    assert not page.exists()
    assert [path.name for path in paths.takes_dir().iterdir()] == [TakeStore.DATABASE]


def test_a_recording_that_is_gone_is_said(journal):
    audio = record()
    take_id = journal.begin(audio, ETHICS)
    journal.release(take_id)
    os.unlink(audio)  # noqa: PTH108
    with pytest.raises(AudioFileError, match="cannot be read"):
        journal.claim(take_id)
