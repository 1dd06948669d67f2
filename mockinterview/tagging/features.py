"""What the models look at: named features of clauses and of the gaps between words, and where a clause stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from mockinterview.analysis.language.tokens import normalise
from mockinterview.tagging.clauses import Clause
from mockinterview.tagging.vectors import Array
from mockinterview.transcript import Word

FILLED_PAUSES = frozenset(["um", "uh", "er", "erm", "uhm", "hmm", "mm", "ah", "eh"])
_NUMBER_WORDS = frozenset(
    [
        *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
        *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty"),
        *("sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million"),
    ]
)
_YEAR = re.compile(r"(19|20)\d\d$")
_DIGITS = re.compile(r"\d[\d,.:]*")
CLASS = "k:"
"""Begins the names of features that are classes of wording."""
FIRST_WORDS = 3
"""How many words open a clause, for `wide_vectors`."""
PLACE_KNOTS = 9
COUNT_KNOTS = (0.0, 15.0, 30.0, 60.0, 120.0, 250.0)
"""Words from the start and to the end of the answer between which places are told apart."""
PLACE_COLUMNS = PLACE_KNOTS + 2 * len(COUNT_KNOTS) + 2
"""How many numbers `places` gives for each clause."""


class _Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    classes: dict[str, str]


@cache
def lexicon() -> dict[str, re.Pattern[str]]:
    """Classes of wording by name."""
    text = (resources.files("mockinterview.tagging") / "lexicon.toml").read_text(encoding="utf-8")
    classes = msgspec.convert(tomllib.loads(text), _Lexicon).classes
    return {name: re.compile(pattern) for name, pattern in classes.items()}


def feature_tokens(words: Sequence[Word]) -> list[str]:
    """One token for each word: normalised, figures made alike, filled pauses empty."""
    return [_token(normalise(word.text)) for word in words]


def _token(text: str) -> str:
    if text in FILLED_PAUSES:
        return ""
    if text in _NUMBER_WORDS:
        return "#"
    if _YEAR.match(text):
        return "#year"
    return _DIGITS.sub("#", text)


def gap_features(tokens: Sequence[str], index: int) -> list[str]:
    """Named features of the gap after word `index`: the words around it."""
    a, b, c, d, e = (_at(tokens, index + offset) for offset in (-1, 0, 1, 2, 3))
    return [f"b:{b}", f"a:{a}", f"c:{c}", f"d:{d}", f"ab:{a} {b}", f"bc:{b} {c}", f"cd:{c} {d}", f"cde:{c} {d} {e}"]


def gap_vectors(vectors: Array) -> Array:
    """For each gap (one after each word but the last) the vectors of the two words before and the two after it."""
    count = len(vectors)
    padded = np.pad(vectors, ((1, 2), (0, 0)))
    return np.concatenate([padded[offset : offset + count - 1] for offset in (0, 1, 2, 3)], axis=1)


def clause_features(tokens: Sequence[str], clauses: Sequence[Clause]) -> list[list[str]]:
    """Named features of every clause: its words, the rest of its sentence, and its neighbours."""
    inner = [_spoken(tokens, clause.first, clause.last) for clause in clauses]
    classes = [_classes(words) for words in inner]
    rows: list[list[str]] = []
    for number, clause in enumerate(clauses):
        row = _own(inner[number]) + [f"{CLASS}{name}" for name in classes[number]]
        for offset, place in ((-2, "P"), (-1, "p"), (1, "n"), (2, "N")):
            other = number + offset
            if not 0 <= other < len(clauses):
                row.append(f"{place}:edge")
                continue
            mark = f"s{place}" if clauses[other].sentence == clause.sentence else place
            row += [f"{mark}{CLASS}{name}" for name in classes[other]]
            if abs(offset) == 1:
                row += [f"{mark}:{word}" for word in sorted(set(inner[other]))]
        rows.append(row)
    return rows


def clause_vectors(vectors: Array, clauses: Sequence[Clause]) -> Array:
    """For each clause the mean vectors of its words, its sentence, and the clauses before and after."""
    own = np.stack([_unit(vectors[clause.first : clause.last + 1].mean(axis=0)) for clause in clauses])
    numbers = np.array([clause.sentence for clause in clauses])
    whole = np.stack([_unit(_sentence_mean(vectors, clauses, numbers == number)) for number in numbers])
    blank = np.zeros((1, own.shape[1]), np.float32)
    before = np.concatenate([blank, own[:-1]])
    after = np.concatenate([own[1:], blank])
    return np.concatenate([own, whole, before, after], axis=1)


def wide_vectors(vectors: Array, clauses: Sequence[Clause]) -> Array:
    """What only networks see: how each clause opens, and the clauses two before and two after it."""
    spans = [(clause.first, clause.last + 1) for clause in clauses]
    opening = np.stack([_unit(vectors[first : min(stop, first + FIRST_WORDS)].mean(axis=0)) for first, stop in spans])
    own = np.stack([_unit(vectors[first:stop].mean(axis=0)) for first, stop in spans])
    blank = np.zeros((2, own.shape[1]), np.float32)
    before = np.concatenate([blank, own])[: len(own)]
    after = np.concatenate([own, blank])[2:]
    return np.concatenate([opening, before, after], axis=1)


def own_classes(named: Sequence[Sequence[str]]) -> Array:
    """Which classes of wording each clause has, from its named features."""
    numbers = {f"{CLASS}{name}": number for number, name in enumerate(lexicon())}
    result = np.zeros((len(named), len(numbers)), np.float32)
    for row, names in zip(result, named, strict=True):
        row[[numbers[name] for name in names if name in numbers]] = 1
    return result


def places(clauses: Sequence[Clause], word_count: int) -> Array:
    """Where each clause stands: share of the answer, words from its start and to its end, length (soft bins)."""
    middle = np.array([(clause.first + clause.last + 1) / 2 for clause in clauses], np.float32)
    length = np.array([clause.last - clause.first + 1 for clause in clauses], np.float32)
    share = soft_bins(middle / word_count, np.linspace(0, 1, PLACE_KNOTS, dtype=np.float32))
    counts = np.array(COUNT_KNOTS, np.float32)
    parts = [share, soft_bins(middle, counts), soft_bins(word_count - middle, counts)]
    parts.append(np.stack([np.log1p(length) / 3, np.ones_like(length)], axis=1))
    return np.concatenate(parts, axis=1).astype(np.float32)


def edges(clauses: Sequence[Clause], word_count: int) -> Array:
    """Features of the step into each clause: how strong the boundary is, and how far the answer has gone."""
    gap = np.array([clause.gap for clause in clauses], np.float32)
    opens = np.array(
        [not index or clauses[index - 1].sentence != clause.sentence for index, clause in enumerate(clauses)]
    )
    begin = np.array([clause.first / word_count for clause in clauses], np.float32)
    strength = np.stack([opens & (gap >= 1), opens & (gap < 1), ~opens], axis=1).astype(np.float32)
    chance = np.where(gap < 1, gap, 0).astype(np.float32)[:, None]
    return np.concatenate([strength, chance, soft_bins(begin, np.linspace(0, 1, 5, dtype=np.float32))], axis=1)


def soft_bins(values: NDArray[np.floating[Any]], knots: Array) -> Array:
    """Each value as weights of the two knots around it."""
    clipped = np.clip(values, knots[0], knots[-1])
    right = np.clip(np.searchsorted(knots, clipped, side="right"), 1, len(knots) - 1)
    weight = (clipped - knots[right - 1]) / (knots[right] - knots[right - 1])
    bins = np.zeros((len(values), len(knots)), np.float32)
    rows = np.arange(len(values))
    bins[rows, right - 1] = 1 - weight
    bins[rows, right] += weight
    return bins


def _at(tokens: Sequence[str], index: int) -> str:
    return tokens[index] if 0 <= index < len(tokens) else "|"


def _spoken(tokens: Sequence[str], first: int, last: int) -> list[str]:
    return [token for token in tokens[first : last + 1] if token]


def _classes(words: Sequence[str]) -> list[str]:
    text = " ".join(words)
    return [name for name, pattern in lexicon().items() if pattern.search(text)]


def _own(words: Sequence[str]) -> list[str]:
    row = {f"u:{word}" for word in words}
    row |= {f"b:{a} {b}" for a, b in pairwise(words)}
    row |= {f"t:{a} {b} {c}" for a, b, c in zip(words, words[1:], words[2:], strict=False)}
    row |= {f"f:{word}" for word in words[:1]} | {f"ff:{' '.join(words[:2])}", f"l:{words[-1] if words else ''}"}
    return sorted(row)


def _sentence_mean(vectors: Array, clauses: Sequence[Clause], mine: NDArray[np.bool_]) -> Array:
    chosen = [clause for clause, is_mine in zip(clauses, mine, strict=True) if is_mine]
    return np.asarray(vectors[chosen[0].first : chosen[-1].last + 1].mean(axis=0), np.float32)


def _unit(vector: Array) -> Array:
    length = float(np.linalg.norm(vector))
    return np.asarray(vector / length if length > 0 else vector, np.float32)
