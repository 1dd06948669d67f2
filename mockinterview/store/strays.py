"""Recordings in the folder of the takes that the history does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mockinterview.store.takes import RECORDING_SUFFIX, TakeStore

TAKE_NAME = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{8}\.(wav|flac)")
"""The names that `recording.new_take_path` gives, and their archives: other files in the folder are not ours."""
STRAY_AGE = timedelta(seconds=10)
"""A recording that nobody entered is a stray from this age on; before, somebody may be about to. Ours: that takes
milliseconds."""


def find_strays(store: TakeStore, now: datetime) -> Iterator[tuple[Path, datetime]]:
    """Each stray with the time of its last change. Raises StoreError."""
    known = store.recordings()
    for audio in sorted(store.folder.iterdir()):
        if TAKE_NAME.fullmatch(audio.name) and known.isdisjoint(_names(audio)) and not _is_known(store, audio):
            modified = _modified(audio)
            if modified is not None and now - modified >= STRAY_AGE:
                yield audio, modified


def _modified(audio: Path) -> datetime | None:
    """None when it has just been packed or discarded."""
    try:
        return datetime.fromtimestamp(audio.stat().st_mtime, UTC)
    except FileNotFoundError:
        return None


def _is_known(store: TakeStore, audio: Path) -> bool:
    """Entered since; asked only of the few that seem to be strays."""
    return any(store.find_by_audio(name) is not None for name in _names(audio))


def _names(audio: Path) -> tuple[str, str]:
    """Its own name, and that of the recording whose archive it may be."""
    return (audio.name, audio.with_suffix(RECORDING_SUFFIX).name)
