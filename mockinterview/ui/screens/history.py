"""Every answer that is kept, and the way to its report."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Resize
from textual.widgets import Footer, Static

from mockinterview.report import notation
from mockinterview.store.takes import StoredTake
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.messages import (
    DeletionRefused,
    HistoryFailed,
    ReportMissing,
    ShareRead,
    TakeDeleted,
    TakeOpened,
    TakesRead,
)
from mockinterview.ui.screens.confirm import ConfirmScreen
from mockinterview.ui.screens.history_work import HistoryWork
from mockinterview.ui.screens.report import ReportScreen
from mockinterview.ui.screens.report_work import NextStep
from mockinterview.ui.studio import Studio
from mockinterview.ui.take import Take
from mockinterview.ui.widgets.notice import Notice
from mockinterview.ui.widgets.take_list import HEADINGS, TakeList, columns

EMPTY = "Nothing is kept yet. Press esc, then space, and give your first answer."


class HistoryScreen(HistoryWork):
    """One line for each take, the latest first; its report opens on a key, and leads on to the one before."""

    CSS_PATH = "history.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("enter,space", "open", "Open", "Read the report of the answer under the cursor."),
        Command("down,up", "move", "Choose", "Move the cursor, with the page keys too.", False),
        Command("d", "delete", "Delete", "Remove recording, transcript and report for good; you are asked first."),
        Command("escape,h", "back", "Back", "Go back to the first screen."),
        Command("q", "app.quit", "Quit", "Leave; recordings are kept."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._count = 0

    def compose(self) -> ComposeResult:
        """How many there are, and the list."""
        with Vertical(id="page"):
            yield Static("Reading the history ...", id="line", markup=False)
            yield Notice()
            yield Static(id="headings", markup=False)
            yield TakeList()
        yield Footer()

    def on_mount(self) -> None:
        """Read."""
        self.query_one(TakeList).focus()
        self._read_takes()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There may be nothing to open or to delete."""
        return action not in {"open", "delete"} or self._count > 0

    def on_resize(self, event: Resize) -> None:
        """The headings stand above their columns."""
        self.call_after_refresh(self._show_headings)

    def action_move(self) -> None:
        """The list itself moves the cursor."""

    @on(TakeList.Opened)
    def action_open(self) -> None:
        """Read the report under the cursor."""
        if stored := self.query_one(TakeList).chosen:
            self._open(stored)

    @work(exclusive=True, group="question")
    async def action_delete(self) -> None:
        """Ask; then remove the take under the cursor."""
        stored = self.query_one(TakeList).chosen
        if stored is None:
            return
        question = f"Delete {_named(stored)} for good: recording, transcript and report?"
        if await self.app.push_screen_wait(ConfirmScreen(question, "Delete", "Keep it")):
            self._delete(stored)

    def action_back(self) -> None:
        """Leave."""
        self.dismiss(None)

    @on(TakesRead)
    def _show_takes(self, event: TakesRead) -> None:
        self._count += len(event.takes)
        self.query_one(TakeList).add(event.takes)
        if event.is_last or self._count == len(event.takes):
            self._show_count()

    @on(TakeList.Missing)
    def _find_shares(self, event: TakeList.Missing) -> None:
        self._read_shares(event.take_ids)

    @on(ShareRead)
    def _show_share(self, event: ShareRead) -> None:
        self.query_one(TakeList).show_share(event.take_id, event.share)

    @on(TakeOpened)
    @work(exclusive=True, group="reading")
    async def _read(self, event: TakeOpened) -> None:
        step = await self.app.push_screen_wait(ReportScreen(self._studio, event.take))
        self._after_report(event.take, step)

    def _after_report(self, take: Take, step: NextStep | None) -> None:
        takes = self.query_one(TakeList)
        if step is NextStep.DELETED:
            self._forget(take.id)
            return
        self._read_shares((take.id,))
        if step is NextStep.NEXT:
            before = takes.chosen
            takes.action_move(1)
            if takes.chosen is not before:
                self.action_open()

    @on(ReportMissing)
    def _explain_no_report(self, event: ReportMissing) -> None:
        self.app.notify(event.reason, severity="warning")

    @on(TakeDeleted)
    def _leave_out(self, event: TakeDeleted) -> None:
        self.app.notify("The answer is deleted.")
        self._forget(event.take_id)

    @on(DeletionRefused)
    @on(HistoryFailed)
    def _explain(self, event: DeletionRefused | HistoryFailed) -> None:
        self.query_one(Notice).text = event.reason

    def _forget(self, take_id: int) -> None:
        self._count -= 1
        self.query_one(TakeList).leave_out(take_id)
        self._show_count()

    def _show_count(self) -> None:
        told = "1 answer is kept" if self._count == 1 else f"{notation.figure(self._count)} answers are kept"
        self.query_one("#line", Static).update(told if self._count else EMPTY)
        self._show_headings()
        self.refresh_bindings()

    def _show_headings(self) -> None:
        width = self.query_one(TakeList).row_width
        self.query_one("#headings", Static).update(columns(width, *HEADINGS) if self._count else "")


def _named(stored: StoredTake) -> str:
    return f"the answer of {stored.local_time:%Y-%m-%d %H:%M} ({notation.clock(stored.duration_s)})"
