"""What the user marks takes with: tags and notes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mockinterview.errors import UsageError
from mockinterview.store.database import Database
from mockinterview.store.summaries import index_note

MOST_TAG_CHARACTERS = 40
"""Ours: it stands in a column."""
_TAG = re.compile(rf"[^\s,](?:[^\n\r\t,]{{0,{MOST_TAG_CHARACTERS - 2}}}[^\s,])?")


class TakeMarks:
    """Tags and notes of all takes. Methods raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def tags(self, take_id: int) -> tuple[str, ...]:
        """The tags of a take, in the order of the alphabet."""
        rows = self._database.rows("SELECT name FROM tag WHERE take_id = ? ORDER BY name COLLATE NOCASE", take_id)
        return tuple(row["name"] for row in rows)

    def tag(self, take_ids: Sequence[int], name: str) -> None:
        """Give the takes a tag; harmless where they have it. Raises UsageError for what cannot be one."""
        name = tag_name(name)
        with self._database.transaction() as connection:
            connection.executemany(
                "INSERT OR IGNORE INTO tag (take_id, name) VALUES (?, ?)", [(take_id, name) for take_id in take_ids]
            )

    def untag(self, take_ids: Sequence[int], name: str) -> None:
        """Take a tag away; harmless where it is not."""
        with self._database.transaction() as connection:
            connection.executemany(
                "DELETE FROM tag WHERE take_id = ? AND name = ?", [(take_id, name.strip()) for take_id in take_ids]
            )

    def annotate(self, take_id: int, note: str) -> None:
        """The user's note on a take, in place of the one before; empty removes it."""
        note = note.replace("\x00", "").strip()
        with self._database.transaction() as connection:
            connection.execute("UPDATE take SET note = ? WHERE id = ?", (note, take_id))
            index_note(connection, take_id, note)


def tag_name(text: str) -> str:
    """`text` as a tag: a word or a few, without commas. Raises UsageError for anything else."""
    name = text.strip()
    if not _TAG.fullmatch(name):
        raise UsageError(
            f'"{name}" is no tag: give a word or a few, without commas, of at most {MOST_TAG_CHARACTERS} characters.'
        )
    return name
