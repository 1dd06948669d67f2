"""What somebody does in the app with a microphone, and what is left of it on the disk."""

from __future__ import annotations

import time

from mockinterview import paths
from mockinterview.store.takes import StoredTake, TakeStore
from mockinterview.transcript import Transcript
from tests.audio.signals import wait_until
from tests.terminal.tmux import Terminal


def begin(terminal: Terminal) -> None:
    """Past the welcome of a first run, to the question."""
    terminal.wait_for("Welcome")
    terminal.press("Space")
    terminal.wait_for("Press space and speak.")


def speak(terminal: Terminal) -> None:
    """Answer for a second, and go on."""
    terminal.press("Space")
    terminal.wait_for("● Recording.")
    terminal.wait_for("0:01")


def let_pass(seconds: float) -> None:
    """Time in which a stopped process does nothing; there is nothing to wait for."""
    began_s = time.monotonic()
    wait_until(lambda: time.monotonic() - began_s > seconds)


def kept() -> tuple[StoredTake, ...]:
    """The history, the latest first."""
    store = TakeStore(paths.takes_dir())
    try:
        return store.takes()
    finally:
        store.close()


def transcript(take_id: int) -> Transcript:
    """The transcript of a take that has one."""
    store = TakeStore(paths.takes_dir())
    try:
        kept_one = store.transcript(take_id)
    finally:
        store.close()
    assert kept_one is not None
    return kept_one
