"""The app in a terminal of its own, with the test's folders, at the virtual microphone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mockinterview import paths
from mockinterview.audio.codec import decode_file
from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from tests.cli.programs import ANSWER, OFFLINE, PROGRAM
from tests.stubs.transcribers import STORY
from tests.terminal.tmux import Terminal, package_path
from tests.virtual_mic import VirtualMicrophone

OpenApp = Callable[..., Terminal]


@pytest.fixture
def environment() -> dict[str, str]:
    """The test's own folders."""
    return {
        "PYTHONPATH": package_path(),
        "MOCKINTERVIEW_CONFIG": str(paths.config_dir()),
        "MOCKINTERVIEW_DATA": str(paths.data_dir()),
        "HF_HUB_OFFLINE": "1",
    }


@pytest.fixture
def said() -> Samples:
    """What is spoken into the microphone: somebody answers a question, without a breath before it."""
    return decode_file(ANSWER)[SAMPLE_RATE_HZ // 2 :]


@pytest.fixture
def open_app(environment: dict[str, str], microphone: VirtualMicrophone, said: Samples) -> OpenApp:
    """The app as a first run finds it; `changes` are environment variables, see `tests.stubs.program`.

    The speech model hears a story. Offline, whoever opens a connection is ended.
    """
    microphone.feed(said)

    def open_it(*, is_offline: bool = False, **changes: str) -> Terminal:
        command = [*(OFFLINE if is_offline else ()), *PROGRAM, "practice", "--question", "proudest"]
        return Terminal(command, environment | microphone.environment | {"HEARS": STORY, "VOICE": "-"} | changes)

    return open_it
