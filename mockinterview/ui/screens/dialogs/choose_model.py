"""Which speech model hears a take again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from mockinterview.ui.commands import Command, Offers, bindings

CONSEQUENCE = "The new transcript takes the place of the old one. The recording and your corrections stay."


class ChooseModelScreen(ModalScreen[str | None]):
    """Gives back the name of a model, or None."""

    CSS_PATH = "choose_model.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("enter,space", "take", "Take it", "Let the speech model under the cursor hear the answer."),
        Command("escape", "cancel", "Cancel", "Keep the report as it is."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, names: Sequence[str], now: str) -> None:
        """`names` to choose from; `now` is the model that has heard the take."""
        super().__init__()
        self._names = names
        self._now = now

    def compose(self) -> ComposeResult:
        """The names, and what happens."""
        with Vertical(id="dialog"):
            yield Static(f"Heard by {self._now}. Which speech model shall hear it again?", id="prompt", markup=False)
            yield OptionList(*self._names, markup=False)
            yield Static(CONSEQUENCE, id="consequence")
            yield Static("↑ ↓  Choose      enter  Take it      esc  Cancel", id="keys")

    @on(OptionList.OptionSelected)
    def _take_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._names[event.option_index])

    def action_take(self) -> None:
        """Give the name back."""
        self.dismiss(self._names[self.query_one(OptionList).highlighted or 0])

    def action_cancel(self) -> None:
        """Give nothing back."""
        self.dismiss(None)
