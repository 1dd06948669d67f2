"""The one importer of sounddevice. For child processes only: PortAudio can hang, print, or take a process down."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mockinterview.audio.device_errors import NO_PORTAUDIO, Kind, PortAudioCode, not_found, not_opened
from mockinterview.audio.devices import Device
from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.errors import AudioDeviceError

LATENCY_S: dict[Kind, float] = {"input": 0.25, "output": 0.1}
"""Buffer asked of the device. The default (30 ms) overflows when Whisper runs beside it. A loudspeaker plays its buffer
of silence first, so that one is smaller: a late block is a short gap there, and nothing is lost."""

COMMON_RATES_HZ = (48_000, 44_100)
"""Tried when a device refuses both 16 kHz and the rate it calls its own."""

BlockCallback = Callable[[Any, int, Any, Any], None]
"""sounddevice's: block of shape (frames, 1), number of frames, times, flags."""


def load() -> Any:
    """The module sounddevice; PortAudio lists the devices at this moment.

    Raises AudioDeviceError without PortAudio.
    """
    try:
        import sounddevice  # noqa: PLC0415
    except OSError as error:
        raise AudioDeviceError(NO_PORTAUDIO) from error
    return sounddevice


def devices() -> tuple[Device, ...]:
    """All inputs and outputs, in PortAudio's order.

    Raises AudioDeviceError without PortAudio.
    """
    sound = load()
    default = dict(zip(("input", "output"), sound.default.device, strict=True))
    kinds: tuple[Kind, Kind] = ("input", "output")
    return tuple(
        Device(
            name=entry["name"],
            kind=kind,
            default_rate_hz=round(entry["default_samplerate"]),
            is_default=index == default[kind],
        )
        for index, entry in enumerate(sound.query_devices())
        for kind in kinds
        if entry[f"max_{kind}_channels"] > 0
    )


def start_stream(
    kind: Kind, device: str, on_block: BlockCallback, prepare: Callable[[int], None] = lambda rate_hz: None
) -> Any:
    """Open and start a mono 16-bit stream at 16 kHz, or at the device's own rate when it refuses that.

    `prepare` is called with the rate before the first block is asked for. Returns sounddevice's stream, with
    `samplerate` and `latency`.

    Raises AudioDeviceError when there is no such device or it cannot be opened.
    """
    sound = load()
    open_stream = sound.InputStream if kind == "input" else sound.OutputStream
    entry = _find(sound, kind, device)

    def start(rate_hz: int) -> Any:
        stream = open_stream(
            rate_hz, device=entry["index"], channels=1, dtype="int16", latency=LATENCY_S[kind], callback=on_block
        )
        try:
            prepare(round(stream.samplerate))
            stream.start()
        except sound.PortAudioError:
            stream.close()
            raise
        return stream

    return _first_accepted(kind, (SAMPLE_RATE_HZ, round(entry["default_samplerate"]), *COMMON_RATES_HZ), start)


def _find(sound: Any, kind: Kind, device: str) -> Any:
    """The default device of this kind, or the first called `device`, or else the first with that in its name."""
    try:
        if not device:
            return sound.query_devices(None, kind)
    except sound.PortAudioError as error:
        raise AudioDeviceError(not_found(kind, device)) from error
    entries = [entry for entry in sound.query_devices() if entry[f"max_{kind}_channels"] > 0]
    matches = [entry for entry in entries if device.casefold() in entry["name"].casefold()]
    if not matches:
        raise AudioDeviceError(not_found(kind, device))
    return next((entry for entry in matches if entry["name"] == device), matches[0])


def _first_accepted(kind: Kind, rates_hz: tuple[int, ...], start: Callable[[int], Any]) -> Any:
    refusal = AudioDeviceError(not_found(kind, ""))
    for rate_hz in rates_hz:
        try:
            return start(rate_hz)
        except load().PortAudioError as error:
            code = _code(error)
            refusal = AudioDeviceError(not_opened(kind, code, str(error)))
            if code in {PortAudioCode.DEVICE_UNAVAILABLE, PortAudioCode.ILLEGAL_COMBINATION}:
                break
    raise refusal


def _code(error: Exception) -> int:
    return int(error.args[1]) if len(error.args) > 1 else 0
