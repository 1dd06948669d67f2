"""A history goes out into a folder and comes in again."""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mockinterview import paths
from mockinterview.analysis.question import AskedQuestion
from mockinterview.audio.recording import RecordingWriter, new_take_path
from mockinterview.corrections.making import mend
from mockinterview.errors import DataFileError, StoreError, UsageError
from mockinterview.exchange.folder import INDEX, SCHEMA, TABLE, TAKES, is_exported_history
from mockinterview.exchange.history_export import HistoryExport
from mockinterview.exchange.history_import import HistoryImport, TakenOver
from mockinterview.exchange.recordings import RecordingIntake
from mockinterview.journal import Journal, open_journal
from mockinterview.leftovers import find_leftovers
from mockinterview.settings import Settings
from mockinterview.store.transfer import SourceFile, WholeTake
from mockinterview.transcript import Span
from tests.audio.signals import hiss, write_wav
from tests.store.test_transfer import dump
from tests.stubs.transcribers import STORY
from tests.stubs.transcripts import spoken

KEYS = [
    *("action_s", "audio", "company", "corrections", "duration_s", "file_name", "follows", "id", "incident"),
    *("is_complete", "is_refined", "mode", "note", "origin", "overflows", "probe", "question", "recorded_at"),
    *("result_s", "round_id", "self_rating", "settings", "sha256", "situation_s", "state", "story"),
    *("structure", "tags", "target_s", "task_s", "text", "transcript", "values"),
]
ETHICS = AskedQuestion(id="ethics", text="Tell me about ...")


@pytest.fixture
def journal() -> Iterator[Journal]:
    with closing(open_journal(Settings())) as opened:
        yield opened


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journal]:
    """The history of another computer."""
    with monkeypatch.context() as patch:
        patch.setenv("MOCKINTERVIEW_DATA", str(tmp_path / "elsewhere"))
        opened = open_journal(Settings())
    with closing(opened):
        yield opened


def record(journal: Journal, *, seed: int = 7, question: AskedQuestion = ETHICS, is_judged: bool = True) -> int:
    audio = new_take_path(journal.store.folder)
    with RecordingWriter(audio) as writer:
        writer.append(hiss(1.0, seed))
    take_id = journal.begin(audio, question)
    journal.store.record_end(take_id, duration_s=1.0, overflows=0, incident=None)
    if is_judged:
        journal.keep(take_id, spoken(STORY))
        journal.archive(take_id)
    journal.release(take_id)
    return take_id


def fill(journal: Journal, tmp_path: Path) -> None:
    """An answer with corrections, tags and a note, its follow-up, one that waits for its report, one from a phone."""
    first = record(journal)
    journal.correct(first, mend(journal.judged(first), Span(0, 1), "Their fraud"))
    journal.correct(first, mend(journal.judged(first), Span(3, 3), "broke"))
    journal.undo(first)
    journal.store.rate(first, 4)
    journal.store.marks.tag([first], "good")
    journal.store.marks.annotate(first, "Slower.")
    record(journal, seed=8, question=AskedQuestion(id="ethics", text="And?", probe="no_action", follows=first))
    record(journal, seed=9, is_judged=False)
    phone = write_wav(tmp_path / "phone.wav", hiss(2.0, 10))
    RecordingIntake(journal, 10.0).take_in(phone, ETHICS)


def export(journal: Journal, folder: Path, **options: bool) -> Path:
    list(HistoryExport(journal, folder, **options).write(journal.listing.find(order="oldest")))
    return folder


def take_over(journal: Journal, folder: Path) -> list[TakenOver]:
    history = HistoryImport(journal, folder)
    return [history.take_over(stem) for stem in history.stems]


def sounds(journal: Journal) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in journal.store.folder.iterdir() if path.suffix in {".wav", ".flac"}}


def test_a_history_comes_back_without_loss(journal, elsewhere, tmp_path):
    fill(journal, tmp_path)
    folder = export(journal, tmp_path / "out")
    assert {each.what for each in take_over(elsewhere, folder)} == {"added"}
    assert dump(elsewhere.store) == dump(journal.store)
    assert sounds(elsewhere) == sounds(journal)
    for take in journal.store.in_state("transcribed"):
        assert elsewhere.judged(take.id) == journal.judged(take.id)
    assert len(find_leftovers(elsewhere)) == len(find_leftovers(journal)) == 2
    assert all(path.stat().st_mode & 0o077 == 0 for path in elsewhere.store.folder.iterdir())


def test_a_second_export_says_the_same(journal, elsewhere, tmp_path):
    fill(journal, tmp_path)
    take_over(elsewhere, export(journal, tmp_path / "out"))
    again = export(elsewhere, tmp_path / "again")
    first = {path.relative_to(tmp_path / "out"): path.read_bytes() for path in (tmp_path / "out").rglob("*.*")}
    assert {path.relative_to(again): path.read_bytes() for path in again.rglob("*.*")} == first


def test_the_folder_is_readable_by_people_and_by_the_user_alone(journal, tmp_path):
    take_id = record(journal)
    stem = Path(journal.store.take(take_id).audio).stem
    folder = export(journal, tmp_path / "out")
    names = sorted(path.name for path in (folder / TAKES).iterdir())
    assert names == [f"{stem}.flac", f"{stem}.json", f"{stem}.md"]
    assert (folder / TAKES / f"{stem}.md").read_text().startswith("# Tell me about")
    told = json.loads((folder / TAKES / f"{stem}.json").read_text())
    assert told["feedback"]["schema"] == 1
    assert told["take"]["transcript"]["model"] == "stub"
    assert len((folder / TABLE).read_text().splitlines()) == 2
    assert folder.stat().st_mode & 0o077 == 0


def test_a_second_import_adds_nothing_and_changes_nothing(journal, elsewhere, tmp_path):
    fill(journal, tmp_path)
    folder = export(journal, tmp_path / "out")
    take_over(elsewhere, folder)
    elsewhere.store.marks.annotate(1, "My own.")
    before = dump(elsewhere.store)
    assert {each.what for each in take_over(elsewhere, folder)} == {"known"}
    assert {each.what for each in take_over(journal, folder)} == {"known"}
    assert dump(elsewhere.store) == before


def test_one_recording_that_answered_twice_stays_two_takes_however_often_the_import_is_broken_off(
    journal, elsewhere, tmp_path
):
    record(journal, seed=1)
    record(journal, seed=1)
    folder = export(journal, tmp_path / "out")
    history = HistoryImport(elsewhere, folder)
    history.take_over(history.stems[0])
    assert [each.what for each in take_over(elsewhere, folder)] == ["known", "added"]


def test_a_phone_recording_that_both_imported_is_one_take(journal, elsewhere, tmp_path):
    phone = write_wav(tmp_path / "phone.wav", hiss(2.0, 10))
    for each in (journal, elsewhere):
        RecordingIntake(each, 10.0).take_in(phone, ETHICS)
    assert [each.what for each in take_over(elsewhere, export(journal, tmp_path / "out"))] == ["known"]


def test_a_take_that_was_copied_over_as_a_file_is_known(journal, elsewhere, tmp_path):
    take_id = record(journal)
    copied = shutil.copy(journal.store.audio_path(journal.store.take(take_id)), tmp_path / "copy.flac")
    RecordingIntake(elsewhere, 10.0).take_in(copied, ETHICS)
    assert [each.what for each in take_over(elsewhere, export(journal, tmp_path / "out"))] == ["known"]


def test_numbers_that_are_taken_give_way(journal, elsewhere, tmp_path):
    fill(journal, tmp_path)
    record(elsewhere, seed=99)
    done = take_over(elsewhere, export(journal, tmp_path / "out"))
    assert len(elsewhere.store.takes()) == 5
    follow_up = next(take for take in elsewhere.store.takes() if take.question.probe)
    assert follow_up.question.follows == done[0].take_id != done[0].was


def test_without_sound_the_rest_goes_along_and_the_sound_can_follow(journal, elsewhere, tmp_path):
    take_id = record(journal)
    silent = export(journal, tmp_path / "silent", has_sound=False)
    assert list(silent.rglob("*.flac")) == []
    take_over(elsewhere, silent)
    assert elsewhere.judged(take_id).verdict == "ok"
    folder = export(journal, tmp_path / "out")
    assert [each.what for each in take_over(elsewhere, folder)] == ["completed"]
    assert sounds(elsewhere) == sounds(journal)


def test_a_full_disk_leaves_no_half_take(journal, elsewhere, tmp_path, monkeypatch):
    record(journal)
    folder = export(journal, tmp_path / "out")

    def refuse(path: Path, content: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(paths, "write_private", refuse)
        with pytest.raises(StoreError, match="make room"):
            take_over(elsewhere, folder)
        with pytest.raises(StoreError, match="make room"):
            export(journal, tmp_path / "other")
    assert elsewhere.store.takes() == ()
    assert not is_exported_history(tmp_path / "other")
    assert [each.what for each in take_over(elsewhere, folder)] == ["added"]


def interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_crash_before_the_sound_arrived_is_mended_by_the_next_import(journal, elsewhere, tmp_path, monkeypatch):
    record(journal)
    folder = export(journal, tmp_path / "out")
    with monkeypatch.context() as patch:
        patch.setattr(HistoryImport, "_put", interrupt)
        with pytest.raises(KeyboardInterrupt):
            take_over(elsewhere, folder)
    assert [each.what for each in take_over(elsewhere, folder)] == ["completed"]
    assert sounds(elsewhere) == sounds(journal)


def spoil_sound(folder: Path, stem: str) -> None:
    path = folder / TAKES / f"{stem}.flac"
    path.write_bytes(path.read_bytes()[:-1] + b"x")


def spoil_text(folder: Path, stem: str) -> None:
    path = folder / TAKES / f"{stem}.json"
    path.write_bytes(path.read_bytes()[:-9])


def spoil_name(folder: Path, stem: str) -> None:
    path = folder / TAKES / f"{stem}.json"
    path.write_text(path.read_text().replace(f"{stem}.flac", "../../../escape.flac"))


def make_newer(folder: Path, stem: str) -> None:
    path = folder / TAKES / f"{stem}.json"
    path.write_text(path.read_text().replace('{"schema":1', '{"schema":99', 1))


def swap(folder: Path, stem: str) -> None:
    path = folder / TAKES / f"{stem}.json"
    path.write_text(path.read_text().replace(stem, "20200101T000000Z-00000000"))


def lose(folder: Path, stem: str) -> None:
    (folder / TAKES / f"{stem}.json").unlink()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (spoil_sound, "is not the recording that was exported"),
        (spoil_text, "export the history again"),
        (spoil_name, "take.audio"),
        (make_newer, "newer mockinterview"),
        (swap, "another take"),
        (lose, "cannot be read"),
    ],
)
def test_a_damaged_take_is_told_and_the_others_come(journal, elsewhere, tmp_path, spoil, sentence):
    record(journal)
    record(journal, seed=8)
    folder = export(journal, tmp_path / "out")
    history = HistoryImport(elsewhere, folder)
    spoil(folder, history.stems[0])
    with pytest.raises(DataFileError, match=sentence):
        history.take_over(history.stems[0])
    assert history.take_over(history.stems[1]).what == "added"
    assert len(elsewhere.store.takes()) == len(sounds(elsewhere)) == 1


def test_an_older_program_refuses_what_it_would_lose():
    """Raise SCHEMA when a take gets another key."""
    keys = {name for kind in (WholeTake, SourceFile, AskedQuestion) for name in kind.__struct_fields__}
    assert (SCHEMA, sorted(keys)) == (1, KEYS)


def test_what_is_no_exported_history_is_refused(journal, tmp_path):
    assert not is_exported_history(tmp_path)
    (tmp_path / INDEX).write_text('{"schema": 1, "program": "1", "takes": ["../../etc/passwd"]}')
    with pytest.raises(DataFileError, match=INDEX):
        HistoryImport(journal, tmp_path)


def test_a_folder_that_holds_something_is_left_alone(journal, tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(UsageError, match="not empty"):
        HistoryExport(journal, tmp_path)
    with pytest.raises(UsageError, match="cannot be made"):
        HistoryExport(journal, tmp_path / "mine.txt")
    assert [path.name for path in tmp_path.iterdir() if path.suffix] == ["mine.txt"]


def test_what_is_being_recorded_is_left_out_and_named(journal, tmp_path):
    done, busy = record(journal), record(journal, seed=8, is_judged=False)
    journal.claim(busy)
    history = HistoryExport(journal, tmp_path / "out")
    list(history.write([done, busy]))
    assert history.busy == [busy]
    assert len(HistoryImport(journal, tmp_path / "out").stems) == 1
