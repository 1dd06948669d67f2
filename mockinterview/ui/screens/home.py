"""The first screen: what this is, a question that is ready, and what state the machine is in."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Footer, Static
from textual.worker import get_current_worker

from mockinterview.errors import MockInterviewError
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.detached import AbandonedError, run_detached
from mockinterview.ui.messages import ModelFailed, ModelReady
from mockinterview.ui.screens.recording import RecordingScreen
from mockinterview.ui.screens.recording_path import RecordingPathScreen
from mockinterview.ui.screens.report import NextStep, ReportScreen
from mockinterview.ui.studio import Studio
from mockinterview.ui.widgets.notice import Notice
from mockinterview.ui.widgets.question_card import QuestionCard

TAGLINE = (
    "Tell a story from your work aloud, and see what an interviewer hears in it. Everything stays on this computer."
)


class HomeScreen(Screen[None]):
    """Where a session begins and ends. It lives as long as the app, and so does the loading of the model."""

    CSS_PATH = "home.tcss"
    TITLE = "Mock interview"
    OFFERS: ClassVar[Offers] = (
        Command("space,enter", "answer", "Answer", "Start recording your answer to this question."),
        Command("n", "another", "Another", "Choose another question at random."),
        Command("o", "open_recording", "From a file", "Answer from a recording instead of the microphone."),
        Command("q", "app.quit", "Quit", "Leave; recordings are kept."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._question = studio.questions.pick()

    def compose(self) -> ComposeResult:
        """Question in the middle, facts below."""
        with Vertical(id="page"):
            yield Static(self.TITLE, id="title")
            yield Static(TAGLINE, id="tagline")
            yield QuestionCard(self._question)
            yield Static("Press space and speak. Press space again when you are done.", id="call")
            yield Static("The speech model is loading.", id="model", classes="fact", markup=False)
            for fact in self._facts():
                yield Static(fact, classes="fact", markup=False)
            yield Notice(self._problems())
        yield Footer()

    def on_mount(self) -> None:
        """Load the model while the question is read."""
        self._warm_up()

    def action_answer(self) -> None:
        """Record an answer to the question shown."""
        self._practise(self._studio.recording)

    def action_another(self) -> None:
        """Show another question."""
        self._question = self._studio.questions.pick()
        self.query_one(QuestionCard).show(self._question)

    @work(exclusive=True, group="path")
    async def action_open_recording(self) -> None:
        """Ask for a recording and take it for the answer."""
        recording = await self.app.push_screen_wait(RecordingPathScreen())
        if recording is not None:
            self._practise(recording)

    @work(exclusive=True, group="practice")
    async def _practise(self, recording: Path | None) -> None:
        """An answer and its report; then the same question is ready again, or another."""
        self.add_class("-away")
        answer = await self.app.push_screen_wait(RecordingScreen(self._studio, self._question, recording))
        if answer is not None:
            step = await self.app.push_screen_wait(ReportScreen(self._studio, answer))
            if step is NextStep.NEXT:
                self.action_another()
        self.remove_class("-away")

    @work(thread=True, exclusive=True, group="model")
    def _warm_up(self) -> None:
        worker = get_current_worker()
        try:
            name = run_detached(self._studio.model.warm_up, lambda: worker.is_cancelled)
        except AbandonedError:
            return
        except MockInterviewError as error:
            self.post_message(ModelFailed(str(error)))
        else:
            self.post_message(ModelReady(name))

    @on(ModelReady)
    def _show_model(self, event: ModelReady) -> None:
        self.query_one("#model", Static).update(f"The speech model is ready ({event.name}).")

    @on(ModelFailed)
    def _show_no_model(self, event: ModelFailed) -> None:
        model = self.query_one("#model", Static)
        model.update(f"{event.reason} You can record without it; the recordings are kept.")
        model.add_class("-missing")

    def _facts(self) -> list[str]:
        facts = [f"Recordings are kept in {_at_home(self._studio.takes.folder)}."]
        if self._studio.recording is not None:
            facts.append(f"{self._studio.recording.name} answers in place of the microphone.")
        return facts

    def _problems(self) -> str:
        return "\n".join(str(problem) for problem in self._studio.questions.bank.problems)


def _at_home(path: Path) -> str:
    """`path` with the home folder as ~."""
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
