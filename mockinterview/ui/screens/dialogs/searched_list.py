"""A list narrowed by what is typed, out of which one is chosen."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static

from mockinterview.ui.commands import Command, Offers, bindings

Chosen = TypeVar("Chosen")


class SearchedListScreen(ModalScreen[Chosen | None]):
    """Gives back what was chosen, or None. Subclasses say what is listed; see `rows`, `search` and `take`."""

    CSS_PATH = "searched_list.tcss"
    PROMPT: ClassVar[str]
    PLACEHOLDER: ClassVar[str]
    """What may be typed."""
    TAKES: ClassVar[str] = "Take it"
    """What enter does."""
    OFFERS: ClassVar[Offers] = (
        Command("down", "move(1)", "Down", "Move the cursor down."),
        Command("up", "move(-1)", "Up", "Move the cursor up."),
        Command("escape", "cancel", "Cancel", "Go back; nothing is changed."),
    )
    BINDINGS = bindings(OFFERS)

    @abstractmethod
    def rows(self) -> Sequence[str]:
        """What is listed now; a sentence where nothing is left."""

    @abstractmethod
    def search(self, typed: str) -> None:
        """Keep only what fits what is typed."""

    @abstractmethod
    def take(self, row: int) -> None:
        """Leave with the row of that index; do nothing where nothing is left."""

    def compose(self) -> ComposeResult:
        """A line to type in, and what it leaves."""
        with Vertical(id="dialog"):
            yield Static(self.PROMPT, id="prompt")
            yield Input(placeholder=self.PLACEHOLDER)
            listed = OptionList(*self.rows(), markup=False)
            listed.can_focus = False
            yield listed
            yield Static(f"↑ ↓  Choose      enter  {self.TAKES}      esc  Cancel", id="keys")

    def on_mount(self) -> None:
        """The cursor stands on the first row."""
        self.query_one(OptionList).highlighted = 0

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        self.search(event.value)
        listed = self.query_one(OptionList)
        listed.clear_options()
        listed.add_options(self.rows())
        listed.highlighted = 0

    @on(Input.Submitted)
    def _take_highlighted(self) -> None:
        self.take(self.query_one(OptionList).highlighted or 0)

    @on(OptionList.OptionSelected)
    def _take_clicked(self, event: OptionList.OptionSelected) -> None:
        self.take(event.option_index)

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
