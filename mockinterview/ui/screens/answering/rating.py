"""The speaker's own mark, before the report is revealed."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Footer, Static

from mockinterview.ui.commands import Command, Offers, bindings

MARKS = {1: "not at all", 2: "hardly", 3: "so-so", 4: "well", 5: "very well"}


class RatingScreen(Screen[int | None]):
    """Gives back 1 to 5, or None."""

    CSS_PATH = "rating.tcss"
    OFFERS: ClassVar[Offers] = (
        *(Command(str(mark), f"rate({mark})", words, f"It went: {words}.", False) for mark, words in MARKS.items()),
        Command("enter,escape", "skip", "Skip", "Go on without a mark."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, question_text: str) -> None:
        super().__init__()
        self._question_text = question_text

    def compose(self) -> ComposeResult:
        """The question, and five keys."""
        with Vertical(id="page"):
            yield Static(self._question_text, id="question", markup=False)
            yield Static("How well did that answer go?", id="line")
            yield Static("\n".join(f"{mark}  {words}" for mark, words in MARKS.items()))
            yield Static("One key. Enter skips it. Your mark is kept beside the report.", id="cure")
        yield Footer()

    def action_rate(self, mark: int) -> None:
        """Give it back."""
        self.dismiss(mark)

    def action_skip(self) -> None:
        """Give nothing back."""
        self.dismiss(None)
