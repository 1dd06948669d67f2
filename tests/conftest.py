"""Shared by all tests: private folders, and what may be left out where (nothing, in CI)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from ctypes.util import find_library
from importlib.util import find_spec
from pathlib import Path

import hypothesis
import pytest

from mockinterview import paths
from tests.browser import chromium
from tests.virtual_mic import VirtualMicrophone

IS_CI = bool(os.environ.get("CI"))

hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")  # no test is timed


def _has_model() -> bool:
    from mockinterview.errors import SpeechModelError
    from mockinterview.settings import Settings
    from mockinterview.speech.model_files import find_model

    try:
        find_model("base", Settings().speech)
    except SpeechModelError:
        return False
    return True


def _has_encoder() -> bool:
    from mockinterview.tagging.encoder.files import find_folder

    return find_folder() is not None


def _has_sound() -> bool:
    has_compiler = shutil.which("gcc") is not None and Path("/usr/include/alsa/asoundlib.h").exists()
    return has_compiler and find_library("portaudio") is not None


PREREQUISITES = {
    "model": (_has_model, "no speech model: make models"),
    "encoder": (_has_encoder, "no large reader of phases: make models"),
    "sound": (_has_sound, "no virtual microphone: apt-get install gcc libasound2-dev libportaudio2"),
    "cluster": (lambda: find_spec("distributed") is not None, "no Dask: make distributed"),
    "browser": (chromium.is_there, chromium.CURE),
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


@pytest.fixture(scope="session")
def virtual_microphone_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the plugin is built once."""
    return tmp_path_factory.mktemp("virtual_microphone")


@pytest.fixture
def microphone(virtual_microphone_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[VirtualMicrophone]:
    """A microphone and a loudspeaker without faults, the only ones that child processes see."""
    virtual = VirtualMicrophone(virtual_microphone_folder)
    for name, value in virtual.environment.items():
        monkeypatch.setenv(name, value)
    yield virtual
    virtual.stop()


@pytest.fixture
def small_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A disk of one megabyte under the data folder. In CI it must be there."""
    if not sys.platform.startswith("linux"):
        pytest.skip("no tmpfs on this system")
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], check=False)
    if mounted.returncode and not os.environ.get("CI"):
        pytest.skip("mounting a small disk is not permitted here: run as root")
    assert mounted.returncode == 0
    monkeypatch.setenv("MOCKINTERVIEW_DATA", str(folder / "data"))
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
