"""What CTranslate2 runs is the encoder that was published, with the adapter in it."""

from __future__ import annotations

import itertools
from math import erf, sqrt
from pathlib import Path

import numpy as np
import pytest

from mockinterview.tagging.encoder.adapter import Adapter, Head
from mockinterview.tagging.encoder.building import HEADS, LAYERS, build, read_safetensors
from mockinterview.tagging.encoder.reading import MOST_PIECES, PhaseEncoder, Tokenizer, marked
from tests.tagging.encoder.small_encoder import STATES, VOCABULARY, as_safetensors, random_weights

RANK = 4
SAID = ["The", "bakery", "oven", "broke.", "I", "fixed", "it,", "sales", "rose."]
BYTES_COST = 0.12
"""What matrices kept as bytes may cost: the mean error of a score against the spread of scores. With these random
weights it costs 0.07 and 0.09; an adapter that is left out costs 0.33."""


class Reference:
    """The encoder as its paper has it (BERT, Devlin et al. 2018), in plain numpy."""

    def __init__(self, weights):
        self._weights = weights

    def states(self, pieces):
        w = self._weights
        places = w["embeddings.position_embeddings.weight"][: len(pieces)]
        x = w["embeddings.word_embeddings.weight"][pieces] + w["embeddings.token_type_embeddings.weight"][0] + places
        x = self._norm(x, "embeddings.LayerNorm")
        for number in range(LAYERS):
            layer = f"encoder.layer.{number}"
            asked, keys, values = (
                self._linear(x, f"{layer}.attention.self.{part}") for part in ("query", "key", "value")
            )
            mixed = np.concatenate(
                [
                    self._attend(*parts)
                    for parts in zip(*(np.split(one, HEADS, axis=1) for one in (asked, keys, values)), strict=True)
                ],
                axis=1,
            )
            x = self._norm(
                x + self._linear(mixed, f"{layer}.attention.output.dense"), f"{layer}.attention.output.LayerNorm"
            )
            wide = self._linear(x, f"{layer}.intermediate.dense")
            wide = wide * 0.5 * (1 + np.vectorize(erf)(wide / sqrt(2)))
            x = self._norm(x + self._linear(wide, f"{layer}.output.dense"), f"{layer}.output.LayerNorm")
        return x

    @staticmethod
    def _attend(asked, keys, values):
        scores = np.exp(asked @ keys.T / sqrt(asked.shape[1]))
        return scores / scores.sum(axis=1, keepdims=True) @ values

    def _linear(self, x, name):
        return x @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]

    def _norm(self, x, name):
        centred = x - x.mean(axis=1, keepdims=True)
        return (
            centred / centred.std(axis=1, keepdims=True) * self._weights[f"{name}.weight"]
            + self._weights[f"{name}.bias"]
        )


def _adapter(strength):
    rng = np.random.default_rng(5)
    parts = [f"encoder.layer.{number}.attention.self.value" for number in range(LAYERS)]
    updates = {
        name: tuple(rng.normal(0, strength, (STATES, RANK)).astype(np.float32) for _ in range(2)) for name in parts
    }
    head = [rng.normal(0, 1, size).astype(np.float32) for size in ((STATES, 4), (4,), (STATES, 4), (4,))]
    return Adapter("0test000", updates, Head(*head))


def _read(folder: Path, adapter):
    """Scores by word, as CTranslate2 and as the reference have them."""
    weights = random_weights()
    build(weights, VOCABULARY, adapter, folder)
    (folder / "vocab.txt").write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
    words = Tokenizer(folder / "vocab.txt").pieces(SAID)
    for name, (down, up) in adapter.updates.items():
        weights[f"{name}.weight"] = weights[f"{name}.weight"] + up @ down.T
    states = Reference(weights).states(marked(words))
    ends = np.cumsum([1, *map(len, words)])
    means = np.stack([states[first:last].mean(axis=0) for first, last in itertools.pairwise(ends)])
    return PhaseEncoder(folder, adapter).read(SAID)[0], means @ adapter.head.phase + adapter.head.phase_bias


@pytest.mark.parametrize("strength", [0.0, 0.05])
def test_it_reads_as_the_encoder_it_was_made_of(tmp_path, strength):
    read, meant = _read(tmp_path, _adapter(strength))
    assert read.shape == (len(SAID), 4)
    assert np.abs(read - meant).mean() < BYTES_COST * meant.std()


def test_the_adapter_makes_a_difference(tmp_path):
    for name in ("without", "with"):
        (tmp_path / name).mkdir()
    without, _ = _read(tmp_path / "without", _adapter(0.0))
    adapted, _ = _read(tmp_path / "with", _adapter(0.05))
    assert np.abs(without - adapted).mean() > BYTES_COST * without.std()


def test_words_are_pieced_together_in_lower_case(tmp_path):
    vocabulary = tmp_path / "vocab.txt"
    vocabulary.write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
    found = Tokenizer(vocabulary).pieces(["Bakery,", "the", "", "ünlesbar"])
    told = [[VOCABULARY[number] for number in word] for word in found]
    assert told == [["bak", "##er", "##y", ","], ["the"], ["[UNK]"], ["[UNK]"]]


def test_published_weights_are_read_as_they_were_written():
    weights = {name: part for name, part in random_weights().items() if "LayerNorm" in name}
    read = read_safetensors(as_safetensors(weights))
    assert read.keys() == weights.keys()
    assert all(np.array_equal(read[name], part) for name, part in weights.items())


def test_an_answer_longer_than_it_sees_is_left_to_the_others(tmp_path):
    adapter = _adapter(0.0)
    build(random_weights(), VOCABULARY, adapter, tmp_path)
    (tmp_path / "vocab.txt").write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
    encoder = PhaseEncoder(tmp_path, adapter)
    scores, present = encoder.read(["oven"] * MOST_PIECES)
    assert (scores.shape, present.shape) == ((MOST_PIECES, 4), (4,))
    assert encoder.read(["oven"] * (MOST_PIECES + 1)) is None
