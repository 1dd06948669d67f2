"""Kept takes in rows, as many as there are: only the rows on the screen are drawn, and asked for figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from mockinterview.report import notation
from mockinterview.store.takes import StoredTake

GAP = 2
WHEN_CELLS = len("2026-11-24 18:30")
LENGTH_CELLS = len("Length")
SHARE_CELLS = len("I in Action")
HEADINGS = ("Recorded", "Question", "Length", "I in Action")
NO_REPORT = "no report"
NOT_JUDGED = "-"


class TakeList(ScrollView, can_focus=True):
    """The latest take first. Posts `Opened` on enter, and `Missing` for rows that are shown without their share."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"take-list--cursor"}
    DEFAULT_CSS = """
    TakeList {
        height: 1fr;
        & > .take-list--cursor { background: $accent; color: $background; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
    ]

    cursor: reactive[int] = reactive(0)

    @dataclass
    class Opened(Message):
        """The user clicked on the row under the cursor."""

    @dataclass
    class Missing(Message):
        """These takes are on the screen, and their shares are not known."""

        take_ids: tuple[int, ...]

    def __init__(self) -> None:
        super().__init__()
        self._takes: list[StoredTake] = []
        self._shares: dict[int, str] = {}

    @property
    def row_width(self) -> int:
        """Cells of a row, beside the scroll bar."""
        return self.scrollable_content_region.width

    @property
    def chosen(self) -> StoredTake | None:
        """The take under the cursor."""
        return self._takes[self.cursor] if self._takes else None

    def add(self, takes: Sequence[StoredTake]) -> None:
        """More rows, below those that are there."""
        self._takes.extend(takes)
        self._resize_content()

    def leave_out(self, take_id: int) -> None:
        """Leave a take out; the cursor goes to the one below it."""
        self._takes = [take for take in self._takes if take.id != take_id]
        self.cursor = self.validate_cursor(self.cursor)
        self._resize_content()

    def show_share(self, take_id: int, share: float | None) -> None:
        """Fill in how often "I" acted in the Action of a take."""
        self._shares[take_id] = NOT_JUDGED if share is None else notation.percent(share)
        self.refresh()

    def validate_cursor(self, row: int) -> int:
        """Keep it on a row."""
        return max(0, min(row, len(self._takes) - 1))

    def watch_cursor(self, row: int) -> None:
        """Follow it."""
        self.scroll_to_region(Region(0, row, 1, 1), animate=False, force=True)
        self.refresh()

    def watch_scroll_y(self, before: float, now: float) -> None:
        """Other rows are shown."""
        super().watch_scroll_y(before, now)
        self._ask()

    def render_line(self, y: int) -> Strip:
        """One take, or nothing below the last."""
        row = y + self.scroll_offset.y
        style = self.rich_style
        if row == self.cursor and self._takes:
            style = self.get_component_rich_style("take-list--cursor")
        text = self._row(self._takes[row]) if row < len(self._takes) else ""
        return Strip([Segment(text, style)]).adjust_cell_length(self.row_width, style)

    def action_move(self, rows: int) -> None:
        """Up or down."""
        self.cursor += rows

    def action_page(self, pages: int) -> None:
        """As many rows as fit on the screen."""
        self.cursor += pages * max(1, self.size.height - 1)

    def action_first(self) -> None:
        """To the latest take."""
        self.cursor = 0

    def action_last(self) -> None:
        """To the earliest take that was read."""
        self.cursor = len(self._takes) - 1

    def on_click(self, event: Click) -> None:
        """The first click moves the cursor, the next one opens."""
        row = event.y + self.scroll_offset.y
        if row >= len(self._takes):
            return
        if row == self.cursor:
            self.post_message(self.Opened())
        self.cursor = row

    def on_resize(self, event: Resize) -> None:
        """The rows are as wide as the widget."""
        self._resize_content()

    def _resize_content(self) -> None:
        self.virtual_size = Size(0, len(self._takes))
        self.refresh()
        self._ask()

    def _ask(self) -> None:
        first = self.scroll_offset.y
        shown = self._takes[first : first + self.size.height]
        missing = tuple(take.id for take in shown if take.state == "transcribed" and take.id not in self._shares)
        if missing:
            self.post_message(self.Missing(missing))

    def _row(self, take: StoredTake) -> str:
        share = self._shares.get(take.id, NO_REPORT if take.state == "recorded" else "")
        asked = take.question.text or "(no question)"
        return columns(
            self.row_width, f"{take.local_time:%Y-%m-%d %H:%M}", asked, notation.clock(take.duration_s), share
        )


def columns(width: int, when: str, asked: str, length: str, share: str) -> str:
    """One line of `width` cells, in which the question takes the room that is left."""
    gap = " " * GAP
    question = Text(asked.replace("\n", " "))
    left = width - WHEN_CELLS - LENGTH_CELLS - SHARE_CELLS - 3 * GAP
    question.truncate(max(1, left), overflow="ellipsis", pad=True)
    return gap.join((f"{when:{WHEN_CELLS}}", question.plain, f"{length:>{LENGTH_CELLS}}", f"{share:>{SHARE_CELLS}}"))
