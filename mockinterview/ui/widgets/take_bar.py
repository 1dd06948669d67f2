"""A take as a bar of its phases, on a scale that it shares with another."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from mockinterview.report import notation
from mockinterview.report.marks import Lane
from mockinterview.ui.review import timeline
from mockinterview.ui.review.words import ReviewText
from mockinterview.ui.widgets.recording_timeline import HEAD, THREAD

LABEL_CELLS = 22
CLOCK_CELLS = 7


class TakeBar(Widget):
    """Key, name, bar and length; below the bar the head, while this take is the one that is heard.

    Posts `Pointed` on a click.
    """

    DEFAULT_CSS = """
    TakeBar { height: 2; }
    """

    position_s: reactive[float | None] = reactive(None)

    @dataclass
    class Pointed(Message):
        """The user clicked on this moment of take `number`."""

        number: int
        seconds: float

    def __init__(self, number: int, title: str, text: ReviewText, duration_s: float, scale_s: float) -> None:
        """`number` counts from 0; `scale_s` is what the whole width stands for."""
        super().__init__()
        self._number, self._title, self._text = number, title, text
        self._duration_s, self._scale_s = duration_s, max(scale_s, duration_s)

    def render(self) -> Content:
        """Two lines."""
        cells = self._bar_cells
        bar = Content("").join(
            Content.styled(lane.letter + THREAD * (count - 1), f"bold $phase-{lane.colour}")
            if lane
            else Content(" " * count)
            for lane, count in self._runs(cells)
        )
        label = Content.assemble((f"{self._number + 1}  ", "bold $accent"), self._title)
        clock = Content.styled(f"  {notation.clock(self._duration_s)}", "$quiet")
        first = Content.assemble(label, " " * max(1, LABEL_CELLS - label.cell_length), bar, clock)
        return Content("\n").join((first, self._head(cells)))

    def on_click(self, event: Click) -> None:
        """To that moment."""
        cell = event.x - LABEL_CELLS
        if 0 <= cell < self._bar_cells:
            self.post_message(self.Pointed(self._number, timeline.seconds_at(cell, self._duration_s, self._bar_cells)))

    @property
    def _bar_cells(self) -> int:
        room = max(1, self.size.width - LABEL_CELLS - CLOCK_CELLS)
        return max(1, round(room * self._duration_s / self._scale_s)) if self._scale_s else 1

    def _runs(self, cells: int) -> list[tuple[Lane | None, int]]:
        lanes = timeline.lanes_of(self._text, self._duration_s, cells)
        return [(lane, len(list(run))) for lane, run in groupby(lanes)]

    def _head(self, cells: int) -> Content:
        if self.position_s is None:
            return Content("")
        place = timeline.cell_at(self.position_s, self._duration_s, cells)
        clock = f" {notation.clock(self.position_s)}"
        return Content.assemble(" " * (LABEL_CELLS + place), (HEAD, "bold $accent"), (clock, "$quiet"))
