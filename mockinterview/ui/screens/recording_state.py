"""Where an answer stands, from the opening of the device to the transcript, and what can be done there. Pure."""

from __future__ import annotations

from enum import Enum

from mockinterview.audio.source import SourceStatus


class RecordingState(Enum):
    """The states; each value is also the class that the screen carries."""

    OPENING = "-opening"
    """The device opens, for a moment."""
    RECORDING = "-recording"
    PAUSED = "-paused"
    FINISHING = "-finishing"
    """The recording is over, the transcript not yet."""
    DISCARDING = "-discarding"
    FAILED = "-failed"
    """Nothing could be recorded."""
    KEPT = "-kept"
    """The recording is there, but its transcription failed."""


POSSIBLE: dict[RecordingState, frozenset[str]] = {
    RecordingState.OPENING: frozenset(),
    RecordingState.RECORDING: frozenset({"finish", "pause", "discard"}),
    RecordingState.PAUSED: frozenset({"finish", "resume", "discard"}),
    RecordingState.FINISHING: frozenset({"give_up"}),
    RecordingState.DISCARDING: frozenset(),
    RecordingState.FAILED: frozenset({"record_again", "open_recording", "leave"}),
    RecordingState.KEPT: frozenset({"transcribe_again", "leave"}),
}
"""The actions that each state allows. An action that is named nowhere is always possible."""

_STATEFUL = frozenset[str]().union(*POSSIBLE.values())

LIVE = frozenset({RecordingState.RECORDING, RecordingState.PAUSED})
"""The states in which the take is open."""

LINES: dict[RecordingState, str] = {
    RecordingState.OPENING: "Opening the microphone ...",
    RecordingState.RECORDING: "● Recording. Press space when you are done.",
    RecordingState.PAUSED: "Paused. Press p to go on, space to end the answer.",
    RecordingState.FINISHING: "Finishing the transcript ...",
    RecordingState.DISCARDING: "Discarding ...",
    RecordingState.FAILED: "Nothing was recorded.",
    RecordingState.KEPT: "Your recording is kept, but has no transcript.",
}


def is_possible(action: str, state: RecordingState) -> bool:
    """Whether `action` can be done in `state`."""
    return action not in _STATEFUL or action in POSSIBLE[state]


def what_happened(status: SourceStatus) -> str | None:
    """What the user should know about the recording that was judged."""
    if status.failure is not None:
        return f"{status.failure} The report is about that part."
    if status.overflows:
        return f"The computer was too busy and lost sound {status.overflows} times; words may be missing."
    return None
