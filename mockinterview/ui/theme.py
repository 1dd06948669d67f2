"""The look: one accent and quiet greys, in light and dark; phases have their own tokens, shared with the report."""

from __future__ import annotations

import os
from typing import Literal

from textual.theme import Theme

from mockinterview.report import palette

DARK = "mockinterview-dark"
LIGHT = "mockinterview-light"

_LIGHT_BACKGROUNDS = frozenset({"7", "15"})
"""White in the `COLORFGBG` variable, which some terminals set to foreground;background."""

Choice = Literal["auto", "dark", "light"]


def themes() -> tuple[Theme, Theme]:
    """The dark and the light theme."""
    colours = palette.load_palette()
    return _theme(DARK, colours.dark), _theme(LIGHT, colours.light)


def tokens(name: str) -> dict[str, str]:
    """Our own variables in the style sheets, for the theme `name` (any other gets the dark ones)."""
    colours = palette.load_palette()
    theme = colours.light if name == LIGHT else colours.dark
    return {
        "quiet": theme.quiet,
        "line": theme.line,
        "good": theme.good,
        "look": theme.look,
        "phase-situation": theme.situation,
        "phase-task": theme.task,
        "phase-action": theme.action,
        "phase-result": theme.result,
        "phase-first_part": theme.first_part,
        "phase-second_part": theme.second_part,
    }


def preferred(choice: Choice) -> str:
    """Name of the theme to begin with; auto asks `COLORFGBG` and falls back to dark."""
    if choice != "auto":
        return LIGHT if choice == "light" else DARK
    background = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT if background in _LIGHT_BACKGROUNDS else DARK


def _theme(name: str, colours: palette.Theme) -> Theme:
    accent = colours.accent
    return Theme(
        name=name,
        primary=accent,
        secondary=colours.quiet,
        accent=accent,
        foreground=colours.text,
        background=colours.ground,
        surface=colours.ground,
        panel=colours.panel,
        success=colours.good,
        warning=colours.look,
        error=colours.look,
        dark=name == DARK,
        variables={
            **tokens(name),
            "border": colours.line,
            "border-blurred": colours.line,
            "footer-background": colours.panel,
            "footer-foreground": colours.text,
            "footer-key-foreground": accent,
            "footer-description-foreground": colours.text,
            "block-cursor-background": accent,
            "block-cursor-foreground": colours.ground,
            "input-selection-background": f"{accent} 35%",
            "scrollbar": colours.line,
            "scrollbar-background": colours.ground,
            "scrollbar-corner-color": colours.ground,
        },
    )
