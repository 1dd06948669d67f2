"""Takes and all that is known of them. The one place that reads and writes their rows."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec

from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.question import AskedQuestion
from mockinterview.errors import StoreError, UsageError
from mockinterview.practice.modes import ModeName
from mockinterview.settings import SpeechSettings
from mockinterview.store import database
from mockinterview.store.corrections import CorrectionLog, outdate_feedback
from mockinterview.store.database import Database
from mockinterview.store.marks import TakeMarks
from mockinterview.store.story_links import StoryLinks
from mockinterview.store.summaries import index_words, save_summary
from mockinterview.transcript import Transcript

State = Literal["recorded", "transcribed"]
RECORDING_SUFFIX = ".wav"
PACKED_SUFFIX = ".flac"
"""Takes grow as WAV; an archived one is a FLAC of the same stem."""
Content = TypeVar("Content", Transcript, Feedback)


class StoredTake(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the history. Times in seconds; `recorded_at` is UTC, ISO 8601.

    `revision` counts the changes of its transcript and of its corrections.
    """

    id: int
    recorded_at: str
    audio: str
    question: AskedQuestion
    mode: ModeName
    round_id: str
    state: State
    duration_s: float
    overflows: int
    incident: str | None
    self_rating: int | None
    revision: int
    note: str = ""

    @property
    def local_time(self) -> datetime:
        """When it was recorded, by the clock on the wall."""
        return datetime.fromisoformat(self.recorded_at).astimezone()

    def asks_as(self, other: StoredTake) -> bool:
        """Whether both answer the same question: one of the bank by its id, any other by its words.

        A follow-up is the same when it asks the same answer for the same.
        """
        mine, theirs = self.question, other.question
        if (mine.follows, mine.probe) != (theirs.follows, theirs.probe):
            return False
        return mine.id == theirs.id and (mine.id is not None or mine.text == theirs.text != "")


class TakeStore:
    """The history, in `folder` beside the recordings. For any thread."""

    DATABASE = "history.sqlite3"

    def __init__(self, folder: Path) -> None:
        """Raises StoreError when the database cannot be used."""
        self.folder = folder
        self.database = Database(folder / self.DATABASE)
        self.corrections = CorrectionLog(self.database)
        self.marks = TakeMarks(self.database)
        self.story_links = StoryLinks(self.database)

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()

    def add(
        self, audio: Path, question: AskedQuestion, *, recorded_at: str, mode: ModeName = "practice", round_id: str = ""
    ) -> int:
        """A new take, whose recording may still grow; its id. Raises StoreError.

        A recording that is known already keeps its id and gets this question. The answer to a follow-up belongs to the
        round of the answer that it follows.
        """
        with self.database.transaction() as connection:
            row = connection.execute(
                "INSERT INTO take"
                " (recorded_at, audio, question_id, question, mode, round_id, follows_take_id, probe, state)"
                " VALUES (?1, ?2, ?3, ?4, ?5,"
                " ifnull((SELECT round_id FROM take WHERE id = ?7), ?6), ?7, ?8, 'recorded')"
                " ON CONFLICT (audio) DO UPDATE SET question_id = excluded.question_id, question = excluded.question,"
                " mode = excluded.mode, round_id = excluded.round_id, follows_take_id = excluded.follows_take_id,"
                " probe = excluded.probe RETURNING id",
                (
                    recorded_at,
                    audio.name,
                    question.id,
                    _encode(question),
                    mode,
                    round_id or audio.stem,
                    question.follows,
                    question.probe,
                ),
            ).fetchone()
        return int(row["id"])

    def record_end(self, take_id: int, *, duration_s: float, overflows: int, incident: str | None) -> None:
        """How the recording ended. Raises StoreError."""
        self._update(take_id, duration_s=duration_s, overflows=overflows, incident=incident)

    def rate(self, take_id: int, self_rating: int | None) -> None:
        """The speaker's own mark, 1 to 5. Raises StoreError."""
        self._update(take_id, self_rating=self_rating)

    def rename_audio(self, take_id: int, audio: Path) -> None:
        """The recording lies in another file of the folder now. Raises StoreError."""
        self._update(take_id, audio=audio.name)

    def save(self, take_id: int, transcript: Transcript, settings: SpeechSettings, *, is_refined: bool = False) -> None:
        """A transcript made by `settings`, in place of what was there; drops its feedback. Raises StoreError."""
        with self.database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO transcript (take_id, model, is_refined, content) VALUES (?, ?, ?, ?)",
                (take_id, transcript.model, is_refined, _encode(transcript)),
            )
            connection.execute(
                "UPDATE take SET state = 'transcribed', duration_s = ?, settings = ? WHERE id = ?",
                (transcript.duration, _encode(settings), take_id),
            )
            index_words(connection, take_id, transcript.text)
            outdate_feedback(connection, take_id)

    def save_feedback(self, take_id: int, feedback: Feedback, revision: int) -> None:
        """Feedback on the take as it was at `revision`; not kept when it has changed since. Raises StoreError.

        It is a cache: on a read-only disk there is none, and nothing is lost.
        """
        if not self.database.can_write:
            return
        with self.database.transaction() as connection:
            is_kept = connection.execute(
                "INSERT OR REPLACE INTO feedback (take_id, analysis_version, content)"
                " SELECT id, ?, ? FROM take WHERE id = ? AND revision = ?",
                (feedback.analysis_version, _encode(feedback), take_id, revision),
            ).rowcount
            if is_kept:
                save_summary(connection, take_id, feedback)

    def takes(
        self, question_id: str | None = None, *, before: StoredTake | None = None, most: int | None = None
    ) -> tuple[StoredTake, ...]:
        """Takes, the latest first; of one question when it is named. Raises StoreError.

        All of them, or page by page: at most so many, which come after the take `before` in this order.
        """
        rows = self.database.rows(
            "SELECT * FROM take WHERE id IN (SELECT id FROM take WHERE (?1 IS NULL OR question_id = ?1)"
            " AND (?2 IS NULL OR (recorded_at, id) < (?2, ?3)) ORDER BY recorded_at DESC, id DESC LIMIT ?4)"
            " ORDER BY recorded_at DESC, id DESC",
            question_id,
            before.recorded_at if before else None,
            before.id if before else None,
            -1 if most is None else most,
        )
        return tuple(read_take(row) for row in rows)

    def in_state(self, state: State) -> tuple[StoredTake, ...]:
        """Takes that are only `recorded`, or those that are `transcribed`, the latest first. Raises StoreError."""
        rows = self.database.rows("SELECT * FROM take WHERE state = ? ORDER BY recorded_at DESC, id DESC", state)
        return tuple(read_take(row) for row in rows)

    def unpacked(self) -> tuple[StoredTake, ...]:
        """Transcribed takes that were not archived yet, the latest first. Raises StoreError."""
        rows = self.database.rows(
            "SELECT * FROM take WHERE state = 'transcribed' AND audio LIKE '%' || ? ORDER BY recorded_at DESC, id DESC",
            RECORDING_SUFFIX,
        )
        return tuple(read_take(row) for row in rows)

    def recordings(self) -> frozenset[str]:
        """The file names of all takes. Raises StoreError."""
        return frozenset(row["audio"] for row in self.database.rows("SELECT audio FROM take"))

    def take(self, take_id: int) -> StoredTake:
        """One take. Raises UsageError when there is none of this number, StoreError."""
        for row in self.database.rows("SELECT * FROM take WHERE id = ?", take_id):
            return read_take(row)
        raise UsageError(f"There is no take {take_id}; `mockinterview history` lists them.")

    def earlier(self, take: StoredTake, analysis_version: str) -> tuple[StoredTake, ...]:
        """Transcribed takes of the same question before `take`, the last one first. Raises StoreError.

        Not those that could not be scored by the rules of `analysis_version`.
        """
        rows = self.database.rows(
            "SELECT take_id FROM summary WHERE verdict = 'nothing_to_score' AND analysis_version = ?", analysis_version
        )
        unscored = {row["take_id"] for row in rows}
        before = (each for each in self.takes(take.question.id, before=take) if each.id not in unscored)
        return tuple(each for each in before if each.state == "transcribed" and each.asks_as(take))

    def follow_ups(self, take_id: int) -> tuple[StoredTake, ...]:
        """The answers to follow-ups on a take, the first one first. Raises StoreError."""
        rows = self.database.rows("SELECT * FROM take WHERE follows_take_id = ? ORDER BY id", take_id)
        return tuple(read_take(row) for row in rows)

    def follow_ups_of_round(self, round_id: str) -> tuple[StoredTake, ...]:
        """The answers to all follow-ups of a round, the first one first. Raises StoreError."""
        rows = self.database.rows(
            "SELECT * FROM take WHERE round_id = ? AND follows_take_id IS NOT NULL ORDER BY id", round_id
        )
        return tuple(read_take(row) for row in rows)

    def find_by_audio(self, name: str) -> StoredTake | None:
        """The take whose recording has this file name. Raises StoreError."""
        rows = self.database.rows("SELECT * FROM take WHERE audio = ?", name)
        return read_take(rows[0]) if rows else None

    def transcript(self, take_id: int) -> Transcript | None:
        """What was said, or None before it is transcribed. Raises StoreError."""
        return self._content("transcript", take_id, Transcript)

    def feedback(self, take_id: int) -> Feedback | None:
        """The feedback as last computed; compare its `analysis_version`. Raises StoreError."""
        return self._content("feedback", take_id, Feedback)

    def audio_path(self, take: StoredTake) -> Path:
        """Where the recording lies; it may have been packed just before a crash, so both forms are looked for."""
        named = self.folder / take.audio
        packed = named.with_suffix(PACKED_SUFFIX)
        return packed if packed.exists() and not named.exists() else named

    def delete(self, take_id: int) -> None:
        """Remove the take for good: recording, transcript, numbers, backups of them. Raises UsageError, StoreError."""
        take = self.take(take_id)
        try:
            self.remove_sound(take)
            database.forget_in_backups(self.database.path, take_id)
        except OSError as error:
            raise StoreError(f"{take.audio}: cannot be deleted ({error.strerror}); the take is kept.") from error
        with self.database.transaction() as connection:
            database.forget(connection, take_id)

    def remove_sound(self, take: StoredTake) -> None:
        """Remove the recording in all its forms; the take stays. Raises OSError."""
        audio = self.folder / take.audio
        for path in (audio, audio.with_suffix(PACKED_SUFFIX), *self.folder.glob(f".{audio.stem}.*")):
            path.unlink(missing_ok=True)

    def _update(self, take_id: int, **columns: Any) -> None:
        names = ", ".join(f"{name} = ?" for name in columns)
        with self.database.transaction() as connection:
            connection.execute(f"UPDATE take SET {names} WHERE id = ?", (*columns.values(), take_id))  # noqa: S608

    def _content(self, table: Literal["transcript", "feedback"], take_id: int, kind: type[Content]) -> Content | None:
        rows = self.database.rows(f"SELECT content FROM {table} WHERE take_id = ?", take_id)  # noqa: S608
        try:
            return msgspec.json.decode(rows[0]["content"], type=kind) if rows else None
        except msgspec.MsgspecError:
            return None  # written by other code than ours: recomputed from the recording


def read_take(row: sqlite3.Row) -> StoredTake:
    """The take in a row of its table."""
    fields = {name: row[name] for name in StoredTake.__struct_fields__ if name != "question"}
    return StoredTake(question=msgspec.json.decode(row["question"], type=AskedQuestion), **fields)


def _encode(value: object) -> str:
    return msgspec.json.encode(value).decode()
