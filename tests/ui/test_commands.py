"""Commands: one declaration behind key, footer, palette and help."""

from __future__ import annotations

from pathlib import Path
from runpy import run_path

import pytest
from textual.screen import Screen

from mockinterview.audio.deck import Deck
from mockinterview.practice.modes import PRACTICE
from mockinterview.ui.application import PracticeApp
from mockinterview.ui.commands import Command
from mockinterview.ui.screens.answering.ask import AskScreen
from mockinterview.ui.screens.answering.finishing import FinishingScreen
from mockinterview.ui.screens.answering.rating import RatingScreen
from mockinterview.ui.screens.answering.recording import RecordingScreen
from mockinterview.ui.screens.answering.recording_state import POSSIBLE, RecordingState, is_possible
from mockinterview.ui.screens.answering.sound_check import SoundCheckScreen
from mockinterview.ui.screens.answering.summary import SummaryScreen
from mockinterview.ui.screens.answering.thinking import ThinkingScreen
from mockinterview.ui.screens.dialogs.choose import ChooseScreen
from mockinterview.ui.screens.dialogs.choose_model import ChooseModelScreen
from mockinterview.ui.screens.dialogs.confirm import ConfirmScreen
from mockinterview.ui.screens.dialogs.help import HelpScreen
from mockinterview.ui.screens.dialogs.recording_path import RecordingPathScreen
from mockinterview.ui.screens.history.history import HistoryScreen
from mockinterview.ui.screens.home.home import HomeScreen
from mockinterview.ui.screens.home.welcome import WelcomeScreen
from mockinterview.ui.screens.report.example import ExampleScreen
from mockinterview.ui.screens.report.examples import ExamplesScreen
from mockinterview.ui.screens.report.full_report import FullReportScreen
from mockinterview.ui.screens.report.report import ReportScreen
from mockinterview.ui.screens.review.correct import CorrectScreen
from mockinterview.ui.screens.review.review import ReviewScreen
from tests.report import samples
from tests.stubs.players import FakePlayer
from tests.ui.conftest import Stage, flat, screen_text, shown
from tests.ui.reviewing import Shown
from tests.ui.steps import recording

SCREENS = (
    AskScreen,
    ChooseModelScreen,
    ChooseScreen,
    ConfirmScreen,
    CorrectScreen,
    ExampleScreen,
    ExamplesScreen,
    FinishingScreen,
    FullReportScreen,
    HelpScreen,
    HistoryScreen,
    HomeScreen,
    RatingScreen,
    RecordingPathScreen,
    RecordingScreen,
    ReportScreen,
    ReviewScreen,
    SoundCheckScreen,
    SummaryScreen,
    ThinkingScreen,
    WelcomeScreen,
)


def test_the_page_of_keys_is_made_from_the_screens() -> None:
    told = Path("docs/keys.md").read_text(encoding="utf-8")
    assert run_path("docs/keys.py")["table"]() == told, "python docs/keys.py makes it again"


def test_no_letter_deletes_or_writes_a_file() -> None:
    """A letter means something harmless on some other screen."""
    for screen in SCREENS:
        for command in screen.OFFERS:
            if command.action in {"delete", "write_page", "export", "save"}:
                assert all(len(key) > 1 for key in command.key.split(",")), command


@pytest.mark.parametrize("screen", SCREENS)
def test_every_command_has_its_action(screen: type[Screen[object]]) -> None:
    for command in screen.OFFERS:
        owner = PracticeApp if command.action.startswith("app.") else screen
        assert hasattr(owner, f"action_{command.action.removeprefix('app.').split('(')[0]}")


@pytest.mark.parametrize("screen", SCREENS)
def test_every_command_has_a_label_and_a_sentence(screen: type[Screen[object]]) -> None:
    for command in (*screen.OFFERS, *PracticeApp.OFFERS):
        assert command.label
        assert command.help.endswith(".")


@pytest.mark.parametrize("state", RecordingState)
def test_no_key_means_two_things_in_one_state(state: RecordingState) -> None:
    keys = [command.key for command in RecordingScreen.OFFERS if is_possible(command.action, state, PRACTICE)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("structure", ["star", "weakness"])
def test_no_key_means_two_things_in_the_review(structure: str) -> None:
    feedback = samples.scored() if structure == "star" else samples.weakness()
    screen = ReviewScreen(Shown(feedback, is_correctable=True), Deck(FakePlayer()))
    screen._has_sound = True
    keys = [key for command in screen.OFFERS if command.is_possible(screen) for key in command.key.split(",")]
    assert len(keys) == len(set(keys))


def test_every_state_names_actions_that_exist() -> None:
    actions = {command.action for command in RecordingScreen.OFFERS}
    assert set().union(*POSSIBLE.values()) == actions


def test_keys_are_named_as_people_write_them() -> None:
    assert Command("question_mark,f1", "help", "Help", "Help.").key_name == "?"
    assert Command("comma", "skip(-5)", "Back", "Back.").key_name == ","
    assert Command("escape", "back", "Back", "Back.").key_name == "esc"


async def test_help_lists_what_can_be_done_here_and_nothing_else(stage: Stage) -> None:
    async with recording(stage, size=(100, 60)) as pilot:
        await pilot.press("question_mark")
        screen = flat(await shown(pilot, "Keys here"))
        assert "Pause: Leave out what is said from now on." in screen
        assert "Go on: Record again." not in screen
        assert "20,572" in screen


async def test_the_palette_finds_and_runs_a_command(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        before = stage.app.screen._question
        await pilot.press("ctrl+p")
        await shown(pilot, "Choose another question at random.")
        await pilot.press(*"another", "enter")
        await shown(pilot, "Press space and speak.")
        assert stage.app.screen._question != before


async def test_the_palette_offers_nothing_that_cannot_be_done_now(stage: Stage) -> None:
    async with recording(stage, size=(100, 40)) as pilot:
        await pilot.press("ctrl+p")
        screen = await shown(pilot, "Pause (p)")
        assert "Try again" not in screen


async def test_light_and_dark_are_a_key_apart(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        assert stage.app.current_theme.dark
        await pilot.press("ctrl+t")
        assert not stage.app.current_theme.dark
        assert "Mock interview" in screen_text(stage.app)
