"""The cheat sheet: each type of question, the shape of its answer, how long to speak."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from mockinterview.questions.bank import QuestionBank
from mockinterview.questions.cheat_sheet import TypeSheet, cheat_sheet
from mockinterview.ui.commands import Command, Offers, bindings


class CheatSheetScreen(ModalScreen[None]):
    """A few lines a type, to be read before an interview."""

    CSS_PATH = "cheat_sheet.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("escape,e,q", "close", "Close", "Go back."),
        Command("down,up", "scroll_down", "Scroll", "Read on.", False),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, bank: QuestionBank) -> None:
        super().__init__()
        self._bank = bank

    def compose(self) -> ComposeResult:
        """The types."""
        with VerticalScroll(id="dialog") as dialog:
            dialog.border_title = "How long, and in which shape"
            dialog.border_subtitle = "↑ ↓  Read on      esc  Close"
            for kind in cheat_sheet(self._bank):
                yield Static(_entry(kind))

    def action_close(self) -> None:
        """Leave."""
        self.dismiss(None)


def _entry(kind: TypeSheet) -> Content:
    head = Content.assemble((kind.name, "bold"), f"  {kind.length}\n  {kind.shape}")
    return Content("\n  ").join([head, *map(Content, kind.parts)])
