"""From the published weights and the adapter to a model that CTranslate2 runs, in bytes."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from ctranslate2.specs import common_spec, transformer_spec

from mockinterview.tagging.encoder.adapter import Adapter
from mockinterview.tagging.packing import Array

HEADS, LAYERS = 12, 6
"""Of all-MiniLM-L6-v2."""
LAYER_NORM_EPSILON = 1e-12
UNKNOWN = "[UNK]"
_SIZE_BYTES = 8


def read_safetensors(raw: bytes) -> dict[str, Array]:
    """The single-precision weights of a safetensors file, by name."""
    size = int.from_bytes(raw[:_SIZE_BYTES], "little")
    start = _SIZE_BYTES + size
    weights = {}
    for name, entry in json.loads(raw[_SIZE_BYTES:start]).items():
        if entry.get("dtype") == "F32":
            first, last = entry["data_offsets"]
            weights[name] = np.frombuffer(raw[start + first : start + last], np.float32).reshape(entry["shape"])
    return weights


def build(weights: dict[str, Array], vocabulary: list[str], adapter: Adapter, folder: Path) -> None:
    """Write the encoder with `adapter` in it to `folder`, its matrices as bytes."""
    adapted = {name: part.copy() for name, part in weights.items()}  # making bytes of them changes them in place
    for name, (down, up) in adapter.updates.items():
        adapted[f"{name}.weight"] += up @ down.T
    spec = transformer_spec.TransformerEncoderModelSpec(_encoder(adapted))
    spec.register_vocabulary(vocabulary)
    spec.config.unk_token = UNKNOWN
    spec.config.layer_norm_epsilon = LAYER_NORM_EPSILON
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))


def _encoder(weights: dict[str, Array]) -> transformer_spec.TransformerEncoderSpec:
    encoder = transformer_spec.TransformerEncoderSpec(
        LAYERS,
        HEADS,
        pre_norm=False,
        activation=common_spec.Activation.GELU,
        num_source_embeddings=2,
        embeddings_merge=common_spec.EmbeddingsMerge.ADD,
        layernorm_embedding=True,
    )
    encoder.scale_embeddings = False
    encoder.embeddings[0].weight = weights["embeddings.word_embeddings.weight"]
    encoder.embeddings[1].weight = weights["embeddings.token_type_embeddings.weight"]
    encoder.position_encodings.encodings = weights["embeddings.position_embeddings.weight"]
    _set_norm(encoder.layernorm_embedding, weights, "embeddings.LayerNorm")
    for number, layer in enumerate(encoder.layer):
        name = f"encoder.layer.{number}"
        asked = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
        _set_linear(layer.self_attention.linear[0], weights, *asked)
        _set_linear(layer.self_attention.linear[1], weights, f"{name}.attention.output.dense")
        _set_norm(layer.self_attention.layer_norm, weights, f"{name}.attention.output.LayerNorm")
        _set_linear(layer.ffn.linear_0, weights, f"{name}.intermediate.dense")
        _set_linear(layer.ffn.linear_1, weights, f"{name}.output.dense")
        _set_norm(layer.ffn.layer_norm, weights, f"{name}.output.LayerNorm")
    return encoder


def _set_linear(spec: common_spec.LinearSpec, weights: dict[str, Array], *names: str) -> None:
    """Give `spec` the matrices `names`, one below the other."""
    spec.weight = np.concatenate([weights[f"{name}.weight"] for name in names])
    spec.bias = np.concatenate([weights[f"{name}.bias"] for name in names])


def _set_norm(spec: common_spec.LayerNormSpec, weights: dict[str, Array], name: str) -> None:
    spec.gamma = weights[f"{name}.weight"]
    spec.beta = weights[f"{name}.bias"]
