"""The user's corrections of each take: a log, in which undoing marks and redoing unmarks."""

from __future__ import annotations

import sqlite3

import msgspec

from mockinterview.corrections.record import Correction
from mockinterview.errors import StoreError
from mockinterview.store.database import Database

_decoder: msgspec.json.Decoder[Correction] = msgspec.json.Decoder(Correction)


class LoggedCorrection(msgspec.Struct, frozen=True):
    """One entry. Those that are undone are the latest, and wait to be redone."""

    correction: Correction
    is_undone: bool


class CorrectionLog:
    """The logs of all takes, each in the order in which its corrections were made."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, take_id: int) -> tuple[LoggedCorrection, ...]:
        """The whole log of a take. Raises StoreError."""
        rows = self._database.rows(
            "SELECT content, is_undone FROM correction WHERE take_id = ? ORDER BY position", take_id
        )
        return tuple(LoggedCorrection(self._read(row["content"], take_id), bool(row["is_undone"])) for row in rows)

    def standing(self, take_id: int) -> tuple[Correction, ...]:
        """The corrections that are not undone. Raises StoreError."""
        return tuple(entry.correction for entry in self.of(take_id) if not entry.is_undone)

    def add(self, take_id: int, correction: Correction) -> None:
        """A correction at the end of the log; those that were undone are dropped. Raises StoreError."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM correction WHERE take_id = ? AND is_undone", (take_id,))
            connection.execute(
                "INSERT INTO correction (take_id, position, content)"
                " SELECT ?1, ifnull(max(position), 0) + 1, ?2 FROM correction WHERE take_id = ?1",
                (take_id, msgspec.json.encode(correction).decode()),
            )
            outdate_feedback(connection, take_id)

    def undo(self, take_id: int) -> bool:
        """Mark the last correction that stands as undone; False when none stands. Raises StoreError."""
        return self._mark(
            take_id,
            "UPDATE correction SET is_undone = 1 WHERE take_id = ?1 AND position ="
            " (SELECT max(position) FROM correction WHERE take_id = ?1 AND NOT is_undone)",
        )

    def redo(self, take_id: int) -> bool:
        """Let the correction stand that was undone last; False when none is undone. Raises StoreError."""
        return self._mark(
            take_id,
            "UPDATE correction SET is_undone = 0 WHERE take_id = ?1 AND position ="
            " (SELECT min(position) FROM correction WHERE take_id = ?1 AND is_undone)",
        )

    def _mark(self, take_id: int, statement: str) -> bool:
        with self._database.transaction() as connection:
            is_marked = connection.execute(statement, (take_id,)).rowcount > 0
            if is_marked:
                outdate_feedback(connection, take_id)
        return is_marked

    def _read(self, content: str, take_id: int) -> Correction:
        try:
            return _decoder.decode(content)
        except msgspec.MsgspecError as error:
            raise StoreError(
                f"{self._database.path}: a correction of take {take_id} cannot be read ({error}); put a copy of the "
                "file back that is not damaged."
            ) from error


def outdate_feedback(connection: sqlite3.Connection, take_id: int) -> None:
    """Inside a transaction: what the feedback on the take was judged by has changed."""
    connection.execute("DELETE FROM feedback WHERE take_id = ?", (take_id,))
    connection.execute("DELETE FROM summary WHERE take_id = ?", (take_id,))
    connection.execute("UPDATE take SET revision = revision + 1 WHERE id = ?", (take_id,))
