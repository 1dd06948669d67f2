"""Where a recording stands, from the opening of the device to its end, and what can be done there. Pure."""

from __future__ import annotations

from enum import Enum

from mockinterview.practice.modes import Mode


class RecordingState(Enum):
    """The states; each value is also the class that the screen carries."""

    OPENING = "-opening"
    """The device opens, for a moment."""
    RECORDING = "-recording"
    PAUSED = "-paused"
    ENDING = "-ending"
    """The file is closed, for a moment."""
    DISCARDING = "-discarding"
    FAILED = "-failed"
    """Nothing could be recorded."""


POSSIBLE: dict[RecordingState, frozenset[str]] = {
    RecordingState.OPENING: frozenset(),
    RecordingState.RECORDING: frozenset({"finish", "pause", "captions", "discard"}),
    RecordingState.PAUSED: frozenset({"finish", "resume", "captions", "discard"}),
    RecordingState.ENDING: frozenset(),
    RecordingState.DISCARDING: frozenset(),
    RecordingState.FAILED: frozenset({"record_again", "open_recording", "leave"}),
}
"""The actions that each state allows. An action that is named nowhere is always possible."""

_STATEFUL = frozenset[str]().union(*POSSIBLE.values())

LIVE = frozenset({RecordingState.RECORDING, RecordingState.PAUSED})
"""The states in which the take is open."""

LINES: dict[RecordingState, str] = {
    RecordingState.OPENING: "Opening the microphone ...",
    RecordingState.RECORDING: "● Recording. Press space when you are done.",
    RecordingState.PAUSED: "Paused. Press p to go on, space to end the answer.",
    RecordingState.ENDING: "One moment ...",
    RecordingState.DISCARDING: "Discarding ...",
    RecordingState.FAILED: "Nothing was recorded.",
}


def is_possible(action: str, state: RecordingState, mode: Mode) -> bool:
    """Whether `action` can be done in `state` under the rules of `mode`."""
    if action == "pause" and not mode.may_pause:
        return False
    return action not in _STATEFUL or action in POSSIBLE[state]
