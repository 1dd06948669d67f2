"""An answer beside the one before it: what got better, what got worse, what stayed; either can be heard."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Footer, Static

from mockinterview.audio.deck import Deck
from mockinterview.audio.format import Samples
from mockinterview.earlier_take import AgainstEarlier
from mockinterview.report.comparison import ComparedRow
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.screens.report.compare_playback import ComparePlayback
from mockinterview.ui.shared_commands import QUIT
from mockinterview.ui.widgets.notice import Notice
from mockinterview.ui.widgets.take_bar import TakeBar

NAME_CELLS = 20
FIGURE_CELLS = 10
HINT = "1 or 2 plays a take; s, t, a and r set both to a phase."


class CompareScreen(ComparePlayback):
    """The phase bars of both takes one above the other; below them their figures in columns, with a word on each."""

    CSS_PATH = "compare.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("1", "play_take(0)", "Play 1", "Hear the earlier take from where it stands, or pause it."),
        Command("2", "play_take(1)", "Play 2", "Hear the later take from where it stands, or pause it."),
        Command("space", "play", "Play", "Play on what was heard last, or pause it.", False),
        Command("comma", "skip(-5)", "5 s back", "Go back five seconds.", False),
        Command("full_stop", "skip(5)", "5 s on", "Go on five seconds.", False),
        Command("s", "jump('S')", "Situation", "Set both takes to where the Situation begins.", False),
        Command("t", "jump('T')", "Task", "Set both takes to where the Task begins.", False),
        Command("a", "jump('A')", "Action", "Set both takes to where the Action begins.", False),
        Command("r", "jump('R')", "Result", "Set both takes to where the Result begins.", False),
        Command("escape,c", "back", "Back", "Go back to the report."),
        Command("down,up", "scroll_down", "Scroll", "Move through the comparison, with the page keys too.", False),
        QUIT,
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, question: str, against: AgainstEarlier, deck: Deck, read: Callable[[int], Samples]) -> None:
        super().__init__(against, deck, read)
        self._question = question

    def compose(self) -> ComposeResult:
        """Question, bars, columns, and what became of the last fix."""
        view = self._against.view
        scale_s = max(feedback.duration for feedback in self._feedbacks)
        with VerticalScroll(id="page"):
            yield Static(self._question, id="question", markup=False)
            yield Notice()
            for number, (name, text) in enumerate(zip(self._names(), self._texts, strict=True)):
                yield TakeBar(number, name, text, self._feedbacks[number].duration, scale_s)
            yield Static(HINT, id="heard", markup=False)
            yield Static(_table("", (ComparedRow("", *self._titles(), ""),)), id="titles")
            for heading, rows in view.groups:
                yield Static(heading, classes="heading", markup=False)
                yield Static(_table("  ", rows), classes="rows")
            for sentence in (view.fix, *view.caveats):
                if sentence:
                    yield Static(sentence, classes="sentence", markup=False)
        yield Footer()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No sound, nothing to play; phases only where both answers have them."""
        if action == "play_take":
            return parameters[0] in self._recordings
        if action == "jump":
            letters = [{band.lane.letter for band in text.bands if band.lane} for text in self._texts]
            return all(feedback.structure == "star" for feedback in self._feedbacks) and any(
                parameters[0] in found for found in letters
            )
        return action not in {"play", "skip"} or bool(self._recordings)

    def action_back(self) -> None:
        """Leave."""
        self.dismiss(None)

    def _names(self) -> tuple[str, str]:
        before, after = self._titles()
        return (f"{before}, {self._against.earlier.local_time:%d %b}", after)

    def _titles(self) -> tuple[str, str]:
        return (f"Take {self._against.earlier.id}", f"Take {self._against.take_id}")


def _table(margin: str, rows: tuple[ComparedRow, ...]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=NAME_CELLS)
    table.add_column(width=FIGURE_CELLS)
    table.add_column(width=FIGURE_CELLS)
    table.add_column()
    for row in rows:
        table.add_row(*(Text(cell) for cell in (margin + row.name, row.before, row.after, row.remark)))
    return table
