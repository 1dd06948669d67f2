"""A small notation for phrases, compiled to regular expressions over normalised words set apart by single blanks.

`a/b` one of several words; `<name>` an entry of that vocabulary; `(a/b)`, `(<name>)` may be missing; `*3` up to three
words of any kind; `!a/b`, `!<name>` none of these may follow.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

Vocabulary = Mapping[str, str]
PhraseIndex = Mapping[str, tuple[re.Pattern[str], ...]]
"""Patterns by the word they begin with."""


def compile_phrases(block: str, vocabulary: Vocabulary) -> tuple[re.Pattern[str], ...]:
    """One pattern for each line of `block`; match them against `padded` text.

    The entries of `vocabulary` are separated by commas. Raises KeyError for a name that it lacks.
    """
    lines = (line.strip() for line in block.splitlines())
    return tuple(re.compile(_pattern(line, vocabulary)) for line in lines if line)


def index_phrases(block: str, vocabulary: Vocabulary) -> PhraseIndex:
    """The patterns of `compile_phrases` by first word, for looking at one place; no line may begin with an optional."""
    index: defaultdict[str, list[re.Pattern[str]]] = defaultdict(list)
    for line in (line.strip() for line in block.splitlines()):
        if line:
            pattern = re.compile(_pattern(line, vocabulary))
            for word in {option.split()[0] for option in _options(line.split()[0], vocabulary)}:
                index[word].append(pattern)
    return {word: tuple(patterns) for word, patterns in index.items()}


def longest_match(index: PhraseIndex, text: str, offset: int) -> int:
    """How many words of the `padded` text the longest phrase takes up that begins at the blank `offset`, else 0."""
    word = text[offset + 1 : text.index(" ", offset + 1)]
    matches = (pattern.match(text, offset) for pattern in index.get(word, ()))
    return max((match[0].count(" ") for match in matches if match), default=0)


def padded(words: list[str]) -> str:
    """Words as the patterns expect them: a blank before, between and after."""
    return f" {' '.join(words)} "


def _pattern(line: str, vocabulary: Vocabulary) -> str:
    return "".join(_element(element, vocabulary) for element in line.split()) + "(?= )"


def _element(element: str, vocabulary: Vocabulary) -> str:
    if element.startswith("*"):
        return rf"(?: \S+){{0,{element[1:]}}}?"
    if element.startswith("!"):
        return f"(?! {_choice(element[1:], vocabulary)} )"
    if element.startswith("("):
        return f"(?: {_choice(element[1:-1], vocabulary)})?"
    return f" {_choice(element, vocabulary)}"


def _choice(element: str, vocabulary: Vocabulary) -> str:
    return f"(?:{'|'.join(re.escape(option) for option in _options(element, vocabulary))})"


def _options(element: str, vocabulary: Vocabulary) -> list[str]:
    if element.startswith("<"):
        return [option.strip() for option in vocabulary[element[1:-1]].split(",")]
    return element.split("/")
