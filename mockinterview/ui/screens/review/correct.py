"""What is to be corrected at the word under the head: one more key says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
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
    """This was said instead."""

    text: str


LANE_KEYS = "starfwe1234"
"""First letters of all phases and parts, and their numbers."""
WRITING = Content.assemble(("enter ", "bold $accent"), "this was said   ", ("esc ", "bold $accent"), "change nothing")
Wish = BelongsTo | BeginsHere | EndsHere | Misheard


class CorrectScreen(ModalScreen[Wish | None]):
    """Lies below the transcript, which stays in sight. Where an answer has no phases, words alone are corrected."""

    AUTO_FOCUS = ""  # the keys are the screen's until something is to be written
    CSS_PATH = "correct.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("left", "begins_here", "Begins here", "The phase begins with this word; what is before it is not."),
        Command("right", "ends_here", "Ends here", "The phase ends with this word; what is behind it is not."),
        Command("m,enter", "misheard", "Misheard", "Write what was said instead."),
        Command("escape,c", "cancel", "Cancel", "Change nothing."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(OFFERS),
        *(Binding(key, f"belongs('{key}')", show=False) for key in LANE_KEYS),
    ]

    def __init__(self, said: str, heard: str, lane: str, span: str, lanes: tuple[Lane, ...]) -> None:
        """`heard` are the chosen words, `said` their beginning; `lane` is the phase they are in.

        `span` says what a phase key would take, from where to where.
        """
        super().__init__()
        self._said, self._heard, self._lane, self._span, self._lanes = said, heard, lane, span, lanes
        self._is_writing = False

    def compose(self) -> ComposeResult:
        """The words, and what each key does."""
        with Vertical(id="dialog"):
            yield Static(Content.assemble("Correct  ", (f"“{self._said}”", "bold")), id="said")
            yield Static(self._keys(), id="keys")
            yield Input(self._heard, select_on_focus=True)
            yield Static(WRITING, id="writing")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only the keys of phases or parts that this answer has; while one writes, none of them."""
        if action in {"begins_here", "ends_here"}:
            return bool(self._lanes)
        return action != "belongs" or (not self._is_writing and str(parameters[0]) in self._lane_keys())

    def action_belongs(self, key: str) -> None:
        """The words belong to the phase or part of that letter, or number."""
        self.dismiss(BelongsTo(self._lane_keys()[key]))

    def action_begins_here(self) -> None:
        """Move the boundary before the phase."""
        self.dismiss(BeginsHere())

    def action_ends_here(self) -> None:
        """Move the boundary behind the phase."""
        self.dismiss(EndsHere())

    def action_misheard(self) -> None:
        """Write over what was heard."""
        self._is_writing = True
        self.add_class("-writing")
        self.query_one(Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Leave with what was written, unless it is what was heard."""
        self.dismiss(None if event.value == self._heard else Misheard(event.value))

    def action_cancel(self) -> None:
        """Leave."""
        self.dismiss(None)

    def _lane_keys(self) -> dict[str, Lane]:
        numbers = {str(number): lane for number, lane in enumerate(self._lanes, 1)}
        return numbers | {lane.letter.lower(): lane for lane in self._lanes}

    def _keys(self) -> Content:
        mending = Content.assemble(
            ("m ", "bold $accent"), "misheard: write it   ", ("esc ", "bold $accent"), "change nothing"
        )
        return Content("\n").join((*self._phase_keys(), mending)) if self._lanes else mending

    def _phase_keys(self) -> tuple[Content, ...]:
        belongs = Content("   ").join(
            Content.assemble((f"{lane.letter.lower()} ", "bold $accent"), lane.name) for lane in self._lanes
        )
        name = self._lane or "phase"
        boundaries = Content.assemble(
            ("← ", "bold $accent"), f"{name} begins here   ", ("→ ", "bold $accent"), f"{name} ends here"
        )
        return Content.styled(self._span, "$quiet"), Content.assemble(("belongs to  ", "$quiet"), belongs), boundaries
