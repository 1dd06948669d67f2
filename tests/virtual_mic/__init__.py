"""A virtual microphone and loudspeaker (an ALSA plugin, built on the spot) for tests of the real PortAudio path."""

from __future__ import annotations

import os
import shlex
import subprocess
import time
from pathlib import Path

import numpy as np

from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples

SCRIPT = Path(__file__).parent / "virtual_mic.sh"


class VirtualMicrophone:
    """Plays what it is fed to whoever records next, from the first sample, in real time; keeps what is played.

    `environment` is what a process needs to see it (and no other device).
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        exports = _run("start", "--backend", "alsa", "--dir", str(folder))
        lines = [shlex.split(line)[1:] for line in exports.splitlines()]
        self.environment = dict(pair.split("=", 1) for line in lines for pair in line)

    def feed(self, samples: Samples, rate_hz: int = SAMPLE_RATE_HZ) -> None:
        """What the next recording hears, followed by silence."""
        for name in (f"mic.{rate_hz}.raw", "mic.raw"):
            samples.astype("<i2").tofile(self.folder / name)

    def spoken_s(self) -> float:
        """Seconds of what it was fed that have been spoken since the latest recording opened it."""
        return (time.monotonic_ns() - int((self.folder / "mic.started").read_text())) / 1e9

    def heard(self) -> Samples:
        """What the loudspeaker has played since it was last opened."""
        return np.fromfile(self.folder / "spk.raw", "<i2").astype(np.int16)

    def fault(self, name: str) -> None:
        """Let one of deny, busy, missing, unplug, stall, xrun or rates=48000 (or another) happen until `mend`."""
        _run("fault", name, "on", environment=self.environment)

    def mend(self, name: str) -> None:
        """End a fault."""
        _run("fault", name, "off", environment=self.environment)

    def stop(self) -> None:
        """End all faults."""
        _run("stop", environment=self.environment)


def _run(*arguments: str, environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        [SCRIPT, *arguments], env=os.environ | (environment or {}), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
