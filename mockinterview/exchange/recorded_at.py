"""When a recording from elsewhere was made, and how that is known. Pure."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Literal

import msgspec

EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
"""A tag before it is none: containers count from 1904 or 1970, and devices without a clock write that. Ours."""
CLOCK_ERROR = timedelta(days=1)
"""A tag may lie so far in the future: clocks and time zones are set wrong. Ours."""


class RecordedAt(msgspec.Struct, frozen=True):
    """The moment, and whether the user gave it, the file's creation tag says it, or only its last change is known."""

    moment: datetime
    known_by: Literal["given", "tag", "file"]


def find_moment(given: datetime | None, tag: str, modified: datetime, now: datetime) -> RecordedAt:
    """The best that is known; moments without a time zone are by the clock on the wall."""
    if given is not None:
        return RecordedAt(given.astimezone(UTC), "given")
    tagged = _read(tag)
    if tagged is not None and EARLIEST <= tagged <= now + CLOCK_ERROR:
        return RecordedAt(tagged, "tag")
    return RecordedAt(modified.astimezone(UTC), "file")


def _read(tag: str) -> datetime | None:
    try:
        return datetime.fromisoformat(tag).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
