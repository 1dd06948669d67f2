"""The plan: today's things, the checkpoints, and what is due again, each with its reason."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static

from mockinterview import paths
from mockinterview.errors import MockInterviewError
from mockinterview.plan.today import Thing, why_due
from mockinterview.plan.wording import day_name, plan_texts
from mockinterview.planning import PlanView
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.screens.dialogs.confirm import ConfirmScreen
from mockinterview.ui.screens.dialogs.line import LineScreen
from mockinterview.ui.shared_commands import QUIT, SAVE_KEY
from mockinterview.ui.story_messages import CalendarWritten, PlanRead, StoriesFailed
from mockinterview.ui.studio import Studio
from mockinterview.ui.widgets.notice import Notice

MOST_DUE = 12
"""Items listed; the rest is behind `mockinterview plan due`."""
WHEN_HINT = "The day of the interview, as 2026-12-18. The plan is made back from it."
NO_DAY = '"{text}" is no day; write it as 2026-12-18.'
ANEW = "Begin the plan anew today? Its checkpoints count from today on."
NO_PLAN = "No plan yet: i sets the day of your interview, b begins one today."


class PlanScreen(Screen[Thing | None]):
    """Gives back the thing that is to be done now, or None."""

    CSS_PATH = "plan.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("1,2,3", "do", "Do it", "Do the first, second or third thing of today."),
        Command("i", "interview", "Interview", "Set the day of the interview; the plan is made back from it."),
        Command("b", "start", "Start today", "Begin a plan today, without the day of an interview."),
        Command(SAVE_KEY, "export", "Calendar", "Write the plan as a calendar file (.ics)."),
        Command("down,up", "scroll_down", "Scroll", "Read on.", False),
        Command("escape,w", "back", "Back", "Go back to your question."),
        QUIT,
    )
    BINDINGS = [*bindings(OFFERS[1:]), *((str(place), f"do({place})", "") for place in (1, 2, 3))]  # noqa: RUF012

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._view: PlanView | None = None

    def compose(self) -> ComposeResult:
        """One page."""
        with VerticalScroll(id="page"):
            yield Notice()
            yield Static(id="today", markup=False)
            yield Static(id="checkpoints", markup=False)
            yield Static(id="due", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        """Read it."""
        self.query_one(VerticalScroll).focus()
        self._read()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A calendar only of what has a day."""
        return action != "export" or (self._view is not None and bool(self._view.checkpoints or self._view.items))

    def action_do(self, place: int) -> None:
        """Leave with that wish."""
        if self._view is not None and place <= len(self._view.things):
            self.dismiss(self._view.things[place - 1])

    @work(exclusive=True, group="dates")
    async def action_interview(self) -> None:
        """Ask for the day."""
        dates = self._view.dates if self._view else None
        there = dates.interview.isoformat() if dates is not None and dates.interview is not None else ""
        text = await self.app.push_screen_wait(LineScreen("When is the interview?", there, WHEN_HINT))
        if text is None:
            return
        try:
            day = date.fromisoformat(text.strip())
        except ValueError:
            self.query_one(Notice).text = NO_DAY.format(text=text.strip())
            return
        self._set(None, day)

    @work(exclusive=True, group="dates")
    async def action_start(self) -> None:
        """A plan from today on, asked first where there is one; the day of an interview stays."""
        dates = self._view.dates if self._view else None
        if dates is not None and not await self.app.push_screen_wait(ConfirmScreen(ANEW, "Begin anew", "Keep it")):
            return
        interview = dates.interview if dates is not None else None
        today = self._studio.now().date()
        self._set(today, interview if interview is not None and interview >= today else None)

    def action_export(self) -> None:
        """Write the file."""
        self._export()

    def action_back(self) -> None:
        """Leave."""
        self.dismiss(None)

    @work(thread=True, exclusive=True, group="plan")
    def _read(self) -> None:
        """Posts PlanRead or StoriesFailed."""
        try:
            self.post_message(PlanRead(self._studio.planning.view(self._studio.now().date())))
        except MockInterviewError as error:
            self.post_message(StoriesFailed(str(error)))

    @work(thread=True, exclusive=True, group="plan")
    def _set(self, start: date | None, interview: date | None) -> None:
        """Posts PlanRead or StoriesFailed."""
        today = self._studio.now().date()
        try:
            self._studio.planning.set_dates(today, start, interview)
            self.post_message(PlanRead(self._studio.planning.view(today)))
        except MockInterviewError as error:
            self.post_message(StoriesFailed(str(error)))

    @work(thread=True, exclusive=True, group="plan")
    def _export(self) -> None:
        """Posts CalendarWritten or StoriesFailed."""
        path = paths.data_dir() / "plan.ics"
        try:
            paths.ensure_private_dir(path.parent)
            paths.write_private(path, self._studio.planning.calendar(self._studio.now()))
        except OSError as error:
            self.post_message(StoriesFailed(f"{path}: cannot be written ({error.strerror})."))
        except MockInterviewError as error:
            self.post_message(StoriesFailed(str(error)))
        else:
            self.post_message(CalendarWritten(str(path)))

    @on(PlanRead)
    def _show(self, event: PlanRead) -> None:
        self._view = event.view
        self.query_one(Notice).text = "" if event.view.dates is not None else NO_PLAN
        self.query_one("#today", Static).update(_today(event.view))
        self.query_one("#checkpoints", Static).update(_checkpoints(event.view))
        self.query_one("#due", Static).update(_due(event.view))
        self.refresh_bindings()

    @on(CalendarWritten)
    def _name_calendar(self, event: CalendarWritten) -> None:
        self.query_one(Notice).text = f"The calendar file is written to {event.path}"

    @on(StoriesFailed)
    def _explain(self, event: StoriesFailed) -> None:
        self.query_one(Notice).text = event.reason


def _today(view: PlanView) -> Content:
    lines = [Content.styled("Today", "bold")]
    for place, thing in enumerate(view.things, start=1):
        lines.append(Content(f"{place}  {thing.text}"))
        if thing.why:
            lines.append(Content.styled(f"   {thing.why}", "$quiet"))
    if not view.things:
        lines.append(Content(f"   {plan_texts().words['nothing']}"))
    return Content("\n").join(lines)


def _checkpoints(view: PlanView) -> Content:
    if not view.checkpoints:
        return Content("")
    lines = [Content.styled("Plan", "bold")]
    for each in view.checkpoints:
        when = "done" if each.state == "done" else day_name(each.due)
        late = "  (moved)" if each.due != each.planned else ""
        count = f"{each.count.done} of {each.count.wanted}"
        lines.append(Content(f"{when:<11} {count:>8}  {each.checkpoint.title}{late}"))
    if view.dates is not None and view.dates.interview is not None:
        lines.append(Content(f"{day_name(view.dates.interview):<11} {'':>8}  Interview"))
    if view.weakest:
        names = ", ".join(view.names.get(("story", each.story_id), each.story_id) for each in view.weakest)
        lines.append(Content(plan_texts().say("weakest", names=names)))
    return Content("\n").join(lines)


def _due(view: PlanView) -> Content:
    named = [each for each in view.items if each.key in view.names][:MOST_DUE]
    if not named:
        return Content("")
    lines = [Content.styled("Due again", "bold")]
    for item in named:
        lines.append(Content(f"{day_name(item.due):<11} {view.names[item.key]}"))
        lines.append(Content.styled(f"   {why_due(item, plan_texts())}", "$quiet"))
    return Content("\n").join(lines)
