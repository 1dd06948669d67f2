"""What the check of the microphone works with, and what it says of a level."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import tomlkit
from tomlkit.exceptions import TOMLKitError

from mockinterview import paths
from mockinterview.audio.devices import Device
from mockinterview.audio.format import Samples
from mockinterview.audio.player import Player
from mockinterview.errors import DataFileError
from mockinterview.settings import AudioSettings, settings_path
from mockinterview.ui.sources import Microphone


@dataclass(frozen=True)
class SoundCheck:
    """Devices of this machine. `play` returns when it is silent again; `remember` keeps the name of an input."""

    list_devices: Callable[[], tuple[Device, ...]]
    open_microphone: Microphone
    play: Callable[[Samples], None]
    remember: Callable[[str], None]


def verdict(peak_dbfs: float, settings: AudioSettings) -> str | None:
    """How the loudest moment of the last seconds is to be judged, in words; None when nobody spoke."""
    if peak_dbfs < settings.voice_dbfs:
        return None
    if peak_dbfs >= settings.clipping_dbfs:
        return "Clipping: move away from the microphone, or lower its level in the system's sound settings."
    if peak_dbfs < settings.too_quiet_dbfs:
        return "Too quiet: come closer, or raise the microphone's level in the system's sound settings."
    return "Good: this is loud enough, and nothing is cut off."


def remember_input(device: str) -> None:
    """Keep the name in the settings file, whose comments and other keys stay as they are.

    Raises DataFileError when the file cannot be read or written.
    """
    path = settings_path()
    try:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        settings = tomlkit.parse(text)
        settings.setdefault("audio", tomlkit.table())["input_device"] = device
        paths.ensure_private_dir(path.parent)
        paths.write_private(path, tomlkit.dumps(settings).encode())
    except (OSError, UnicodeDecodeError, TOMLKitError) as error:
        raise DataFileError(f"{path}: the choice cannot be kept there ({error}); mend or remove the file.") from error


def play_whole(player: Player, samples: Samples) -> None:
    """Play, and wait for the end; for a thread. Raises AudioDeviceError without a loudspeaker."""
    player.play(samples)
    player.wait()


def inputs_of(devices: tuple[Device, ...]) -> tuple[Device, ...]:
    """The microphones among `devices`."""
    return tuple(device for device in devices if device.kind == "input")
