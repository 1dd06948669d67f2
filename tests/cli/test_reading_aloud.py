"""`practice --aloud`, and the reading in a round told line by line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from click.testing import CliRunner

from mockinterview.audio import voice as voice_module
from mockinterview.audio.codec import decode_file
from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.audio.narrator import Narrator
from mockinterview.audio.voice import NOT_INSTALLED
from mockinterview.cli import main
from mockinterview.errors import AudioDeviceError
from mockinterview.paths import config_dir
from mockinterview.practice.modes import ONE_WAY
from mockinterview.settings import settings_path
from tests.audio.signals import wait_until
from tests.cli.programs import ANSWER, run, speech
from tests.cli.test_line_round import BANK, Stage
from tests.stubs.voices import FakeLoudspeaker, FakeVoice, end_readings

ETHICS = BANK.find("ethics").text


class Voiced(Stage):
    """A booth in which the questions are read aloud."""

    def __init__(self) -> None:
        super().__init__(decode_file(ANSWER)[: 3 * SAMPLE_RATE_HZ])
        self.voice = FakeVoice()
        self.loudspeaker = FakeLoudspeaker()
        self.narrator = Narrator(self.voice, self.loudspeaker)

    def heard(self) -> str:
        """Enter, once the question is heard."""
        wait_until(lambda: self.loudspeaker.is_playing)
        assert self.sources == []
        return ""

    def still_reading(self) -> None:
        """Nothing is typed in the middle of the question."""
        assert self.narrator.is_reading
        assert self.sources == []

    def heard_out(self) -> None:
        """Nothing is typed until the question was heard to its end."""
        self.still_reading()
        self.loudspeaker.end()
        self.narrator.wait()

    def still_thinking(self) -> None:
        """Nothing is typed, and the time is over."""
        assert not self.narrator.is_reading
        assert self.sources == []

    def is_silent(self) -> str:
        """Enter in the middle of the recording."""
        assert self.sources[-1].status().is_running
        assert not self.loudspeaker.is_playing
        return ""


@pytest.fixture
def stage() -> Iterator[Voiced]:
    stage = Voiced()
    yield stage
    end_readings(stage.narrator, stage.voice, stage.loudspeaker)


def test_enter_ends_the_reading_before_the_recording_begins(stage: Voiced) -> None:
    stage.play(stage.heard, stage.is_silent, "")
    assert stage.voice.texts == [ETHICS]
    assert stage.journal.store.take(1).state == "transcribed"


def test_the_time_to_think_begins_after_the_reading(stage: Voiced) -> None:
    stage.play(stage.heard, stage.still_reading, stage.heard_out, stage.still_thinking, stage.is_silent, mode=ONE_WAY)
    assert stage.journal.store.take(1).state == "transcribed"


def test_enter_ends_the_reading_also_in_the_time_to_think(stage: Voiced) -> None:
    stage.play(stage.heard, lambda: "", stage.is_silent, mode=ONE_WAY)
    assert stage.journal.store.take(1).state == "transcribed"


def test_no_loudspeaker_costs_a_sentence(stage: Voiced, capsys: pytest.CaptureFixture[str]) -> None:
    stage.loudspeaker.refusal = AudioDeviceError("No loudspeaker was found; plug one in.")

    def has_been_told() -> str:
        stage.narrator.wait()
        return ""

    assert stage.play(has_been_told, "", "").exit_code == 0
    told = capsys.readouterr().err
    assert "No loudspeaker was found; plug one in." in told
    assert ETHICS in told


def test_aloud_without_the_voice_is_refused_with_the_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice_module, "is_installed", lambda: False)
    result = CliRunner().invoke(main, ["practice", "--plain", "--aloud"])
    assert result.exit_code == 2
    assert result.stderr == f"mockinterview: {NOT_INSTALLED}\n"


@pytest.mark.parametrize(("option", "count"), [([], 1), (["--no-aloud"], 0)])
def test_a_wish_in_the_settings_that_cannot_be_met_is_told_in_a_line(tmp_path, option: list[str], count: int) -> None:
    config_dir().mkdir(parents=True)
    settings_path().write_text("[practice]\nread_aloud = true\n")
    source = str(speech(tmp_path / "answer.wav", 3))
    result = run("practice", "--question", "ethics", "--source", source, *option, VOICE="-")
    assert result.returncode == 0, result.stderr
    assert result.stderr.splitlines().count(NOT_INSTALLED) == count
