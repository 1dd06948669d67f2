"""A correction as it is kept, one JSON object each, for good: what it says, and the words it was said about.

`{"kind": "words", "at": {...}, "text": "Kubernetes"}`: at `at` this was said.
`{"kind": "span", "at": {...}, "label": "task"}`: the words at `at` are Task.
`{"kind": "boundary", "at": {...}, "before": "situation", "after": "task", "is_later": true}`: Situation ends, and Task
begins, not before the words at `at` but behind them (`is_later` false: the other way about).

`at` holds words and times, so that a correction finds its place again in another transcript of the same recording
(`corrections.places`). New keys may be added; a new kind needs a new migration of the store, which keeps older programs
from opening a history they would read wrongly.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from mockinterview.analysis.feedback import PHASES, Structure

Label = str
"""A phase, or a part of an answer that is no STAR story."""

_PARTS: dict[Structure, tuple[Label, ...]] = {
    "framework": ("framework", "example"),
    "weakness": ("weakness", "steps"),
}


class Anchor(msgspec.Struct, frozen=True):
    """Where a correction belongs: the words as they stood when it was made, and when they were said.

    `start` and `end` in seconds of the recording; `first_word` is the index of the first; `before` and `after` are
    the neighbouring words, "" at an end of the answer.
    """

    words: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
    start: float
    end: float
    first_word: int
    before: str = ""
    after: str = ""


class WordsMended(msgspec.Struct, frozen=True, tag_field="kind", tag="words"):
    """The words were misheard: `text` (one word or several) was said."""

    at: Anchor
    text: str


class SpanRelabelled(msgspec.Struct, frozen=True, tag_field="kind", tag="span"):
    """The words belong to `label`."""

    at: Anchor
    label: Label


class BoundaryMoved(msgspec.Struct, frozen=True, tag_field="kind", tag="boundary"):
    """The change from `before` to `after` lies behind the words when it `is_later` than it was, else before them.

    None where the boundary was moved to an end of the answer: nothing lies beyond it then.
    """

    at: Anchor
    before: Label | None
    after: Label | None
    is_later: bool

    @property
    def label(self) -> Label:
        """What the words between the old place and the new belong to now."""
        grown = self.before if self.is_later else self.after
        if grown is None:
            raise ValueError("a boundary moves away from words, and they have a label")
        return grown


Correction = WordsMended | SpanRelabelled | BoundaryMoved


def labels_of(structure: Structure) -> tuple[Label, ...]:
    """What words of an answer of this shape can belong to."""
    return _PARTS.get(structure, PHASES)
