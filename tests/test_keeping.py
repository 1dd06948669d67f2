"""What is deleted is gone from the disk; sound that is not kept goes, and words and figures stay."""

from __future__ import annotations

import contextlib
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from mockinterview import paths
from mockinterview.audio.recording import RecordingWriter, new_take_path
from mockinterview.cli import main
from mockinterview.coach import Coach
from mockinterview.corrections.making import mend
from mockinterview.errors import AudioFileError, StoreError, UsageError
from mockinterview.journal import Journal
from mockinterview.keeping import remove_sound, storage_used, with_old_sound
from mockinterview.leftovers import find_leftovers, pack_leftovers
from mockinterview.report.page_file import save_page
from mockinterview.settings import Settings
from mockinterview.store.backup import restore_backup, write_backup
from mockinterview.store.claim import Claim
from mockinterview.store.takes import TakeStore
from mockinterview.transcript import Span
from tests.audio.signals import hiss
from tests.cli.kept import keep_take
from tests.stubs.practice_year import Practice
from tests.stubs.transcribers import STORY
from tests.stubs.transcripts import spoken

SECRETS = ("qzanzibar", "xylograph", "vexillology", "jabberwock", "wyvern")
"""Words that nothing else holds; their first letters are rare, so that no index keeps them in part only."""


def opened(**options: bool) -> Journal:
    return Journal(TakeStore(paths.takes_dir()), Coach(Settings()), Settings().speech, **options)


def bytes_below(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_what_is_deleted_is_nowhere_on_the_disk():
    """Words, mended words, tag, note, index, page and sound, among many other takes; and in the copies of before."""
    for day in range(1, 9):
        keep_take("ethics", day=day)
    secret = keep_take("proudest", day=9, text=f"{STORY} My {SECRETS[0]} was {SECRETS[1]}.")
    for day in range(10, 14):
        keep_take("ethics", day=day)
    journal = opened()
    feedback = journal.judged(secret)
    place = next(index for index, word in enumerate(feedback.words) if word.text == SECRETS[0])
    journal.correct(secret, mend(feedback, Span(place, place), SECRETS[2]))
    journal.store.marks.tag([secret], SECRETS[3])
    journal.store.marks.annotate(secret, f"about the {SECRETS[4]}")
    recording = journal.archive(secret)
    sound = recording.read_bytes()[-200:]
    page = save_page(journal.judged(secret), recording, recording.stem)
    journal.store.database.copy_to(paths.takes_dir() / f"{TakeStore.DATABASE}.before-9")
    before = bytes_below(paths.data_dir())
    assert all(word.encode() in before for word in SECRETS)
    assert sound in before
    journal.delete(secret)
    journal.close()
    left = bytes_below(paths.data_dir()).lower()
    for word in SECRETS:
        assert word.encode() not in left
        assert word[1:].encode() not in left, "kept as the end of a word in an index"
    assert sound not in left
    assert not page.exists()
    assert len(TakeStore(paths.takes_dir()).takes()) == 12


def test_old_sound_goes_and_words_and_figures_stay(tmp_path):
    keep_take("ethics", day=1)
    take_id = keep_take("ethics", day=2)
    keep_take("ethics", day=3, text=None)
    journal = opened()
    now = datetime(2026, 3, 31, 12, tzinfo=UTC)
    audio = journal.archive(take_id)
    page = save_page(journal.judged(take_id), audio, audio.stem)
    assert [take.id for take in with_old_sound(journal, 28, now)] == [1, 2]
    assert [take.id for take in with_old_sound(journal, 29, now - timedelta(hours=1))] == [1]
    before = journal.judged(take_id)
    remove_sound(journal, take_id)
    assert not audio.exists()
    assert not page.exists()
    assert replace(journal.judged(take_id), source="") == replace(before, source="")
    assert [take.id for take in with_old_sound(journal, 1, now)] == [1]
    with pytest.raises(AudioFileError, match="is not kept any more"):
        journal.samples(take_id)
    assert save_page(journal.judged(take_id), audio, "quiet").exists()
    assert find_leftovers(journal)[0].id == 3
    with pytest.raises(UsageError, match="no transcript yet"):
        remove_sound(journal, 3)
    file = tmp_path / "backup.tar"
    assert write_backup(journal.store, file) == 2
    journal.delete(take_id)


def test_sound_in_work_is_kept():
    take_id = keep_take()
    journal = opened()
    audio = journal.store.audio_path(journal.store.take(take_id))
    claim = Claim(audio)
    with pytest.raises(StoreError, match="being worked on"):
        remove_sound(journal, take_id)
    claim.release()
    assert audio.exists()


def test_no_sound_is_kept_where_none_is_wanted():
    journal = opened(keeps_sound=False)
    audio = new_take_path(paths.takes_dir())
    with RecordingWriter(audio) as writer:
        writer.append(hiss(1.0))
    take_id = journal.begin(audio, journal.store.take(keep_take()).question)
    journal.archive(take_id)
    assert journal.store.audio_path(journal.store.take(take_id)).exists(), "there are no words yet"
    journal.keep(take_id, spoken(STORY))
    journal.archive(take_id)
    assert not audio.exists()
    assert not audio.with_suffix(".flac").exists()
    assert journal.judged(take_id).verdict == "ok"
    pack_leftovers(journal)


def test_storage_is_counted():
    assert storage_used(paths.takes_dir(), paths.reports_dir()).whole == 0
    keep_take()
    used = storage_used(paths.takes_dir(), paths.reports_dir())
    assert used.recording_count == 1
    assert used.recordings > 32_000
    assert used.whole == sum(path.stat().st_size for path in paths.takes_dir().iterdir())


def run(*arguments: str):
    return CliRunner().invoke(main, list(arguments))


def test_the_commands_of_storage(tmp_path):
    keep_take()
    assert run("storage").stdout.splitlines()[-1].startswith("All")
    assert '"recording_count": 1' in run("storage", "--format", "json").stdout
    assert run("storage", "--tidy").exit_code == 2
    asked = run("storage", "--tidy", "--older-than", "1")
    assert asked.exit_code == 2
    assert "1 recording older than 1 days" in asked.stderr
    file = str(tmp_path / "backup.tar")
    assert "1 take, 1 with sound" in run("backup", file).stderr
    assert run("restore", file).exit_code == 2
    assert run("storage", "--tidy", "--older-than", "1", "--yes").exit_code == 0
    assert "No sound is older" in run("storage", "--tidy", "--older-than", "1").stderr
    assert run("show", "1").exit_code == 0
    assert run("show", "1", "--format", "html").exit_code == 0
    assert "is not kept any more" in run("replay", "--plain", "1").stderr + run("transcribe", "1").stderr
    assert run("delete", "1", "--yes").exit_code == 0
    assert run("restore", file).exit_code == 0
    assert len(run("history").stdout.splitlines()) == 2


def fill(ballast: Path) -> None:
    with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as stream:
        while stream.write(bytes(4096)):
            pass


def test_a_full_disk_loses_nothing(small_disk):
    practice = Practice(small_disk / "takes", 1)
    practice.practise(3)
    store = practice.journal.store
    before = store.takes()
    fill(small_disk / "ballast")
    with pytest.raises(StoreError, match="full"):
        store.save(before[0].id, spoken("word " * 20_000), Settings().speech)
    assert store.transcript(before[0].id) is not None
    store.close()
    again = TakeStore(small_disk / "takes")
    assert again.takes() == before
    again.close()


def test_a_disk_that_is_only_to_be_read_is_read_and_told_when_it_should_be_written(small_disk):
    practice = Practice(small_disk / "takes", 1)
    practice.practise(1)
    practice.journal.close()
    before = (small_disk / "takes" / TakeStore.DATABASE).read_bytes()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    store = TakeStore(small_disk / "takes")
    take, *_ = store.takes()
    assert store.transcript(take.id) is not None
    with pytest.raises(StoreError, match=r"cannot be deleted \(Read-only"):
        store.delete(take.id)
    store.close()
    assert (small_disk / "takes" / TakeStore.DATABASE).read_bytes() == before


def test_a_history_damaged_in_the_middle_is_told_and_a_backup_brings_it_back(tmp_path):
    practice = Practice(tmp_path / "takes", 1)
    practice.practise(8)
    store = practice.journal.store
    count = len(store.takes())
    write_backup(store, tmp_path / "backup.tar")
    practice.journal.close()
    path = tmp_path / "takes" / TakeStore.DATABASE
    content = bytearray(path.read_bytes())
    content[8192:] = b"\xa5" * (len(content) - 8192)
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"damaged|malformed|cannot be"):
        Journal(TakeStore(tmp_path / "takes"), practice.coach, Settings().speech).listing.answers()
    assert path.read_bytes() == bytes(content)
    assert restore_backup(tmp_path / "backup.tar", tmp_path / "again").take_count == count
