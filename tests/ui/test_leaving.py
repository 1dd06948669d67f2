"""Leaving the app: nothing is lost, and nothing is waited for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from mockinterview import paths
from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.audio.recording import RecordingWriter
from mockinterview.errors import SpeechModelError
from mockinterview.settings import Settings
from mockinterview.ui.app import build_studio, open_app
from mockinterview.ui.application import PracticeApp
from tests.ui import steps
from tests.ui.conftest import Stage

STUCK = """
import asyncio, sys
from pathlib import Path
from tests.ui import steps
from tests.ui.conftest import Stage, shown

async def leave_in_the_middle():
    stage = Stage(Path(sys.argv[1]))
    stage.may_finish.clear()
    async with steps.recording(stage) as pilot:
        if sys.argv[2] == "finishing":
            await pilot.press("space")
            await shown(pilot, "Finishing the transcript")
        await pilot.press("ctrl+q")
    print([take.source.path.read_bytes()[:4] for take in stage.studio.takes.close()])

asyncio.run(leave_in_the_middle())
"""
PROJECT = Path(__file__).parents[2]


@pytest.mark.parametrize("moment", ["recording", "finishing"])
def test_the_process_ends_although_model_and_decode_never_do_and_the_take_is_kept(tmp_path: Path, moment: str) -> None:
    command = [sys.executable, "-c", STUCK, str(tmp_path), moment]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60, cwd=PROJECT)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "[b'RIFF']\n", "")


async def test_quitting_while_recording_ends_the_source(stage: Stage) -> None:
    stage.may_finish.clear()
    async with steps.recording(stage) as pilot:
        await pilot.press("ctrl+q")
    assert [take.source for take in stage.studio.takes.close()] == [stage.source]
    assert not stage.source.status().is_running


async def test_an_answer_with_its_report_is_no_loose_end(stage: Stage) -> None:
    async with steps.answered(stage) as pilot:
        await pilot.press("q")
    assert stage.studio.takes.close() == ()


@pytest.fixture
def recording(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A second of noise, and no model to hear it with."""

    def refuse(_settings: object) -> None:
        raise SpeechModelError("There is no speech model.")

    monkeypatch.setattr("mockinterview.ui.app.load_transcriber", refuse)
    path = tmp_path / "noise.wav"
    with RecordingWriter(path) as writer:
        writer.append(np.random.default_rng(0).integers(-999, 999, SAMPLE_RATE_HZ, np.int16))
    return path


def test_a_take_that_has_no_report_is_named(monkeypatch, capfd, recording: Path) -> None:
    def leave_in_the_middle(app) -> None:
        app._studio.takes.new(app._studio.questions.pick()[0], recording=recording).begin()

    monkeypatch.setattr(PracticeApp, "run", leave_in_the_middle)
    assert open_app(recording) == 0
    (take,) = paths.takes_dir().glob("*.wav")
    assert "kept without a report (take 1);" in capfd.readouterr().err
    assert take.stat().st_mode & 0o777 == 0o600


def test_a_crash_is_raised_for_the_command_line_to_tell_and_the_take_is_kept(monkeypatch, capfd, recording) -> None:
    async def crash(app) -> None:
        app._studio.takes.new(app._studio.questions.pick()[0], recording=recording).begin()
        raise ZeroDivisionError("of the test")

    run = PracticeApp.run
    monkeypatch.setattr(PracticeApp, "run", lambda app: run(app, headless=True))
    monkeypatch.setattr(PracticeApp, "on_mount", crash)
    with pytest.raises(ZeroDivisionError, match="of the test"):
        open_app(recording)
    told = capfd.readouterr().err
    assert "Traceback" not in told
    assert "kept without a report" in told


def test_a_worker_that_crashes_is_told_by_its_own_error(monkeypatch) -> None:
    def crash(_studio) -> str:
        raise ZeroDivisionError("in a thread")

    run = PracticeApp.run
    monkeypatch.setattr(PracticeApp, "run", lambda app: run(app, headless=True))
    monkeypatch.setattr("mockinterview.ui.speech_model.SpeechModel.warm_up", crash)
    with pytest.raises(ZeroDivisionError, match="in a thread"):
        open_app()


def test_the_exit_code_is_that_of_the_app(monkeypatch) -> None:
    monkeypatch.setattr(PracticeApp, "run", lambda app: setattr(app, "_return_code", 1))
    assert open_app() == 1


def test_the_real_studio_needs_neither_model_nor_microphone_to_be_built(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MOCKINTERVIEW_MODELS", str(tmp_path))
    settings = Settings()
    studio = build_studio(Settings(speech=type(settings.speech)(model="no-such-model")))
    assert studio.takes.sources.folder == paths.takes_dir()
    assert studio.questions.pick()[0].id
    with pytest.raises(SpeechModelError):
        studio.model.transcriber()
