from __future__ import annotations

from mockinterview.audio.watchdog import DEVICE_SILENT_S, DeviceWatchdog


def looks_until_overdue(watchdog: DeviceWatchdog, step_s: float, callbacks_per_look: int) -> int:
    for look in range(1, 101):
        if watchdog.is_overdue(look * step_s, 1 + look * callbacks_per_look):
            return look
    return 0


def test_a_device_that_calls_back_is_there() -> None:
    assert looks_until_overdue(DeviceWatchdog(0.0), step_s=0.1, callbacks_per_look=1) == 0


def test_a_quiet_device_has_gone_after_its_time() -> None:
    looks = looks_until_overdue(DeviceWatchdog(0.0), step_s=0.1, callbacks_per_look=0)
    assert DEVICE_SILENT_S <= (looks - 1) * 0.1 + 0.001 < DEVICE_SILENT_S + 0.2


def test_one_long_suspension_is_not_the_devices_fault() -> None:
    watchdog = DeviceWatchdog(0.0)
    assert not watchdog.is_overdue(0.1, 1)
    assert not watchdog.was_suspended
    assert not watchdog.is_overdue(3600.0, 1)
    assert watchdog.was_suspended
    assert not watchdog.is_overdue(3600.1, 2)
    assert not watchdog.was_suspended


def test_a_callback_starts_the_count_anew() -> None:
    watchdog = DeviceWatchdog(0.0)
    for tenth in range(1, 100):
        assert not watchdog.is_overdue(tenth / 10, tenth // 10)
