"""The app in a real terminal, driven by its keys, answering from a recording."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from mockinterview import paths
from tests.terminal.at_the_microphone import kept
from tests.terminal.tmux import GONE, POLL_S, Terminal, package_path

ANSWER = Path(package_path()) / "fixtures" / "audio" / "mentoring-stub.flac"
OPEN = """
import sys; from pathlib import Path; from mockinterview.ui.app import run
from mockinterview.practice.modes import MODES; from mockinterview.practice.round_plan import RoundPlan
run(Path(sys.argv[1]), {realtime}, RoundPlan(question_count={count}, mode=MODES["{mode}"]))
"""


def app(environment: dict[str, str], *, realtime: bool, count: int = 1, mode: str = "practice") -> Terminal:
    program = OPEN.format(realtime=realtime, count=count, mode=mode)
    return Terminal([sys.executable, "-c", program, str(ANSWER)], environment)


@pytest.fixture
def no_model(private_folders: Path) -> None:
    """Settings that name a model which is not on this machine."""
    paths.config_dir().mkdir()
    (paths.config_dir() / "settings.toml").write_text('[speech]\nmodel = "tiny"\n')


@pytest.mark.terminal
@pytest.mark.model
def test_from_the_question_to_the_page(environment: dict[str, str]) -> None:
    with app(environment, realtime=False) as terminal:
        terminal.wait_for("The speech model is ready")
        terminal.press("Space")
        screen = terminal.wait_for("Fix next", seconds=120)
        assert "Strength" in screen
        terminal.press("f")
        terminal.wait_for("Also noticed")
        terminal.press("Escape")
        terminal.wait_for("Fix next")
        terminal.press("C-s")
        terminal.wait_for("The report is written to")
        terminal.press("q")
        assert f"{GONE} 0" in terminal.wait_for(GONE)
    (page,) = paths.reports_dir().iterdir()
    assert "data:audio" in page.read_text()
    assert page.stat().st_mode & 0o777 == 0o600


@pytest.mark.terminal
@pytest.mark.usefixtures("no_model")
def test_pause_discard_and_quitting_in_the_middle(environment: dict[str, str]) -> None:
    with app(environment, realtime=True) as terminal:
        assert "models fetch" in terminal.wait_for("You can record without it")
        terminal.press("Space")
        terminal.wait_for("● Recording.")
        terminal.press("p")
        terminal.wait_for("Paused.")
        terminal.press("Escape")
        terminal.wait_for("Discard this recording?")
        terminal.press("y")
        terminal.wait_for("Press space and speak.")
        assert list(paths.takes_dir().glob("*.wav")) == []
        terminal.press("Space")
        terminal.wait_for("0:01")
        terminal.press("C-q")
        screen = terminal.wait_for(f"{GONE} 0")
        assert "Your last answer is kept without a report (take" in " ".join(screen.split())
    (take,) = paths.takes_dir().glob("*.wav")
    assert take.stat().st_mode & 0o777 == 0o600
    assert paths.takes_dir().stat().st_mode & 0o777 == 0o700


@pytest.mark.terminal
@pytest.mark.model
def test_a_whole_interview_of_two_questions(environment: dict[str, str]) -> None:
    with app(environment, realtime=False, count=2, mode="interview") as terminal:
        terminal.wait_for("The speech model is ready")
        terminal.wait_for("Question 1 of 2")
        terminal.press("i")
        terminal.wait_for("It tests")
        terminal.press("Space")
        terminal.wait_for("How well did that answer go?")
        terminal.press("4")
        terminal.wait_for("Question 2 of 2")
        terminal.press("t")
        terminal.wait_for("Time to think: 0:")
        terminal.press("Space")
        terminal.wait_for("How well did that answer go?")
        terminal.press("Enter")
        terminal.wait_for("2 answers, and how they went")
        terminal.wait_until(lambda screen: screen.count("Fix next") == 2, seconds=120)
        terminal.press("Enter")
        terminal.wait_for("Strength")
        terminal.press("n")
        terminal.wait_for("Strength")
        terminal.press("DC")
        terminal.wait_for("Delete this answer for good")
        terminal.press("y")
        terminal.wait_for("2 answers, and how they went")
        terminal.press("q")
        terminal.wait_for(f"{GONE} 0")
    (take,) = kept()
    assert (take.self_rating, take.mode, take.state) == (4, "interview", "transcribed")


@pytest.mark.terminal
@pytest.mark.usefixtures("no_model")
def test_a_closed_terminal_keeps_the_take_and_it_is_offered_at_the_next_start(environment: dict[str, str]) -> None:
    with app(environment, realtime=True) as terminal:
        terminal.wait_for("You can record without it")
        terminal.press("Space")
        terminal.wait_for("0:01")
    deadline = time.monotonic() + 10
    while not (kept() and kept()[0].duration_s):
        assert time.monotonic() < deadline, "the end of the take was never entered"
        time.sleep(POLL_S)
    with app(environment, realtime=True) as terminal:
        terminal.wait_for("1 recording waits for its report")
        terminal.press("C-c")
        terminal.wait_for(f"{GONE} 0")


@pytest.mark.terminal
@pytest.mark.usefixtures("no_model")
def test_being_terminated_keeps_the_take_and_says_so(environment: dict[str, str]) -> None:
    with app(environment, realtime=True) as terminal:
        terminal.wait_for("You can record without it")
        terminal.press("Space")
        terminal.wait_for("0:01")
        terminal.signal("TERM")
        screen = terminal.wait_for(f"{GONE} 143")
        assert "Your last answer is kept without a report (take 1" in " ".join(screen.split())
