"""A take with all that is kept of it and cannot be computed again, as one value that another history can take over.

What can be computed again (feedback, its figures, the index of words) is left behind, and so is `revision`.
"""

from __future__ import annotations

import sqlite3
from pathlib import PurePath
from typing import Annotated, Any

import msgspec
from msgspec.structs import replace

from mockinterview.analysis.question import AskedQuestion
from mockinterview.practice.modes import ModeName
from mockinterview.store.corrections import LoggedCorrection
from mockinterview.store.marks import tag_name
from mockinterview.store.origins import Origins
from mockinterview.store.summaries import index_note, index_words
from mockinterview.store.takes import State, TakeStore
from mockinterview.transcript import Transcript

FileName = Annotated[str, msgspec.Meta(pattern=r"\A\d{8}T\d{6}Z-[0-9a-f]{8}\.(wav|flac)\Z")]
"""The names that takes have: none leads out of their folder."""
Moment = Annotated[str, msgspec.Meta(pattern=r"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\Z")]


class SourceFile(msgspec.Struct, frozen=True):
    """The file that an imported take was read from."""

    file_name: str
    sha256: str
    is_complete: bool


class WholeTake(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is kept of a take; times in seconds, `settings` those by which it was transcribed.

    `id` is its number where it was kept, `story` the name of the story that it told. A follow-up names the recording of
    the answer that it `follows` by its stem; `question.follows` is None here.
    """

    id: int
    recorded_at: Moment
    audio: FileName
    question: AskedQuestion
    follows: str | None = None
    mode: ModeName
    round_id: str
    state: State
    duration_s: float
    overflows: int = 0
    incident: str | None = None
    self_rating: Annotated[int, msgspec.Meta(ge=1, le=5)] | None = None
    note: str = ""
    tags: tuple[str, ...] = ()
    story: str | None = None
    settings: dict[str, Any]
    transcript: Transcript | None = None
    is_refined: bool = False
    corrections: tuple[LoggedCorrection, ...] = ()
    origin: SourceFile | None = None

    @property
    def stem(self) -> str:
        """What all files of this take are called; no two takes share it."""
        return PurePath(self.audio).stem


class TakeTransfer:
    """Reads whole takes out of a history and writes them into one. Methods raise StoreError."""

    def __init__(self, store: TakeStore) -> None:
        self._store = store
        self._origins = Origins(store.database)

    def read(self, take_id: int) -> WholeTake:
        """A take with all that belongs to it. Raises UsageError when there is none of this number."""
        take = self._store.take(take_id)
        (row,) = self._store.database.rows(
            "SELECT settings, ifnull(is_refined, 0) AS is_refined,"
            " (SELECT story FROM story_link WHERE story_link.take_id = take.id) AS story,"
            " (SELECT audio FROM take AS answer WHERE answer.id = take.follows_take_id) AS follows"
            " FROM take LEFT JOIN transcript ON transcript.take_id = take.id WHERE take.id = ?",
            take_id,
        )
        origin = self._origins.of(take_id)
        return WholeTake(
            id=take.id,
            recorded_at=take.recorded_at,
            audio=self._store.audio_path(take).name,
            question=replace(take.question, follows=None),
            follows=PurePath(row["follows"]).stem if row["follows"] else None,
            mode=take.mode,
            round_id=take.round_id,
            state=take.state,
            duration_s=take.duration_s,
            overflows=take.overflows,
            incident=take.incident,
            self_rating=take.self_rating,
            note=take.note,
            tags=self._store.marks.tags(take_id),
            story=row["story"],
            settings=msgspec.json.decode(row["settings"], type=dict[str, Any]),
            transcript=self._store.transcript(take_id),
            is_refined=bool(row["is_refined"]),
            corrections=self._store.corrections.of(take_id),
            origin=SourceFile(origin.file_name, origin.sha256, origin.is_complete) if origin else None,
        )

    def find(self, stem: str) -> int | None:
        """The number that the take of this stem has here."""
        for row in self._store.database.rows("SELECT id FROM take WHERE audio IN (?1 || '.wav', ?1 || '.flac')", stem):
            return int(row["id"])
        return None

    def write(self, whole: WholeTake, follows: int | None = None) -> int:
        """A take that is not here yet, all of it or nothing; its number, which is its old one where that is free.

        `follows`: the number here of the answer that it follows. The recording is not touched. Raises UsageError for
        a tag that cannot be one.
        """
        tags = [tag_name(tag) for tag in whole.tags]
        with self._store.database.transaction() as connection:
            take_id = _insert(connection, whole, replace(whole.question, follows=follows))
            connection.executemany("INSERT INTO tag (take_id, name) VALUES (?, ?)", [(take_id, tag) for tag in tags])
            if whole.story is not None:
                connection.execute("INSERT INTO story_link (take_id, story) VALUES (?, ?)", (take_id, whole.story))
            if whole.note:
                index_note(connection, take_id, whole.note)
            if whole.transcript is not None:
                _insert_transcript(connection, take_id, whole.transcript, is_refined=whole.is_refined)
            connection.executemany(
                "INSERT INTO correction (take_id, position, content, is_undone) VALUES (?, ?, ?, ?)",
                [
                    (take_id, position, _encode(each.correction), each.is_undone)
                    for position, each in enumerate(whole.corrections, start=1)
                ],
            )
            if whole.origin is not None:
                connection.execute(
                    "INSERT INTO origin (take_id, file_name, sha256, is_complete) VALUES (?, ?, ?, ?)",
                    (take_id, *msgspec.structs.astuple(whole.origin)),
                )
        return take_id


def _insert(connection: sqlite3.Connection, whole: WholeTake, question: AskedQuestion) -> int:
    columns = {
        "recorded_at": whole.recorded_at,
        "audio": whole.audio,
        "question_id": question.id,
        "question": _encode(question),
        "mode": whole.mode,
        "round_id": whole.round_id,
        "state": whole.state,
        "duration_s": whole.duration_s,
        "overflows": whole.overflows,
        "incident": whole.incident,
        "self_rating": whole.self_rating,
        "note": whole.note,
        "settings": _encode(whole.settings),
        "follows_take_id": question.follows,
        "probe": question.probe,
    }
    places = ", ".join("?" * len(columns))
    row = connection.execute(
        f"INSERT INTO take ({', '.join(columns)}, id) VALUES ({places},"  # noqa: S608 - our own names
        " (SELECT ? WHERE NOT EXISTS (SELECT 1 FROM take WHERE id = ?))) RETURNING id",
        (*columns.values(), whole.id, whole.id),
    ).fetchone()
    return int(row["id"])


def _insert_transcript(
    connection: sqlite3.Connection, take_id: int, transcript: Transcript, *, is_refined: bool
) -> None:
    connection.execute(
        "INSERT INTO transcript (take_id, model, is_refined, content) VALUES (?, ?, ?, ?)",
        (take_id, transcript.model, is_refined, _encode(transcript)),
    )
    index_words(connection, take_id, transcript.text)


def _encode(value: object) -> str:
    return msgspec.json.encode(value).decode()
