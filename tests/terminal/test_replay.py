"""`mockinterview replay` in a real terminal: the review of a recording, and of a take, through the loudspeaker."""

from __future__ import annotations

import pytest

from mockinterview.journal import open_journal
from mockinterview.settings import Settings
from tests.cli.programs import ANSWER, PROGRAM
from tests.stubs.kept_answers import keep_story
from tests.stubs.transcribers import STORY
from tests.terminal.tmux import GONE, Terminal
from tests.virtual_mic import VirtualMicrophone

pytestmark = [pytest.mark.terminal, pytest.mark.sound]


@pytest.fixture
def kept_take() -> int:
    """A take of the history."""
    journal = open_journal(Settings())
    take_id = keep_story(journal)
    journal.archive(take_id)
    journal.close()
    return take_id


def replay(environment: dict[str, str], microphone: VirtualMicrophone, *arguments: str) -> Terminal:
    return Terminal([*PROGRAM, "replay", *arguments], environment | microphone.environment | {"HEARS": STORY})


def test_any_recording_is_reviewed_and_nothing_of_it_is_kept(
    environment: dict[str, str], microphone: VirtualMicrophone
) -> None:
    with replay(environment, microphone, str(ANSWER)) as terminal:
        screen = terminal.wait_for("‖ 0:0")
        assert "Correct" not in screen
        terminal.press("Space")
        terminal.wait_for("▶")
        terminal.press("Space")
        terminal.wait_for("‖")
        terminal.press("Escape")
        assert f"{GONE} 0" in terminal.wait_for(GONE)
    assert not open_journal(Settings()).store.takes()


@pytest.mark.usefixtures("kept_take")
def test_a_correction_in_the_review_of_a_take_is_kept(
    environment: dict[str, str], microphone: VirtualMicrophone
) -> None:
    with replay(environment, microphone, "last") as terminal:
        terminal.wait_for("‖ 0:0")
        terminal.press("a", "c")
        terminal.wait_for("belongs to")
        terminal.press("t")
        terminal.wait_for("T†")
        terminal.press("q")
        assert f"{GONE} 0" in terminal.wait_for(GONE)
    assert len(open_journal(Settings()).corrections(1)) == 1


def test_line_by_line_where_no_screen_is_wanted(environment: dict[str, str], microphone: VirtualMicrophone) -> None:
    with replay(environment, microphone, str(ANSWER), "--plain") as terminal:
        terminal.wait_for("Situation (0:0")
