"""What the report calls things, read from labels.toml so that it can be edited without touching code."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Literal

import msgspec

from mockinterview.analysis.feedback import PhaseName
from mockinterview.errors import DataFileError

Tone = Literal["good", "even", "look"]


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A status in plain words; `tone` is good, even (neutral) or look (worth a look)."""

    text: str
    tone: Tone = "even"


class Labels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All words of the report that are not the analysis's own. Tables are keyed by the statuses of `Feedback`."""

    phases: dict[PhaseName, str]
    parts: dict[str, str]
    whole: dict[str, Label]
    phase_seconds: dict[str, Label]
    phase_share: dict[str, Label]
    action_pronouns: dict[str, Label]
    pace: dict[str, Label]
    pace_window: dict[str, str]
    steadiness: dict[str, Label]
    number_kinds: dict[str, str]
    units: dict[str, str]
    marks: dict[str, str]
    compared: dict[str, str]
    specifics: dict[str, str]
    score: dict[str, str]
    headings: dict[str, str]
    sentences: dict[str, str]

    def say(self, sentence: str, **facts: str | int) -> str:
        """The sentence of that id with its facts filled in."""
        return self.sentences[sentence].format(**facts)

    def lane(self, label: str) -> str:
        """Name of a phase, or of a part."""
        return next((name for phase, name in self.phases.items() if phase == label), None) or self.part(label)

    def part(self, name: str) -> str:
        """Name of a part of an answer outside STAR."""
        return self.parts.get(name, name.capitalize())


@cache
def load_labels() -> Labels:
    """Read the bundled labels.

    Raises DataFileError with file and key when they break their format.
    """
    text = (resources.files("mockinterview.report") / "labels.toml").read_text(encoding="utf-8")
    try:
        return msgspec.convert(tomllib.loads(text), Labels)
    except (msgspec.ValidationError, tomllib.TOMLDecodeError) as error:
        raise DataFileError(f"report/labels.toml: {error}; restore the file from the program's source.") from error
