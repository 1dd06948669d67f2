"""What the history takes on the disk, and sound that need not be kept: its words and figures stay."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from mockinterview import paths
from mockinterview.errors import StoreError, UsageError
from mockinterview.journal import Journal
from mockinterview.store.claim import is_claimed
from mockinterview.store.strays import TAKE_NAME
from mockinterview.store.takes import StoredTake, TakeStore


class StorageUsed(msgspec.Struct, frozen=True):
    """Bytes on the disk: recordings, the database with its copies from before migrations, written reports."""

    recording_count: int
    recordings: int
    history: int
    history_copies: int
    reports: int

    @property
    def whole(self) -> int:
        """All of it."""
        return self.recordings + self.history + self.history_copies + self.reports


def storage_used(folder: Path, reports: Path) -> StorageUsed:
    """Of the takes in `folder`, and of the pages in `reports`."""
    sizes = _sizes(folder)
    recordings = [size for name, size in sizes.items() if TAKE_NAME.fullmatch(name)]
    copies = [size for name, size in sizes.items() if name.startswith(f"{TakeStore.DATABASE}.")]
    return StorageUsed(
        recording_count=len(recordings),
        recordings=sum(recordings),
        history=sizes.get(TakeStore.DATABASE, 0),
        history_copies=sum(copies),
        reports=sum(_sizes(reports).values()),
    )


def with_old_sound(journal: Journal, days: int, now: datetime) -> tuple[StoredTake, ...]:
    """Transcribed takes recorded more than `days` ago whose sound is there, the oldest first. Raises StoreError."""
    until = now - timedelta(days=days)
    takes = reversed(journal.store.in_state("transcribed"))
    return tuple(each for each in takes if each.local_time < until and journal.store.audio_path(each).exists())


def remove_sound(journal: Journal, take_id: int) -> None:
    """Remove the recording of a take, and the page with it; words, corrections and figures stay.

    Raises UsageError while it has no transcript, StoreError when it is in work or cannot be removed.
    """
    take = journal.store.take(take_id)
    if take.state != "transcribed":
        raise UsageError(f"Take {take_id} has no transcript yet; run `mockinterview finish` before its sound goes.")
    if is_claimed(journal.store.audio_path(take)):
        raise StoreError(f"Take {take_id} is being worked on now; remove its sound when that is done.")
    page = paths.report_file(Path(take.audio).stem)
    try:
        page.unlink(missing_ok=True)
        journal.store.remove_sound(take)
    except OSError as error:
        raise StoreError(f"{take.audio}: cannot be removed ({error.strerror}); it is kept.") from error


def _sizes(folder: Path) -> dict[str, int]:
    if not folder.exists():
        return {}
    return {file.name: file.stat().st_size for file in folder.iterdir() if file.is_file()}
