"""What the benchmarks are made of: words compared, answers composed, a clock that jumps, command lines refused."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from benchmarks.answers import compose
from benchmarks.figures import percentile
from benchmarks.paced import KEY_PRESS_S, PacedRecording, WatchedTranscriber, recorded
from benchmarks.recordings import Recording, load_recordings
from benchmarks.words import closing_words, wrong_words
from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.errors import UsageError
from mockinterview.settings import SpeechSettings
from mockinterview.transcript import Region
from tests.stubs.transcribers import FakeTranscriber

ROOT = Path(__file__).parents[2]
SCRIPTS = ("stop_latency", "transcription", "report_latency", "start", "memory", "review", "history", "many")


@pytest.mark.parametrize(
    ("heard", "wrong"),
    [
        ("We saved 1,200 dollars.", 0),
        ("we saved twelve hundred dollars", 3),
        ("We saved one thousand two hundred.", 1),
        ("Um, we saved $1,200", 0),
        ("", 7),
    ],
)
def test_wrong_words_are_counted_in_one_spelling(heard: str, wrong: int) -> None:
    assert wrong_words("We saved one thousand two hundred dollars.", heard) == (wrong, 7)


def test_the_end_that_was_said_is_found_although_words_are_wrong() -> None:
    reference = "I built the list. Then I asked the cook, and we threw away less bread."
    assert (
        closing_words(reference, "asked a cook and we threw away less") == "asked the cook and we threw away less bread"
    )
    assert closing_words(reference, reference) == "i built the list then i asked the cook and we threw away less bread"


@pytest.mark.parametrize(("share", "value"), [(0.5, 3), (0.95, 5), (0.0, 1)])
def test_percentiles_are_measured_values(share: float, value: int) -> None:
    assert percentile([5, 1, 4, 2, 3], share) == value


def recording(name: str, *, seconds: float, spoken_until_s: float, text: str | None) -> Recording:
    samples = np.full(round(seconds * SAMPLE_RATE_HZ), ord(name), np.int16)
    return Recording(name, samples, (Region(0.5, spoken_until_s),), text)


def test_an_answer_is_the_end_of_recordings_said_one_after_the_other() -> None:
    first = recording("a", seconds=10, spoken_until_s=9, text="one")
    second = recording("b", seconds=6, spoken_until_s=4, text="two")
    answer = compose([first, second], 12.0, last=1)
    assert len(answer.speech) == 12 * SAMPLE_RATE_HZ
    assert np.count_nonzero(answer.speech == ord("b")) == 4 * SAMPLE_RATE_HZ
    assert np.count_nonzero(answer.speech == ord("a")) == 8 * SAMPLE_RATE_HZ
    assert len(answer.silence) == round(KEY_PRESS_S * SAMPLE_RATE_HZ)
    assert answer.reference == "one two"


def test_too_few_recordings_are_said_again_and_an_unknown_text_makes_the_whole_unknown() -> None:
    answer = compose([recording("a", seconds=5, spoken_until_s=5, text="one")], 12.0, last=2)
    assert answer.reference == "one one one"
    assert len(answer.silence) == 0
    unknown = recording("b", seconds=5, spoken_until_s=5, text=None)
    assert compose([unknown], 4.0, last=0).reference is None


def test_the_clock_jumps_over_idling_and_shows_no_sample_too_early() -> None:
    samples = np.arange(3 * SAMPLE_RATE_HZ, dtype=np.int16)
    with recorded(samples) as take:
        paced = PacedRecording(take, WatchedTranscriber(FakeTranscriber()))
        paced.wait(1.0)
        heard = paced.read(0)
        assert SAMPLE_RATE_HZ <= len(heard) < len(samples)
        assert np.array_equal(heard, samples[: len(heard)])
        assert not paced.is_ended()
        paced.wait(2.0)
        assert paced.is_ended()
        assert np.array_equal(paced.read(SAMPLE_RATE_HZ), samples[SAMPLE_RATE_HZ:])
        assert 0 < paced.late_s < paced.now_s


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [("missing.wav", None, "There is no file"), ("text.wav", b"no sound", "text.wav"), ("folder", ..., "folder")],
)
def test_a_recording_that_cannot_be_read_is_told(tmp_path: Path, name: str, content: object, told: str) -> None:
    path = tmp_path / name
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content is ...:
        path.mkdir()
    with pytest.raises(UsageError, match=told):
        load_recordings([path], SpeechSettings())


def test_a_recording_in_which_nobody_speaks_is_told() -> None:
    with pytest.raises(UsageError, match="nobody speaks"):
        load_recordings([ROOT / "fixtures" / "audio" / "silence.flac"], SpeechSettings())


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_mistake_on_the_command_line_is_one_sentence(script: str, tmp_path: Path) -> None:
    """By path, and from another folder: so a benchmark is started by hand."""
    command = [sys.executable, str(ROOT / "benchmarks" / f"{script}.py"), "--no-such-option"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (UsageError.exit_code, "")
    assert done.stderr.count("\n") == 1
    assert "--no-such-option" in done.stderr
