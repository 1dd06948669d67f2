"""The time between the two presses of Enter."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from mockinterview.audio import device_errors
from mockinterview.cli.plain.line_input import EndOfLines, Lines
from mockinterview.cli.plain.live_take import LiveTake
from mockinterview.practice.round import Round, is_limit_reached
from mockinterview.report import notation

LOOK_S = 0.1
"""How often the recording is looked at; the microphone reports as often."""
TELL_EVERY_S = 30.0
"""How often the elapsed time is told: rarely enough not to disturb somebody who listens to a screen reader."""
AT_HAND_S = 2.0
"""A transcript that takes no longer than this after the answer is not worth a word. Ours."""
TELL_WRITING_EVERY_S = 10.0
"""How often a long wait for the transcript is told. Ours: about as long as people wait before they doubt."""
PAUSE = "p"


def record(take: LiveTake, now: Round, lines: Lines | None, talk: Callable[[str], None]) -> Round:
    """Let a begun take run until Enter, its limit, or its own end; returns the round as it stands then.

    However it ends, also by an exception, the take is ended and entered.
    """
    try:
        if lines is not None:
            pausing = " p and Enter: pause or go on." if now.mode.may_pause else ""
            talk(f"Recording. Enter: done.{pausing}")
        else:
            talk("The recording answers.")
        now = _until_over(take, now, lines, talk)
    finally:
        take.end()
    if lines is None:
        talk(f"It took {notation.clock(take.status.elapsed_s)}.")
    _tell_what_happened(take, talk)
    return now


def await_transcript(take: LiveTake, talk: Callable[[str], None]) -> None:
    """Return when there is a transcript or it has failed; a wait that is felt is told, in lines for screen readers."""
    if take.is_written(AT_HAND_S):
        return
    talk("Writing it down ...")
    while not take.is_written(TELL_WRITING_EVERY_S):
        written_s, whole_s = min(take.written_s, take.status.elapsed_s), take.status.elapsed_s
        talk(f"Writing it down ... {notation.clock(written_s)} of {notation.clock(whole_s)}")


def _until_over(take: LiveTake, now: Round, lines: Lines | None, talk: Callable[[str], None]) -> Round:
    due_s = TELL_EVERY_S
    target_s = take.question.question_type.target_s
    warning = None
    while take.status.is_running:
        elapsed_s = take.status.elapsed_s
        if is_limit_reached(now.mode, target_s, elapsed_s):
            talk(f"{notation.clock(elapsed_s)}: the time is over.")
            return now
        if lines is not None and elapsed_s >= due_s:
            talk(notation.clock(elapsed_s))
            due_s += TELL_EVERY_S
        if take.status.warning not in {None, warning}:
            warning = take.status.warning
            talk(str(warning))
        line = _line(lines)
        if line is not None and not (line.strip().lower() == PAUSE and now.mode.may_pause):
            return now
        if line is not None:
            now = _pause_or_go_on(take, now, talk)
    return now


def _line(lines: Lines | None) -> str | None:
    """What was typed, if anything; the end of the input counts as Enter."""
    if lines is None:
        Event().wait(LOOK_S)
        return None
    try:
        return lines.wait(LOOK_S)
    except EndOfLines:
        return ""


def _pause_or_go_on(take: LiveTake, now: Round, talk: Callable[[str], None]) -> Round:
    if now.stage == "paused":
        take.source.resume()
        talk("Recording.")
        return now.after("resumed")
    take.source.pause()
    talk(f"Paused at {notation.clock(take.status.elapsed_s)}.")
    return now.after("paused")


def _tell_what_happened(take: LiveTake, talk: Callable[[str], None]) -> None:
    status = take.status
    if status.failure is not None:
        talk(status.failure)
    if status.overflows:
        talk(device_errors.overflowed(status.overflows))
