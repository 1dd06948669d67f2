"""The check of the microphone in the app, with real sound in and out, whatever rate the device insists on."""

from __future__ import annotations

import numpy as np
import pytest

from mockinterview import paths
from mockinterview.audio.codec import StreamResampler, decode_file
from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.settings import load_settings
from tests.audio.signals import hiss, likeness, offset_of, wait_until
from tests.audio.takes import LOSSES_ALLOWED
from tests.terminal.at_the_microphone import kept, speak
from tests.terminal.conftest import OpenApp
from tests.terminal.tmux import GONE, Terminal
from tests.virtual_mic import VirtualMicrophone

pytestmark = [pytest.mark.terminal, pytest.mark.sound]

SAID = np.concatenate([hiss(1.5) // 30, hiss(2, seed=8), (hiss(60, seed=9).astype(int) * 9).clip(-32768, 32767)])
"""Too quiet (peaks at -40 dBFS), good (-10), and cut off."""


def test_the_microphone_is_chosen_judged_in_words_heard_and_used(
    open_app: OpenApp, microphone: VirtualMicrophone
) -> None:
    microphone.feed(SAID.astype(np.int16))
    with open_app(is_offline=True) as terminal:
        terminal.wait_for("Welcome")
        choose_vmic(terminal)
        terminal.wait_for("Too quiet: come closer")
        few_bars = terminal.screen.count("▮")
        terminal.wait_for("Good: this is loud enough")
        assert terminal.wait_for("Clipping: move away").count("▮") > few_bars > 0
        assert any(plays_what_it_heard(terminal, microphone) for _ in range(LOSSES_ALLOWED))
        assert kept() == ()
        terminal.press("Enter")
        answer(terminal)
        terminal.press("q")
        terminal.wait_for(f"{GONE} 0")
    assert load_settings().audio.input_device == "vmic"
    (take,) = kept()
    recorded = decode_file(paths.takes_dir() / take.audio)
    assert take.overflows or np.array_equal(recorded, SAID[: recorded.size])


def plays_what_it_heard(terminal: Terminal, microphone: VirtualMicrophone) -> bool:
    """Whether p plays the last two seconds sample by sample; not so where the busy machine lost one."""
    terminal.wait_for("Clipping")
    terminal.press("p")
    terminal.wait_for("Playing the last two seconds")
    terminal.wait_until(lambda screen: "Playing" not in screen)
    heard = np.trim_zeros(microphone.heard())
    offset = offset_of(heard, SAID)
    return abs(heard.size - 2 * SAMPLE_RATE_HZ) < 20 and np.array_equal(heard, SAID[offset : offset + heard.size])


def test_devices_of_other_rates_alone(open_app: OpenApp, microphone: VirtualMicrophone) -> None:
    with open_app() as terminal:
        terminal.wait_for("Welcome")
        for rate_hz in (44_100, 48_000):
            said = speak_at(rate_hz, microphone)
            choose_vmic(terminal)
            terminal.wait_for("Good: this is loud enough")
            terminal.press("p")
            terminal.wait_for("Playing")
            terminal.wait_until(lambda screen: "Playing" not in screen)
            assert is_like(np.trim_zeros(microphone.heard())[500:-500], said)
            terminal.press("Enter")
            answer(terminal)
            (take, *_) = kept()
            assert take.overflows or is_like(decode_file(paths.takes_dir() / take.audio)[500:], hiss(60))
            microphone.mend(f"rates={rate_hz}")
            terminal.press("n")
            terminal.wait_for("Press space and speak.")


def speak_at(rate_hz: int, microphone: VirtualMicrophone) -> Samples:
    """Into a device that has this rate alone."""
    microphone.fault(f"rates={rate_hz}")
    upsampler = StreamResampler(SAMPLE_RATE_HZ, rate_hz)
    said = np.concatenate([upsampler.push(hiss(60)), upsampler.flush()])
    microphone.feed(said, rate_hz)
    return said


def choose_vmic(terminal: Terminal) -> None:
    terminal.press("d")
    terminal.wait_for("Which microphone shall hear you?")
    terminal.wait_for("vmic")
    terminal.press("Home", "Down")


def answer(terminal: Terminal) -> None:
    """A take, until it is packed."""
    terminal.wait_for("Press space and speak.")
    speak(terminal)
    terminal.press("Space")
    terminal.wait_for("a Again")
    wait_until(lambda: kept()[0].audio.endswith(".flac"))


def is_like(part: Samples, whole: Samples) -> bool:
    offset = offset_of(part, whole)
    return part.size > 0 and likeness(part, whole[offset : offset + part.size]) > 0.98
