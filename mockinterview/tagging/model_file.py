"""The trained file `models/phases/tagger.npz`: what is in it, reading it and writing it."""

from __future__ import annotations

import zipfile
import zlib
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from mockinterview.errors import DataFileError
from mockinterview.paths import bundled
from mockinterview.tagging.vectors import WordVectors

Array = NDArray[np.float32]

FORMAT = 6
"""Changes when the features or the layout change: a file of another format is refused."""
TAGGER_FILE = "models/phases/tagger.npz"
VECTORS_FILE = "models/phases/vectors.npz"

ShapeLabel = Literal["story", "framework", "weakness", "steps", "other"]
SHAPE_LABELS: tuple[ShapeLabel, ...] = ("story", "framework", "weakness", "steps", "other")
"""What a clause is, seen from outside STAR."""


REINSTALL = "install the program again"
"""What to do about a broken file that travels with the program."""

_BYTE_MAX, _LEAST = 127, 1e-9


class GapWeights(msgspec.Struct, frozen=True):
    """Does a sentence end here? One weight for each named feature, for each vector number, and a bias."""

    names: dict[str, int]
    named: Array
    dense: Array
    bias: float


class ChainWeights(msgspec.Struct, frozen=True):
    """A chain over clauses: (features, labels) for named and dense features, (edges, labels, labels) for steps."""

    names: dict[str, int]
    named: Array
    dense: Array
    steps: Array


NetworkWeights = dict[str, Array]
"""The layers of a network by name (`network.py` reads with them)."""


class TaggerModel(msgspec.Struct, frozen=True):
    """Everything that was trained. `temperature` makes the phases' chances honest.

    `vocabulary` numbers, from 1, the words that the networks know by themselves.
    The mean of `phases` and `networks` reads the phases. `absence` is (phases, 6): it weighs the evidence that a phase
    is missing (`absence.py`). `shapes` tells what an answer is when nobody asked; `parts` parts an answer that is known
    to be no plain story.
    """

    version: str
    vectors: WordVectors
    gaps: GapWeights
    phases: ChainWeights
    vocabulary: dict[str, int]
    networks: tuple[NetworkWeights, ...]
    absence: Array
    shapes: ChainWeights
    parts: ChainWeights
    temperature: float


@cache
def load_model() -> TaggerModel:
    """The model that travels with the program; read once.

    Raises DataFileError when a file is missing or of another format.
    """
    return read_model(bundled(TAGGER_FILE), read_vectors(bundled(VECTORS_FILE)))


def read_vectors(path: Path) -> WordVectors:
    """Word vectors. Raises DataFileError."""
    parts = _read(path)
    return WordVectors(_names(parts["pieces"]), parts["rows"].astype(np.int8), parts["scale"].astype(np.float32))


def read_model(path: Path, vectors: WordVectors, cure: str = REINSTALL) -> TaggerModel:
    """A trained file. Raises DataFileError, which ends with `cure` (what to do)."""
    parts = _read(path, cure)
    if int(parts.get("format", np.array(0))) != FORMAT:
        raise DataFileError(f"{path}: this phase tagger was trained for another version of the program; {cure}.")
    try:
        return _model(parts, vectors)
    except KeyError as error:
        raise DataFileError(f"{path}: this phase tagger lacks {error}; {cure}.") from error


def _model(parts: dict[str, NDArray[np.generic]], vectors: WordVectors) -> TaggerModel:
    return TaggerModel(
        version=str(parts["version"]),
        vectors=vectors,
        gaps=GapWeights(
            names=_index(parts["gaps.names"]),
            named=parts["gaps.named"].astype(np.float32),
            dense=parts["gaps.dense"].astype(np.float32),
            bias=float(parts["gaps.bias"]),
        ),
        phases=_chain(parts, "phases"),
        vocabulary={word: number + 1 for word, number in _index(parts["vocabulary"]).items()},
        networks=tuple(_network(parts, f"network{number}") for number in range(int(parts["networks"]))),
        absence=parts["absence"].astype(np.float32),
        shapes=_chain(parts, "shapes"),
        parts=_chain(parts, "parts"),
        temperature=float(parts["temperature"]),
    )


def model_bytes(model: TaggerModel) -> bytes:
    """What a trained file holds: weights as bytes or in half precision, the same bytes for the same weights."""
    parts: dict[str, NDArray[np.generic]] = {
        "format": np.array(FORMAT),
        "version": np.array(model.version),
        "temperature": np.array(model.temperature),
        "absence": model.absence.astype(np.float32),
        "vocabulary": _joined(model.vocabulary),
        "networks": np.array(len(model.networks)),
        "gaps.names": _joined(model.gaps.names),
        "gaps.named": model.gaps.named.astype(np.float16),
        "gaps.dense": model.gaps.dense.astype(np.float16),
        "gaps.bias": np.array(model.gaps.bias),
    }
    for name, chain in (("phases", model.phases), ("shapes", model.shapes), ("parts", model.parts)):
        parts[f"{name}.names"] = _joined(chain.names)
        parts[f"{name}.named"], parts[f"{name}.named.scale"] = to_bytes(chain.named)
        parts[f"{name}.dense"] = chain.dense.astype(np.float16)
        parts[f"{name}.steps"] = chain.steps.astype(np.float16)
    for number, network in enumerate(model.networks):
        parts |= _network_parts(network, f"network{number}")
    file = BytesIO()
    np.savez_compressed(file, allow_pickle=False, **parts)
    return file.getvalue()


def write_vectors(path: Path, pieces: list[str], rows: NDArray[np.int8], scale: Array) -> None:
    """Write word vectors."""
    with path.open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, pieces=_bytes("\n".join(pieces)), rows=rows, scale=scale)


def _read(path: Path, cure: str = REINSTALL) -> dict[str, NDArray[np.generic]]:
    try:
        with np.load(path, allow_pickle=False) as file:
            return {name: file[name] for name in file.files}
    except (OSError, ValueError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise DataFileError(f"{path}: this phase tagger cannot be read ({error}); {cure}.") from error


def _chain(parts: dict[str, NDArray[np.generic]], name: str) -> ChainWeights:
    return ChainWeights(
        names=_index(parts[f"{name}.names"]),
        named=from_bytes(parts[f"{name}.named"], parts[f"{name}.named.scale"]),
        dense=parts[f"{name}.dense"].astype(np.float32),
        steps=parts[f"{name}.steps"].astype(np.float32),
    )


def _network(parts: dict[str, NDArray[np.generic]], name: str) -> NetworkWeights:
    return {
        layer: from_bytes(parts[f"{name}.{layer}"], parts[f"{name}.{layer}.scale"])
        for layer in _names(parts[f"{name}.layers"])
    }


def _network_parts(network: NetworkWeights, name: str) -> dict[str, NDArray[np.generic]]:
    parts: dict[str, NDArray[np.generic]] = {f"{name}.layers": _bytes("\n".join(network))}
    for layer, weights in network.items():
        parts[f"{name}.{layer}"], parts[f"{name}.{layer}.scale"] = to_bytes(weights)
    return parts


def to_bytes(weights: Array) -> tuple[NDArray[np.int8], Array]:
    """Weights as whole numbers of -127 to 127, and what one is worth in each column."""
    scale = np.abs(weights).max(axis=0, initial=_LEAST) / _BYTE_MAX
    return np.round(weights / scale).astype(np.int8), np.asarray(scale, np.float32)


def from_bytes(rows: NDArray[np.generic], scale: NDArray[np.generic]) -> Array:
    """The weights again."""
    return np.asarray(rows.astype(np.float32) * scale.astype(np.float32), np.float32)


def _names(text: NDArray[np.generic]) -> list[str]:
    return text.tobytes().decode("utf-8").split("\n")


def _index(text: NDArray[np.generic]) -> dict[str, int]:
    return {name: number for number, name in enumerate(_names(text))}


def _joined(names: dict[str, int]) -> NDArray[np.uint8]:
    return _bytes("\n".join(sorted(names, key=names.__getitem__)))


def _bytes(text: str) -> NDArray[np.uint8]:
    return np.frombuffer(text.encode("utf-8"), np.uint8)
