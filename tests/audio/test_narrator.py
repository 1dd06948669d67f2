"""Reading aloud: what is heard, what is not heard any more, and what is told when nothing can be heard."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from mockinterview.audio import narrator as narrator_module
from mockinterview.audio.codec import encode_flac
from mockinterview.audio.format import Samples
from mockinterview.audio.narrator import Narrator, open_narrator
from mockinterview.audio.player import Player
from mockinterview.audio.voice import Voice, is_installed
from mockinterview.errors import AudioDeviceError, VoiceError
from tests.audio.signals import hiss, offset_of, wait_until
from tests.stubs.sounds import tone
from tests.stubs.voices import FakeLoudspeaker, FakeVoice, end_readings, install_stand_in, readings
from tests.virtual_mic import VirtualMicrophone


class Stage:
    """A narrator, and what it works with."""

    def __init__(self) -> None:
        self.voice = FakeVoice()
        self.loudspeaker = FakeLoudspeaker()
        self.told: list[str] = []
        self.narrator = Narrator(self.voice, self.loudspeaker)

    def read(self, text: str = "Why?") -> None:
        self.narrator.read(text, self.told.append)

    def read_until_heard(self, text: str = "Why?") -> None:
        count = len(self.loudspeaker.plays)
        self.read(text)
        wait_until(lambda: len(self.loudspeaker.plays) > count)


@pytest.fixture
def stage() -> Iterator[Stage]:
    stage = Stage()
    yield stage
    end_readings(stage.narrator, stage.voice, stage.loudspeaker)


def test_a_text_is_read_to_its_last_word(stage: Stage) -> None:
    stage.read_until_heard("Tell me.")
    assert stage.voice.texts == ["Tell me."]
    assert stage.narrator.is_reading
    stage.loudspeaker.end()
    stage.narrator.wait()
    assert not stage.narrator.is_reading
    assert stage.told == []


def test_a_recording_is_played_also_without_a_voice(stage: Stage, tmp_path: Path) -> None:
    recording = tmp_path / "answer.flac"
    encode_flac(tone(0.5), recording)
    narrator = Narrator(None, stage.loudspeaker)
    narrator.play(recording, stage.told.append)
    wait_until(lambda: bool(stage.loudspeaker.plays))
    assert narrator.is_reading
    assert np.array_equal(stage.loudspeaker.plays[0], tone(0.5))
    stage.loudspeaker.end()
    narrator.wait()
    assert stage.told == []


def test_a_recording_takes_the_place_of_what_is_read(stage: Stage, tmp_path: Path) -> None:
    recording = tmp_path / "answer.flac"
    encode_flac(tone(0.2), recording)
    stage.read_until_heard()
    stage.narrator.play(recording, stage.told.append)
    wait_until(lambda: len(stage.loudspeaker.plays) == 2)
    stage.narrator.silence()
    assert not stage.loudspeaker.is_playing


def test_a_recording_that_is_missing_is_told(stage: Stage, tmp_path: Path) -> None:
    stage.narrator.play(tmp_path / "none.mp3", stage.told.append)
    stage.narrator.wait()
    wait_until(lambda: not readings())
    assert "There is no file" in stage.told[0]


def test_silence_returns_only_when_the_sound_has_stopped(stage: Stage) -> None:
    stage.read_until_heard()
    stage.loudspeaker.may_stop.clear()
    silencing = threading.Thread(target=stage.narrator.silence)
    silencing.start()
    wait_until(lambda: not stage.narrator.is_reading)
    assert silencing.is_alive()
    stage.loudspeaker.may_stop.set()
    silencing.join()
    assert not stage.loudspeaker.is_playing


def test_what_is_not_yet_said_when_silence_is_wanted_is_never_heard(stage: Stage) -> None:
    stage.voice.may_say.clear()
    stage.read()
    wait_until(lambda: stage.voice.texts)
    stage.narrator.silence()
    stage.voice.may_say.set()
    wait_until(lambda: not readings())
    assert stage.loudspeaker.plays == []
    assert stage.told == []


def test_a_loudspeaker_that_does_not_open_does_not_hold_silence_up(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(narrator_module, "OPENING_MOST_S", 0.01)
    stage.loudspeaker.may_open.clear()
    stage.read()
    wait_until(stage.narrator._at_player.locked)
    stage.narrator.silence()
    assert stage.loudspeaker.is_closed
    assert stage.loudspeaker.plays == []
    assert stage.told == []


def test_a_new_text_takes_the_place_of_the_old(stage: Stage) -> None:
    stage.read_until_heard("One?")
    stage.read_until_heard("Two?")
    assert stage.narrator.is_reading
    stage.narrator.hush()
    stage.read_until_heard("Three?")
    assert stage.narrator.is_reading
    assert stage.loudspeaker.is_playing
    assert stage.voice.texts == ["One?", "Two?", "Three?"]


def test_the_old_text_is_not_heard_while_the_new_one_is_being_made(stage: Stage) -> None:
    stage.read_until_heard("One?")
    stage.voice.may_say.clear()
    stage.read("Two?")
    wait_until(lambda: not stage.loudspeaker.is_playing)
    assert stage.narrator.is_reading


def test_hush_returns_at_once(stage: Stage) -> None:
    stage.read_until_heard()
    stage.loudspeaker.may_stop.clear()
    stage.narrator.hush()
    assert not stage.narrator.is_reading
    assert stage.loudspeaker.is_playing
    stage.loudspeaker.may_stop.set()
    wait_until(lambda: not stage.loudspeaker.is_playing)


@pytest.mark.parametrize("who", ["voice", "loudspeaker"])
def test_what_cannot_be_heard_is_told_in_a_sentence(stage: Stage, who: str) -> None:
    refusal = VoiceError("No voice.") if who == "voice" else AudioDeviceError("No loudspeaker was found; plug one in.")
    getattr(stage, who).refusal = refusal
    stage.read()
    stage.narrator.wait()
    assert stage.told == [str(refusal)]


def test_a_loudspeaker_that_goes_away_is_told(stage: Stage) -> None:
    stage.read_until_heard()
    stage.loudspeaker.end(failure="The loudspeaker went silent, as if unplugged.")
    stage.narrator.wait()
    assert stage.told == ["The loudspeaker went silent, as if unplugged."]


def test_without_a_voice_nothing_is_read_and_nobody_waits() -> None:
    mute = Narrator()
    mute.read("Why?", pytest.fail)
    mute.wait()
    mute.silence()
    assert not mute.is_able
    assert not mute.is_reading


@pytest.mark.parametrize("is_there", [True, False])
def test_a_narrator_is_able_where_the_extra_is_installed(is_there: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(narrator_module, "is_installed", lambda: is_there)
    assert open_narrator().is_able == is_there


class HeardVoice(Voice):
    """Remembers what it said last: Piper never says a text twice in the same way."""

    said: Samples = hiss(0)

    def say(self, text: str) -> Samples:
        self.said = super().say(text)
        return self.said


@pytest.fixture
def real_voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HeardVoice]:
    """Piper where it is installed, else its stand-in, in the voice's own process."""
    if not is_installed():
        install_stand_in(tmp_path / "extra")
        monkeypatch.setenv("PYTHONPATH", str(tmp_path / "extra"))
    voice = HeardVoice()
    yield voice
    voice._end_child()


@pytest.mark.sound
def test_the_sound_that_was_made_comes_out(microphone: VirtualMicrophone, real_voice: HeardVoice) -> None:
    player = Player()
    narrator = Narrator(real_voice, player)
    told: list[str] = []
    narrator.read("Tell me about a failure. What did you do.", told.append)
    narrator.wait()
    heard = microphone.heard()
    offset = offset_of(real_voice.said, heard)
    assert np.array_equal(heard[offset : offset + real_voice.said.size], real_voice.said)
    assert real_voice.said.any()
    assert told == []
    player.close()


@pytest.mark.sound
def test_silence_cuts_the_sound_off(microphone: VirtualMicrophone, real_voice: HeardVoice) -> None:
    player = Player()
    narrator = Narrator(real_voice, player)
    narrator.read("And then. " * 20, pytest.fail)
    wait_until(lambda: player.position_s > 0)
    narrator.silence()
    assert not player.is_playing
    heard = microphone.heard()
    assert 0 < np.count_nonzero(heard) < np.count_nonzero(real_voice.said)
    player.close()
