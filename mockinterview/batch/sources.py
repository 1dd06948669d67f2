"""Which files of a folder are recordings."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

AUDIO_SUFFIXES = frozenset(
    f".{name}"
    for name in (
        *("wav", "flac", "mp3", "m4a", "aac", "ogg", "oga", "opus", "wma", "amr", "aif", "aiff", "caf"),
        *("mp4", "m4v", "mov", "mkv", "webm", "avi", "3gp"),
    )
)
"""Recordings, and videos with sound. Of a folder nothing else is taken; a file that is named is, whatever its name."""


class Found(msgspec.Struct, frozen=True):
    """`sources` in the order in which they were named, a folder's by their paths; `left_alone` are no recordings.

    A folder without any recording stands among the sources itself: it is what cannot be read.
    """

    sources: tuple[Path, ...]
    left_alone: tuple[Path, ...]


def find_sources(named: Iterable[Path]) -> Found:
    """Files as they are named, and the recordings in folders and in theirs; hidden ones are left out.

    What a folder holds is taken once, though it was named before.
    """
    sources: list[Path] = []
    left_alone: list[Path] = []
    for path in named:
        if not path.is_dir():
            sources.append(path)
            continue
        files = sorted(_visible_files(path))
        recordings = [file for file in files if file.suffix.lower() in AUDIO_SUFFIXES]
        taken = set(sources)
        sources += [file for file in recordings if file not in taken] if recordings else [path]
        left_alone += [file for file in files if file.suffix.lower() not in AUDIO_SUFFIXES]
    return Found(tuple(sources), tuple(left_alone))


def _visible_files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(place, name) for name in names if not name.startswith("."))
