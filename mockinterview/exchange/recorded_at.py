"""When a recording from elsewhere was made, and how that is known. Pure."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Literal

import msgspec

from mockinterview.errors import UsageError

EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
"""A tag before it is none: containers count from 1904 or 1970, and devices without a clock write that. Ours."""
CLOCK_ERROR = timedelta(days=1)
"""A tag may lie so far in the future: clocks and time zones are set wrong. Ours."""


class RecordedAt(msgspec.Struct, frozen=True):
    """The moment, and whether the user gave it, the file's creation tag says it, or only its last change is known."""

    moment: datetime
    known_by: Literal["given", "tag", "file"]


def find_moment(given: datetime | None, tag: str, modified: datetime, now: datetime) -> RecordedAt:
    """The best that is known; moments without a time zone are by the clock on the wall.

    Raises UsageError when nothing can have been recorded at the `given` one.
    """
    if given is not None:
        return RecordedAt(check_given(given, now), "given")
    tagged = _read(tag)
    if tagged is not None and EARLIEST <= tagged <= now + CLOCK_ERROR:
        return RecordedAt(tagged, "tag")
    return RecordedAt(modified.astimezone(UTC), "file")


def check_given(given: datetime, now: datetime) -> datetime:
    """The moment that the user gave, in UTC. Raises UsageError when nothing can have been recorded then."""
    moment = _utc(given)
    if moment is None or not EARLIEST <= moment <= now + CLOCK_ERROR:
        raise UsageError(f"--date {given:%Y-%m-%d}: nothing was recorded then; give a day from 1990 until today.")
    return moment


def _read(tag: str) -> datetime | None:
    try:
        return _utc(datetime.fromisoformat(tag))
    except ValueError:
        return None


def _utc(moment: datetime) -> datetime | None:
    """None at the ends of the calendar."""
    try:
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
