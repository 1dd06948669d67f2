"""The whole program in a process of its own: `python -m tests.stubs.program ARGUMENT...`.

In the environment:
HEARS      what the speech model hears ("" is the real model, "-" that there is none)
MICROPHONE a recording that speaks into the microphone in real time
OFFLINE    1: name every attempt to reach a network on stderr, and refuse it
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

NETWORK_EVENTS = frozenset(
    {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname"}
)
REFUSED = "NETWORK:"


def refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: it hears every call of the standard library, whoever makes it."""
    if event in NETWORK_EVENTS:
        sys.stderr.write(f"{REFUSED} {event} {arguments}\n")
        raise PermissionError(f"{event} in a test that allows no network")


def replace_model(hears: str) -> None:
    """A speech model that hears `hears`, or none."""
    from mockinterview.errors import SpeechModelError
    from mockinterview.speech import transcriber
    from tests.stubs.transcribers import FakeTranscriber

    def load(settings: object, model: str | None = None) -> FakeTranscriber:
        if hears == "-":
            raise SpeechModelError("The speech model base is missing; run `mockinterview models fetch`.")
        return FakeTranscriber(hears, model or "fake")

    transcriber.load_transcriber = load


def replace_microphone(recording: Path) -> None:
    """A microphone into which `recording` is spoken."""
    from mockinterview.audio import recorder
    from mockinterview.audio.source import FileSource

    recorder.MicrophoneSource = lambda path, device=None: FileSource(recording, path, realtime=True)


if __name__ == "__main__":
    if os.environ.get("OFFLINE"):
        sys.addaudithook(refuse_network)
    if hears := os.environ.get("HEARS", ""):
        replace_model(hears)
    if microphone := os.environ.get("MICROPHONE"):
        replace_microphone(Path(microphone))
    from mockinterview.cli import main

    main(prog_name="mockinterview")
