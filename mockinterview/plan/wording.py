"""The plan's own data: its checkpoints and its sentences, from `plan.toml`."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from importlib import resources
from typing import Literal

import msgspec

CheckpointId = Literal["list", "write", "map", "mock", "retell"]


class Checkpoint(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A milestone: `day` from the start; `goal` is how much is wanted, None where that depends on the bank."""

    id: CheckpointId
    day: int
    title: str
    how: str
    unit: str
    goal: int | None = None


class PlanTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file."""

    checkpoints: tuple[Checkpoint, ...]
    words: dict[str, str]
    commands: dict[str, str]

    def say(self, name: str, **values: object) -> str:
        """A sentence with its blanks filled; dates as people write them."""
        told = {key: day_name(value) if isinstance(value, date) else value for key, value in values.items()}
        return self.words[name].format(**told)

    def days(self, count: int) -> str:
        """ "1 day", "4 days"."""
        return self.words["one_day"] if count == 1 else self.say("days", count=count)


@cache
def plan_texts() -> PlanTexts:
    """The bundled file."""
    text = (resources.files("mockinterview.plan") / "plan.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), PlanTexts)


def day_name(day: date) -> str:
    """ "Fri 8 May"."""
    return f"{day:%a} {day.day} {day:%b}"
