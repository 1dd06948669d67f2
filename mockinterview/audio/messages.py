"""What the sound processes and their parent tell each other: one JSON object a line."""

from __future__ import annotations

from typing import Literal

import msgspec


class Failure(msgspec.Struct, frozen=True):
    """Why a child process gives up: a sentence for the user, and whether a device or a file is to blame."""

    sentence: str
    cause: Literal["device", "file"] = "device"


class RecorderReport(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a recording stands; about ten a second while it runs."""

    sample_count: int = 0
    """Samples in the file."""
    peak: int = 0
    """Largest magnitude since the last report."""
    overflows: int = 0
    is_paused: bool = False
    is_silent_input: bool = False
    """Nothing but zeros has come from the device so far."""
    has_slept: bool = False
    """The computer stood still for a while; what was said meanwhile is missing."""
    is_complete: bool = False
    """The last report: the file is closed."""
    failure: Failure | None = None
    """Why the recording ended by itself."""


class LoadCommand(msgspec.Struct, frozen=True, tag="load"):
    """What is played from now on: `pcm` is 16 kHz mono, 16 bit, little-endian."""

    pcm: bytes


class PlayCommand(msgspec.Struct, frozen=True, tag="play"):
    """Play what was loaded from `start_s` to `end_s` (None: to its end), in place of what plays now.

    `speed` is how many seconds of the recording are heard in one; the pitch stays.
    """

    play_number: int
    start_s: float = 0.0
    end_s: float | None = None
    speed: float = 1.0


class StopCommand(msgspec.Struct, frozen=True, tag="stop"):
    """Be silent."""


PlayerCommand = LoadCommand | PlayCommand | StopCommand


class PlayerReport(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where the play with this number stands."""

    play_number: int
    position_s: float = 0.0
    """What the ear has heard of it, in seconds of the recording."""
    is_finished: bool = False
    failure: Failure | None = None


class SayCommand(msgspec.Struct, frozen=True):
    """Turn `text` into sound."""

    text: str


class VoiceReport(msgspec.Struct, frozen=True, omit_defaults=True):
    """The text as it sounds (`pcm` as in LoadCommand), or why there is no sound."""

    pcm: bytes = b""
    failure: Failure | None = None
