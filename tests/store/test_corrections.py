"""The log of corrections: appended to, undone, redone, never lost."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.question import AskedQuestion
from mockinterview.corrections.record import Anchor, BoundaryMoved, Correction, SpanRelabelled, WordsMended
from mockinterview.errors import StoreError
from mockinterview.settings import SpeechSettings
from mockinterview.store import database
from mockinterview.store.takes import TakeStore
from tests.stubs.transcripts import spoken

AT = Anchor(("sea", "lion"), 1.0, 1.5, 2, "the", "ran")
MENDED, NAMED = WordsMended(AT, "C-line"), SpanRelabelled(AT, "task")
MOVED = BoundaryMoved(AT, "situation", None, is_later=True)


@pytest.fixture
def store(tmp_path: Path) -> TakeStore:
    return TakeStore(tmp_path / "takes")


@pytest.fixture
def take_id(store: TakeStore) -> int:
    return store.add(store.folder / "one.wav", AskedQuestion(), recorded_at="2026-03-01T12:00:00Z")


def log(store: TakeStore, take_id: int) -> list[tuple[Correction, bool]]:
    """The log as a new program reads it."""
    return [(entry.correction, entry.is_undone) for entry in TakeStore(store.folder).corrections.of(take_id)]


def test_corrections_of_every_kind_come_back_in_their_order(store, take_id):
    for correction in (MENDED, MOVED, NAMED, MENDED):
        store.corrections.add(take_id, correction)
    assert log(store, take_id) == [(MENDED, False), (MOVED, False), (NAMED, False), (MENDED, False)]
    assert store.corrections.standing(take_id) == (MENDED, MOVED, NAMED, MENDED)
    assert store.corrections.of(take_id + 1) == ()


def test_undoing_and_redoing_survive_a_restart(store, take_id):
    for correction in (MENDED, MOVED, NAMED):
        store.corrections.add(take_id, correction)
    assert store.corrections.undo(take_id)
    assert store.corrections.undo(take_id)
    assert log(store, take_id) == [(MENDED, False), (MOVED, True), (NAMED, True)]
    assert TakeStore(store.folder).corrections.redo(take_id)
    assert log(store, take_id) == [(MENDED, False), (MOVED, False), (NAMED, True)]


def test_there_may_be_nothing_to_undo_or_redo(store, take_id):
    assert not store.corrections.undo(take_id)
    store.corrections.add(take_id, MENDED)
    assert not store.corrections.redo(take_id)
    assert store.corrections.undo(take_id)
    assert not store.corrections.undo(take_id)


def test_a_new_correction_drops_those_that_were_undone(store, take_id):
    for correction in (MENDED, MOVED):
        store.corrections.add(take_id, correction)
        store.corrections.undo(take_id)
    store.corrections.add(take_id, NAMED)
    assert log(store, take_id) == [(NAMED, False)]
    assert not store.corrections.redo(take_id)


def test_every_change_outdates_the_feedback(store, take_id):
    feedback = Feedback(duration=1.0, question=None, verdict="nothing_to_score")
    log = store.corrections
    changes = (lambda: log.add(take_id, MENDED), lambda: log.undo(take_id), lambda: log.redo(take_id))
    for change in changes:
        judged = store.take(take_id).revision
        store.save_feedback(take_id, feedback, judged)
        assert store.feedback(take_id) == feedback
        change()
        assert store.feedback(take_id) is None
        store.save_feedback(take_id, feedback, judged)
        assert store.feedback(take_id) is None


def test_another_transcript_leaves_the_log_alone(store, take_id):
    store.corrections.add(take_id, MENDED)
    store.save(take_id, spoken("other words"), SpeechSettings(), is_refined=True)
    assert log(store, take_id) == [(MENDED, False)]


def test_deleting_a_take_leaves_no_word_of_its_corrections(store, take_id):
    secret = WordsMended(AT, "unforgettable zanzibar")
    store.corrections.add(take_id, secret)
    store.corrections.undo(take_id)
    store.corrections.add(take_id, MENDED)
    assert b"zanzibar" not in (store.folder / TakeStore.DATABASE).read_bytes()
    store.delete(take_id)
    store.close()
    assert b"C-line" not in (store.folder / TakeStore.DATABASE).read_bytes()


def test_programs_that_correct_at_once_keep_both(store, take_id):
    stores = [TakeStore(store.folder) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: stores[number % 4].corrections.add(take_id, MENDED), range(20)))
    assert log(store, take_id) == [(MENDED, False)] * 20


def test_a_damaged_correction_is_told_and_not_dropped(store, take_id):
    store.corrections.add(take_id, MENDED)
    store.database._connection.execute("UPDATE correction SET content = '{}'")
    with pytest.raises(StoreError, match=f"correction of take {take_id} cannot be read"):
        store.corrections.standing(take_id)


def test_a_history_of_before_there_were_corrections_is_taken_over(tmp_path):
    old = sqlite3.connect(tmp_path / TakeStore.DATABASE, isolation_level=None)
    for statement in database._statements(database._scripts()[0]):
        old.execute(statement)
    old.execute("PRAGMA user_version = 1")
    old.execute(
        "INSERT INTO take (recorded_at, audio, question, mode, round_id, state)"
        " VALUES ('2026-03-01T12:00:00Z', 'one.wav', '{}', 'practice', 'one', 'transcribed')"
    )
    old.execute("INSERT INTO feedback VALUES (1, '1', '{}')")
    old.close()
    store = TakeStore(tmp_path)
    assert (store.take(1).revision, store.corrections.of(1)) == (0, ())
    assert [row["take_id"] for row in store.database.rows("SELECT take_id FROM feedback")] == [1]
    assert (tmp_path / f"{TakeStore.DATABASE}.before-2").exists()
