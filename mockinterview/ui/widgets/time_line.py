"""The answer from its first word to its last: which phase followed which."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from mockinterview.report.view import Stretch

THREAD = "─"


class TimeLine(Widget):
    """One line; each stretch begins with the letter of its phase."""

    DEFAULT_CSS = """
    TimeLine { height: 1; }
    """

    def __init__(self, stretches: tuple[Stretch, ...]) -> None:
        super().__init__()
        self._stretches = stretches

    def render(self) -> Content:
        """As wide as there is room; a stretch too short for a cell is left out."""
        pieces = []
        for stretch in self._stretches:
            first = round(stretch.start * self.size.width)
            cells = round((stretch.start + stretch.width) * self.size.width) - first
            drawn = (stretch.lane.letter + THREAD * (cells - 1))[: max(0, cells)]
            pieces.append(Content.styled(drawn, f"bold $phase-{stretch.lane.colour}"))
        return Content("").join(pieces)
