"""The one strength, or the one thing to fix next."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from mockinterview.report.view import Headline


class HeadlineCard(Vertical):
    """A finding with its words and their time."""

    DEFAULT_CSS = """
    HeadlineCard {
        height: auto;
        padding: 0 2;
        border-left: outer $good;
        &.-fix { border-left: outer $look; }
        .role { color: $quiet; }
        .title { text-style: bold; }
        .quote { color: $quiet; text-style: italic; }
    }
    """

    def __init__(self, headline: Headline) -> None:
        super().__init__(classes=None if headline.is_strength else "-fix")
        self._headline = headline

    def compose(self) -> ComposeResult:
        """What it is, where it was heard, why it matters, what to do."""
        told = self._headline
        yield Static(Content.assemble((told.role, "$quiet"), "  ", (told.title, "bold")))
        if told.quote:
            yield Static(f"“{told.quote}” at {told.when}", classes="quote", markup=False)
        yield Static(f"{told.why} {told.do}", markup=False)
