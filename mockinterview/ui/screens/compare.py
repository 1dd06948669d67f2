"""An answer beside the one before it: what got better, what got worse, what stayed."""

from __future__ import annotations

from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, Static

from mockinterview.earlier_take import AgainstEarlier
from mockinterview.report.comparison import ComparedRow
from mockinterview.ui.commands import Command, Offers, bindings

NAME_CELLS = 20
FIGURE_CELLS = 10


class CompareScreen(Screen[None]):
    """Both takes in columns, with a word on each figure."""

    CSS_PATH = "compare.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("escape,c", "back", "Back", "Go back to the report."),
        Command("down,up", "scroll_down", "Scroll", "Move through the comparison, with the page keys too.", False),
        Command("q", "app.quit", "Quit", "Leave; recordings are kept."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, question: str, against: AgainstEarlier) -> None:
        super().__init__()
        self._question = question
        self._against = against

    def compose(self) -> ComposeResult:
        """Question, columns, and what became of the last fix."""
        view = self._against.view
        with VerticalScroll(id="page"):
            yield Static(self._question, id="question", markup=False)
            yield Static(_table("", (ComparedRow("", *self._titles(), ""),)), id="titles")
            for heading, rows in view.groups:
                yield Static(heading, classes="heading", markup=False)
                yield Static(_table("  ", rows), classes="rows")
            for sentence in (view.fix, *view.caveats):
                if sentence:
                    yield Static(sentence, classes="sentence", markup=False)
        yield Footer()

    def action_back(self) -> None:
        """Leave."""
        self.dismiss(None)

    def _titles(self) -> tuple[str, str]:
        return (f"Take {self._against.earlier.id}", f"Take {self._against.take_id}")


def _table(margin: str, rows: tuple[ComparedRow, ...]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=NAME_CELLS)
    table.add_column(width=FIGURE_CELLS)
    table.add_column(width=FIGURE_CELLS)
    table.add_column()
    for row in rows:
        table.add_row(*(Text(cell) for cell in (margin + row.name, row.before, row.after, row.remark)))
    return table
