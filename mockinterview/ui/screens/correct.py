"""What is to be corrected at the word under the head: one more key says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from mockinterview.report.marks import Lane
from mockinterview.ui.commands import Command, Offers, bindings


@dataclass(frozen=True)
class BelongsTo:
    """The words belong to this lane."""

    lane: Lane


@dataclass(frozen=True)
class BeginsHere:
    """The phase under the head begins with its word, not before."""


@dataclass(frozen=True)
class EndsHere:
    """The phase under the head ends with its word, not later."""


@dataclass(frozen=True)
class Misheard:
    """Other words were said."""


Wish = BelongsTo | BeginsHere | EndsHere | Misheard


class CorrectScreen(ModalScreen[Wish | None]):
    """Lies below the transcript, which stays in sight."""

    CSS_PATH = "correct.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("left", "begins_here", "Begins here", "The phase begins with this word; what is before it is not."),
        Command("right", "ends_here", "Ends here", "The phase ends with this word; what is behind it is not."),
        Command("m,enter", "misheard", "Misheard", "Write what was said instead."),
        Command("escape,c", "cancel", "Cancel", "Change nothing."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, said: str, lane: str, span: str, lanes: tuple[Lane, ...]) -> None:
        """`said` are the chosen words; `lane` is the phase they are in; `span` says what a phase key would take."""
        super().__init__()
        self._said, self._lane, self._span, self._lanes = said, lane, span, lanes

    def compose(self) -> ComposeResult:
        """The words, and what each key does."""
        with Vertical(id="dialog"):
            yield Static(Content.assemble("Correct  ", (f"“{self._said}”", "bold")), id="said")
            yield Static(self._keys())

    def on_key(self, event: Key) -> None:
        """The letter or the number of a phase or part: the words belong to it."""
        for number, lane in enumerate(self._lanes, 1):
            if event.key in {lane.letter.lower(), str(number)}:
                event.stop()
                self.dismiss(BelongsTo(lane))
                return

    def action_begins_here(self) -> None:
        """Move the boundary before the phase."""
        self.dismiss(BeginsHere())

    def action_ends_here(self) -> None:
        """Move the boundary behind the phase."""
        self.dismiss(EndsHere())

    def action_misheard(self) -> None:
        """Write other words."""
        self.dismiss(Misheard())

    def action_cancel(self) -> None:
        """Leave."""
        self.dismiss(None)

    def _keys(self) -> Content:
        lanes = Content("   ").join(
            Content.assemble((f"{lane.letter.lower()} ", "bold $accent"), lane.name) for lane in self._lanes
        )
        name = self._lane or "phase"
        return Content("\n").join(
            (
                Content.assemble((f"{self._span} belongs to  ", "$quiet"), lanes),
                Content.assemble(
                    ("← ", "bold $accent"), f"{name} begins here   ", ("→ ", "bold $accent"), f"{name} ends here"
                ),
                Content.assemble(
                    ("m ", "bold $accent"), "misheard: write it   ", ("esc ", "bold $accent"), "change nothing"
                ),
            )
        )


class MendScreen(ModalScreen[str | None]):
    """Asks what was said instead. Gives back the words, None to leave it."""

    CSS_PATH = "correct.tcss"
    OFFERS: ClassVar[Offers] = (Command("escape", "cancel", "Cancel", "Change nothing."),)
    BINDINGS = bindings(OFFERS)

    def __init__(self, heard: str) -> None:
        super().__init__()
        self._heard = heard

    def compose(self) -> ComposeResult:
        """The words that were heard, to be written over."""
        with Vertical(id="dialog"):
            yield Static(f"What was said in place of “{self._heard}”?", id="said", markup=False)
            yield Input(self._heard, select_on_focus=True)
            yield Static(
                Content.assemble(("enter ", "bold $accent"), "keep it   ", ("esc ", "bold $accent"), "change nothing")
            )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Leave with what was written."""
        self.dismiss(event.value)

    def action_cancel(self) -> None:
        """Leave."""
        self.dismiss(None)
