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
from mockinterview.ui.history_messages import (
    DeletionRefused,
    FacetsRead,
    HistoryFailed,
    ReportMissing,
    TakeDeleted,
    TakeOpened,
    TakesRead,
    TakesRenewed,
)
from mockinterview.ui.history_search import Search, narrowings
from mockinterview.ui.screens.dialogs.confirm import ConfirmScreen
from mockinterview.ui.screens.dialogs.line import LineScreen
from mockinterview.ui.screens.dialogs.narrow import NarrowScreen
from mockinterview.ui.screens.history.history_marks import HistoryMarks
from mockinterview.ui.screens.report.report import ReportScreen
from mockinterview.ui.screens.report.report_work import AskBack, NextStep
from mockinterview.ui.screens.review.review import ReviewScreen
from mockinterview.ui.shared_commands import DELETE, QUIT
from mockinterview.ui.studio import Studio
from mockinterview.ui.take import Take
from mockinterview.ui.widgets import take_columns
from mockinterview.ui.widgets.notice import Notice
from mockinterview.ui.widgets.take_details import TakeDetails
from mockinterview.ui.widgets.take_list import TakeList

EMPTY = "Nothing is kept yet. Press esc, then space, and give your first answer."
SEARCH_HINT = 'All of these words, or their beginnings. "In double quotes": in this order. Empty: every answer.'


class HistoryScreen(HistoryMarks):
    """One line for each take, the latest first; its report opens on a key, and leads on to the next one."""

    CSS_PATH = "history.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("enter,space", "open", "Open", "Read the report of the answer under the cursor."),
        Command("v", "review", "Review", "Hear the answer under the cursor again, word by word."),
        Command("down,up", "move", "Choose", "Move the cursor, with the page keys too.", False),
        Command("slash", "search", "Find", "Show the answers in which certain words were said, or noted by you."),
        Command("f", "narrow", "Filter", "Show the answers to a question, with a tag, for a company, of a mode."),
        Command("s", "sort", "Sort", "Change the order: by date, length, figures, your mark or question."),
        Command("t", "tag", "Tag", "Give the answer under the cursor tags to find it by.", False),
        Command("n", "annotate", "Note", "Write a note on the answer under the cursor.", False),
        DELETE,
        Command("escape,h", "back", "Back", "Show everything again; else go back to the first screen."),
        QUIT.hidden,
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, studio: Studio, ask_back: AskBack) -> None:
        super().__init__(studio)
        self._ask_back = ask_back
        self._search = Search()
        self._returning_to = 0
        """The take that the cursor was on before the list is read again; 0: none."""
        self._count = self._whole_count = 0

    def compose(self) -> ComposeResult:
        """How many there are, the list, and more on the one under the cursor."""
        with Vertical(id="page"):
            yield Static("Reading the history ...", id="line", markup=False)
            yield Notice()
            yield Static(id="headings", markup=False)
            yield TakeList(self._studio.journal.analysis_version)
            yield TakeDetails()
        yield Footer()

    def on_mount(self) -> None:
        """Read."""
        self.query_one(TakeList).focus()
        self._read_takes(self._search)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There may be nothing to open, to mark or to delete; nor to look for."""
        if action in {"open", "review", "delete", "tag", "annotate"}:
            return self._count > 0
        return action not in {"search", "narrow", "sort"} or self._whole_count > 0

    def on_resize(self, event: Resize) -> None:
        """The headings stand above their columns."""
        self.call_after_refresh(self._show_headings)

    def action_move(self) -> None:
        """The list itself moves the cursor."""

    @on(TakeList.Opened)
    def action_open(self) -> None:
        """Read the report under the cursor."""
        if listed := self.query_one(TakeList).chosen:
            self._open(listed.take)

    def action_review(self) -> None:
        """Read the report under the cursor, for its review."""
        if listed := self.query_one(TakeList).chosen:
            self._open(listed.take, is_for_review=True)

    @work(exclusive=True, group="question")
    async def action_search(self) -> None:
        """Ask for words."""
        prompt = "Which words were said, or noted by you?"
        words = await self.app.push_screen_wait(LineScreen(prompt, self._search.wanted.words, SEARCH_HINT))
        if words is not None:
            self._look_for(self._search.with_words(words))

    def action_narrow(self) -> None:
        """Find out what there is to choose from."""
        self._read_facets()

    @on(FacetsRead)
    @work(exclusive=True, group="question")
    async def _choose_narrowing(self, event: FacetsRead) -> None:
        wanted = await self.app.push_screen_wait(NarrowScreen(narrowings(self._search.wanted, event.facets)))
        if wanted is not None:
            self._look_for(Search(wanted, self._search.order))

    def action_sort(self) -> None:
        """The next order."""
        self._look_for(self._search.in_next_order())

    @work(exclusive=True, group="question")
    async def action_delete(self) -> None:
        """Ask; then remove the take under the cursor."""
        listed = self.query_one(TakeList).chosen
        if listed is None:
            return
        question = f"Delete {_named(listed.take)} for good: recording, transcript, report and follow-ups?"
        if await self.app.push_screen_wait(ConfirmScreen(question, "Delete", "Keep it")):
            self._delete(listed.take)

    def action_back(self) -> None:
        """Show everything again; leave when everything is shown."""
        if self._search.is_narrowed:
            self._look_for(Search(order=self._search.order))
        else:
            self.dismiss(None)

    def _look_for(self, search: Search) -> None:
        self._search = search
        self._read_takes(search)

    @on(TakesRead)
    def _show_takes(self, event: TakesRead) -> None:
        if event.search != self._search:
            return
        takes = self.query_one(TakeList)
        if event.is_first:
            self._count, self._whole_count = event.count, event.whole_count
            takes.clear()
            self._show_count()
        takes.add(event.takes)
        if self._returning_to and takes.go_to(self._returning_to):
            self._returning_to = 0

    @on(TakeList.Missing)
    def _judge_missing(self, event: TakeList.Missing) -> None:
        self._judge(event.take_ids)

    @on(TakesRenewed)
    def _show_renewed(self, event: TakesRenewed) -> None:
        self.query_one(Notice).text = ""
        self.query_one(TakeList).renew(event.takes)

    @on(TakeList.Moved)
    def _show_details(self, event: TakeList.Moved) -> None:
        self.query_one(TakeDetails).show(event.listed)

    @on(TakeOpened)
    @work(exclusive=True, group="reading")
    async def _read(self, event: TakeOpened) -> None:
        if event.is_for_review:
            await self.app.push_screen_wait(ReviewScreen(event.take, self._studio.deck))
            self._judge((event.take.id,))
            return
        step = await self.app.push_screen_wait(screen := ReportScreen(self._studio, event.take))
        if step is NextStep.FOLLOW_UP and screen.follow_up is not None:
            await self._ask_back(screen.follow_up)
            self._returning_to = event.take.id
            self._look_for(self._search)
        else:
            self._after_report(event.take, step)

    def _after_report(self, take: Take, step: NextStep | None) -> None:
        takes = self.query_one(TakeList)
        if step is NextStep.DELETED:
            self._forget(take.id)
            return
        self._judge((take.id,))
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
        gone = self.query_one(TakeList).leave_out(take_id)
        self._count -= gone
        self._whole_count -= gone
        self._show_count()

    def _show_count(self) -> None:
        self.query_one("#line", Static).update(_counted(self._count, self._whole_count, self._search))
        self._show_headings()
        self.refresh_bindings()

    def _show_headings(self) -> None:
        width = self.query_one(TakeList).row_width
        self.query_one("#headings", Static).update(take_columns.headings(width) if self._count else "")


def _counted(count: int, whole_count: int, search: Search) -> str:
    if not whole_count:
        return EMPTY
    kept = "1 answer is kept" if whole_count == 1 else f"{notation.figure(whole_count)} answers are kept"
    if search.is_narrowed:
        kept = f"{notation.figure(count)} of {notation.figure(whole_count)} answers"
    return ": ".join(filter(None, (kept, search.told())))


def _named(stored: StoredTake) -> str:
    return f"the answer of {stored.local_time:%Y-%m-%d %H:%M} ({notation.clock(stored.duration_s)})"
