"""The key that opens the example answers, and its hint."""

from __future__ import annotations

from mockinterview.ui.commands import Command

EXAMPLES = Command(
    "x", "examples", "Examples", "Read weak and strong answers, and why the strong ones hold the listener.", False
)
"""Of a screen with a question."""
HINT = "x shows what good sounds like: weak and strong answers."
