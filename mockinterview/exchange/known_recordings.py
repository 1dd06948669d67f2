"""Which take has a recording that comes from outside: known by its content, whatever its name."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from functools import cached_property
from pathlib import Path

from mockinterview.audio.file_errors import why_unreadable
from mockinterview.errors import AudioFileError
from mockinterview.store.origins import Origins
from mockinterview.store.takes import TakeStore


class KnownRecordings:
    """The recordings of a history as it was when this was first asked; what is imported since is known too."""

    def __init__(self, store: TakeStore) -> None:
        self._store = store
        self._origins = Origins(store.database)

    def find(self, sha256: str, size_bytes: int) -> int | None:
        """The take that was read from this file, or whose own recording the file is a copy of. Raises StoreError."""
        origin = self._origins.find(sha256)
        if origin is not None:
            return origin.take_id
        same = (take_id for take_id, audio in self._by_size.get(size_bytes, ()) if _is_copy(audio, sha256))
        return next(same, None)

    @cached_property
    def _by_size(self) -> dict[int, list[tuple[int, Path]]]:
        found = defaultdict(list)
        for take in self._store.takes():
            audio = self._store.audio_path(take)
            if audio.exists():
                found[audio.stat().st_size].append((take.id, audio))
        return found


def digest(file: Path) -> str:
    """SHA-256 of the content in hexadecimal. Raises AudioFileError."""
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise AudioFileError(why_unreadable(file, error)) from error


def _is_copy(audio: Path, sha256: str) -> bool:
    return audio.exists() and digest(audio) == sha256
