"""A loudspeaker that makes no sound, and hears what the test says."""

from __future__ import annotations

from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.errors import AudioDeviceError


class FakePlayer:
    """Plays as far as the test lets it; `plays` are start, end and speed of each play."""

    def __init__(self) -> None:
        self.is_playing = False
        self.position_s = 0.0
        self.failure: str | None = None
        self.refusal: str | None = None
        self.plays: list[tuple[float, float | None, float]] = []
        self.warmed: list[int] = []

    def warm(self, samples: Samples) -> None:
        """Note how long it is."""
        self.warmed.append(samples.size // SAMPLE_RATE_HZ)

    def play(self, samples: Samples, start_s: float = 0.0, end_s: float | None = None, speed: float = 1.0) -> None:
        """Stand at the start."""
        if self.refusal:
            raise AudioDeviceError(self.refusal)
        self.plays.append((round(start_s, 2), None if end_s is None else round(end_s, 2), speed))
        self.position_s, self.is_playing = start_s, True

    def stop(self) -> None:
        """Be silent."""
        self.is_playing = False

    def hear(self, seconds: float) -> None:
        """The ear comes so far."""
        self.position_s = seconds

    def end(self, failure: str | None = None) -> None:
        """The end is heard, or the loudspeaker fails."""
        self.is_playing, self.failure = False, failure
