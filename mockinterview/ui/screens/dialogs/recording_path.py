"""Which recording answers in place of the microphone."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from mockinterview.ui.commands import Command, Offers, bindings

QUOTES = "'\""
"""What terminals put around a file that is dropped on them."""


class RecordingPathScreen(ModalScreen[Path | None]):
    """Asks for a sound file; gives back a path that exists, or None."""

    CSS_PATH = "recording_path.tcss"
    OFFERS: ClassVar[Offers] = (Command("escape", "cancel", "Cancel", "Go back without a recording."),)
    BINDINGS = bindings(OFFERS)

    def compose(self) -> ComposeResult:
        """A line to type in, and room for what is wrong with it."""
        with Vertical(id="dialog"):
            yield Static("Path of a recording (wav, flac, mp3, m4a, ogg, opus)", id="prompt", markup=False)
            yield Input(placeholder="~/answer.m4a")
            yield Static("enter  Use it      esc  Cancel", id="state", markup=False)

    @on(Input.Submitted)
    def _check(self, event: Input.Submitted) -> None:
        path = Path(event.value.strip().strip(QUOTES)).expanduser()
        if path.is_file():
            self.dismiss(path)
            return
        state = self.query_one("#state", Static)
        state.update(f"{path} is no file; check its name." if event.value.strip() else "Type the path of a file.")
        state.add_class("-wrong")

    def action_cancel(self) -> None:
        """Give nothing back."""
        self.dismiss(None)
