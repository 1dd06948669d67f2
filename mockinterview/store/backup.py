"""The whole history in one file: a tar archive of the database as it stands, the recordings, and files beside them."""

from __future__ import annotations

import os
import re
import sqlite3
import tarfile
import tempfile
from collections.abc import Mapping
from contextlib import closing
from io import BytesIO
from pathlib import Path
from shutil import copyfileobj
from typing import IO

import msgspec

from mockinterview import paths
from mockinterview.errors import StoreError, UsageError
from mockinterview.store.database import open_database
from mockinterview.store.strays import TAKE_NAME
from mockinterview.store.takes import TakeStore

_COMPLETE = "complete"
"""The last member: without it the file was cut off."""
_MOST_BESIDE_BYTES = 1024 * 1024
"""A file beside the takes that is larger was not written by us: they are text."""


class Restored(msgspec.Struct, frozen=True):
    """How many takes came back, and the files beside them by name, which are not written anywhere yet."""

    take_count: int
    beside: dict[str, bytes]


def write_backup(
    store: TakeStore, path: Path, *, has_sound: bool = True, beside: Mapping[str, bytes] | None = None
) -> int:
    """Write all of it to `path`, readable by the user alone, and the files `beside` by name; how many recordings.

    Appears whole or not at all. Raises UsageError when there is such a file, StoreError when it cannot be written.
    """
    if path.exists():
        raise UsageError(f"{path} is there already; name another file.")
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, paths.PRIVATE_FILE_MODE)
        with os.fdopen(descriptor, "wb") as stream, tarfile.open(fileobj=stream, mode="w") as archive:
            count = _fill(archive, store, beside or {}, has_sound=has_sound)
        temporary.replace(path)
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({error.strerror}); name another place.") from error
    finally:
        temporary.unlink(missing_ok=True)
    return count


def restore_backup(path: Path, folder: Path, beside: re.Pattern[str] | None = None) -> Restored:
    """Put a backup into `folder`, in which there must be no takes; other files named as in `beside` are handed back.

    Everything is unpacked and looked at beside it first: a damaged backup changes nothing. Raises UsageError when there
    are takes, StoreError when the file cannot be used.
    """
    _refuse_takes(folder)
    paths.ensure_private_dir(folder.parent)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}.", dir=folder.parent) as temporary:
        unpacked = paths.ensure_private_dir(Path(temporary) / folder.name)
        try:
            texts = _unpack(path, unpacked, beside)
            count = _checked(unpacked / TakeStore.DATABASE, path)
            if folder.exists():
                folder.rename(Path(temporary) / "before")
            unpacked.rename(folder)
        except (OSError, tarfile.TarError) as error:
            raise StoreError(f"{path}: cannot be restored ({error}); nothing was changed.") from error
    return Restored(count, texts)


def _fill(archive: tarfile.TarFile, store: TakeStore, beside: Mapping[str, bytes], *, has_sound: bool) -> int:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / TakeStore.DATABASE
        store.database.copy_to(copy)
        archive.add(copy, TakeStore.DATABASE)
    recordings = [audio for audio in sorted(store.folder.iterdir()) if has_sound and TAKE_NAME.fullmatch(audio.name)]
    for audio in recordings:
        archive.add(audio, audio.name)
    for name, content in beside.items():
        member = tarfile.TarInfo(name)
        member.size, member.mode = len(content), paths.PRIVATE_FILE_MODE
        archive.addfile(member, BytesIO(content))
    archive.addfile(tarfile.TarInfo(_COMPLETE))
    return len(recordings)


def _refuse_takes(folder: Path) -> None:
    if not folder.exists():
        return
    has_sound = any(TAKE_NAME.fullmatch(audio.name) for audio in folder.iterdir())
    if (folder / TakeStore.DATABASE).exists():
        store = TakeStore(folder)
        has_takes = bool(store.takes(most=1))
        store.close()
    else:
        has_takes = False
    if has_sound or has_takes:
        raise UsageError(
            f"There are takes in {folder}; move that folder away, or name another data folder with MOCKINTERVIEW_DATA."
        )


def _unpack(path: Path, folder: Path, beside: re.Pattern[str] | None) -> dict[str, bytes]:
    """Only files that a backup has: no name leads out of the folder. Those `beside` are returned."""
    is_complete = False
    texts: dict[str, bytes] = {}
    with tarfile.open(path, mode="r:") as archive:
        for member in archive:
            is_complete = member.name == _COMPLETE
            is_known = member.name == TakeStore.DATABASE or TAKE_NAME.fullmatch(member.name) is not None
            is_beside = beside is not None and beside.fullmatch(member.name) and member.size <= _MOST_BESIDE_BYTES
            stream = archive.extractfile(member) if member.isreg() and (is_known or is_beside) else None
            if stream is not None and is_known:
                _write(stream, folder / member.name)
            elif stream is not None:
                texts[member.name] = stream.read()
    if not is_complete:
        raise tarfile.ReadError("its end is missing, or it is no backup of mockinterview")
    return texts


def _write(stream: IO[bytes], path: Path) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, paths.PRIVATE_FILE_MODE)
    with stream, os.fdopen(descriptor, "wb") as target:
        copyfileobj(stream, target)


def _checked(database: Path, path: Path) -> int:
    """How many takes it holds. Raises StoreError when it is damaged, or newer than this program."""
    if not database.exists():
        raise StoreError(f"{path}: there is no history inside; nothing was changed.")
    with closing(open_database(database)) as connection:
        try:
            (verdict,) = connection.execute("PRAGMA quick_check").fetchone()
            (count,) = connection.execute("SELECT count(*) FROM take").fetchone()
        except sqlite3.Error as error:
            raise StoreError(f"{path}: the history inside is damaged ({error}); nothing was changed.") from error
    if verdict != "ok":
        raise StoreError(f"{path}: the history inside is damaged ({verdict}); nothing was changed.")
    return int(count)
