"""Notices a device that has gone: PortAudio says nothing when one is unplugged, its callbacks just stop."""

from __future__ import annotations

DEVICE_SILENT_S = 1.5
"""A device this long without a callback has gone. Ours: callbacks come every 60 ms, under load every 200 ms."""

MAX_STEP_S = 0.2
"""At most this much of the time between two looks counts: the rest, this process itself was held up or suspended."""

SUSPENDED_S = 2.0
"""So long between two looks, and the computer slept or stood still. Ours: devices keep a quarter of a second."""


class DeviceWatchdog:
    """Counts the time since a device's last callback. Pure: the clock is the caller's."""

    def __init__(self, now_s: float) -> None:
        self.was_suspended = False
        """Whether the latest look came so late that sound was lost meanwhile."""
        self._seen_at_s = now_s
        self._callback_count = 0
        self._waited_s = 0.0

    def is_overdue(self, now_s: float, callback_count: int) -> bool:
        """Whether the device has gone, given how many callbacks there have been in all; ask several times a second."""
        self.was_suspended = now_s - self._seen_at_s >= SUSPENDED_S
        step_s = min(now_s - self._seen_at_s, MAX_STEP_S)
        self._seen_at_s = now_s
        self._waited_s = self._waited_s + step_s if callback_count == self._callback_count else 0.0
        self._callback_count = callback_count
        return self._waited_s >= DEVICE_SILENT_S
