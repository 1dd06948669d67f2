"""Why nothing can be recorded, told where no command line can be typed."""

from __future__ import annotations

import re

OPTION_CURE = re.compile(r",? or answer from a recording with --source FILE")
DEVICES_CURE = re.compile(r"(?:one|another) that `mockinterview devices` lists")


def in_the_app(reason: str) -> str:
    """`reason` without the cures of the command line; the app has its own keys for them."""
    return DEVICES_CURE.sub("another in the microphone check (d on the first screen)", OPTION_CURE.sub("", reason))
