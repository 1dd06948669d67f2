"""The wait for the report of an answer that was just given."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import ScreenResume
from textual.screen import Screen
from textual.widgets import Footer, Static

from mockinterview.report import notation
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.live_take import LiveTake
from mockinterview.ui.messages import TakeChanged
from mockinterview.ui.screens.dialogs.confirm import ConfirmScreen
from mockinterview.ui.shared_commands import RETRY_KEY
from mockinterview.ui.widgets.notice import Notice

WAITING = "Finishing the transcript ..."
KEPT = "Your recording is kept, but has no transcript."


class FinishingScreen(Screen[bool]):
    """Gives back whether there is a report."""

    CSS_PATH = "finishing.tcss"
    OFFERS: ClassVar[Offers] = (
        Command(RETRY_KEY, "transcribe_again", "Try again", "Transcribe the recording once more."),
        Command("escape", "give_up", "Leave", "Go back without the report; you are asked first."),
        Command("escape", "leave", "Back", "Go back to the question; the recording is kept."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, take: LiveTake, *, is_pressed: bool = False) -> None:
        """`is_pressed`: the round goes on at once when there will be no report now."""
        super().__init__()
        self._is_pressed = is_pressed
        self._take = take
        self._is_left = False

    def compose(self) -> ComposeResult:
        """Question, state, and what went wrong."""
        with Vertical(id="page"):
            yield Static(self._take.question.text, id="question", markup=False)
            yield Static(WAITING, id="line", markup=False)
            yield Notice()
        yield Footer()

    def on_mount(self) -> None:
        """Follow the take; begin its transcript anew where that failed, perhaps with a model fetched meanwhile."""
        self._take.watch(lambda: self.post_message(TakeChanged()))
        if self._take.failure and not self._is_pressed:
            self._take.transcribe()
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave without being asked, and try again, only after a failure."""
        if action in {"transcribe_again", "leave"}:
            return self._take.failure is not None
        return action != "give_up" or self._take.failure is None

    def action_transcribe_again(self) -> None:
        """Try once more."""
        self._take.transcribe()
        self._show()

    @work(exclusive=True, group="question")
    async def action_give_up(self) -> None:
        """Ask, and leave the transcription to itself, unless the report has come meanwhile."""
        is_sure = await self.app.push_screen_wait(
            ConfirmScreen("Leave without waiting? Recording and report are kept.", "Leave", "Wait")
        )
        if is_sure and not self._is_left and self._take.feedback is None:
            self._is_left = True
            self.dismiss(False)

    def action_leave(self) -> None:
        """Go back; the take can be finished later."""
        self._take.release()
        self._is_left = True
        self.dismiss(False)

    @on(TakeChanged)
    @on(ScreenResume)
    def _show(self) -> None:
        if self._is_left:
            return
        if self._take.feedback is not None or (self._is_pressed and self._take.failure):
            if self.is_active:  # no help, palette or question lies above
                self._is_left = True
                self.dismiss(self._take.feedback is not None)
            return
        failure = self._take.failure
        done = f" {notation.clock(self._take.transcribed_s)} of {notation.clock(self._take.length_s)}"
        progress = done if self._take.transcribed_s else ""
        self.query_one("#line", Static).update(KEPT if failure else WAITING + progress)
        cure = "Press r to try again, or leave it: the first screen offers to finish it."
        self.query_one(Notice).text = f"{failure}\n{cure}" if failure else ""
        self.refresh_bindings()
