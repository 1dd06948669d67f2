"""`import` and `analyze --save`: recordings from elsewhere in the history."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import mockinterview.cli.work.assessing
import mockinterview.cli.work.finishing
from mockinterview.cli import main
from mockinterview.errors import SpeechModelError
from tests.audio.signals import hiss, write_wav
from tests.cli.programs import speech
from tests.stubs.transcribers import FakeTranscriber


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)])


def replace_model(monkeypatch: pytest.MonkeyPatch, load: object) -> None:
    monkeypatch.setattr(mockinterview.cli.work.finishing, "load_transcriber", load)
    monkeypatch.setattr(mockinterview.cli.work.assessing, "load_transcriber", load)


@pytest.fixture(autouse=True)
def model(monkeypatch):
    replace_model(monkeypatch, lambda settings: FakeTranscriber())


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    path = speech(tmp_path / "answer.wav", 20.0)
    moment = datetime(2026, 3, 1, 18, 30, tzinfo=UTC).timestamp()
    os.utime(path, (moment, moment))
    return path


def kept() -> list[dict]:
    return json.loads(run("history", "--format", "json").stdout)


def test_a_recording_is_in_the_history_with_its_report(answer):
    result = run("import", answer, "--question", "ethics")
    assert result.exit_code == 0
    first, second = result.stdout.splitlines()
    assert first.startswith("take 1: answer.wav, 2026-03-01")
    assert first.endswith("when the file was last changed")
    assert second.startswith("take 1 (ethics, 2026-03-01")
    (take,) = kept()
    assert (take["question"], take["verdict"], take["recorded_at"]) == ("ethics", "ok", "2026-03-01T18:30:00Z")
    assert take["recording"].endswith(".flac")


def test_a_date_that_is_given_counts(answer):
    assert "2024-05-06 07:08, as you say" in run("import", answer, "--date", "2024-05-06 07:08").stdout
    assert run("import", answer, "--date", "last week").exit_code == 2


def test_what_is_there_already_is_named_and_not_added(answer):
    run("import", answer)
    again = run("import", answer, answer)
    assert (again.exit_code, again.stdout) == (0, "")
    assert again.stderr.count("is take 1 of 2026-03-01") == 2
    assert len(kept()) == 1


def test_every_good_file_is_taken_in_and_each_failure_is_a_line(answer, tmp_path):
    broken = tmp_path / "broken.m4a"
    broken.write_bytes(b"x" * 1000)
    result = run("import", broken, answer, tmp_path)
    assert result.exit_code == 1
    assert len([line for line in result.stderr.splitlines() if line.startswith("mockinterview:")]) == 2
    assert len(kept()) == 1


def test_without_a_speech_model_finish_writes_the_report(answer, monkeypatch):
    def load(settings):
        raise SpeechModelError("The speech model base is missing.")

    replace_model(monkeypatch, load)
    result = run("import", answer)
    assert result.exit_code == 0
    assert "mockinterview finish" in result.stderr
    assert kept()[0]["verdict"] is None
    replace_model(monkeypatch, lambda settings: FakeTranscriber())
    assert run("finish").exit_code == 0
    assert kept()[0]["verdict"] == "ok"


def test_reports_can_wait(answer):
    assert len(run("import", answer, "--later").stdout.splitlines()) == 1
    assert kept()[0]["verdict"] is None


def test_analyze_keeps_what_it_is_told_to_keep(answer):
    plain = run("analyze", answer, "--format", "json", "--question", "ethics")
    assert kept() == []
    saved = run("analyze", answer, "--format", "json", "--question", "ethics", "--save")
    assert "is kept as take 1" in saved.stderr
    assert json.loads(saved.stdout) == json.loads(plain.stdout)
    again = run("analyze", answer, "--format", "json", "--save")
    assert "is take 1 already" in again.stderr
    assert json.loads(again.stdout) == json.loads(plain.stdout) | {"fingerprint": ""}
    assert len(kept()) == 1


def test_analyze_keeps_no_draft_and_nothing_without_a_model(answer, tmp_path, monkeypatch):
    draft = tmp_path / "story.md"
    draft.write_text("I did it. " * 40)
    assert run("analyze", draft, "--save").exit_code == 2

    def load(settings):
        raise SpeechModelError("The speech model base is missing.")

    replace_model(monkeypatch, load)
    assert run("analyze", answer, "--save").exit_code == 4
    assert kept() == []


def test_what_holds_nothing_to_score_is_kept_all_the_same(tmp_path, monkeypatch):
    replace_model(monkeypatch, lambda settings: FakeTranscriber("Um."))
    hum = write_wav(tmp_path / "hum.wav", hiss(3.0))
    assert run("analyze", hum, "--save").exit_code == 5
    assert [take["verdict"] for take in kept()] == ["nothing_to_score"]
