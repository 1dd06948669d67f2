"""What can be wrong with a microphone or loudspeaker, each as one sentence with its cure. Pure."""

from __future__ import annotations

import errno
from enum import IntEnum
from typing import Literal

Kind = Literal["input", "output"]

_NOUNS: dict[Kind, str] = {"input": "microphone", "output": "loudspeaker"}

NO_PORTAUDIO = (
    "The sound library PortAudio is missing; install it (Debian, Ubuntu: sudo apt install libportaudio2) "
    "or answer from a recording with --source FILE."
)
SILENT_INPUT = (
    "The microphone delivers nothing but zeros; unmute it, or allow access to it in the system's privacy settings."
)
HAS_SLEPT = "The computer slept while it recorded; what was said meanwhile is missing."
NO_ANSWER = "The sound system does not answer; restart it (or the computer) and try again."
RECORDER_DIED = "The recording process ended unexpectedly; what was recorded until then is kept."
RECORDER_STUCK = "The recording process no longer answered and was ended; what was recorded until then is kept."
PLAYER_DIED = "The playback process ended unexpectedly; play it again."


class PortAudioCode(IntEnum):
    """Error numbers of PortAudio (portaudio.h, PaErrorCode) that have a sentence of their own."""

    ILLEGAL_COMBINATION = -9993
    DEVICE_UNAVAILABLE = -9985


def not_found(kind: Kind, device: str) -> str:
    """No device of this kind, or none with the name `device`."""
    noun = _NOUNS[kind]
    if device:
        return (
            f'There is no {noun} called "{device}"; choose one that `mockinterview devices` lists, '
            "and close programs that may be using it."
        )
    cure = ", or answer from a recording with --source FILE" if kind == "input" else ""
    return f"No {noun} was found; plug one in, or close the program that is using it{cure}."


def not_opened(kind: Kind, code: int, explanation: str) -> str:
    """PortAudio refused to open a device with error `code`, explained in its own words."""
    noun = _NOUNS[kind]
    if code == PortAudioCode.DEVICE_UNAVAILABLE:
        return f"The {noun} is in use by another program; close that program and try again."
    if code == PortAudioCode.ILLEGAL_COMBINATION:  # what PortAudio makes of "permission denied"
        return (
            f"Access to the {noun} was denied; allow it in the system's privacy settings "
            "(Linux: add yourself to the group audio) and try again."
        )
    return f"The {noun} cannot be opened ({explanation}); choose another that `mockinterview devices` lists."


def not_answering(kind: Kind) -> str:
    """The device neither opened nor failed within the time allowed."""
    return f"The {_NOUNS[kind]} does not answer; unplug it and plug it in again, or choose another device."


def vanished(kind: Kind) -> str:
    """A running device went quiet."""
    kept = "; what was recorded until then is kept" if kind == "input" else ""
    return f"The {_NOUNS[kind]} went silent, as if unplugged{kept}."


def overflowed(count: int) -> str:
    """The device lost audio because nobody took it in time."""
    times = "once" if count == 1 else f"{count} times"
    return f"The computer was too busy and lost sound {times}; words may be missing."


def not_written(error: OSError) -> str:
    """The take could not be written on."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return "The disk is full; what was recorded until then is kept: make room before you go on."
    return f"The recording could not be written ({error.strerror}); what was recorded until then is kept."
