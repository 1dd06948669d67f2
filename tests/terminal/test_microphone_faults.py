"""What can happen to a microphone, to the sleep of a computer, and what the app says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mockinterview.audio.watchdog import SUSPENDED_S
from tests.cli.programs import ANSWER
from tests.terminal.at_the_microphone import begin, kept, let_pass, speak
from tests.terminal.conftest import OpenApp
from tests.terminal.tmux import GONE, flat, package_path
from tests.virtual_mic import VirtualMicrophone

pytestmark = [pytest.mark.terminal, pytest.mark.sound]

UNPLUGGED = "The microphone went silent, as if unplugged; what was recorded until then is kept."
ASLEEP = "The computer slept while it recorded; what was said meanwhile is missing."


def test_an_unplugged_microphone_costs_nothing_and_is_used_again_when_it_is_back(
    open_app: OpenApp, microphone: VirtualMicrophone
) -> None:
    with open_app() as terminal:
        begin(terminal)
        speak(terminal)
        microphone.fault("unplug")
        assert UNPLUGGED in flat(terminal.wait_for("Fix next"))
        terminal.press("a")
        terminal.wait_for("Press space and speak.")
        terminal.press("Space")
        screen = flat(terminal.wait_for("No microphone was found; plug one in"))
        assert "Press space to try again, or o to choose a recording." in screen
        microphone.mend("unplug")
        speak(terminal)
        terminal.press("C-c")
        screen = flat(terminal.wait_for(f"{GONE} 0"))
        assert "Your last answer is kept with" in screen  # or without a report: who is faster
    second, first = kept()
    assert (first.state, first.incident) == ("transcribed", UNPLUGGED)
    assert second.incident is None
    assert min(first.duration_s, second.duration_s) >= 1


def test_a_suspended_app_misses_nothing_and_a_sleeping_computer_is_told(open_app: OpenApp) -> None:
    with open_app() as terminal:
        begin(terminal)
        speak(terminal)
        terminal.signal("STOP")
        let_pass(SUSPENDED_S + 0.2)
        terminal.signal("CONT")
        terminal.wait_for("The app was stopped for 0:0")
        terminal.signal("TSTP")
        terminal.wait_until(lambda screen: "Recording." not in screen)
        terminal.signal("CONT")
        terminal.wait_for("● Recording.")
        everything = terminal.processes()
        terminal.signal("STOP", *everything)
        let_pass(SUSPENDED_S + 0.2)
        terminal.signal("CONT", *everything)
        terminal.wait_for(ASLEEP)
        terminal.press("Space")
        assert ASLEEP in flat(terminal.wait_for("Fix next"))
    (take,) = kept()
    assert (take.state, take.incident) == ("transcribed", ASLEEP)
    assert take.duration_s >= 1 + SUSPENDED_S


def test_without_portaudio_the_cure_is_named_and_a_recording_answers(open_app: OpenApp, tmp_path: Path) -> None:
    (tmp_path / "sounddevice.py").write_text('raise OSError("PortAudio library not found")\n')
    with open_app(PYTHONPATH=f"{tmp_path}:{package_path()}") as terminal:
        begin(terminal)
        terminal.press("Space")
        screen = flat(terminal.wait_for("The sound library PortAudio is missing"))
        assert "sudo apt install libportaudio2" in screen
        terminal.press("o")
        terminal.wait_for("Path of a recording")
        terminal.press(str(ANSWER), "Enter")
        terminal.wait_for("Fix next")
        terminal.press("q")
        terminal.wait_for(f"{GONE} 0")
    (take,) = kept()
    assert take.state == "transcribed"
