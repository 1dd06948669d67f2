"""What moved over the weeks: in words, in plots, in tables."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import ContentSwitcher, Footer, Static

from mockinterview.progress.figures import Measure
from mockinterview.report.progress_view import ProgressView
from mockinterview.report.progress_words import load_progress_words
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.history_messages import FacetsRead, HistoryFailed, ProgressRead, Rejudged
from mockinterview.ui.history_search import Search, narrowings
from mockinterview.ui.messages import ReportFailed, ReportWritten
from mockinterview.ui.screens.dialogs.narrow import NarrowScreen
from mockinterview.ui.screens.history.progress_work import ProgressWork
from mockinterview.ui.shared_commands import QUIT, RETRY_KEY, SAVE_KEY
from mockinterview.ui.studio import Studio
from mockinterview.ui.widgets.notice import Notice
from mockinterview.ui.widgets.plot_page import PlotPage
from mockinterview.ui.widgets.progress_overview import ProgressOverview
from mockinterview.ui.widgets.progress_tables import ProgressTables

EMPTY = "Nothing to compare yet. Press esc, then space, and give your first answer."
NOBODY = "No answer of this kind was scored. f chooses others."
PAGES: dict[str, tuple[Measure, ...]] = {
    "phases": ("situation", "task", "action", "result"),
    "answer": ("length", "i_share", "outcome_numbers", "response_latency"),
    "speech": ("words_per_minute", "fillers_per_minute"),
}
NAMES = {
    "overview": "What moved",
    "phases": "Phases",
    "answer": "Answer",
    "speech": "Speech",
    "tables": "Sittings and questions",
}


class ProgressScreen(ProgressWork):
    """Pages, one after the other: words first, then plots, then tables."""

    CSS_PATH = "progress.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("right,tab", "turn(1)", "Next page", "Go on: what moved, the plots, the tables."),
        Command("left,shift+tab", "turn(-1)", "Page before", "Go back a page.", False),
        Command("down,up", "scroll", "Scroll", "Move through a long page, with the page keys too.", False),
        Command("f", "narrow", "Filter", "Look at the answers to one question, for one company, with one tag."),
        Command(RETRY_KEY, "rejudge", "Judge anew", "Judge old answers by the rules of today, so that they compare."),
        Command(SAVE_KEY, "write_page", "HTML", "Write all of it as a page, to keep or to print."),
        Command("escape,p", "back", "Back", "Show all answers again; else go back to the first screen."),
        QUIT.hidden,
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._search = Search()
        self._view: ProgressView | None = None
        self._outdated_count = 0
        self._page = "overview"

    def compose(self) -> ComposeResult:
        """What is looked at, the pages, and one of them."""
        with Vertical(id="page"):
            yield Static("Reading the history ...", id="line", markup=False)
            yield Static(id="pages")
            yield Notice()
            yield ContentSwitcher(id="shown")
        yield Footer()

    def on_mount(self) -> None:
        """Read."""
        self._read(self._search.wanted)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Pages where there is something to show; judging where there is something to judge."""
        if action == "rejudge":
            return self._outdated_count > 0 and not self.is_rejudging
        return action not in {"turn", "write_page"} or self._view is not None

    def action_scroll(self) -> None:
        """The pages themselves scroll."""

    async def action_turn(self, pages: int) -> None:
        """The next page, or the one before, round the ends."""
        names = tuple(NAMES)
        self._page = names[(names.index(self._page) + pages) % len(names)]
        await self._show_page()

    def action_narrow(self) -> None:
        """Find out what there is to choose from."""
        self._read_facets()

    def action_rejudge(self) -> None:
        """In a thread; it may be left, and goes on from there the next time."""
        self._rejudge()
        self.refresh_bindings()

    def action_write_page(self) -> None:
        """Write it."""
        if self._view is not None:
            self._write(self._view)

    def action_back(self) -> None:
        """Show everything again; leave when everything is shown."""
        if self._search.is_narrowed:
            self._search = Search()
            self._read(self._search.wanted)
        else:
            self.dismiss(None)

    @on(FacetsRead)
    @work(exclusive=True, group="question")
    async def _choose_narrowing(self, event: FacetsRead) -> None:
        offered = [each for each in narrowings(self._search.wanted, event.facets) if each.can_be_scored]
        wanted = await self.app.push_screen_wait(NarrowScreen(offered))
        if wanted is not None:
            self._search = Search(wanted)
            self._read(wanted)

    @on(ProgressRead)
    async def _show(self, event: ProgressRead) -> None:
        if event.wanted != self._search.wanted:
            return
        self._view, self._outdated_count = event.view, event.outdated_count
        narrowed = self._search.told()
        nothing = NOBODY if narrowed else EMPTY
        line = event.view.practised if event.view else nothing
        self.query_one("#line", Static).update(f"{line} ({narrowed})" if narrowed else line)
        self.query_one(Notice).text = _caveats(event.view, event.outdated_count)
        switcher = self.query_one(ContentSwitcher)
        switcher.current = None
        await switcher.remove_children()
        self.refresh_bindings()
        await self._show_page()

    @on(Rejudged)
    def _tell_rejudged(self, event: Rejudged) -> None:
        if event.share < 1:
            self.query_one(Notice).text = f"Judging old answers by the rules of today ... {event.share:.0%}"
        else:
            self._read(self._search.wanted)

    @on(ReportWritten)
    def _tell_written(self, event: ReportWritten) -> None:
        self.app.notify(f"Written: {event.path}")

    @on(ReportFailed)
    @on(HistoryFailed)
    def _explain(self, event: ReportFailed | HistoryFailed) -> None:
        self.query_one(Notice).text = event.reason

    async def _show_page(self) -> None:
        """Pages are made when they are first looked at."""
        switcher = self.query_one(ContentSwitcher)
        if self._view is None:
            self.query_one("#pages", Static).update("")
            return
        if not switcher.query(f"#{self._page}"):
            await switcher.add_content(self._made(self._view), set_current=True)
        switcher.current = self._page
        page = switcher.visible_content
        if page is not None and page.can_focus:
            page.focus()
        self.query_one("#pages", Static).update(_tabs(self._page))
        self.query_one(Notice).set_class(self._page in PAGES, "-hidden")

    def _made(self, view: ProgressView) -> PlotPage | ProgressOverview | ProgressTables:
        if self._page == "overview":
            return ProgressOverview(view, id=self._page)
        if self._page == "tables":
            return ProgressTables(view, id=self._page)
        return PlotPage([view.panel(measure) for measure in PAGES[self._page]], id=self._page)


def _tabs(current: str) -> str:
    """The names of the pages; the one that is shown stands in brackets too, since colour alone says nothing."""
    shown = (f"[b $accent]\\[{name}][/]" if page == current else f"[$quiet]{name}[/]" for page, name in NAMES.items())
    return "  ".join(shown)


def _caveats(view: ProgressView | None, outdated_count: int) -> str:
    caveats = list(view.caveats) if view else []
    if outdated_count:
        told = load_progress_words().say("outdated", answers=outdated_count)
        return "\n".join((*(caveat for caveat in caveats if "rejudge" not in caveat), told))
    return "\n".join(caveats)
