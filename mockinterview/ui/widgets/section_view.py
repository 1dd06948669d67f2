"""One metric of the full report: its heading and lines."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from mockinterview.report.labels import Label
from mockinterview.report.view import Line, Section

TONE_STYLES = {"good": "$good", "even": "", "look": "$look"}


class SectionView(Horizontal):
    """A heading, and beside it what was measured; single occurrences lead with their time."""

    DEFAULT_CSS = """
    SectionView {
        height: auto;
        margin-bottom: 1;
        .heading { width: 10; text-style: bold; }
        .lines { width: 1fr; height: auto; }
        .line { height: auto; }
        .item { padding-left: 2; }
        .when { width: 6; color: $quiet; }
        .words { width: 1fr; }
    }
    """

    def __init__(self, section: Section) -> None:
        super().__init__()
        self._section = section

    def compose(self) -> ComposeResult:
        """A row for each line."""
        yield Static(self._section.heading, classes="heading", markup=False)
        with Vertical(classes="lines"):
            for line in self._section.lines:
                with Horizontal(classes="line item" if line.is_item else "line"):
                    if line.when:
                        yield Static(line.when, classes="when", markup=False)
                    yield Static(_words(line), classes="words")


def _words(line: Line) -> Content:
    status = _status(line.status)
    joint = ": " if line.text and status else ""
    note = (f" ({line.note})", "$quiet") if line.note else ""
    return Content.assemble(line.text, joint, status, note)


def _status(status: Label | None) -> Content:
    return Content.styled(status.text, TONE_STYLES[status.tone]) if status else Content("")
