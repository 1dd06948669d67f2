"""The voice's process, with a stand-in for Piper: what it says, and what happens when it cannot."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from mockinterview.audio import voice as voice_module
from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.audio.voice import PACKAGES, Voice, is_installed
from mockinterview.audio.voice_child import SENTENCE_PAUSE_S
from mockinterview.errors import VoiceError
from tests.audio.signals import loudest_hz
from tests.stubs.voices import PITCH_HZ, SENTENCE_S, install_stand_in


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the stand-in's model would lie."""
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "extra"))
    monkeypatch.syspath_prepend(tmp_path / "extra")
    return install_stand_in(tmp_path / "extra")


@pytest.fixture
def voice(model: Path) -> Iterator[Voice]:
    voice = Voice()
    yield voice
    voice._end_child()


@pytest.mark.parametrize("missing", PACKAGES)
def test_both_packages_make_the_extra(model: Path, missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_installed()
    monkeypatch.setattr(voice_module, "find_spec", lambda name: None if name == missing else object())
    assert not is_installed()


def test_a_text_becomes_sound_of_the_house(voice: Voice) -> None:
    samples = voice.say("One sentence only.")
    assert samples.size == pytest.approx(SENTENCE_S * SAMPLE_RATE_HZ, abs=1)
    assert loudest_hz(samples, SAMPLE_RATE_HZ) == pytest.approx(PITCH_HZ, abs=3)


def test_a_pause_lies_between_two_sentences(voice: Voice) -> None:
    first = round(SENTENCE_S * SAMPLE_RATE_HZ)
    pause = round(SENTENCE_PAUSE_S * SAMPLE_RATE_HZ)
    samples = voice.say("What happened? What did you do.\nAnd then.")
    assert samples.size == pytest.approx(2 * first + pause, abs=2)
    assert not samples[first + 1 : first + pause].any()
    assert samples[first + pause + 2 :].any()


def test_nothing_to_pronounce_is_no_sound(voice: Voice) -> None:
    assert voice.say(" ... ").size == 0


def test_the_process_stays_warm(voice: Voice) -> None:
    voice.say("One.")
    pid = voice._child.pid
    voice.say("Two.")
    assert voice._child.pid == pid


def test_what_cannot_be_said_is_told_and_the_next_text_is_said(voice: Voice) -> None:
    with pytest.raises(VoiceError, match="no such phoneme"):
        voice.say("unspeakable")
    assert voice.say("One.").size


def test_a_damaged_voice_is_told_with_its_cure(model: Path, voice: Voice) -> None:
    damage = model.with_name(f"{model.name}.damaged")
    damage.touch()
    with pytest.raises(VoiceError, match=r"not a model.*install the extra `voice` anew"):
        voice.say("One.")
    damage.unlink()
    assert voice.say("One.").size


def test_a_voice_that_dies_is_told_and_another_takes_its_place(voice: Voice) -> None:
    voice.say("One.")
    os.kill(voice._child.pid, signal.SIGKILL)
    with pytest.raises(VoiceError, match="does not answer"):
        voice.say("Two.")
    assert voice.say("Three.").size


def test_a_voice_that_hangs_is_ended(voice: Voice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice_module, "ANSWER_TIMEOUT_S", 0.1)
    with pytest.raises(VoiceError, match="does not answer"):
        voice.say("endless")
