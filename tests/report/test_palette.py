"""Colours can be read: WCAG AA in both themes."""

from __future__ import annotations

import pytest
from msgspec.structs import asdict

from mockinterview.report.palette import PART_COLOURS, PHASE_COLOURS, Theme, load_palette

AA_TEXT = 4.5
THEMES = [load_palette().dark, load_palette().light]
BELOW_TEXT = ("ground", "panel")
LANES = (*PHASE_COLOURS.values(), *PART_COLOURS)


def _luminance(colour: str) -> float:
    """Relative luminance of #rrggbb (WCAG 2.2)."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself() -> None:
    assert _contrast("#000000", "#ffffff") == pytest.approx(21)
    assert _contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_colour_has_contrast_on_ground_and_panel(theme: Theme) -> None:
    colours = asdict(theme)
    texts = {name: colour for name, colour in colours.items() if name not in {*BELOW_TEXT, "line"}}
    low = [
        (name, below)
        for name, colour in texts.items()
        for below in BELOW_TEXT
        if _contrast(colour, colours[below]) < AA_TEXT
    ]
    assert low == []


@pytest.mark.parametrize("theme", THEMES)
def test_phases_differ_from_each_other(theme: Theme) -> None:
    colours = asdict(theme)
    assert len({colours[name] for name in PHASE_COLOURS.values()}) == 4
    assert len({colours[name] for name in PART_COLOURS}) == 2


def test_the_terminal_has_a_colour_for_every_lane() -> None:
    terminal = load_palette().terminal
    assert all(terminal.of(name) for name in LANES)
