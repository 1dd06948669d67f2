"""The adapted encoder on disk: where it lies, and whether it is whole."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from mockinterview import paths
from mockinterview.errors import ModelError
from mockinterview.fetching.checksums import CHECKSUMS_FILE, damaged_file, read_checksums
from mockinterview.tagging.encoder.adapter import load_adapter
from mockinterview.tagging.encoder.reading import VOCABULARY_FILE, PhaseEncoder

NAME = "phases"
"""What `mockinterview models` calls it, beside the speech models."""
SIZE_MB, LICENCE = 24, "Apache-2.0"
CURE = f"run `mockinterview models fetch {NAME}`"

_WEIGHTS_FILE = "model.bin"


def folders() -> tuple[Path, ...]:
    """Where it may lie, in the order in which it is looked for. Another version of the adapter has another folder."""
    parents = []
    if from_environment := os.environ.get("MOCKINTERVIEW_MODELS"):
        parents.append(Path(from_environment).expanduser())
    if checkout := paths.checkout_dir():
        parents.append(checkout / "models")
    parents.append(paths.data_dir() / "models")
    return tuple(parent / "encoder" / load_adapter().version for parent in parents)


def find_folder() -> Path | None:
    """The folder it lies in, by its files' names; None where it was not fetched."""
    return next((one for one in folders() if is_there(one)), None)


def find_encoder() -> PhaseEncoder | None:
    """The reader, verified; None where it was not fetched.

    Raises ModelError when it is damaged, DataFileError without a sound adapter.
    """
    found = find_folder()
    return _reader(found) if found else None


def folder() -> Path:
    """The folder it lies in. Raises ModelError, naming the cure, where it was not fetched."""
    found = find_folder()
    if found is None:
        raise ModelError(f"The reader of phases was not fetched, so the small one reads; {CURE}.")
    return found


def verify() -> Path:
    """Its folder, every file checked against the hash noted when it was made (20 ms).

    Raises ModelError naming the cure.
    """
    found = folder()
    _check_whole(found)
    return found


@cache
def _reader(found: Path) -> PhaseEncoder:
    """One for each folder, so that its weights are verified and opened once."""
    _check_whole(found)
    return PhaseEncoder(found, load_adapter())


def _check_whole(found: Path) -> None:
    hashes = read_checksums(found)
    damaged = damaged_file(found, hashes) if hashes else CHECKSUMS_FILE
    if damaged:
        raise ModelError(f"The reader of phases in {found} is damaged ({damaged}), so the small one reads; {CURE}.")


def is_there(one: Path) -> bool:
    """Whether the folder `one` holds an adapted encoder, by its files' names."""
    return all((one / name).is_file() for name in (_WEIGHTS_FILE, VOCABULARY_FILE))
