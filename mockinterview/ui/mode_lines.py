"""The ways to practise, in plain words."""

from __future__ import annotations

from mockinterview.practice.modes import MODES, Mode, ModeName
from mockinterview.report import notation

LINES: dict[ModeName, str] = {
    "practice": "Practice: pause and repeat as you like.",
    "interview": "Interview: no pause, and you mark yourself before you see the report.",
    "one-way": "One-way: {thinking} to think, then one take that stops at its limit.",
}


def mode_line(mode: Mode) -> str:
    """What `mode` means for the user."""
    return LINES[mode.name].format(thinking=notation.seconds(mode.thinking_s or 0.0))


def call_line(mode: Mode, *, is_alone: bool) -> str:
    """What to do with the question that is shown; `is_alone`: it is no question of a round of several."""
    if mode.thinking_s is not None:
        begin, end = "Press space to begin the time to think.", ""
    else:
        begin, end = "Press space and speak.", "Press space again when you are done."
    return f"{begin} {end if is_alone else 'All reports come after the last answer.'}".rstrip()


def next_mode(mode: Mode) -> Mode:
    """The mode after `mode`; the first comes after the last."""
    modes = list(MODES.values())
    return modes[(modes.index(mode) + 1) % len(modes)]
