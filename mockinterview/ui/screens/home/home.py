"""The first screen: what this is, a question that is ready, and what state the machine is in."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Footer, Static

from mockinterview.errors import UsageError
from mockinterview.practice.modes import MOCK_INTERVIEW_QUESTIONS
from mockinterview.questions.entries import Question
from mockinterview.report.sitting_view import SittingView
from mockinterview.stories.story import Story
from mockinterview.ui.commands import Offers, bindings
from mockinterview.ui.home_facts import facts, problems
from mockinterview.ui.home_offers import HOME_OFFERS
from mockinterview.ui.kept_take import KeptTake
from mockinterview.ui.messages import SittingRead, WaitingFound, WaitingUnknown
from mockinterview.ui.mode_lines import call_line, mode_line, next_mode
from mockinterview.ui.reading_aloud import READ_ALOUD, read_aloud, read_or_hush
from mockinterview.ui.round_flow import RoundFlow, ask_back
from mockinterview.ui.screens.answering.sound_check import SoundCheckScreen
from mockinterview.ui.screens.answering.summary import SummaryScreen
from mockinterview.ui.screens.dialogs.choose import ChooseScreen
from mockinterview.ui.screens.dialogs.recording_path import RecordingPathScreen
from mockinterview.ui.screens.history.history import HistoryScreen
from mockinterview.ui.screens.history.sitting import SittingScreen
from mockinterview.ui.screens.home.home_stories import HomeStories
from mockinterview.ui.screens.home.home_work import what_is_open
from mockinterview.ui.screens.home.welcome import WelcomeScreen, at_home
from mockinterview.ui.screens.report.examples import ExamplesScreen
from mockinterview.ui.studio import Studio
from mockinterview.ui.widgets.notice import Notice
from mockinterview.ui.widgets.question_card import QuestionCard, place_in_round
from mockinterview.ui.widgets.today_list import TodayList

TAGLINE = (
    "Tell a story from your work aloud, and see what an interviewer hears in it. Everything stays on this computer."
)


class HomeScreen(HomeStories):
    """Where a round begins and ends. It lives as long as the app, and so does the loading of the model."""

    CSS_PATH = "home.tcss"
    TITLE = "Mock interview"
    OFFERS: ClassVar[Offers] = HOME_OFFERS
    BINDINGS = bindings(OFFERS)

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._mode = studio.mode
        self._waiting: tuple[KeptTake, ...] = ()
        self._sitting: SittingView | None = None
        self._questions = studio.questions.pick(studio.questions.count)
        self._story: Story | None = None

    @property
    def _question(self) -> Question:
        """The one that is asked first."""
        return self._questions[0]

    def compose(self) -> ComposeResult:
        """Question in the middle, facts below."""
        with Vertical(id="page"):
            yield Static(self.TITLE, id="title")
            yield Static(TAGLINE, id="tagline")
            yield QuestionCard(self._question, place_in_round(0, len(self._questions)))
            yield Static(self._call(), id="call", markup=False)
            yield Static(id="sitting", markup=False)
            yield Notice()
            yield Notice(problems(self._studio))
            yield TodayList()
            yield Static(self._mode_line(), id="mode", classes="fact", markup=False)
            yield Static("The speech model is loading.", id="model", classes="fact", markup=False)
            yield from (Static(fact, classes="fact", markup=False) for fact in facts(self._studio))
        yield Footer()

    def on_mount(self) -> None:
        """Load the model while the question is read, and look for what was left; the first time, say hello."""
        self._warm_up()
        self._look_back()
        self._look_for_today()
        if self._studio.is_first_run:
            self._welcome()
        else:
            self._come_up()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Finish only what there is; read aloud only where there is a voice."""
        if action == READ_ALOUD.action:
            return self._studio.narrator.is_able
        if action == "sitting":
            return self._sitting is not None
        if action == "do":
            return self._offers_thing(parameters)
        return action != "finish" or bool(self._waiting)

    def action_answer(self) -> None:
        """Begin the round with the question shown."""
        self._practise(self._studio.recording)

    def action_think(self) -> None:
        """Begin the round with time to think."""
        self._practise(self._studio.recording, thinks_first=True)

    def action_another(self) -> None:
        """Show another question, or another round of as many."""
        self._pick(len(self._questions))

    def action_several(self) -> None:
        """Five questions in place of one, or one in place of several."""
        self._pick(MOCK_INTERVIEW_QUESTIONS if len(self._questions) == 1 else 1)

    def action_next_mode(self) -> None:
        """The next one."""
        self._mode = next_mode(self._mode)
        self.query_one("#mode", Static).update(self._mode_line())
        self.query_one("#call", Static).update(self._call())

    def action_reveal(self) -> None:
        """Show or hide what is tested."""
        self.query_one(QuestionCard).reveal()

    def action_read_aloud(self) -> None:
        """Once more, or enough of it."""
        read_or_hush(self.app, self._studio.narrator, self._question)

    def action_examples(self) -> None:
        """Show what good sounds like."""
        self.app.push_screen(ExamplesScreen(self._studio, self._question))

    @work(exclusive=True, group="path")
    async def action_choose(self) -> None:
        """Let the user choose."""
        question = await self.app.push_screen_wait(ChooseScreen(self._studio.questions))
        if question is not None:
            self.ask((question,))

    @work(exclusive=True, group="path")
    async def action_open_recording(self) -> None:
        """Ask for a recording and take it for the answer."""
        recording = await self.app.push_screen_wait(RecordingPathScreen())
        if recording is not None:
            self._practise(recording)

    def action_check_sound(self) -> None:
        """Choose a microphone."""
        self.app.push_screen(SoundCheckScreen(self._studio))

    @work(exclusive=True, group="welcome")
    async def _welcome(self) -> None:
        if await self.app.push_screen_wait(WelcomeScreen(at_home(self._studio.takes.sources.folder))):
            await self.app.push_screen_wait(SoundCheckScreen(self._studio))
        self._come_up()

    @work(exclusive=True, group="practice")
    async def action_history(self) -> None:
        """Show what is kept; what waited for its report may be deleted there."""
        await self.app.push_screen_wait(HistoryScreen(self._studio, partial(ask_back, self.app, self._studio)))
        self._look_back()

    def action_progress(self) -> None:
        """Show what many answers show together."""
        from mockinterview.ui.screens.history.progress import ProgressScreen  # noqa: PLC0415 - plots take time to load

        self.app.push_screen(ProgressScreen(self._studio))

    @work(exclusive=True, group="practice")
    async def action_finish(self) -> None:
        """Write the reports that are missing."""
        waiting, self._waiting = self._waiting, ()
        self._studio.takes.finish(waiting)
        title = "Recordings that waited for their report"
        asks_back = partial(ask_back, self.app, self._studio)
        await self.app.push_screen_wait(SummaryScreen(self._studio, waiting, title, asks_back))
        self._look_back()

    @work(exclusive=True, group="practice")
    async def _practise(self, recording: Path | None, *, thinks_first: bool = False) -> None:
        """A round; then the same question is ready again, or another."""
        self.add_class("-away")
        flow = RoundFlow(self.app, self._studio, self._questions, self._mode, recording)
        story = self._story
        await flow.run(thinks_first=thinks_first)
        if story is not None and flow.take_ids:
            self._link_told(flow.take_ids, story)
        if flow.is_done:
            self._pick(1)
        self.remove_class("-away")
        self._look_back()
        self._look_for_today()

    def action_sitting(self) -> None:
        """Show the last one."""
        if self._sitting is not None:
            self.app.push_screen(SittingScreen(self._sitting))

    @on(SittingRead)
    def _open_with_sitting(self, event: SittingRead) -> None:
        self._sitting = event.view
        line = self.query_one("#sitting", Static)
        line.update(f"{event.view.opening} (l)" if event.view else "")
        line.set_class(event.view is not None, "-told")
        self.refresh_bindings()

    @on(WaitingFound)
    def _offer_waiting(self, event: WaitingFound) -> None:
        self._waiting = event.takes
        self._waiting_notice.text = what_is_open(event)
        self.refresh_bindings()

    @on(WaitingUnknown)
    def _explain_history(self, event: WaitingUnknown) -> None:
        self._waiting_notice.text = event.reason

    def _pick(self, count: int) -> None:
        try:
            self.ask(self._studio.questions.pick(count))
        except UsageError as error:
            self.app.notify(str(error), severity="warning")

    def ask(self, questions: tuple[Question, ...], story: Story | None = None) -> None:
        """Show other questions."""
        self._questions, self._story = questions, story
        self.query_one(QuestionCard).show(self._question, place_in_round(0, len(questions)))
        self.query_one("#call", Static).update(self._call())
        self._come_up()

    def _come_up(self) -> None:
        """Ask aloud, where that is wanted."""
        if self._studio.reads_aloud:
            read_aloud(self.app, self._studio.narrator, self._question)

    def _call(self) -> str:
        told = f"Tell the story: {self._story.title}\n" if self._story else ""
        return told + call_line(self._mode, is_alone=len(self._questions) == 1)

    def _mode_line(self) -> str:
        return f"{mode_line(self._mode)} (m changes)"

    @property
    def _waiting_notice(self) -> Notice:
        return self.query(Notice).first(Notice)
