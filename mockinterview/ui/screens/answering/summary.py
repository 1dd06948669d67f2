"""Several answers and their reports: the end of a round, or takes that were finished later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static

from mockinterview.report import notation
from mockinterview.report.compose import compose
from mockinterview.report.labels import load_labels
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.live_take import LiveTake
from mockinterview.ui.messages import TakeChanged
from mockinterview.ui.screens.report.report import ReportScreen
from mockinterview.ui.screens.report.report_work import AskBack, NextStep
from mockinterview.ui.shared_commands import QUIT, RETRY_KEY
from mockinterview.ui.studio import Studio
from mockinterview.ui.take import Take


class SummaryScreen(Screen[None]):
    """One line for each take; its report opens on a key, and leads on to the next."""

    CSS_PATH = "summary.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("enter,space", "open", "Open", "Read the report of the answer under the cursor."),
        Command("down,up", "move", "Choose", "Move the cursor.", False),
        Command(RETRY_KEY, "transcribe_again", "Try again", "Transcribe once more what has no transcript."),
        Command("escape", "leave", "Done", "Go back to the first screen; everything is kept."),
        QUIT,
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, studio: Studio, takes: Sequence[Take], title: str, ask_back: AskBack) -> None:
        super().__init__()
        self._ask_back = ask_back
        self._studio = studio
        self._takes = list(takes)
        self._title = title

    def compose(self) -> ComposeResult:
        """Title and list."""
        with Vertical(id="page"):
            yield Static(self._title, id="line", markup=False)
            yield OptionList(*(_row(number, take) for number, take in enumerate(self._takes, 1)), markup=False)
            yield Static("Enter opens a report; n in a report leads to the next.", id="cure")
        yield Footer()

    def on_mount(self) -> None:
        """Follow all takes."""
        self.query_one(OptionList).focus()
        for take in self._takes:
            take.watch(lambda: self.post_message(TakeChanged()))
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only live takes are tried again here; kept ones are offered again on the first screen."""
        return action != "transcribe_again" or any(self._failed())

    def action_open(self) -> None:
        """Read the report under the cursor."""
        position = self.query_one(OptionList).highlighted
        if position is not None:
            self._read(position)

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        self._read(event.option_index)

    def action_move(self) -> None:
        """The list itself moves the cursor."""

    def action_transcribe_again(self) -> None:
        """Perhaps with a model that has been fetched meanwhile."""
        for take in self._failed():
            take.transcribe()
        self._show()

    def action_leave(self) -> None:
        """Leave; what has no transcript can be finished later."""
        for take in self._takes:
            if take.feedback is None and take.is_settled:
                take.release()
        self.dismiss(None)

    @work(exclusive=True, group="reading")
    async def _read(self, position: int) -> None:
        """From this report to the last, as long as the user wants the next."""
        while position < len(self._takes) and self._takes[position].feedback is not None:
            take = self._takes[position]
            screen = ReportScreen(self._studio, take)
            step = await self.app.push_screen_wait(screen)
            take.watch(lambda: self.post_message(TakeChanged()))
            if step is NextStep.DELETED:
                self._takes = [each for each in self._takes if take.id not in {each.id, each.question.follows}]
                self._refill()
            elif step is NextStep.FOLLOW_UP and screen.follow_up is not None:
                await self._ask_back(screen.follow_up)
            elif step is NextStep.NEXT:
                position += 1
            if step is not NextStep.NEXT:
                return
            self.query_one(OptionList).highlighted = min(position, len(self._takes) - 1)

    @on(TakeChanged)
    def _show(self) -> None:
        rows = self.query_one(OptionList)
        for index, take in enumerate(self._takes):
            rows.replace_option_prompt_at_index(index, _row(index + 1, take))
        self.refresh_bindings()

    def _refill(self) -> None:
        rows = self.query_one(OptionList)
        rows.clear_options()
        rows.add_options(_row(number, take) for number, take in enumerate(self._takes, 1))
        if not self._takes:
            self.dismiss(None)

    def _failed(self) -> list[LiveTake]:
        return [take for take in self._takes if isinstance(take, LiveTake) and take.failure is not None]


def _row(number: int, take: Take) -> Table:
    """Question and outcome, below each other however they are wrapped."""
    row = Table.grid(padding=(0, 2, 0, 0))
    row.add_row(str(number), f"{notation.clock(take.length_s):>5}", Text(take.question.text or "(no question)"))
    row.add_row("", "", Text(_outcome(take)))
    return row


def _outcome(take: Take) -> str:
    if take.failure is not None:
        return f"No transcript: {take.failure}"
    if take.feedback is None:
        return "The transcript is being finished ..."
    view = compose(take.feedback)
    unkept = "Not in the history. " if take.unkept else ""
    if view.refusal:
        return f"{unkept}Nothing to score: {view.refusal}"
    fix = load_labels().headings["fix"]
    return unkept + next((f"{each.role}: {each.title}" for each in view.headlines if each.role == fix), "Judged.")
