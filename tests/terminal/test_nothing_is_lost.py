"""Whatever ends the app while somebody speaks into the microphone, the answer is kept and can be finished."""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy as np
import pytest

from mockinterview import paths
from mockinterview.audio.codec import decode_file
from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.audio.recording import RecordingReader
from tests.audio.signals import wait_until
from tests.audio.takes import is_alive
from tests.cli.programs import played_s, recordings
from tests.stubs.transcribers import STORY
from tests.terminal.at_the_microphone import begin, kept, speak, transcript
from tests.terminal.conftest import OpenApp
from tests.terminal.tmux import GONE, flat

pytestmark = [pytest.mark.terminal, pytest.mark.sound]

FULL = "The disk is full; what was recorded until then is kept: make room before you go on."


def test_a_killed_app_leaves_a_take_that_another_lets_alone_and_the_next_one_finishes(open_app: OpenApp) -> None:
    with open_app() as first:
        begin(first)
        speak(first)
        with open_app() as second:
            second.wait_for("Another window is recording or finishing an answer; this one leaves it alone.")
            second.press("f", "q")
            assert f"{GONE} 0" in flat(second.wait_for(GONE))
        program, *children = first.processes()
        first.signal("KILL", program)
        wait_until(lambda: not any(map(is_alive, children)))
    (recording,) = recordings()
    on_disk = RecordingReader(recording).read(0)
    length_s = on_disk.size / SAMPLE_RATE_HZ
    assert played_s(recording) == length_s >= 1

    with open_app() as terminal:
        terminal.wait_for("1 recording waits for its report: press f to have it written")
        terminal.press("f")
        terminal.wait_for("Fix next:")
        terminal.press("Enter")
        terminal.wait_for("Strength")
        wait_until(lambda: not recordings())
        terminal.press("q")
        terminal.wait_for(f"{GONE} 0")
    (take,) = kept()
    assert (take.state, take.duration_s) == ("transcribed", length_s)
    assert " ".join(word.text for word in transcript(take.id).words) == STORY
    assert np.array_equal(decode_file(paths.takes_dir() / take.audio), on_disk)


def test_a_closed_terminal_ends_the_recording_as_it_should_end(open_app: OpenApp) -> None:
    with open_app() as terminal:
        begin(terminal)
        speak(terminal)
        processes = terminal.processes()
    wait_until(lambda: not any(map(is_alive, processes)))
    (take,) = kept()
    (recording,) = recordings()
    assert take.duration_s == played_s(recording) >= 1


def test_on_a_full_disk_what_was_recorded_is_judged_and_kept_and_finished_when_there_is_room(
    open_app: OpenApp, small_disk: Path
) -> None:
    resize(small_disk, "192k")
    with open_app(MOCKINTERVIEW_DATA=str(paths.data_dir())) as terminal:
        begin(terminal)
        terminal.press("Space")
        assert FULL in flat(terminal.wait_for("Fix next"))
        terminal.press("q")
        screen = terminal.wait_for(f"{GONE} 0")
        assert flat(screen).startswith("Your last answer is kept without a report (take 1); press f")
    (recording,) = recordings()
    assert played_s(recording) > 1
    length_s = RecordingReader(recording).available_samples / SAMPLE_RATE_HZ
    resize(small_disk, "8m")
    with open_app(MOCKINTERVIEW_DATA=str(paths.data_dir())) as terminal:
        terminal.wait_for("1 recording waits for its report")
        terminal.press("f")
        terminal.wait_for("Fix next:")
        wait_until(lambda: not recordings())
        terminal.press("q")
        terminal.wait_for(f"{GONE} 0")
    (take,) = kept()
    assert (take.state, take.duration_s) == ("transcribed", length_s)


def resize(disk: Path, size: str) -> None:
    subprocess.run(["mount", "-o", f"remount,size={size}", str(disk)], check=True)
