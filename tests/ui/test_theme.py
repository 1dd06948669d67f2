"""The look."""

from __future__ import annotations

import pytest
from textual.color import Color

from mockinterview.ui import theme
from tests.ui.conftest import Stage, screen_text

READABLE = 4.5
"""WCAG AA for text."""


def luminance(colour: str) -> float:
    """WCAG's relative luminance."""
    channels = (channel / 255 for channel in Color.parse(colour).rgb)
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("look", theme.themes(), ids=lambda look: look.name)
def test_the_accent_can_be_read_on_every_ground(look) -> None:
    for ground in (look.background, look.panel):
        darker, lighter = sorted((luminance(look.accent), luminance(ground)))
        assert (lighter + 0.05) / (darker + 0.05) >= READABLE


@pytest.mark.parametrize(
    ("choice", "colours", "expected"),
    [
        ("auto", "", theme.DARK),
        ("auto", "15;0", theme.DARK),
        ("auto", "0;default;15", theme.LIGHT),
        ("light", "15;0", theme.LIGHT),
        ("dark", "0;15", theme.DARK),
    ],
)
def test_the_first_look_follows_setting_then_terminal(monkeypatch, choice, colours, expected) -> None:
    monkeypatch.setenv("COLORFGBG", colours)
    assert theme.preferred(choice) == expected


async def test_any_other_theme_works_too(stage: Stage) -> None:
    stage.app.theme = "textual-light"
    async with stage.app.run_test():
        assert "Mock interview" in screen_text(stage.app)


async def test_no_color_is_respected(monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    stage = Stage(tmp_path)
    stage.transcriber.may_load.set()
    async with stage.app.run_test() as pilot:
        await pilot.pause()
        assert stage.app.no_color
        strips = stage.app.screen._compositor.render_strips()
        filtered = [strip.apply_filter(each, Color(0, 0, 0)) for strip in strips for each in stage.app._filters]
        colours = {
            colour.triplet
            for strip in filtered
            for segment in strip
            if segment.style
            for colour in (segment.style.color, segment.style.bgcolor)
            if colour and colour.triplet
        }
        assert all(red == green == blue for red, green, blue in colours)
