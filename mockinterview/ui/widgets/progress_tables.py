"""Sittings, questions and companies, row by row."""

from __future__ import annotations

from rich.table import Table as Rows
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from mockinterview.report.progress_view import ProgressView, Table
from mockinterview.report.progress_words import load_progress_words

WIDE_COLUMNS = 100
"""From this width on there is room between the columns."""


MOST_ROWS = 100
"""Of each table: more take long to lay out, and nobody scrolls so far; the page (`w`) and the command hold all."""


class ProgressTables(VerticalScroll):
    """Everything that is shown in plots, as figures; the latest first."""

    DEFAULT_CSS = """
    ProgressTables {
        height: 1fr;
        & .heading { color: $accent; text-style: bold; margin-top: 1; }
        & .caption { color: $quiet; }
    }
    """

    def __init__(self, view: ProgressView, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._view = view

    def compose(self) -> ComposeResult:
        """The tables that have rows."""
        headings = load_progress_words().headings
        for name, table in (
            ("questions", self._view.questions),
            ("stories", self._view.stories),
            ("companies", self._view.companies),
            ("sittings", self._view.sittings),
        ):
            if table.rows:
                yield Static(headings[name], classes="heading")
                yield Static(_rows(table, 2 if self.app.size.width >= WIDE_COLUMNS else 1))
                if len(table.rows) > MOST_ROWS:
                    more = load_progress_words().say("more_rows", count=len(table.rows) - MOST_ROWS)
                    yield Static(more, classes="caption")
        yield Static(load_progress_words().say("sittings_caption"), classes="caption", markup=False)


def _rows(table: Table, gap: int) -> Rows:
    """Numbers to the right; where there is no room, names are cut."""
    rows = Rows(box=None, padding=(0, gap, 0, 0), pad_edge=False, header_style="dim")
    for place, heading in enumerate(table.headings):
        rows.add_column(heading, no_wrap=True, justify="right" if place and heading else "left")
    for row in table.rows[:MOST_ROWS]:
        rows.add_row(*(Text(cell) for cell in row))
    return rows
