"""The last sitting: what was practised, what got better, the one thing for next time."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, Static

from mockinterview.report.sitting_view import SittingView
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.shared_commands import QUIT


class SittingScreen(Screen[None]):
    """A page to read."""

    CSS_PATH = "sitting.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("escape,l", "back", "Back", "Go back to the first screen."),
        Command("down,up", "scroll_down", "Scroll", "Move through the page, with the page keys too.", False),
        QUIT,
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, view: SittingView) -> None:
        super().__init__()
        self._view = view

    def compose(self) -> ComposeResult:
        """What it was, and what comes next."""
        view = self._view
        with VerticalScroll(id="page"):
            yield Static(view.title, id="title", markup=False)
            yield Static(view.practised, markup=False)
            yield Static("\n".join(f"  {each}" for each in view.questions), id="questions", markup=False)
            yield Static("\n".join(view.within), id="within", markup=False)
            yield Static(view.next, id="next", markup=False)
        yield Footer()

    def action_back(self) -> None:
        """Leave."""
        self.dismiss(None)
