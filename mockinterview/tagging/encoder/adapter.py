"""The trained file `models/phases/encoder.npz`: what makes a sentence encoder a reader of phases."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import numpy as np

from mockinterview.errors import DataFileError
from mockinterview.paths import bundled
from mockinterview.tagging.packing import (
    REINSTALL,
    Array,
    Parts,
    file_bytes,
    from_bytes,
    join_names,
    read_parts,
    split_names,
    to_bytes,
)

FORMAT = 1
ADAPTER_FILE = "models/phases/encoder.npz"


class Head(msgspec.Struct, frozen=True):
    """What is said of the encoder's states: scores of the phases for a word, log odds that an answer has each.

    `phase` and `presence` are (states, phases), their biases (phases,).
    """

    phase: Array
    phase_bias: Array
    presence: Array
    presence_bias: Array


class Adapter(msgspec.Struct, frozen=True):
    """Low-rank updates of the encoder's matrices (LoRA, Hu et al. 2021), and the head.

    `updates` gives for the name of a matrix (out, in) its `down` (in, rank) and `up` (out, rank): up @ down.T is added.
    """

    version: str
    updates: dict[str, tuple[Array, Array]]
    head: Head


@cache
def load_adapter() -> Adapter:
    """The adapter that travels with the program; read once. Raises DataFileError."""
    return read_adapter(bundled(ADAPTER_FILE))


def read_adapter(path: Path) -> Adapter:
    """A trained file. Raises DataFileError."""
    parts = read_parts(path, what="adapter")
    try:
        if int(parts["format"]) != FORMAT:
            raise DataFileError(f"{path}: this adapter was trained for another version of the program; {REINSTALL}.")
        return Adapter(
            version=str(parts["version"]),
            updates=_updates(parts),
            head=Head(**{name: parts[f"head.{name}"].astype(np.float32) for name in Head.__struct_fields__}),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise DataFileError(f"{path}: this adapter is not whole ({error}); {REINSTALL}.") from error


def adapter_bytes(adapter: Adapter) -> bytes:
    """What a trained file holds: the updates as bytes, one after the other, the head in half precision."""
    packed = [to_bytes(matrix) for pair in adapter.updates.values() for matrix in pair]
    parts: Parts = {
        "format": np.array(FORMAT),
        "version": np.array(adapter.version),
        "updates": join_names(adapter.updates),
        "sizes": np.array([(len(down), len(up)) for down, up in adapter.updates.values()]),
        "matrices": np.concatenate([rows.ravel() for rows, _ in packed]),
        "scales": np.stack([scale for _, scale in packed]),
        **{f"head.{name}": getattr(adapter.head, name).astype(np.float16) for name in Head.__struct_fields__},
    }
    return file_bytes(parts)


def _updates(parts: Parts) -> dict[str, tuple[Array, Array]]:
    rows, scales = parts["matrices"], parts["scales"]
    sizes = parts["sizes"].astype(int)
    ends = np.cumsum(sizes.ravel() * scales.shape[1])[:-1]
    matrices = [
        from_bytes(one.reshape(-1, scales.shape[1]), scale)
        for one, scale in zip(np.split(rows, ends), scales, strict=True)
    ]
    return dict(zip(split_names(parts["updates"]), zip(matrices[::2], matrices[1::2], strict=True), strict=True))
