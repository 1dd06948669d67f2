from __future__ import annotations

import sys

import pytest

from mockinterview.audio.devices import list_devices
from tests.virtual_mic import VirtualMicrophone

pytestmark = pytest.mark.sound


def test_devices_are_listed_by_kind(microphone: VirtualMicrophone) -> None:
    microphone.fault("rates=48000")
    devices = list_devices()
    assert {"vmic", "vspk"} <= {device.name for device in devices if device.kind == "input"}
    assert {device.default_rate_hz for device in devices} == {48_000}
    assert [device.name for device in devices if device.is_default and device.kind == "input"] == ["default"]
    assert [device.name for device in devices if device.is_default and device.kind == "output"] == ["default"]
    assert "sounddevice" not in sys.modules


def test_no_device_is_an_empty_list(microphone: VirtualMicrophone) -> None:
    microphone.fault("missing")
    assert list_devices() == ()
