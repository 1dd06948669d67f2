"""The kinds of story that a bank should hold, each with what a new story of the kind begins with."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

import msgspec

from mockinterview.errors import UsageError


class StoryKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind: the ids of the questions that it usually answers, the metrics to carry, and a prompt for each part."""

    id: str
    name: str
    questions: tuple[str, ...]
    metrics: tuple[str, ...]
    situation: str
    task: str
    action: str
    result: str


class _KindFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kinds: tuple[StoryKind, ...]


@cache
def story_kinds() -> tuple[StoryKind, ...]:
    """The bundled kinds, in the order of their file."""
    text = (resources.files("mockinterview.stories") / "kinds.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), _KindFile).kinds


def find_kind(kind_id: str) -> StoryKind:
    """The kind `kind_id`. Raises UsageError, with all there are, for an unknown one."""
    for kind in story_kinds():
        if kind.id == kind_id.strip().lower():
            return kind
    raise UsageError(
        f'There is no kind of story "{kind_id}"; there are: {", ".join(each.id for each in story_kinds())}.'
    )
