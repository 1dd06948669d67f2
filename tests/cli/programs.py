"""Running the program as users do: in its own process, killed, told to go, on a full disk."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import wave
from pathlib import Path

import numpy as np

from mockinterview.audio.codec import decode_file
from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.audio.recording import RecordingReader
from mockinterview.paths import takes_dir
from tests.audio.signals import wait_until, write_wav
from tests.stubs.transcribers import STORY

PROGRAM = [sys.executable, "-m", "tests.stubs.program"]
OFFLINE = [sys.executable, "-m", "tests.stubs.no_network"]
"""Before a command: whoever in it opens a connection is ended."""
CHECKOUT = Path(__file__).parents[2]
ANSWER = CHECKOUT / "fixtures" / "audio" / "data-quality-demo.flac"
SLOW_MACHINE_S = 120.0


def speech(path: Path, seconds: float) -> Path:
    """A recording in which somebody speaks."""
    return write_wav(path, np.resize(decode_file(ANSWER), round(seconds * SAMPLE_RATE_HZ)))


def environment(**changes: str) -> dict[str, str]:
    """This one, with a speech model that hears a story."""
    return os.environ | {"HEARS": STORY} | changes


def run(*arguments: str, is_offline: bool = False, **changes: str) -> subprocess.CompletedProcess[str]:
    """The program, without a terminal, from beginning to end."""
    return subprocess.run(
        [*(OFFLINE if is_offline else ()), *PROGRAM, *arguments],
        cwd=CHECKOUT,
        env=environment(**changes),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=SLOW_MACHINE_S,
        check=False,
    )


def start(*arguments: str, **changes: str) -> subprocess.Popen[str]:
    """The program, left running."""
    return subprocess.Popen(
        [*PROGRAM, *arguments],
        cwd=CHECKOUT,
        env=environment(**changes),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heed_hangups,  # noqa: PLW1509 - the tests start no threads that could mind
    )


def heed_hangups() -> None:
    """In the child: whoever runs the tests may ignore SIGHUP (`nohup`), and children would inherit that."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def recordings() -> list[Path]:
    """The takes on disk that still lie as they were recorded."""
    return sorted(takes_dir().glob("*.wav"))


def wait_until_recorded(process: subprocess.Popen[str], seconds: float) -> Path:
    """Until the take that `process` records holds so much sound and stands in the history."""
    history = takes_dir() / "history.sqlite3"

    def is_recorded() -> bool:
        assert process.poll() is None, process.communicate()
        return any(RecordingReader(path).available_samples >= seconds * SAMPLE_RATE_HZ for path in recordings())

    wait_until(is_recorded, SLOW_MACHINE_S)
    assert history.exists()
    return recordings()[0]


def played_s(path: Path) -> float:
    """Seconds that any player finds in a WAV file."""
    with wave.open(str(path)) as file:
        return len(file.readframes(file.getnframes())) / (2 * file.getframerate())
