"""Reading an answer with the adapted encoder: chances of the phases for every word, from the whole answer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from mockinterview.errors import ModelError
from mockinterview.tagging.encoder.adapter import Adapter
from mockinterview.tagging.packing import Array

if TYPE_CHECKING:
    import ctranslate2

VOCABULARY_FILE = "vocab.txt"
MOST_PIECES = 510
"""The encoder sees 512 word pieces at once, two of which mark the ends: some 400 words. Parts
of a longer answer are no answers: read apart, the end of each passes for a Result and the next for a new Situation."""
PIECES_OF_A_WORD = 8
"""Further pieces of one word (a heard number, a slip of the decoder) tell nothing of its phase. Ours."""
CLS, SEP, UNKNOWN = 101, 102, 100
"""Numbers of the signs in the published vocabulary."""
BUILD = 1
"""Changes when `building.py` or `models/encoder.toml` makes another model of the same adapter."""

Pieces = list[list[int]]


class PhaseEncoder:
    """The encoder of one folder (`building.py` writes it) with the head of `adapter`; opened at the first reading."""

    def __init__(self, folder: Path, adapter: Adapter) -> None:
        self._folder = folder
        self._head = adapter.head
        self.version = version_with(adapter)

    def read(self, words: Sequence[str]) -> tuple[NDArray[np.float64], NDArray[np.float64]] | None:
        """Scores of each phase for each of `words` (at least one): (words, phases); and for each phase the log odds
        that the answer has it. None where the answer is longer than what it sees.

        Raises ModelError when the encoder cannot be opened.
        """
        pieces = self._tokenizer.pieces(words)
        if not fits(pieces):
            return None
        states = self._states(pieces)
        scores = states @ self._head.phase + self._head.phase_bias
        present = states.max(axis=0) @ self._head.presence + self._head.presence_bias
        return scores.astype(np.float64), present.astype(np.float64)

    def _states(self, pieces: Pieces) -> Array:
        """(words, states): the mean over the pieces of each word."""
        seen = np.array(self._model.forward_batch([marked(pieces)]).last_hidden_state)[0]
        ends = np.cumsum([1, *(len(word) for word in pieces)])
        return np.asarray(np.add.reduceat(seen[: ends[-1]], ends[:-1]) / np.diff(ends)[:, None], np.float32)

    @cached_property
    def _model(self) -> ctranslate2.Encoder:
        from ctranslate2 import Encoder  # noqa: PLC0415 - a third of a second

        try:
            return Encoder(str(self._folder), device="cpu", compute_type="int8", intra_threads=1)
        except (RuntimeError, ValueError) as error:
            raise self._problem(error) from error

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        try:
            return Tokenizer(self._folder / VOCABULARY_FILE)
        except Exception as error:  # tokenizers raises nothing narrower
            raise self._problem(error) from error

    def _problem(self, error: Exception) -> ModelError:
        return ModelError(
            f"The reader of phases in {self._folder} cannot be opened ({error}); start the program again, and if that "
            "does not help, run `mockinterview models fetch phases --force`."
        )


class Tokenizer:
    """Words as numbers of word pieces (WordPiece, lower case)."""

    def __init__(self, vocabulary: Path) -> None:
        from tokenizers import implementations  # noqa: PLC0415 - as above

        self._wordpiece = implementations.BertWordPieceTokenizer(str(vocabulary), lowercase=True)  # type: ignore[attr-defined]

    def pieces(self, words: Sequence[str]) -> Pieces:
        """At least one for each word."""
        found = self._wordpiece.encode_batch([word.strip() for word in words], add_special_tokens=False)
        return [one.ids[:PIECES_OF_A_WORD] or [UNKNOWN] for one in found]


def version_with(adapter: Adapter) -> str:
    """Names the encoder that is made with `adapter`."""
    return f"{adapter.version}.{BUILD}"


def fits(words: Pieces) -> bool:
    """Whether the encoder sees all of an answer at once."""
    return sum(map(len, words)) <= MOST_PIECES


def marked(words: Pieces) -> list[int]:
    """What the encoder sees of an answer: the pieces of its words between the marks of its ends."""
    return [CLS, *(piece for word in words for piece in word), SEP]
