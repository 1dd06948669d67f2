"""The one strength, or the one thing to fix next."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from mockinterview.report.labels import load_labels
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
        .rule { color: $quiet; }
    }
    """

    def __init__(self, headline: Headline, *, names_rule: bool = False) -> None:
        super().__init__(classes=None if headline.is_strength else "-fix")
        self._headline = headline
        self._names_rule = names_rule

    def compose(self) -> ComposeResult:
        """What it is, where it was heard, why it matters, what to do; on demand by which rule."""
        told = self._headline
        yield Static(Content.assemble((told.role, "$quiet"), "  ", (told.title, "bold")))
        if told.quote:
            yield Static(f"“{told.quote}” at {told.when}", classes="quote", markup=False)
        yield Static(f"{told.why} {told.do}", markup=False)
        if self._names_rule:
            yield Static(f"{load_labels().headings['rule']}: {told.rule}", classes="rule", markup=False)
