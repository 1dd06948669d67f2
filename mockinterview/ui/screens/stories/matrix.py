"""Questions against stories, or the values of a company against them: where there is no story yet."""

from __future__ import annotations

from string import ascii_letters
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.coordinate import Coordinate
from textual.widgets import DataTable, Footer, Static

from mockinterview.stories.coverage import Cell, Coverage
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.screens.stories.story_work import StoryWork
from mockinterview.ui.shared_commands import QUIT
from mockinterview.ui.story_messages import CoverageRead, StoriesFailed
from mockinterview.ui.studio import Studio
from mockinterview.ui.widgets.notice import Notice

LETTERS = ascii_letters.swapcase()
NONE, MAPPED = "·", "+"
NO_STORIES = "No story yet: esc, then n begins one."


class MatrixScreen(StoryWork[None]):
    """A column a story, a row a question; the line below says what the cursor stands on."""

    CSS_PATH = "matrix.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("enter,space", "map", "Map", "Say that the story of this column answers the question of this row."),
        Command("c", "next_company", "Company", "The questions, or the values of one company after the other."),
        Command("left,right,up,down", "move", "Move", "Move the cursor.", False),
        Command("escape,m", "back", "Back", "Go back to the stories."),
        QUIT,
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._companies: tuple[str | None, ...] = (None, *studio.questions.bank.companies)
        self._place = 0
        self._read = CoverageRead(Coverage((), ()), {}, "questions")

    def compose(self) -> ComposeResult:
        """The table, and what it means."""
        with Vertical(id="page"):
            yield Static(id="line", markup=False)
            yield Notice()
            yield DataTable(cursor_type="cell", zebra_stripes=False, cell_padding=1)
            yield Static(id="meaning", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        """Read it."""
        self.query_one(DataTable).focus()
        self._read_coverage(self._company)

    def action_map(self) -> None:
        """Map the story to the row, or no longer."""
        chosen = self._chosen
        if chosen is not None:
            row_id, cell = chosen
            self._set_listed(cell.story_id, self._read.key, row_id, not cell.is_listed, self._company)

    def action_next_company(self) -> None:
        """The next matrix."""
        self._place = (self._place + 1) % len(self._companies)
        self._read_coverage(self._company)

    def action_move(self) -> None:
        """The table itself moves the cursor."""

    def action_back(self) -> None:
        """Leave."""
        self.dismiss(None)

    @on(CoverageRead)
    def _fill(self, event: CoverageRead) -> None:
        table = self.query_one(DataTable)
        kept = self._kept_place() if event.key == self._read.key else Coordinate(0, 1)
        self._read = event
        table.clear(columns=True)
        table.fixed_columns = 1
        table.add_column("", width=max((len(row.id) for row in event.coverage.rows), default=1))
        for letter in LETTERS[: len(event.coverage.story_ids)]:
            table.add_column(letter, width=1)
        for row in event.coverage.rows:
            label = Content.styled(row.id, "bold" if row.is_gap else "")
            table.add_row(label, *(_mark(cell) for cell in row.cells[: len(LETTERS)]), key=row.id)
        self._say_title(event.coverage)
        self.query_one(Notice).text = "" if event.coverage.story_ids else NO_STORIES
        ids = [row.id for row in event.coverage.rows]
        if ids and event.coverage.story_ids:
            table.move_cursor(row=min(kept.row, len(ids) - 1), column=max(1, kept.column), scroll=True)
        self._say_meaning()

    @on(DataTable.CellHighlighted)
    def _say_meaning(self) -> None:
        chosen = self._chosen
        if chosen is None:
            self.query_one("#meaning", Static).update("")
            return
        row_id, cell = chosen
        row = next(each for each in self._read.coverage.rows if each.id == row_id)
        letter = LETTERS[self._read.coverage.story_ids.index(cell.story_id)]
        told = f", told {cell.told_count}x here" if cell.told_count else ""
        over = "; overused" if cell.story_id in self._read.coverage.overused else ""
        count = f"answers {self._read.coverage.mapped_count(cell.story_id)}{over}"
        title = self._read.titles.get(cell.story_id, cell.story_id)
        self.query_one("#meaning", Static).update(f"{letter}  {title} ({count}{told})\n{row.text}")

    @on(StoriesFailed)
    def _explain(self, event: StoriesFailed) -> None:
        self.query_one(Notice).text = event.reason

    @on(DataTable.CellSelected)
    def _map_selected(self) -> None:
        self.action_map()

    def _say_title(self, coverage: Coverage) -> None:
        what = (
            "Questions"
            if self._company is None
            else f"Values of {self._studio.questions.bank.find_company(self._company).name}"
        )
        gaps = f"{len(coverage.gaps)} of {len(coverage.rows)} without a story" if coverage.gaps else "each has a story"
        self.query_one("#line", Static).update(f"{what}: {gaps}.  {NONE} none  {MAPPED} yes  2 told twice")

    def _kept_place(self) -> Coordinate:
        return self.query_one(DataTable).cursor_coordinate

    @property
    def _company(self) -> str | None:
        return self._companies[self._place]

    @property
    def _chosen(self) -> tuple[str, Cell] | None:
        """Row and cell under the cursor; None on the names of the rows."""
        place = self.query_one(DataTable).cursor_coordinate
        rows = self._read.coverage.rows
        if place.row >= len(rows) or not 0 < place.column <= len(rows[place.row].cells):
            return None
        return rows[place.row].id, rows[place.row].cells[place.column - 1]


def _mark(cell: Cell) -> str:
    if cell.mark == "told":
        return str(min(cell.told_count, 9))
    return MAPPED if cell.mark == "mapped" else NONE
