"""A question with two answers, one of which loses something."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from mockinterview.ui.commands import Command, Offers, bindings


class ConfirmScreen(ModalScreen[bool]):
    """Asks; True only when the user says yes."""

    CSS_PATH = "confirm.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("y", "answer(True)", "Yes", "Do it."),
        Command("n,escape", "answer(False)", "No", "Leave everything as it is."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, question: str, yes: str, no: str) -> None:
        """`yes` and `no` say in a word or two what each answer does."""
        super().__init__()
        self._question = question
        self._answers = f"y  {yes}      n  {no}"

    def compose(self) -> ComposeResult:
        """The question, and the keys that answer it."""
        with Vertical(id="dialog"):
            yield Static(self._question, id="question", markup=False)
            yield Static(self._answers, markup=False)

    def action_answer(self, is_sure: bool) -> None:
        """Give the answer back."""
        self.dismiss(is_sure)


def end_of_round() -> ConfirmScreen:
    """Whether a round shall end before its last question."""
    return ConfirmScreen("End the round here? What was answered is kept.", "End it", "Go on")
