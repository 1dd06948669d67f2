"""Help: what can be done here, and how answers are judged."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from importlib import resources
from typing import ClassVar

import msgspec
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.examples_key import EXAMPLES


class Topic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A paragraph of help."""

    title: str
    text: str


class HelpTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of help."""

    topics: tuple[Topic, ...]


def load_topics() -> tuple[Topic, ...]:
    """The bundled paragraphs."""
    text = (resources.files("mockinterview.ui.screens.dialogs") / "help.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), HelpTexts).topics


class HelpScreen(ModalScreen[str]):
    """Lists the commands of the screen below, and explains. Gives back the action wanted there, "" for none."""

    CSS_PATH = "help.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("escape,question_mark,q", "close", "Close", "Go back."),
        EXAMPLES,
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, offers: Iterable[Command]) -> None:
        super().__init__()
        self._offers = tuple(offers)

    def compose(self) -> ComposeResult:
        """Keys first."""
        with VerticalScroll(id="dialog") as dialog:
            dialog.border_subtitle = "↑ ↓  Read on      esc  Close"
            yield Static("Keys here", classes="title")
            for command in self._offers:
                with Horizontal(classes="command"):
                    yield Static(command.key_name, classes="key", markup=False)
                    yield Static(f"{command.label}: {command.help}", markup=False)
            for topic in load_topics():
                yield Static(topic.title, classes="title topic")
                yield Static(topic.text, markup=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Examples only over a screen that offers them."""
        return action != EXAMPLES.action or EXAMPLES in self._offers

    def action_close(self) -> None:
        """Leave."""
        self.dismiss("")

    def action_examples(self) -> None:
        """Leave for the examples."""
        self.dismiss(EXAMPLES.action)
