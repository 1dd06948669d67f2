"""One pair of example answers: each with the report it would get, its sound where it has one, and why it matters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Container, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Footer, Static

from mockinterview.analysis.feedback import Feedback
from mockinterview.errors import MockInterviewError
from mockinterview.questions.examples import ExamplePair
from mockinterview.report import notation
from mockinterview.report.compose import compose
from mockinterview.report.labels import load_labels
from mockinterview.report.score import score_section
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.messages import ExampleJudged, ExamplesFailed, SoundFailed
from mockinterview.ui.recording_reasons import in_the_app
from mockinterview.ui.review.words import review_text
from mockinterview.ui.shared_commands import QUIT
from mockinterview.ui.studio import Studio
from mockinterview.ui.widgets.annotated_transcript import AnnotatedTranscript
from mockinterview.ui.widgets.headline_card import HeadlineCard
from mockinterview.ui.widgets.mark_legend import MarkLegend
from mockinterview.ui.widgets.notice import Notice
from mockinterview.ui.widgets.section_view import SectionView
from mockinterview.ui.widgets.times_view import times_view

TICK_S = 0.2
OTHER = {"weak": "t shows the strong one", "strong": "t shows the weak one"}
PLAYING = "playing, p stops it"


class ExampleScreen(Screen[None]):
    """The weak answer first; a key shows the strong one in its place."""

    CSS_PATH = "example.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("t,space", "other", "The other", "Show the strong answer in place of the weak one, or the other way."),
        Command("p", "play", "Play", "Hear the answer, or stop it."),
        Command("down,up", "scroll_down", "Scroll", "Move through the answer, with the page keys too.", False),
        Command("escape", "back", "Back", "Go back to the list of examples."),
        QUIT,
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, studio: Studio, pair: ExamplePair) -> None:
        super().__init__()
        self._studio = studio
        self._pair = pair
        self._answer = pair.weak
        self._judged: dict[str, Feedback] = {}

    def compose(self) -> ComposeResult:
        """Whose answer it is, the report in short with the transcript, and why."""
        with VerticalScroll(id="page"):
            yield Static(self._pair.question.text, id="question", markup=False)
            yield Static(self._whose(), id="line", markup=False)
            yield Static(self._state(), id="state", markup=False)
            yield Notice()
            yield Vertical(id="answer")
            yield Static(load_labels().headings["why_example"], classes="heading")
            yield from (Static(paragraph, classes="why", markup=False) for paragraph in self._pair.why)
        yield Footer()

    def on_mount(self) -> None:
        """Have both judged, and look whether one is still heard."""
        self.set_interval(TICK_S, self._tick)
        self._judge()

    def on_unmount(self) -> None:
        """What is heard ends with the screen."""
        self._hush()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Play only what was spoken."""
        return action != "play" or self._answer.audio is not None

    async def action_other(self) -> None:
        """The strong one, or the weak one again, from its beginning."""
        self._hush()
        self._answer = self._pair.strong if self._answer.kind == "weak" else self._pair.weak
        await self._show_answer()
        self.query_one("#page").scroll_home(animate=False)
        self.refresh_bindings()

    def action_play(self) -> None:
        """Begin, or stop."""
        if self._studio.narrator.is_reading:
            self._hush()
        elif self._answer.audio is not None:
            self.query_one(Notice).text = ""
            self._studio.narrator.play(self._answer.audio, lambda reason: self.post_message(SoundFailed(reason)))
        self._tick()

    def action_back(self) -> None:
        """Leave."""
        self.dismiss(None)

    @work(thread=True, exclusive=True, group="examples")
    def _judge(self) -> None:
        """Posts ExampleJudged for each answer, or ExamplesFailed."""
        try:
            for answer in (self._pair.weak, self._pair.strong):
                self.post_message(ExampleJudged(answer.kind, self._studio.examples.judge(self._pair, answer.kind)))
        except MockInterviewError as error:
            self.post_message(ExamplesFailed(str(error)))

    @on(ExampleJudged)
    async def _show(self, event: ExampleJudged) -> None:
        self._judged[event.kind] = event.feedback
        if event.kind == self._answer.kind:
            await self._show_answer()

    @on(ExamplesFailed)
    def _explain(self, event: ExamplesFailed) -> None:
        self.query_one(Notice).text = event.reason

    @on(SoundFailed)
    def _explain_silence(self, event: SoundFailed) -> None:
        self.query_one(Notice).text = in_the_app(event.reason)

    async def _show_answer(self) -> None:
        """Its report in place of the one that was shown."""
        self.query_one("#line", Static).update(self._whose())
        self._tick()
        place = self.query_one("#answer")
        feedback = self._judged.get(self._answer.kind)
        async with place.batch():
            await place.remove_children()
            await place.mount(*(_report(feedback) if feedback else ()))

    def _tick(self) -> None:
        self.query_one("#state", Static).update(self._state())

    def _whose(self) -> str:
        return f"{load_labels().headings[self._answer.kind]}: {self._pair.speaker}"

    def _state(self) -> str:
        """What can be done, and what is heard."""
        fault = (f"The weak one: {self._pair.fault}",) if self._answer.kind == "weak" else ()
        return " ".join((*fault, f"({'; '.join((OTHER[self._answer.kind], *self._sound()))})"))

    def _sound(self) -> tuple[str, ...]:
        if self._answer.audio is None or self._answer.heard is None:
            return ()
        length = notation.clock(self._answer.heard.duration)
        return (PLAYING if self._studio.narrator.is_reading else f"p plays it, {length}",)

    def _hush(self) -> None:
        if self._studio.narrator.is_reading:
            self._studio.narrator.hush()


def _report(feedback: Feedback) -> Iterable[Widget]:
    view, labels = compose(feedback), load_labels()
    yield Container(*(HeadlineCard(told) for told in view.headlines), id="headlines")
    if view.times is not None:
        yield from times_view(view.times, feedback.phases)
    if feedback.score is not None:
        yield SectionView(score_section(feedback.score, labels))
    yield Static(labels.headings["transcript"], classes="heading")
    text = review_text(feedback, labels)
    yield MarkLegend(text, labels.marks)
    yield AnnotatedTranscript(text)
