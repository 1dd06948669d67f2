"""Shared by all tests: private folders, and what may be left out where (nothing, in CI)."""

from __future__ import annotations

import os
import shutil
from ctypes.util import find_library
from pathlib import Path

import pytest

from mockinterview import paths

IS_CI = bool(os.environ.get("CI"))


def _has_model() -> bool:
    from mockinterview.errors import SpeechModelError
    from mockinterview.settings import Settings
    from mockinterview.speech.model_files import find_model

    try:
        find_model("base", Settings().speech)
    except SpeechModelError:
        return False
    return True


def _has_sound() -> bool:
    has_compiler = shutil.which("gcc") is not None and Path("/usr/include/alsa/asoundlib.h").exists()
    return has_compiler and find_library("portaudio") is not None


PREREQUISITES = {
    "model": (_has_model, "no speech model: make models"),
    "sound": (_has_sound, "no virtual microphone: apt-get install gcc libasound2-dev libportaudio2"),
    "terminal": (lambda: shutil.which("tmux") is not None, "no tmux: apt-get install tmux"),
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Outside CI a test whose prerequisite is missing is left out, loudly; in CI it fails where it stands."""
    if IS_CI:
        return
    for name, (is_there, reason) in PREREQUISITES.items():
        marked = [item for item in items if item.get_closest_marker(name)]
        if marked and not is_there():
            for item in marked:
                item.add_marker(pytest.mark.skip(reason=reason))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was left out, and the cure."""
    skipped = terminalreporter.stats.get("skipped", [])
    for reason in sorted({report.longrepr[2] for report in skipped if isinstance(report.longrepr, tuple)}):
        count = sum(1 for report in skipped if report.longrepr[2] == reason)
        terminalreporter.write_line(
            f"LEFT OUT: {count} tests. {reason.removeprefix('Skipped: ')}", yellow=True, bold=True
        )


@pytest.fixture(autouse=True)
def private_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes the user's own settings and recordings."""
    monkeypatch.setenv("MOCKINTERVIEW_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("MOCKINTERVIEW_DATA", str(tmp_path / "data"))
    assert paths.data_dir() == tmp_path / "data"
    return tmp_path
