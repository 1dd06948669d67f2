"""Which file an imported take was read from."""

from __future__ import annotations

import msgspec

from mockinterview.store.database import Database


class Origin(msgspec.Struct, frozen=True):
    """A file by its content. Without `is_complete` the import was interrupted, and the take may lack its end."""

    take_id: int
    file_name: str
    sha256: str
    is_complete: bool


class Origins:
    """The origins of all imported takes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, sha256: str) -> Origin | None:
        """The take that was read from a file of this content. Raises StoreError."""
        return self._first("SELECT * FROM origin WHERE sha256 = ?", sha256)

    def of(self, take_id: int) -> Origin | None:
        """Where a take comes from; None of one that was recorded here. Raises StoreError."""
        return self._first("SELECT * FROM origin WHERE take_id = ?", take_id)

    def add(self, take_id: int, file_name: str, sha256: str) -> None:
        """A take that is about to be read from that file. Raises StoreError."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO origin (take_id, file_name, sha256) VALUES (?, ?, ?)", (take_id, file_name, sha256)
            )

    def complete(self, take_id: int) -> None:
        """The whole file has been read and lies on the disk. Raises StoreError."""
        with self._database.transaction() as connection:
            connection.execute("UPDATE origin SET is_complete = 1 WHERE take_id = ?", (take_id,))

    def _first(self, query: str, value: object) -> Origin | None:
        for row in self._database.rows(query, value):
            return Origin(row["take_id"], row["file_name"], row["sha256"], bool(row["is_complete"]))
        return None
