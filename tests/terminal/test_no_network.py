"""A whole round in the app, from the microphone to the page, in a program that may not open a connection."""

from __future__ import annotations

import json
from difflib import SequenceMatcher

import pytest

from mockinterview import paths
from mockinterview.audio.codec import decode_file
from tests.cli.programs import CHECKOUT
from tests.stubs.transcribers import STORY
from tests.terminal.at_the_microphone import begin, kept, speak, transcript
from tests.terminal.conftest import OpenApp
from tests.terminal.tmux import GONE, Terminal
from tests.virtual_mic import VirtualMicrophone

pytestmark = [pytest.mark.terminal, pytest.mark.sound]

FIXTURES = CHECKOUT / "fixtures" / "audio"
SPOKEN = "mentoring-stub"
SPOKEN_FOR = "0:06"
WORDS_IN_FULL = 14
"""That many it says in the sentence that has ended by then."""


def test_a_round_at_the_microphone_reaches_no_network(open_app: OpenApp) -> None:
    with open_app(is_offline=True) as terminal:
        begin(terminal)
        speak(terminal)
        leave_with_a_page(terminal)
    (take,) = kept()
    assert (take.state, take.incident) == ("transcribed", None)
    assert words(take.id) == STORY.split()


@pytest.mark.model
def test_neither_does_the_real_speech_model(open_app: OpenApp, microphone: VirtualMicrophone) -> None:
    microphone.feed(decode_file(FIXTURES / f"{SPOKEN}.flac"))
    with open_app(is_offline=True, HEARS="") as terminal:
        begin(terminal)
        terminal.wait_for("The speech model is ready (base).")
        terminal.press("Space")
        terminal.wait_for(SPOKEN_FOR)
        leave_with_a_page(terminal)
    (take,) = kept()
    heard, script = words(take.id), script_until(take.duration_s)
    matched = sum(block.size for block in SequenceMatcher(None, heard, script).get_matching_blocks())
    assert matched > 0.8 * max(len(heard), WORDS_IN_FULL)


def leave_with_a_page(terminal: Terminal) -> None:
    """From the end of the answer: report, page, out."""
    terminal.press("Space")
    terminal.wait_for("Fix next")
    terminal.press("C-s")
    terminal.wait_for("The report is written to")
    terminal.press("q")
    terminal.wait_for(f"{GONE} 0")
    (page,) = paths.reports_dir().iterdir()
    assert "data:audio" in page.read_text()


def words(take_id: int) -> list[str]:
    return [word.text for word in transcript(take_id).words]


def script_until(end_s: float) -> list[str]:
    """What the fixture says in the sentences that begin before `end_s`."""
    files = json.loads((FIXTURES / "manifest.json").read_text())["files"]
    (entry,) = (each for each in files if each["name"] == SPOKEN)
    return " ".join(each["text"] for each in entry["sentences"] if each["start"] < end_s).split()
