"""Which story each take told."""

from __future__ import annotations

from mockinterview.store.database import Database


class StoryLinks:
    """Links of takes to stories, by the name of the story's file. Methods raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def link(self, take_id: int, story_id: str) -> None:
        """The take told this story, and no other."""
        with self._database.transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO story_link (take_id, story) VALUES (?, ?)", (take_id, story_id))

    def unlink(self, take_id: int) -> None:
        """The take told no story; harmless when it was not linked."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM story_link WHERE take_id = ?", (take_id,))

    def all(self) -> dict[int, str]:
        """The story of each take that is linked."""
        return {row["take_id"]: row["story"] for row in self._database.rows("SELECT take_id, story FROM story_link")}
