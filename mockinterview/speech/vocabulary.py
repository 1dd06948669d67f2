"""Words that the speaker may say and a speech model may not know: how they are offered, and whether they were heard."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mockinterview.transcript import Segment

MOST_CHARACTERS = 400
"""About forty terms. Told eighty odd names, the decoder went on with the list and lost what was said; forty did no
harm."""


def prompt_of(vocabulary: Sequence[str]) -> str | None:
    """What a decoder is told: as many of the first terms as MOST_CHARACTERS hold, in one line; None for none."""
    line = ", ".join(vocabulary)
    if len(line) > MOST_CHARACTERS:
        line = line[: line.rfind(", ", 0, MOST_CHARACTERS + 1)]
    return line or None


def is_any_said(vocabulary: Sequence[str], segments: Sequence[Segment]) -> bool:
    """Whether a term of `vocabulary` is among the words, in whatever case and punctuation."""
    said = _plain(" ".join(word.text for segment in segments for word in segment.words))
    return any(f" {_plain(term)} " in f" {said} " for term in vocabulary)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
