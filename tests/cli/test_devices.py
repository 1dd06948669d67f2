"""`mockinterview devices`: what there is, or the cure."""

import json

import pytest
from click.testing import CliRunner

from mockinterview.audio import devices
from mockinterview.audio.devices import Device
from mockinterview.cli import main
from mockinterview.errors import AudioDeviceError

MICROPHONE = Device(name="Desk microphone", kind="input", default_rate_hz=48_000, is_default=True)
SPEAKER = Device(name="Loudspeaker", kind="output", default_rate_hz=44_100, is_default=False)


def test_every_device_has_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "list_devices", lambda: (MICROPHONE, SPEAKER))
    result = CliRunner().invoke(main, ["devices"])
    assert result.exit_code == 0
    assert result.stdout == "*  input   48000 Hz  Desk microphone\n   output  44100 Hz  Loudspeaker\n"


def test_json(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "list_devices", lambda: (MICROPHONE,))
    shown = json.loads(CliRunner().invoke(main, ["devices", "--format", "json"]).stdout)
    assert shown == [{"name": "Desk microphone", "kind": "input", "default_rate_hz": 48000, "is_default": True}]


@pytest.mark.parametrize("found", [(), (SPEAKER,)])
def test_no_microphone_is_exit_3_with_the_cure(monkeypatch: pytest.MonkeyPatch, found: tuple[Device, ...]) -> None:
    monkeypatch.setattr(devices, "list_devices", lambda: found)
    result = CliRunner().invoke(main, ["devices"])
    assert result.exit_code == 3
    assert len(result.stdout.splitlines()) == len(found)
    assert "plug one in" in result.stderr


def test_no_portaudio_is_exit_3(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise AudioDeviceError("PortAudio is missing; install libportaudio2.")

    monkeypatch.setattr(devices, "list_devices", fail)
    result = CliRunner().invoke(main, ["devices"])
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == "mockinterview: PortAudio is missing; install libportaudio2.\n"
