"""The history: what is kept, what is gone, and what a damaged file costs (nothing)."""

from __future__ import annotations

import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.question import AskedQuestion
from mockinterview.errors import StoreError, UsageError
from mockinterview.settings import SpeechSettings
from mockinterview.store import database
from mockinterview.store.takes import TakeStore
from tests.stubs.transcripts import spoken

NOON = "2026-03-01T12:00:00Z"
QUESTION = AskedQuestion(id="ethics", text="Tell me about ...")


@pytest.fixture
def store(tmp_path: Path) -> TakeStore:
    return TakeStore(tmp_path / "takes")


def add(store: TakeStore, name: str = "one.wav", recorded_at: str = NOON, question: AskedQuestion = QUESTION) -> int:
    audio = store.folder / name
    audio.write_bytes(b"RIFF")
    return store.add(audio, question, recorded_at=recorded_at)


def feedback(version: str = "1") -> Feedback:
    return Feedback(analysis_version=version, duration=3.0, question="ethics", verdict="nothing_to_score", reason="no")


def test_a_take_comes_back_as_it_was_kept(store):
    take_id = add(store)
    store.record_end(take_id, duration_s=61.5, overflows=2, incident="The microphone was unplugged.")
    store.rate(take_id, 4)
    take = TakeStore(store.folder).take(take_id)
    assert (take.question, take.recorded_at, take.state, take.audio) == (QUESTION, NOON, "recorded", "one.wav")
    assert (take.duration_s, take.overflows, take.self_rating) == (61.5, 2, 4)
    assert take.incident == "The microphone was unplugged."


def test_pages_of_takes_join_without_a_gap_also_within_one_second(store):
    moments = (NOON, NOON, NOON, "2026-03-02T12:00:00Z", "2026-02-28T12:00:00Z")
    ids = [add(store, f"{number}.wav", moment) for number, moment in enumerate(moments)]
    pages, last = [], None
    while page := store.takes(before=last, most=2):
        pages.append([take.id for take in page])
        last = page[-1]
    assert pages == [[ids[3], ids[2]], [ids[1], ids[0]], [ids[4]]]
    assert [take.id for take in store.takes()] == [take_id for page in pages for take_id in page]


def judge(store: TakeStore, take_id: int, version: str = "1") -> None:
    store.save_feedback(take_id, feedback(version), store.take(take_id).revision)


def test_transcript_and_feedback_replace_what_was_there(store):
    take_id = add(store)
    assert store.transcript(take_id) is None
    store.save(take_id, spoken("first words"), SpeechSettings())
    judge(store, take_id, "1")
    store.save(take_id, spoken("better words"), SpeechSettings(), is_refined=True)
    assert store.feedback(take_id) is None
    judge(store, take_id, "2")
    assert store.transcript(take_id) == spoken("better words")
    assert store.feedback(take_id) == feedback("2")
    assert store.take(take_id).state == "transcribed"


def test_feedback_on_words_that_were_replaced_meanwhile_is_not_kept(store):
    take_id = add(store)
    store.save(take_id, spoken("first words"), SpeechSettings())
    judged = store.take(take_id).revision
    store.save(take_id, spoken("better words"), SpeechSettings(), is_refined=True)
    store.save_feedback(take_id, feedback(), judged)
    assert store.feedback(take_id) is None


def test_the_latest_take_comes_first_and_a_question_narrows_the_list(store):
    first = add(store, "one.wav", "2026-03-01T12:00:00Z")
    third = add(store, "three.wav", "2026-03-03T12:00:00Z")
    second = add(store, "two.wav", "2026-03-02T12:00:00Z", AskedQuestion(id="proudest"))
    assert [take.id for take in store.takes()] == [third, second, first]
    assert [take.id for take in store.takes("ethics")] == [third, first]


def test_a_recording_is_entered_once_whoever_finds_it_first(store):
    stray = add(store, question=AskedQuestion())
    assert add(store) == stray
    assert [take.question for take in store.takes()] == [QUESTION]


def test_the_settings_that_made_a_transcript_are_kept_with_it(store):
    take_id = add(store)
    store.save(take_id, spoken("words"), SpeechSettings(beam_size=3))
    (kept,) = store.database.rows("SELECT settings FROM take WHERE id = ?", take_id)
    assert msgspec.json.decode(kept["settings"], type=SpeechSettings).beam_size == 3


def test_deleting_leaves_no_trace_of_words_or_sound(store):
    take_id = add(store)
    store.save(take_id, spoken("unforgettable zanzibar sentence"), SpeechSettings())
    store.delete(take_id)
    store.close()
    left = b"".join(path.read_bytes() for path in store.folder.iterdir())
    assert b"zanzibar" not in left
    assert not (store.folder / "one.wav").exists()
    with pytest.raises(UsageError, match="no take"):
        TakeStore(store.folder).take(take_id)


def test_deleting_reaches_backups_and_half_written_archives(store):
    take_id, other = add(store), add(store, "two.wav")
    store.save(take_id, spoken("unforgettable zanzibar sentence"), SpeechSettings())
    database._back_up(store.folder / TakeStore.DATABASE, store.folder / f"{TakeStore.DATABASE}.before-2")
    (store.folder / f"{TakeStore.DATABASE}.before-3").write_bytes(b"zanzibar, but no database " * 9)
    (store.folder / ".one.flac.4711.tmp").write_bytes(b"zanzibar")
    store.delete(take_id)
    store.close()
    assert b"zanzibar" not in b"".join(path.read_bytes() for path in store.folder.iterdir())
    with sqlite3.connect(store.folder / f"{TakeStore.DATABASE}.before-2") as backup:
        assert backup.execute("SELECT id FROM take").fetchall() == [(other,)]


def test_many_programs_may_open_a_new_history_at_once(tmp_path):
    with ThreadPoolExecutor(8) as pool:
        stores = list(pool.map(lambda _: TakeStore(tmp_path / "takes"), range(8)))
    ids = {each.add(tmp_path / f"{number}.wav", QUESTION, recorded_at=NOON) for number, each in enumerate(stores)}
    assert len(ids) == len(stores[0].takes()) == 8


def test_threads_share_one_store(store):
    ids = [add(store, f"{number}.wav") for number in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: store.rate(ids[number % 4], 1 + number % 5), range(200)))
    assert all(take.self_rating for take in store.takes())


def test_everything_is_readable_by_the_user_alone(store):
    (store.folder / TakeStore.DATABASE).chmod(0o644)
    store = TakeStore(store.folder)
    assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((store.folder / TakeStore.DATABASE).stat().st_mode) == 0o600


def test_a_damaged_file_is_named_and_left_alone(tmp_path):
    path = tmp_path / TakeStore.DATABASE
    path.write_bytes(b"this is no database, however long one looks at it" * 40)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="damaged"):
        TakeStore(tmp_path)
    assert path.read_bytes() == before


def test_a_newer_file_is_refused_politely(store):
    store.close()
    path = store.folder / TakeStore.DATABASE
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match="newer mockinterview"):
        TakeStore(store.folder)


def test_a_locked_file_is_told_and_nothing_is_lost(store, monkeypatch):
    take_id = add(store)
    other = sqlite3.connect(store.folder / TakeStore.DATABASE, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    store.database._connection.execute("PRAGMA busy_timeout = 1")
    with pytest.raises(StoreError, match="cannot be written"):
        store.rate(take_id, 3)
    other.execute("ROLLBACK")
    store.rate(take_id, 3)
    assert store.take(take_id).self_rating == 3


def test_a_migration_is_preceded_by_a_backup_and_undone_when_it_fails(store, monkeypatch):
    take_id = add(store)
    store.close()
    good, bad = "ALTER TABLE take ADD COLUMN tag TEXT;", "CREATE TABLE half (x); SELECT * FROM nowhere;"
    known = database._scripts()
    monkeypatch.setattr(database, "_scripts", lambda: [*known, bad])
    with pytest.raises(StoreError):
        TakeStore(store.folder)
    with sqlite3.connect(store.folder / TakeStore.DATABASE) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(known),)
        assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'half'").fetchall()
    monkeypatch.setattr(database, "_scripts", lambda: [*known, good])
    assert TakeStore(store.folder).take(take_id).audio == "one.wav"
    backup = store.folder / f"{TakeStore.DATABASE}.before-{len(known) + 1}"
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    with sqlite3.connect(backup) as connection:
        assert connection.execute("SELECT audio FROM take").fetchall() == [("one.wav",)]


def follow_up(answer: int, question: AskedQuestion = QUESTION) -> AskedQuestion:
    return replace(question, text='You said "we drew". Which part was yours?', probe="we_in_action", follows=answer)


def test_follow_ups_are_chained_to_their_answer_and_share_its_round(store):
    answer = add(store)
    first = add(store, "two.wav", "2026-03-01T12:02:00Z", follow_up(answer))
    second = add(store, "three.wav", "2026-03-01T12:03:00Z", replace(follow_up(answer), probe="no_result"))
    add(store, "four.wav")
    kept = TakeStore(store.folder)
    assert [take.id for take in kept.follow_ups(answer)] == [first, second]
    assert kept.follow_ups(first) == ()
    assert kept.take(first).question.probe == "we_in_action"
    assert [take.id for take in kept.follow_ups_of_round(kept.take(answer).round_id)] == [first, second]
    (row,) = kept.database.rows("SELECT follows_take_id, probe FROM take WHERE id = ?", second)
    assert tuple(row) == (answer, "no_result")


def test_a_follow_up_compares_with_the_same_follow_up_only(store):
    answers = [add(store, f"{number}.wav", f"2026-03-0{number}T12:00:00Z") for number in (1, 2)]
    asked = [follow_up(answers[1]), replace(follow_up(answers[1]), probe="no_result"), follow_up(answers[1])]
    takes = [add(store, f"f{number}.wav", f"2026-03-03T12:0{number}:00Z", each) for number, each in enumerate(asked)]
    for take_id in (*answers, *takes):
        store.save(take_id, spoken("words"), SpeechSettings())
    earlier = [store.earlier(store.take(take_id), "today") for take_id in (answers[1], *takes)]
    assert [[take.id for take in each] for each in earlier] == [[answers[0]], [], [], [takes[0]]]


def test_what_todays_rules_could_not_score_is_no_earlier_take(store):
    takes = [add(store, f"{number}.wav", f"2026-03-0{number}T12:00:00Z") for number in (1, 2, 3)]
    for take_id in takes:
        store.save(take_id, spoken("words"), SpeechSettings())
    judge(store, takes[1], "today")
    last = store.take(takes[2])
    assert [take.id for take in store.earlier(last, "today")] == [takes[0]]
    assert [take.id for take in store.earlier(last, "tomorrow")] == [takes[1], takes[0]]


def test_the_answer_takes_its_follow_ups_along(store):
    answer = add(store)
    add(store, "two.wav", question=follow_up(answer))
    store.delete(answer)
    assert store.takes() == ()


def test_a_history_without_follow_ups_gains_them(tmp_path, monkeypatch):
    known = database._scripts()
    monkeypatch.setattr(database, "_scripts", lambda: known[:3])
    old = database.open_database(tmp_path / TakeStore.DATABASE)
    question = msgspec.json.encode({"id": "ethics", "text": "Tell me about ..."}).decode()
    old.execute(
        "INSERT INTO take (recorded_at, audio, question_id, question, mode, round_id, state)"
        " VALUES (?, 'one.wav', 'ethics', ?, 'practice', 'one', 'recorded')",
        (NOON, question),
    )
    old.close()
    monkeypatch.undo()
    (take,) = TakeStore(tmp_path).takes()
    assert (take.question.id, take.question.probe, take.question.follows) == ("ethics", None, None)


def test_on_a_read_only_disk_the_history_is_read_and_not_written(store, monkeypatch):
    take_id = add(store)
    store.close()
    monkeypatch.setattr(database, "_is_writable", lambda path: False)
    there = TakeStore(store.folder)
    assert [take.id for take in there.takes()] == [take_id]
    there.save_feedback(take_id, feedback("1"), there.take(take_id).revision)
    assert there.feedback(take_id) is None
    with pytest.raises(StoreError, match="cannot be written"):
        there.rate(take_id, 4)


def test_a_read_only_history_of_before_is_refused_and_left_as_it_is(tmp_path, monkeypatch):
    known = database._scripts()
    monkeypatch.setattr(database, "_scripts", lambda: known[:3])
    database.open_database(tmp_path / TakeStore.DATABASE).close()
    monkeypatch.undo()
    before = (tmp_path / TakeStore.DATABASE).read_bytes()
    monkeypatch.setattr(database, "_is_writable", lambda path: False)
    with pytest.raises(StoreError, match="Copy the folder to a disk that can be written"):
        TakeStore(tmp_path)
    assert (tmp_path / TakeStore.DATABASE).read_bytes() == before
