"""The first run: where recordings live, and the way to the first question."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from mockinterview.ui.commands import Command, Offers, bindings

TEXT = (
    "You answer an interview question aloud, and read half a second later what an interviewer heard in it.\n\n"
    "Your recordings stay on this computer, in {folder}; only you can read them, and any of them can be "
    "deleted. Nothing is sent anywhere."
)


class WelcomeScreen(ModalScreen[bool]):
    """One card; gives back whether the microphone is to be checked."""

    CSS_PATH = "welcome.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("d", "leave(True)", "Check the microphone", "See that it hears you: ten seconds."),
        Command("space,enter,escape", "leave(False)", "To the first question", "Begin at once."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, folder: str) -> None:
        """`folder`: where recordings are kept."""
        super().__init__()
        self._folder = folder

    def compose(self) -> ComposeResult:
        """Three sentences and two keys."""
        with Vertical(id="dialog"):
            yield Static("Welcome", id="title")
            yield Static(TEXT.format(folder=self._folder), markup=False)
            yield Static("d      check the microphone (ten seconds)\nspace  go to the first question", id="keys")

    def action_leave(self, wants_check: bool) -> None:
        """Go on."""
        self.dismiss(wants_check)


def at_home(path: Path) -> str:
    """`path` with the home folder as ~."""
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
