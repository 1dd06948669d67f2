"""The last words that were written down."""

from __future__ import annotations

from textual.reactive import reactive
from textual.widgets import Static

NOTHING_YET = "The words come at your first longer pause."


class Captions(Static):
    """Two lines or so; hidden until somebody wants them."""

    DEFAULT_CSS = """
    Captions {
        height: auto;
        display: none;
        color: $quiet;
        margin-bottom: 1;
        &.-wanted { display: block; }
    }
    """

    words: reactive[str] = reactive("")

    def __init__(self) -> None:
        super().__init__(NOTHING_YET, markup=False)

    def watch_words(self, words: str) -> None:
        """Show the latest."""
        self.update(words or NOTHING_YET)
