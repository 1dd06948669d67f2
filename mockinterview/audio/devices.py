"""The sound devices of this machine, asked for in a child process."""

from __future__ import annotations

import threading

import msgspec

from mockinterview.audio import device_errors
from mockinterview.audio.child_process import ChildProcess
from mockinterview.audio.device_errors import Kind
from mockinterview.audio.messages import Failure
from mockinterview.errors import AudioDeviceError

ANSWER_TIMEOUT_S = 10.0
"""How long PortAudio may take to look at all devices; a broken sound server can hang it."""


class Device(msgspec.Struct, frozen=True):
    """One direction of one sound device."""

    name: str
    kind: Kind
    default_rate_hz: int
    is_default: bool


class DeviceList(msgspec.Struct, frozen=True):
    """The child's answer."""

    devices: tuple[Device, ...] = ()
    failure: Failure | None = None


def list_devices() -> tuple[Device, ...]:
    """All inputs and outputs, in PortAudio's order; empty when there are none. Takes about half a second.

    Raises AudioDeviceError without PortAudio, or when the sound system hangs.
    """
    child = ChildProcess("mockinterview.audio.devices_child")
    bound = threading.Timer(ANSWER_TIMEOUT_S, child.kill)
    bound.start()
    answer = b"".join(child.lines())
    bound.cancel()
    child.reap()
    if not answer:
        raise AudioDeviceError(device_errors.NO_ANSWER)
    listed = msgspec.json.decode(answer, type=DeviceList)
    if listed.failure:
        raise AudioDeviceError(listed.failure.sentence)
    return listed.devices
