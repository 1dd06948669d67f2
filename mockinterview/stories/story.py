"""A story as its file tells it. Pure values."""

from __future__ import annotations

from typing import Annotated

import msgspec

from mockinterview.analysis.phase_names import PHASES, PhaseName

MOST_LISTED = 50
"""Entries of one list in the front matter. Ours: a story answers a few questions."""
Line = Annotated[str, msgspec.Meta(pattern=r"^(?=.*\S)[^\x00-\x1f\x7f-\x9f]+\Z", max_length=300)]
Lines = Annotated[tuple[Line, ...], msgspec.Meta(max_length=MOST_LISTED)]


class FrontMatter(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The lines between the +++ marks. All may be left out.

    `questions` and `values` are ids of the bank; `metrics` the figures that every telling should agree with; `terms`
    names and words that the speech model is told to expect.
    """

    title: Line | None = None
    kind: Line | None = None
    questions: Lines = ()
    values: Lines = ()
    metrics: Lines = ()
    terms: Lines = ()
    tags: Lines = ()


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """One story. `id` is its file's name without the suffix; `parts` are those of the four that are written."""

    id: str
    title: str
    kind: str | None = None
    questions: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    metrics: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    parts: dict[PhaseName, str] = {}

    @property
    def text(self) -> str:
        """What would be said: the parts in the order of STAR, a paragraph each."""
        return "\n\n".join(self.parts[phase] for phase in PHASES if phase in self.parts)

    @property
    def missing_parts(self) -> tuple[PhaseName, ...]:
        """The parts that are not written yet."""
        return tuple(phase for phase in PHASES if phase not in self.parts)
