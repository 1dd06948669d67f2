"""The folder that a history is exported to, and what lies where in it.

history.json                        which takes there are; written last, so that it says all of them are there
takes.csv                           the figures of each take in a row
takes/20260301T183000Z-1a2b3c4d.json   all that is kept of a take, and its report as JSON
takes/20260301T183000Z-1a2b3c4d.md     its report
takes/20260301T183000Z-1a2b3c4d.flac   its recording
stories/fraud.md, plan.toml         the user's own files as they are (`own_files`), with a whole history
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeVar

import msgspec

from mockinterview.errors import DataFileError
from mockinterview.store.transfer import WholeTake

SCHEMA = 1
"""Changes when a take gets another key, or a key another meaning: an older program refuses what it would lose."""

INDEX = "history.json"
TABLE = "takes.csv"
TAKES = "takes"

NO_FEEDBACK = msgspec.Raw(b"null")
Stem = Annotated[str, msgspec.Meta(pattern=r"\A\d{8}T\d{6}Z-[0-9a-f]{8}\Z")]
Content = TypeVar("Content")


class Index(msgspec.Struct, frozen=True, kw_only=True):
    """The takes of the folder, the oldest first, by the stem of their files."""

    schema: int = SCHEMA
    program: str
    takes: tuple[Stem, ...]


class ExportedTake(msgspec.Struct, frozen=True, kw_only=True):
    """One take. `sha256` is that of the recording beside it, None where there is none.

    `feedback` is for readers other than us: it is judged anew where the take is imported.
    """

    schema: int = SCHEMA
    take: WholeTake
    sha256: str | None
    feedback: msgspec.Raw = NO_FEEDBACK


def is_exported_history(folder: Path) -> bool:
    """Whether a whole history lies there."""
    return (folder / INDEX).is_file()


def read_index(folder: Path) -> Index:
    """Raises DataFileError when it cannot be read, or a newer program wrote it."""
    return _read(folder / INDEX, Index)


def read_take(folder: Path, stem: str) -> ExportedTake:
    """Raises DataFileError when it cannot be read, or a newer program wrote it."""
    path = folder / TAKES / f"{stem}.json"
    exported = _read(path, ExportedTake)
    if exported.take.stem != stem:
        raise DataFileError(f"{path}: holds another take ({exported.take.stem}); export the history again.")
    return exported


def _read(path: Path, kind: type[Content]) -> Content:
    try:
        content = path.read_bytes()
        schema = msgspec.json.decode(content, type=_Schema).schema
        if schema > SCHEMA:
            raise DataFileError(f"{path}: was written by a newer mockinterview (schema {schema}); update this one.")
        return msgspec.json.decode(content, type=kind)
    except OSError as error:
        raise DataFileError(f"{path}: cannot be read ({error.strerror}); export the history again.") from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise DataFileError(f"{path}: {error}; export the history again.") from error


class _Schema(msgspec.Struct):
    schema: int
