"""A line to write: words to search for, tags, a note."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from mockinterview.ui.commands import Command, Offers, bindings


class LineScreen(ModalScreen[str | None]):
    """Gives back what was written, or None when it shall stay as it is."""

    CSS_PATH = "line.tcss"
    OFFERS: ClassVar[Offers] = (Command("escape", "cancel", "Cancel", "Leave it as it is."),)
    BINDINGS = bindings(OFFERS)

    def __init__(self, prompt: str, text: str, hint: str, *, goes_on: bool = False) -> None:
        """`text` is what stands there to begin with; `hint` says what may be written.

        `goes_on`: one writes on behind `text`; else the first letter takes its place.
        """
        super().__init__()
        self._prompt = prompt
        self._text = text
        self._hint = hint
        self._goes_on = goes_on

    def compose(self) -> ComposeResult:
        """The line, with what it is for above and what may be written below."""
        with Vertical(id="dialog"):
            yield Static(self._prompt, id="prompt", markup=False)
            yield Input(self._text, select_on_focus=not self._goes_on)
            yield Static(self._hint, id="hint", markup=False)
            yield Static("enter  Take it      esc  Cancel", id="keys")

    @on(Input.Submitted)
    def _give(self, event: Input.Submitted) -> None:
        self.dismiss(event.value)

    def action_cancel(self) -> None:
        """Give nothing back."""
        self.dismiss(None)
