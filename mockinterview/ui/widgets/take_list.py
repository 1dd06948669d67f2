"""Kept takes in rows, as many as there are: only the rows on the screen are drawn, and asked for figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from mockinterview.store.listing import ListedTake
from mockinterview.ui.widgets import take_columns


class TakeList(ScrollView, can_focus=True):
    """Takes in the order in which they are added. Posts `Missing` for rows on the screen without today's figures."""

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
        """These takes are on the screen, and were not judged by today's rules."""

        take_ids: tuple[int, ...]

    @dataclass
    class Moved(Message):
        """Another take is under the cursor, or it has changed."""

        listed: ListedTake | None

    def __init__(self, analysis_version: str) -> None:
        """`analysis_version` names the rules of today."""
        super().__init__()
        self._analysis_version = analysis_version
        self._takes: list[ListedTake] = []
        self._asked: set[int] = set()

    @property
    def row_width(self) -> int:
        """Cells of a row, beside the scroll bar."""
        return self.scrollable_content_region.width

    @property
    def chosen(self) -> ListedTake | None:
        """The take under the cursor."""
        return self._takes[self.cursor] if self._takes else None

    def clear(self) -> None:
        """No rows."""
        self._takes = []
        self.cursor = 0
        self._resize_content()

    def add(self, takes: Sequence[ListedTake]) -> None:
        """More rows, below those that are there."""
        self._takes.extend(takes)
        self._resize_content()

    def leave_out(self, take_id: int) -> int:
        """Leave a take and its follow-ups out; the cursor goes to the one below it. How many rows are gone."""
        before = len(self._takes)
        self._takes = [
            listed for listed in self._takes if take_id not in {listed.take.id, listed.take.question.follows}
        ]
        self.cursor = self.validate_cursor(self.cursor)
        self._resize_content()
        return before - len(self._takes)

    def go_to(self, take_id: int) -> bool:
        """Put the cursor on a take; whether it is in the list."""
        row = next((row for row, listed in enumerate(self._takes) if listed.take.id == take_id), None)
        if row is not None:
            self.cursor = row
        return row is not None

    def renew(self, takes: Sequence[ListedTake]) -> None:
        """What is known now of takes that may be in the list."""
        known = {listed.take.id: listed for listed in takes}
        self._takes = [known.get(listed.take.id, listed) for listed in self._takes]
        self._tell()
        self.refresh()

    def validate_cursor(self, row: int) -> int:
        """Keep it on a row."""
        return max(0, min(row, len(self._takes) - 1))

    def watch_cursor(self, row: int) -> None:
        """Follow it."""
        self.scroll_to_region(Region(0, row, 1, 1), animate=False, force=True)
        self._tell()
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
        text = take_columns.row(self._takes[row], self.row_width) if row < len(self._takes) else ""
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
        self._tell()
        self._ask()

    def _tell(self) -> None:
        self.post_message(self.Moved(self.chosen))

    def _ask(self) -> None:
        """For each take once: one that cannot be judged is not asked for again and again."""
        first = self.scroll_offset.y
        shown = self._takes[first : first + self.size.height]
        missing = tuple(listed.take.id for listed in shown if self._is_outdated(listed))
        if missing:
            self._asked.update(missing)
            self.post_message(self.Missing(missing))

    def _is_outdated(self, listed: ListedTake) -> bool:
        is_of_today = listed.summary is not None and listed.summary.analysis_version == self._analysis_version
        return listed.take.state == "transcribed" and not is_of_today and listed.take.id not in self._asked
