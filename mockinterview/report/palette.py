"""Colours by what they stand for, read from palette.toml: one place for page, terminal and screens."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Literal

import msgspec

from mockinterview.analysis.feedback import PhaseName
from mockinterview.errors import DataFileError

LaneColour = Literal["situation", "task", "action", "result", "first_part", "second_part"]
PHASE_COLOURS: dict[PhaseName, LaneColour] = {
    "situation": "situation",
    "task": "task",
    "action": "action",
    "result": "result",
}
PART_COLOURS: tuple[LaneColour, LaneColour] = ("first_part", "second_part")


class Theme(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Colours as #rrggbb. `ground` and `panel` lie below text, `line` divides, the rest is for text.

    `accent` is for what can be done now, and for what is heard now; no phase has its hue.
    """

    ground: str
    panel: str
    line: str
    text: str
    quiet: str
    accent: str
    situation: str
    task: str
    action: str
    result: str
    first_part: str
    second_part: str
    good: str
    look: str

    def css(self) -> str:
        """The tokens as CSS custom properties, one declaration each (`first_part` is `--first-part`)."""
        return "".join(f"--{name.replace('_', '-')}:{value};" for name, value in msgspec.structs.asdict(self).items())


class TerminalColours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names of the terminal's own colours."""

    situation: str
    task: str
    action: str
    result: str
    first_part: str
    second_part: str
    good: str
    look: str

    def of(self, name: LaneColour | Literal["good", "look"]) -> str:
        """The terminal colour for a token."""
        return str(getattr(self, name))


class Palette(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The same tokens for a dark page, a light page and a terminal."""

    dark: Theme
    light: Theme
    terminal: TerminalColours


@cache
def load_palette() -> Palette:
    """Read the bundled palette.

    Raises DataFileError with file and key when it breaks its format.
    """
    text = (resources.files("mockinterview.report") / "palette.toml").read_text(encoding="utf-8")
    try:
        return msgspec.convert(tomllib.loads(text), Palette)
    except (msgspec.ValidationError, tomllib.TOMLDecodeError) as error:
        raise DataFileError(f"report/palette.toml: {error}; restore the file from the program's source.") from error
