"""The user's own files beside the history, stories and the dates of the plan: byte for byte, never overwritten.

They go by the names that they have below the data folder, in an exported folder and in a backup alike.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from mockinterview import paths
from mockinterview.errors import DataFileError, StoreError
from mockinterview.questions.files import read_user_file

STORIES = "stories"
PLAN = "plan.toml"
OWN_FILE = re.compile(rf"{STORIES}/[^/\\\x00.][^/\\\x00]*\.md|{re.escape(PLAN)}")
"""The names that such a file may have; none leads out of its folder."""


class OwnFiles(msgspec.Struct, frozen=True):
    """Name and content of each, and a sentence for each that cannot be read."""

    contents: dict[str, bytes] = {}
    problems: tuple[DataFileError, ...] = ()

    @property
    def story_count(self) -> int:
        """How many of them are stories."""
        return sum(name != PLAN for name in self.contents)


class OwnFilesPut(msgspec.Struct, frozen=True):
    """Names of the files that were `added`, and of those that are other ones here and stayed."""

    added: tuple[str, ...]
    differing: tuple[str, ...]


def read_own_files(folder: Path) -> OwnFiles:
    """Those below `folder`, a data folder or an exported one; there need not be any."""
    contents: dict[str, bytes] = {}
    problems: list[DataFileError] = []
    try:
        names = sorted(_names(folder))
    except OSError as error:
        return OwnFiles({}, (DataFileError(f"{folder / STORIES}: cannot be read ({error.strerror})."),))
    for name in names:
        path = folder / name
        try:
            contents[name] = read_user_file(path, path.parent)
        except DataFileError as error:
            problems.append(error)
    return OwnFiles(contents, tuple(problems))


def put_own_files(contents: Mapping[str, bytes], folder: Path) -> OwnFilesPut:
    """Write those that `folder` lacks; another file of the same name stays as it is. Raises StoreError."""
    added, differing = [], []
    for name, content in contents.items():
        path = folder / name
        try:
            if not path.parent.exists():  # the mode of a folder that is there is the user's
                paths.ensure_private_dir(path.parent)
            if _write_new(path, content):
                added.append(name)
            elif not path.is_file() or path.read_bytes() != content:
                differing.append(name)
        except OSError as error:
            raise StoreError(f"{path}: cannot be written ({error.strerror}); make room, or mend the folder.") from error
    return OwnFilesPut(tuple(added), tuple(differing))


def _names(folder: Path) -> Iterator[str]:
    """Raises OSError."""
    if (folder / STORIES).is_dir():
        yield from (
            name for path in (folder / STORIES).iterdir() if OWN_FILE.fullmatch(name := f"{STORIES}/{path.name}")
        )
    if (folder / PLAN).exists():
        yield PLAN


def _write_new(path: Path, content: bytes) -> bool:
    """Whether the name was free. Whole or not at all. Raises OSError."""
    if os.path.lexists(path):
        return False
    paths.write_private(path, content)
    return True
