"""A sentence encoder with random weights and a few words, in the published form."""

from __future__ import annotations

import json

import numpy as np

from mockinterview.tagging.encoder.building import LAYERS

STATES, INNER, PLACES = 384, 1536, 512
SIGNS = [f"[unused{number}]" for number in range(100)] + ["[UNK]", "[CLS]", "[SEP]", "[PAD]"]
WORDS = ["the", "oven", "broke", "i", "fixed", "it", "sales", "rose", ".", ",", "bak", "##er", "##y"]
VOCABULARY = [*SIGNS, *WORDS]


def random_weights(seed: int = 3) -> dict[str, np.ndarray]:
    """By name, as the published file has them."""
    rng = np.random.default_rng(seed)
    sizes = {f"embeddings.{name}_embeddings.weight": (rows, STATES) for name, rows in (
        ("word", len(VOCABULARY)), ("position", PLACES), ("token_type", 2))}  # fmt: skip
    norms = ["embeddings.LayerNorm"]
    for number in range(LAYERS):
        layer = f"encoder.layer.{number}"
        linear = {f"attention.self.{part}": (STATES, STATES) for part in ("query", "key", "value")}
        linear |= {"attention.output.dense": (STATES, STATES)}
        linear |= {"intermediate.dense": (INNER, STATES), "output.dense": (STATES, INNER)}
        for name, size in linear.items():
            sizes |= {f"{layer}.{name}.weight": size, f"{layer}.{name}.bias": (size[0],)}
        norms += [f"{layer}.attention.output.LayerNorm", f"{layer}.output.LayerNorm"]
    weights = {name: rng.normal(0, 0.05, size) for name, size in sizes.items()}
    for name in norms:
        weights |= {f"{name}.weight": np.ones(STATES), f"{name}.bias": np.zeros(STATES)}
    return {name: part.astype(np.float32) for name, part in weights.items()}


def as_safetensors(weights: dict[str, np.ndarray]) -> bytes:
    """The published form: a header that says what lies where, then the numbers."""
    header, start = {}, 0
    for name, part in weights.items():
        header[name] = {"dtype": "F32", "shape": part.shape, "data_offsets": [start, start + part.nbytes]}
        start += part.nbytes
    told = json.dumps(header).encode()
    return len(told).to_bytes(8, "little") + told + b"".join(part.tobytes() for part in weights.values())
