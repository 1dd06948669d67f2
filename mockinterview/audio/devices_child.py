"""The process behind `devices.list_devices`: prints the devices, or a failure, as one JSON line and leaves."""

from __future__ import annotations

import os

from mockinterview.audio import portaudio
from mockinterview.audio.devices import DeviceList
from mockinterview.audio.messages import Failure
from mockinterview.audio.parent_link import ParentLink
from mockinterview.errors import AudioDeviceError

if __name__ == "__main__":
    link = ParentLink()
    try:
        link.report(DeviceList(devices=portaudio.devices()))
    except AudioDeviceError as error:
        link.report(DeviceList(failure=Failure(str(error))))
    os._exit(0)
