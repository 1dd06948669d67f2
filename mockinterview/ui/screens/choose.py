"""All questions, narrowed by what is typed."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static

from mockinterview.questions.entries import Question
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.question_picker import QuestionPicker

ANY = 0
"""Row of the list that stands for any of the questions below it."""


class ChooseScreen(ModalScreen[Question | None]):
    """Gives back the question chosen, or None."""

    CSS_PATH = "choose.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("down", "move(1)", "Down", "Move the cursor down."),
        Command("up", "move(-1)", "Up", "Move the cursor up."),
        Command("escape", "cancel", "Cancel", "Go back to the question as it was."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, picker: QuestionPicker) -> None:
        super().__init__()
        self._picker = picker
        self._found = picker.bank.questions

    def compose(self) -> ComposeResult:
        """A line to type in, and what it leaves."""
        with Vertical(id="dialog"):
            yield Static("Which question?", id="prompt")
            yield Input(placeholder="words, an id, or a tag: conflict, weakness, nurse, amazon")
            rows = OptionList(*self._rows(), markup=False)
            rows.can_focus = False
            yield rows
            yield Static("↑ ↓  Choose      enter  Take it      esc  Cancel", id="keys")

    def on_mount(self) -> None:
        """The cursor stands on the first row."""
        self.query_one(OptionList).highlighted = ANY

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        self._found = self._picker.bank.search(event.value)
        rows = self.query_one(OptionList)
        rows.clear_options()
        rows.add_options(self._rows())
        rows.highlighted = ANY

    @on(Input.Submitted)
    def _take_highlighted(self) -> None:
        self._take(self.query_one(OptionList).highlighted or ANY)

    @on(OptionList.OptionSelected)
    def _take_clicked(self, event: OptionList.OptionSelected) -> None:
        self._take(event.option_index)

    def action_move(self, rows: int) -> None:
        """Up or down, round the ends."""
        listed = self.query_one(OptionList)
        if rows > 0:
            listed.action_cursor_down()
        else:
            listed.action_cursor_up()

    def action_cancel(self) -> None:
        """Give nothing back."""
        self.dismiss(None)

    def _take(self, row: int) -> None:
        if not self._found:
            return
        self.dismiss(self._picker.pick_among(self._found) if row == ANY else self._found[row - 1])

    def _rows(self) -> list[str]:
        if not self._found:
            return ["No question has all these words; take some away."]
        count = len(self._found)
        first = "The only one that fits" if count == 1 else f"Any of these {count}, at random"
        return [first, *(f"{question.id}  {question.text}" for question in self._found)]
