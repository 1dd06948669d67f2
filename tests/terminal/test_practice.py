"""The app in a real terminal, driven by its keys, answering from a recording."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from mockinterview import paths
from tests.terminal.tmux import GONE, Terminal, package_path

ANSWER = Path(package_path()) / "fixtures" / "audio" / "mentoring-stub.flac"
OPEN = "import sys; from pathlib import Path; from mockinterview.ui.app import run; run(Path(sys.argv[1]), {realtime})"


@pytest.fixture
def environment(private_folders: Path) -> dict[str, str]:
    """The test's own folders."""
    return {
        "PYTHONPATH": package_path(),
        "MOCKINTERVIEW_CONFIG": str(paths.config_dir()),
        "MOCKINTERVIEW_DATA": str(paths.data_dir()),
        "HF_HUB_OFFLINE": "1",
    }


def app(environment: dict[str, str], *, realtime: bool) -> Terminal:
    return Terminal([sys.executable, "-c", OPEN.format(realtime=realtime), str(ANSWER)], environment)


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
        terminal.wait_for("I and we")
        terminal.press("Escape")
        terminal.wait_for("Fix next")
        terminal.press("w")
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
        assert list(paths.takes_dir().iterdir()) == []
        terminal.press("Space")
        terminal.wait_for("0:01")
        terminal.press("C-q")
        screen = terminal.wait_for(f"{GONE} 0")
        assert "Your last recording has no report yet" in screen
    (take,) = paths.takes_dir().iterdir()
    assert take.stat().st_mode & 0o777 == 0o600
    assert paths.takes_dir().stat().st_mode & 0o777 == 0o700
