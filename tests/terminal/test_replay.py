"""`mockinterview replay` in a real terminal: the review of a recording, and of a take, through the loudspeaker."""

from __future__ import annotations

import pytest

from mockinterview import paths
from mockinterview.analysis.question import AskedQuestion
from mockinterview.audio.recording import RecordingWriter, new_take_path
from mockinterview.coach import Coach
from mockinterview.journal import Journal
from mockinterview.settings import Settings
from mockinterview.store.takes import TakeStore
from tests.audio.signals import hiss
from tests.cli.programs import ANSWER, PROGRAM
from tests.stubs.transcribers import STORY
from tests.stubs.transcripts import spoken
from tests.terminal.tmux import GONE, Terminal
from tests.virtual_mic import VirtualMicrophone

pytestmark = [pytest.mark.terminal, pytest.mark.sound]


def opened() -> Journal:
    return Journal(TakeStore(paths.takes_dir()), Coach(Settings()), Settings().speech)


@pytest.fixture
def kept_take() -> int:
    """A take of the history."""
    journal = opened()
    audio = new_take_path(paths.takes_dir())
    with RecordingWriter(audio) as writer:
        writer.append(hiss(spoken(STORY).duration))
    take_id = journal.begin(audio, AskedQuestion(id="ethics"))
    journal.keep(take_id, spoken(STORY))
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
    assert not opened().store.takes()


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
    assert len(opened().corrections(1)) == 1


def test_line_by_line_where_no_screen_is_wanted(environment: dict[str, str], microphone: VirtualMicrophone) -> None:
    with replay(environment, microphone, str(ANSWER), "--plain") as terminal:
        terminal.wait_for("Situation (0:0")
