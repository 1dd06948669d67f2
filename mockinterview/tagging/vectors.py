"""Word vectors: distilled from a sentence encoder, reduced, quantised; any word is pieced together from its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

_PARTS = re.compile(r"[a-z]+|[0-9]")
_MAX_PIECE_LETTERS = 20


class WordVectors:
    """Vectors by word piece: `pieces[i]` ("##" marks one inside a word) owns row i of `rows` (int8) times `scale`."""

    def __init__(self, pieces: Sequence[str], rows: NDArray[np.int8], scale: Array) -> None:
        self._index = {piece: number for number, piece in enumerate(pieces)}
        self._rows = rows
        self._scale = scale
        self._known: dict[str, Array] = {}

    @property
    def size(self) -> int:
        """How many numbers a vector has."""
        return int(self._rows.shape[1])

    def of_words(self, tokens: Sequence[str]) -> Array:
        """One row for each token: the sum of its pieces; zeros for what has none."""
        if not tokens:
            return np.zeros((0, self.size), np.float32)
        return np.stack([self._of_word(token) for token in tokens])

    def _of_word(self, token: str) -> Array:
        if token not in self._known:
            pieces = self._pieces(token)
            total = self._rows[pieces].astype(np.float32).sum(axis=0) if pieces else np.zeros(self.size, np.float32)
            self._known[token] = total * self._scale
        return self._known[token]

    def _pieces(self, token: str) -> list[int]:
        """Rows of the longest pieces that make up the token, from the left (as WordPiece does)."""
        found: list[int] = []
        for part in _PARTS.findall(token):
            start = 0
            while start < len(part):
                mark = "##" if start else ""
                ends = range(min(len(part), start + _MAX_PIECE_LETTERS), start, -1)
                end = next((end for end in ends if mark + part[start:end] in self._index), None)
                if end is None:
                    break
                found.append(self._index[mark + part[start:end]])
                start = end
        return found
