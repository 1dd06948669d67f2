"""How loud the microphone hears the speaker."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from mockinterview.audio.format import SILENCE_DBFS

QUIETEST_DBFS = -60.0
"""Left end of the meter: the noise of a quiet room lies about there."""
CLIPPING_DBFS = -0.5
"""From here on samples are probably cut off."""
CELLS_PER_LINE = 40
"""Longest meter; more would only move more."""

LIT, UNLIT = "▮", "▯"
LABEL = "Level  "
TOO_LOUD = "  too loud"


class LevelMeter(Widget):
    """The peak of the last moment as a row of cells."""

    DEFAULT_CSS = """
    LevelMeter { height: 1; }
    """

    peak_dbfs: reactive[float] = reactive(SILENCE_DBFS)

    def render(self) -> Content:
        """One line; too loud is said in words."""
        cells = max(1, min(CELLS_PER_LINE, self.size.width - len(LABEL) - len(TOO_LOUD)))
        share = (self.peak_dbfs - QUIETEST_DBFS) / -QUIETEST_DBFS
        lit = round(cells * min(1.0, max(0.0, share)))
        is_clipping = self.peak_dbfs >= CLIPPING_DBFS
        return Content.assemble(
            (LABEL, "$quiet"),
            (LIT * lit, "$accent"),
            (UNLIT * (cells - lit), "$quiet"),
            (TOO_LOUD if is_clipping else "", "bold $look"),
        )
