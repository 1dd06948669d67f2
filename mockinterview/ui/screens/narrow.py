"""Which part of the history is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static

from mockinterview.store.listing import TakeFilter
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.history_search import Narrowing

NOTHING = "Nothing here has all these words; take some away."


class NarrowScreen(ModalScreen[TakeFilter | None]):
    """Gives back what is wanted, or None."""

    CSS_PATH = "narrow.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("down", "move(1)", "Down", "Move the cursor down."),
        Command("up", "move(-1)", "Up", "Move the cursor up."),
        Command("escape", "cancel", "Cancel", "Leave the list as it is."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, narrowings: Sequence[Narrowing]) -> None:
        super().__init__()
        self._all = narrowings
        self._found = list(narrowings)

    def compose(self) -> ComposeResult:
        """A line to type in, and what it leaves."""
        with Vertical(id="dialog"):
            yield Static("Which answers?", id="prompt")
            yield Input(placeholder="a question, a tag, a story, a company or a mode")
            rows = OptionList(*self._rows(), markup=False)
            rows.can_focus = False
            yield rows
            yield Static("↑ ↓  Choose      enter  Show them      esc  Cancel", id="keys")

    def on_mount(self) -> None:
        """The cursor stands on the first row."""
        self.query_one(OptionList).highlighted = 0

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        words = event.value.casefold().split()
        self._found = [each for each in self._all if all(word in each.label.casefold() for word in words)]
        rows = self.query_one(OptionList)
        rows.clear_options()
        rows.add_options(self._rows())
        rows.highlighted = 0

    @on(Input.Submitted)
    def _take_highlighted(self) -> None:
        self._take(self.query_one(OptionList).highlighted or 0)

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
        if self._found:
            self.dismiss(self._found[row].wanted)

    def _rows(self) -> list[str]:
        return [each.label for each in self._found] or [NOTHING]
