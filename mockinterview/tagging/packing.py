"""Weights as bytes, and names as one text: how the trained files keep them."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mockinterview.errors import DataFileError

Array = NDArray[np.float32]
Parts = dict[str, NDArray[np.generic]]

REINSTALL = "install the program again"
"""What to do about a broken file that travels with the program."""

_BYTE_MAX = 127
_LEAST = 1e-9
"""For a column of zeros, which has no scale."""


def read_parts(path: Path, cure: str = REINSTALL, what: str = "phase tagger") -> Parts:
    """The arrays of a trained file, `what` by name. Raises DataFileError, which ends with `cure` (what to do)."""
    try:
        with np.load(path, allow_pickle=False) as file:
            return {name: file[name] for name in file.files}
    except (OSError, ValueError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise DataFileError(f"{path}: this {what} cannot be read ({error}); {cure}.") from error


def file_bytes(parts: Parts) -> bytes:
    """A trained file: the same bytes for the same arrays."""
    file = BytesIO()
    np.savez_compressed(file, allow_pickle=False, **parts)
    return file.getvalue()


def to_bytes(weights: Array) -> tuple[NDArray[np.int8], Array]:
    """Weights as whole numbers of -127 to 127, and what one is worth in each column."""
    scale = np.abs(weights).max(axis=0, initial=_LEAST) / _BYTE_MAX
    return np.round(weights / scale).astype(np.int8), np.asarray(scale, np.float32)


def from_bytes(rows: NDArray[np.generic], scale: NDArray[np.generic]) -> Array:
    """The weights again."""
    return np.asarray(rows.astype(np.float32) * scale.astype(np.float32), np.float32)


def split_names(text: NDArray[np.generic]) -> list[str]:
    """The names that `join_names` joined."""
    return text.tobytes().decode("utf-8").split("\n")


def join_names(names: Iterable[str]) -> NDArray[np.uint8]:
    """Names, none of which holds a line feed, as one array."""
    return np.frombuffer("\n".join(names).encode("utf-8"), np.uint8)
