"""Words as the rules read them: lower case, without the punctuation that clings to them; and where clauses end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from mockinterview.transcript import Word

_EDGE_PUNCTUATION = re.compile(r"^[^\w$€£%#]+|[^\w%]+$")
_SENTENCE_END = re.compile(r"[.?!…][\"'”’)]*$")
_CLAUSE_END = re.compile(r"[.?!…,;:–—-][\"'”’)]*$")

CLAUSE_OPENERS = frozenset(
    [
        "and",
        "but",
        "so",
        "because",
        "then",
        "which",
        "while",
        "when",
        "where",
        "although",
        "though",
        "since",
        "or",
        "if",
        "after",
        "before",
        "until",
        "that",
        "as",
        "however",
        "also",
        "instead",
        "unless",
        "whereas",
    ]
)
"""Words that open a clause in speech; a pause before one of them is no hesitation inside a clause."""


@lru_cache(maxsize=4096)
def normalise(text: str) -> str:
    """Lower case, typographic apostrophes made plain, surrounding punctuation removed."""
    return _EDGE_PUNCTUATION.sub("", text.lower().replace("’", "'"))


def normalised(words: Sequence[Word]) -> tuple[str, ...]:
    """`normalise` over all words, in order."""
    return tuple(normalise(word.text) for word in words)


@lru_cache(maxsize=4096)
def ends_sentence(text: str) -> bool:
    """Whether the word as written closes a sentence."""
    return _SENTENCE_END.search(text) is not None


@lru_cache(maxsize=4096)
def ends_clause(text: str) -> bool:
    """Whether the word as written closes a clause or sentence."""
    return _CLAUSE_END.search(text) is not None


def is_clause_boundary(before: str, after: str) -> bool:
    """Whether a clause ends between two neighbouring words: by punctuation, or because the next opens one."""
    return ends_clause(before) or normalise(after) in CLAUSE_OPENERS
