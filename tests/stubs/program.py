"""The whole program in a process of its own: `python -m tests.stubs.program ARGUMENT...`.

In the environment:
HEARS      what the speech model hears ("" is the real model, "-" that there is none)
HANGS      1: that model never comes to the end of a decode, and says on stderr when it begins one
LOADS      a file to which each loading of it adds a line
SLOW_S     seconds that each of its decodes takes
VOICE      "-" that there is no voice to read aloud
MICROPHONE a recording that speaks into the microphone in real time
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from pathlib import Path

HANGING = "a decode hangs"


def hang(*_: object) -> None:
    """Like a decode that has just begun: no signal interrupts it."""
    sys.stderr.write(f"{HANGING}\n")
    while True:
        with contextlib.suppress(BaseException):
            threading.Event().wait()


def replace_model(hears: str) -> None:
    """A speech model that hears `hears`, or none."""
    from mockinterview.errors import SpeechModelError
    from mockinterview.speech import transcriber
    from tests.stubs.transcribers import FakeTranscriber

    def load(settings: object, model: str | None = None) -> FakeTranscriber:
        if hears == "-":
            raise SpeechModelError("The speech model base is missing; run `mockinterview models fetch`.")
        if loads := os.environ.get("LOADS"):
            with Path(loads).open("a", encoding="utf-8") as file:
                file.write(f"{os.getpid()}\n")
        fake = FakeTranscriber(hears, model or "fake")
        if os.environ.get("HANGS"):
            fake.decode = hang
        elif slow_s := float(os.environ.get("SLOW_S", "0")):
            decode = fake.decode
            fake.decode = lambda *given: (time.sleep(slow_s), decode(*given))[1]
        return fake

    transcriber.load_transcriber = load


def remove_voice() -> None:
    """Nobody who can read aloud."""
    from mockinterview.audio import narrator

    narrator.open_narrator = narrator.Narrator


def replace_microphone(recording: Path) -> None:
    """A microphone into which `recording` is spoken."""
    from mockinterview.audio import recorder
    from mockinterview.audio.source import FileSource

    recorder.MicrophoneSource = lambda path, device=None: FileSource(recording, path, realtime=True)


if __name__ in {"__main__", "__mp_main__"}:  # the program, and processes that it starts
    if hears := os.environ.get("HEARS", ""):
        replace_model(hears)
    if os.environ.get("VOICE") == "-":
        remove_voice()
    if microphone := os.environ.get("MICROPHONE"):
        replace_microphone(Path(microphone))
if __name__ == "__main__":
    from mockinterview.cli import main

    main(prog_name="mockinterview")
