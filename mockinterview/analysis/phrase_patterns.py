"""A small notation for phrases, compiled to regular expressions over normalised words set apart by single blanks.

`a/b` one of several words; `<name>` an entry of that vocabulary; `(a/b)`, `(<name>)` may be missing; `*3` up to three
words of any kind; `!a/b`, `!<name>` none of these may follow.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

Vocabulary = Mapping[str, str]


def compile_phrases(block: str, vocabulary: Vocabulary) -> tuple[re.Pattern[str], ...]:
    """One pattern for each line of `block`; match them against `padded` text.

    The entries of `vocabulary` are separated by commas. Raises KeyError for a name that it lacks.
    """
    lines = (line.strip() for line in block.splitlines())
    return tuple(re.compile(_pattern(line, vocabulary)) for line in lines if line)


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
    if element.startswith("<"):
        options = [option.strip() for option in vocabulary[element[1:-1]].split(",")]
    else:
        options = element.split("/")
    return f"(?:{'|'.join(re.escape(option) for option in options)})"
