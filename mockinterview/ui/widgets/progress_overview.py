"""What moved, in words, and the figures of all measures in a table."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from mockinterview.report.progress_panel import Panel
from mockinterview.report.progress_view import ProgressView
from mockinterview.report.progress_words import load_progress_words


class ProgressOverview(VerticalScroll):
    """Sentences first, the table below, then bests and weeks."""

    DEFAULT_CSS = """
    ProgressOverview {
        height: 1fr;
        & .heading { color: $accent; text-style: bold; margin-top: 1; }
        & .moved { margin-bottom: 0; }
    }
    """

    def __init__(self, view: ProgressView, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._view = view

    def compose(self) -> ComposeResult:
        """Everything that is said."""
        headings = load_progress_words().headings
        yield from (Static(f"• {sentence}", classes="moved", markup=False) for sentence in self._view.moved)
        yield Static("", classes="gap")
        yield Static(_table([panel for panel in self._view.panels if panel.points]))
        if self._view.bests:
            yield Static(headings["bests"], classes="heading")
            yield Static("\n".join(self._view.bests), markup=False)
        yield Static(headings["regularity"], classes="heading")
        yield Static(self._view.regularity, markup=False)


def _table(panels: list[Panel]) -> Table:
    words = load_progress_words()
    table = Table(box=None, padding=(0, 3, 0, 0), pad_edge=False, header_style="dim")
    for name in ("figure", "first", "now", "target", "course"):
        table.add_column(words.headings[name])
    for panel in panels:
        cells = (panel.name, panel.before, panel.now, panel.target, words.courses[panel.course])
        table.add_row(*(Text(cell) for cell in cells))
    return table
