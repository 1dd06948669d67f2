"""What else was noticed, beside the one strength and the one fix."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from mockinterview.report.view import Noticed

PRAISE, HINT = "+", "-"


class NoticedList(Vertical):
    """A row for each finding, with a sign in front."""

    DEFAULT_CSS = """
    NoticedList {
        height: auto;
        margin-bottom: 1;
        .row { height: auto; }
        .sign { width: 2; text-style: bold; color: $look; }
        .sign.-praise { color: $good; }
        .words { width: 1fr; }
    }
    """

    def __init__(self, noticed: tuple[Noticed, ...]) -> None:
        super().__init__()
        self._noticed = noticed

    def compose(self) -> ComposeResult:
        """The weightiest first."""
        for one in self._noticed:
            with Horizontal(classes="row"):
                yield Static(PRAISE if one.is_praise else HINT, classes="sign -praise" if one.is_praise else "sign")
                yield Static(_words(one), classes="words")


def _words(noticed: Noticed) -> Content:
    time = (f"  {noticed.when}", "$quiet") if noticed.when else ""
    return Content.assemble((noticed.title, "bold"), time, f"\n{noticed.do}" if noticed.do else "")
