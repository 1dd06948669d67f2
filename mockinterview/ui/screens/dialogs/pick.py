"""One of a few lines: a kind of story, a story."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from mockinterview.ui.commands import Command, Offers, bindings


class PickScreen(ModalScreen[int | None]):
    """Gives back the place of the line that was picked, or None."""

    CSS_PATH = "pick.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("down,up", "move", "Choose", "Move the cursor to another line."),
        Command("escape", "cancel", "Cancel", "Go back without choosing."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, prompt: str, rows: Sequence[str]) -> None:
        super().__init__()
        self._prompt = prompt
        self._rows = rows

    def compose(self) -> ComposeResult:
        """The lines."""
        with Vertical(id="dialog"):
            yield Static(self._prompt, id="prompt", markup=False)
            yield OptionList(*self._rows, markup=False)
            yield Static("↑ ↓  Choose      enter  Take it      esc  Cancel", id="keys")

    def on_mount(self) -> None:
        """The cursor stands on the first line."""
        rows = self.query_one(OptionList)
        rows.focus()
        rows.highlighted = 0 if self._rows else None

    @on(OptionList.OptionSelected)
    def _take(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_index)

    def action_move(self) -> None:
        """The list itself moves the cursor."""

    def action_cancel(self) -> None:
        """Give nothing back."""
        self.dismiss(None)
