"""What several screens offer, under one key: a letter that is learned on one screen surprises on no other.

`docs/keys.md` shows every key of the app with what it means where; `python docs/keys.py` writes it.
"""

from __future__ import annotations

from mockinterview.ui.commands import Command

SAVE_KEY = "ctrl+s"
"""Writes a file: a story, a page, a calendar."""
RETRY_KEY = "r"
"""Does anew what is done or has failed."""

QUIT = Command("q", "app.quit", "Quit", "Leave; recordings are kept.")
DELETE = Command(
    "delete,backspace",
    "delete",
    "Delete",
    "Remove recording, transcript and report for good; you are asked first.",
    is_in_footer=False,
)
"""No letter: a letter means something harmless on some other screen."""
REVEAL = Command("i", "reveal", "What it tests", "Show what the interviewer tests with this question, or hide it.")
OPEN_RECORDING = Command("o", "open_recording", "From a file", "Answer from a recording instead of the microphone.")
