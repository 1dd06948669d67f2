"""The trained file `models/phases/tagger.npz`: what is in it, reading it and writing it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from mockinterview.errors import DataFileError
from mockinterview.paths import bundled
from mockinterview.tagging.encoder.reading import PhaseEncoder
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
from mockinterview.tagging.vectors import WordVectors

FORMAT = 7
"""Changes when the features or the layout change: a file of another format is refused."""
TAGGER_FILE = "models/phases/tagger.npz"
VECTORS_FILE = "models/phases/vectors.npz"

ShapeLabel = Literal["story", "framework", "weakness", "steps", "other"]
SHAPE_LABELS: tuple[ShapeLabel, ...] = ("story", "framework", "weakness", "steps", "other")
"""What a clause is, seen from outside STAR."""


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
    to be no plain story. `encoder` reads the phases besides, where it was fetched.
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
    encoder: PhaseEncoder | None = None


@cache
def load_model() -> TaggerModel:
    """The model that travels with the program; read once.

    Raises DataFileError when a file is missing or of another format.
    """
    return read_model(bundled(TAGGER_FILE), read_vectors(bundled(VECTORS_FILE)))


def read_vectors(path: Path) -> WordVectors:
    """Word vectors. Raises DataFileError."""
    parts = read_parts(path)
    return WordVectors(split_names(parts["pieces"]), parts["rows"].astype(np.int8), parts["scale"].astype(np.float32))


def read_model(path: Path, vectors: WordVectors, cure: str = REINSTALL) -> TaggerModel:
    """A trained file. Raises DataFileError, which ends with `cure` (what to do)."""
    parts = read_parts(path, cure)
    if int(parts.get("format", np.array(0))) != FORMAT:
        raise DataFileError(f"{path}: this phase tagger was trained for another version of the program; {cure}.")
    try:
        return _model(parts, vectors)
    except KeyError as error:
        raise DataFileError(f"{path}: this phase tagger lacks {error}; {cure}.") from error


def _model(parts: Parts, vectors: WordVectors) -> TaggerModel:
    return TaggerModel(
        version=str(parts["version"]),
        vectors=vectors,
        gaps=GapWeights(
            names=_index(parts["gaps.names"]),
            named=from_bytes(parts["gaps.named"], parts["gaps.named.scale"]),
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
    parts: Parts = {
        "format": np.array(FORMAT),
        "version": np.array(model.version),
        "temperature": np.array(model.temperature),
        "absence": model.absence.astype(np.float32),
        "vocabulary": _joined(model.vocabulary),
        "networks": np.array(len(model.networks)),
        "gaps.names": _joined(model.gaps.names),
        "gaps.dense": model.gaps.dense.astype(np.float16),
        "gaps.bias": np.array(model.gaps.bias),
    }
    parts["gaps.named"], parts["gaps.named.scale"] = to_bytes(model.gaps.named)
    for name, chain in (("phases", model.phases), ("shapes", model.shapes), ("parts", model.parts)):
        parts[f"{name}.names"] = _joined(chain.names)
        parts[f"{name}.named"], parts[f"{name}.named.scale"] = to_bytes(chain.named)
        parts[f"{name}.dense"] = chain.dense.astype(np.float16)
        parts[f"{name}.steps"] = chain.steps.astype(np.float16)
    for number, network in enumerate(model.networks):
        parts |= _network_parts(network, f"network{number}")
    return file_bytes(parts)


def write_vectors(path: Path, pieces: list[str], rows: NDArray[np.int8], scale: Array) -> None:
    """Write word vectors."""
    path.write_bytes(file_bytes({"pieces": join_names(pieces), "rows": rows, "scale": scale}))


def _chain(parts: Parts, name: str) -> ChainWeights:
    return ChainWeights(
        names=_index(parts[f"{name}.names"]),
        named=from_bytes(parts[f"{name}.named"], parts[f"{name}.named.scale"]),
        dense=parts[f"{name}.dense"].astype(np.float32),
        steps=parts[f"{name}.steps"].astype(np.float32),
    )


def _network(parts: Parts, name: str) -> NetworkWeights:
    return {
        layer: from_bytes(parts[f"{name}.{layer}"], parts[f"{name}.{layer}.scale"])
        for layer in split_names(parts[f"{name}.layers"])
    }


def _network_parts(network: NetworkWeights, name: str) -> Parts:
    parts: Parts = {f"{name}.layers": join_names(network)}
    for layer, weights in network.items():
        parts[f"{name}.{layer}"], parts[f"{name}.{layer}.scale"] = to_bytes(weights)
    return parts


def _index(text: NDArray[np.generic]) -> dict[str, int]:
    return {name: number for number, name in enumerate(split_names(text))}


def _joined(names: dict[str, int]) -> NDArray[np.uint8]:
    return join_names(sorted(names, key=names.__getitem__))
