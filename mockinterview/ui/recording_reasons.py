"""What goes wrong with a recording, told where no command line can be typed. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mockinterview.audio import device_errors
from mockinterview.audio.source import SourceStatus
from mockinterview.report import notation

OPTION_CURE = re.compile(r",? or answer from a recording with --source FILE")
NOTHING_KEPT = re.compile(r"; what was recorded until then is kept")
DEVICES_CURE = re.compile(r"(?:one|another) that `mockinterview devices` lists")

LAG_SHOWN_S = 30.0
"""From here on it is said that the transcript is behind: more than a whole window of Whisper waits."""


def in_the_app(reason: str) -> str:
    """`reason` without the cures of the command line; the app has its own keys for them. Nothing was recorded."""
    reason = NOTHING_KEPT.sub("", OPTION_CURE.sub("", reason))
    return DEVICES_CURE.sub("another in the microphone check (d on the first screen)", reason)


def while_it_records(status: SourceStatus, lag_s: float, stood_still_s: float) -> Iterable[str]:
    """What the user should know and need not act on; a warning of the source takes precedence over its causes.

    `lag_s`: how far the transcript is behind. `stood_still_s`: how long the app was suspended while the microphone
    went on.
    """
    if stood_still_s and status.warning is None:
        yield f"The app was stopped for {notation.clock(stood_still_s)}; the recording went on."
    if status.overflows and status.warning is None:
        yield device_errors.overflowed(status.overflows)
    if lag_s >= LAG_SHOWN_S:
        yield f"The transcript is {notation.clock(lag_s)} behind; nothing is lost."
