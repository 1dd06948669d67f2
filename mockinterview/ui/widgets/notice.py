"""Something the user should know: what happened, and what to do."""

from __future__ import annotations

from textual.reactive import reactive
from textual.widgets import Static


class Notice(Static):
    """A sentence or two that stand out; takes no room while there is nothing to say."""

    DEFAULT_CSS = """
    Notice {
        height: auto;
        display: none;
        padding: 0 2;
        border-left: outer $look;
        &.-told { display: block; }
    }
    """

    text: reactive[str] = reactive("")

    def __init__(self, text: str = "") -> None:
        super().__init__(markup=False)
        self.text = text

    def watch_text(self, text: str) -> None:
        """Show, or give the room back."""
        self.set_class(bool(text), "-told")
        self.update(text)
