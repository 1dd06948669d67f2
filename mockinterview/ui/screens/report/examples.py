"""What good sounds like: the pairs of example answers, the one to the question at hand first."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static

from mockinterview.errors import MockInterviewError
from mockinterview.questions.entries import Question
from mockinterview.questions.examples import ExamplePair
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.examples import first_of
from mockinterview.ui.messages import ExamplesFailed, ExamplesRead
from mockinterview.ui.screens.report.example import ExampleScreen
from mockinterview.ui.shared_commands import QUIT
from mockinterview.ui.studio import Studio
from mockinterview.ui.widgets.notice import Notice

LINE = "What good sounds like: a weak and a strong answer, told by the same person"
NONE_YET = "There is no pair to your question yet; these answer others."


class ExamplesScreen(Screen[None]):
    """Two lines for each pair: question and speaker, and what the weak answer suffers from."""

    CSS_PATH = "examples.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("enter,space", "open", "Open", "Read both answers of the pair under the cursor."),
        Command("down,up", "move", "Choose", "Move the cursor to another pair.", False),
        Command("escape,x", "back", "Back", "Go back to your question."),
        QUIT,
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, studio: Studio, question: Question) -> None:
        """`question` is the one at hand."""
        super().__init__()
        self._studio = studio
        self._question = question
        self._pairs: tuple[ExamplePair, ...] = ()

    def compose(self) -> ComposeResult:
        """The list."""
        with Vertical(id="page"):
            yield Static(LINE, id="line")
            yield Notice()
            yield OptionList(markup=False)
        yield Footer()

    def on_mount(self) -> None:
        """Read them; a question that is being read aloud is heard no more."""
        if self._studio.narrator.is_reading:
            self._studio.narrator.hush()
        self.query_one(OptionList).focus()
        self._read_pairs()

    def action_open(self) -> None:
        """Read the pair under the cursor."""
        row = self.query_one(OptionList).highlighted
        if row is not None:
            self.app.push_screen(ExampleScreen(self._studio, self._pairs[row]))

    def action_move(self) -> None:
        """The list itself moves the cursor."""

    def action_back(self) -> None:
        """Leave."""
        self.dismiss(None)

    @work(thread=True, exclusive=True, group="examples")
    def _read_pairs(self) -> None:
        """Posts ExamplesRead or ExamplesFailed."""
        try:
            self.post_message(ExamplesRead(self._studio.examples.load()))
        except MockInterviewError as error:
            self.post_message(ExamplesFailed(str(error)))

    @on(ExamplesRead)
    def _fill(self, event: ExamplesRead) -> None:
        self._pairs = first_of(event.pairs, self._question)
        rows = self.query_one(OptionList)
        rows.add_options([_row(pair) for pair in self._pairs])
        rows.highlighted = 0 if self._pairs else None
        if all(pair.question.id != self._question.id for pair in self._pairs):
            self.query_one(Notice).text = NONE_YET

    @on(ExamplesFailed)
    def _explain(self, event: ExamplesFailed) -> None:
        self.query_one(Notice).text = event.reason

    @on(OptionList.OptionSelected)
    def _open_selected(self) -> None:
        self.action_open()


def _row(pair: ExamplePair) -> Content:
    sound = " Both can be heard." if pair.has_sound else ""
    return Content.assemble((pair.question.id, "bold"), f"  {pair.speaker}\n  The weak one: {pair.fault}{sound}")
