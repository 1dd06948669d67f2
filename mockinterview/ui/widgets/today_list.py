"""Today: at most three things, one line each."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from mockinterview.plan.today import Thing

LABEL = "Today (w)  "
"""The key opens the plan, which tells the reasons."""


class TodayList(Static):
    """Takes no room while there is nothing to do; the reasons are on the screen of the plan."""

    DEFAULT_CSS = """
    TodayList {
        height: auto;
        display: none;
        margin-bottom: 1;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        &.-told { display: block; }
        &.-failed { text-wrap: wrap; }
    }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)

    def show(self, things: Sequence[Thing]) -> None:
        """Show them with the keys that do them."""
        self.set_class(bool(things), "-told")
        self.remove_class("-failed")
        lines = [Content.assemble((str(place), "bold"), f"  {thing.text}") for place, thing in enumerate(things, 1)]
        margins = [LABEL, *[" " * len(LABEL)] * (len(lines) - 1)]
        self.update(Content("\n").join(map(Content.assemble, margins, lines)))

    def explain(self, reason: str) -> None:
        """Say why there is no list."""
        self.add_class("-told", "-failed")
        self.update(reason)
