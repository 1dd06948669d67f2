"""The sentence encoder as PyTorch trains it: its weights stay, low-rank updates of its matrices are learned."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import sqrt

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from mockinterview.analysis.feedback import PHASES
from mockinterview.tagging.encoder.adapter import Adapter, Head
from mockinterview.tagging.encoder.building import HEADS, LAYER_NORM_EPSILON, LAYERS
from mockinterview.tagging.encoder.reading import Tokenizer, marked
from mockinterview.tagging.packing import Array

RANK = 10
"""Of the updates: what fits beside the small reader into 3 MB. Ours."""
DROPPED = 0.1
"""The share of states left out while learning, as BERT was trained."""
STATES = 384
ATTENTION = ("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense")
FEED_FORWARD = ("intermediate.dense", "output.dense")
NOWHERE = -9.0
"""Lower than any state: what padding has, so that it is never a maximum."""


class AdaptedEncoder(nn.Module):
    """all-MiniLM-L6-v2 with updates, and the head."""

    def __init__(self, weights: dict[str, Array], tokenizer: Tokenizer) -> None:
        super().__init__()
        self.tokenizer = tokenizer
        given = {name: torch.tensor(part) for name, part in weights.items()}
        self._pieces = given["embeddings.word_embeddings.weight"]
        self._places = given["embeddings.position_embeddings.weight"]
        self._sort = given["embeddings.token_type_embeddings.weight"][0]
        self._norm = _norm(given, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(_Layer(given, f"encoder.layer.{number}") for number in range(LAYERS))
        self.phase = nn.Linear(STATES, len(PHASES))
        self.presence = nn.Linear(STATES, len(PHASES))

    def forward(self, answers: Sequence[Sequence[str]]) -> tuple[Tensor, Tensor]:
        """Scores (answers, most words, phases) of the words of each answer, padded; log odds (answers, phases)."""
        pieces = [self.tokenizer.pieces(words) for words in answers]
        states = self._encode([marked(one) for one in pieces])
        words = [_word_means(one, of_words) for one, of_words in zip(states, pieces, strict=True)]
        padded = functional.dropout(nn.utils.rnn.pad_sequence(words, batch_first=True), DROPPED, self.training)
        counts = torch.tensor([len(one) for one in words])
        is_padding = torch.arange(padded.shape[1])[None] >= counts[:, None]
        strongest = padded.masked_fill(is_padding[..., None], NOWHERE).max(dim=1).values
        return self.phase(padded), self.presence(strongest)

    def _encode(self, inputs: Sequence[list[int]]) -> Tensor:
        """(answers, pieces, states)."""
        numbers = nn.utils.rnn.pad_sequence([torch.tensor(one) for one in inputs], batch_first=True)
        counts = torch.tensor([len(one) for one in inputs])
        is_there = (torch.arange(numbers.shape[1])[None] < counts[:, None])[:, None, None, :]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = self._norm(self._pieces[numbers] + self._sort + self._places[: numbers.shape[1]])
            states = functional.dropout(states, DROPPED, self.training)
            for layer in self.layers:
                states = layer(states, is_there)
        return states.float()

    def adapter(self, version: str) -> Adapter:
        """What was learned."""
        updates = {
            name: (_array(matrix.down.T), _array(matrix.up)) for layer in self.layers for name, matrix in layer.named()
        }
        head = Head(*(_array(part) for one in (self.phase, self.presence) for part in (one.weight.T, one.bias)))
        return Adapter(version, updates, head)


class _Updated(nn.Module):
    """A matrix that stays, and the low-rank update that is added to it (nothing at first)."""

    def __init__(self, weight: Tensor, bias: Tensor) -> None:
        super().__init__()
        self._weight, self._bias = weight, bias
        self.down = nn.Parameter(torch.randn(RANK, weight.shape[1]) / sqrt(weight.shape[1]))
        self.up = nn.Parameter(torch.zeros(weight.shape[0], RANK))

    def forward(self, states: Tensor) -> Tensor:
        update = functional.linear(functional.linear(states, self.down), self.up)
        return functional.linear(states, self._weight, self._bias) + update


class _Layer(nn.Module):
    """One layer of the encoder (BERT)."""

    def __init__(self, given: dict[str, Tensor], name: str) -> None:
        super().__init__()
        self._name = name
        parts = (*ATTENTION, *FEED_FORWARD)
        self._matrices = nn.ModuleList(
            _Updated(given[f"{name}.{part}.weight"], given[f"{name}.{part}.bias"]) for part in parts
        )
        self._attended = _norm(given, f"{name}.attention.output.LayerNorm")
        self._fed = _norm(given, f"{name}.output.LayerNorm")

    def named(self) -> list[tuple[str, _Updated]]:
        parts = (*ATTENTION, *FEED_FORWARD)
        return [(f"{self._name}.{part}", matrix) for part, matrix in zip(parts, self._matrices, strict=True)]

    def forward(self, states: Tensor, is_there: Tensor) -> Tensor:
        *asked, attended, wide, narrow = self._matrices
        query, key, value = (self._by_head(one(states)) for one in asked)
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=is_there)
        mixed = attended(mixed.transpose(1, 2).reshape(states.shape))
        states = self._attended(states + functional.dropout(mixed, DROPPED, self.training))
        fed = narrow(functional.gelu(wide(states)))
        return self._fed(states + functional.dropout(fed, DROPPED, self.training))

    @staticmethod
    def _by_head(states: Tensor) -> Tensor:
        return states.view(*states.shape[:2], HEADS, -1).transpose(1, 2)


def _norm(given: dict[str, Tensor], name: str) -> nn.LayerNorm:
    norm = nn.LayerNorm(STATES, eps=LAYER_NORM_EPSILON)
    norm.weight.data, norm.bias.data = given[f"{name}.weight"], given[f"{name}.bias"]
    return norm.requires_grad_(False)


def _word_means(states: Tensor, pieces: list[list[int]]) -> Tensor:
    """The mean state of each word."""
    ends = list(accumulate(map(len, pieces), initial=1))
    sums = functional.pad(states.cumsum(dim=0), (0, 0, 1, 0))[ends]
    return (sums[1:] - sums[:-1]) / torch.tensor(ends).diff()[:, None]


def _array(part: Tensor) -> Array:
    return np.ascontiguousarray(part.detach().numpy(), np.float32)
