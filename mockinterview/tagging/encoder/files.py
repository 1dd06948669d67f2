"""The adapted encoder on disk: where it lies, and whether it is whole."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from mockinterview import paths
from mockinterview.errors import ModelError
from mockinterview.fetching.checksums import damaged_file, read_checksums
from mockinterview.tagging.encoder.adapter import load_adapter
from mockinterview.tagging.encoder.reading import VOCABULARY_FILE, PhaseEncoder, version_with

NAME = "phases"
"""What `mockinterview models` calls it, beside the speech models."""
SIZE_MB, FETCHED_MB, LICENCE = 24, 84, "Apache-2.0"
CURE = f"run `mockinterview models fetch {NAME}`"

_FILES = ("model.bin", VOCABULARY_FILE)


def folders() -> tuple[Path, ...]:
    """Where it may lie, in the order in which it is looked for. Another version of the adapter has another folder."""
    return tuple(place / "encoder" / version_with(load_adapter()) for place in paths.model_dirs("."))


def find_folder() -> Path | None:
    """The folder it lies in, by its files' names; None where it was not fetched."""
    return next((one for one in folders() if _is_there(one)), None)


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
    try:
        damaged = damaged_file(found, read_checksums(found), _FILES)
    except OSError as error:
        damaged = str(error)
    if damaged is not None:
        raise ModelError(f"The reader of phases in {found} is damaged ({damaged}), so the small one reads; {CURE}.")


def _is_there(one: Path) -> bool:
    try:
        return all((one / name).is_file() for name in _FILES)
    except OSError:  # not for us to read
        return False
