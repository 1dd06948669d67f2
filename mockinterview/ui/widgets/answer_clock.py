"""How long the answer has lasted, against its target."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from mockinterview.analysis.feedback import Pair
from mockinterview.report import notation
from mockinterview.ui.widgets.bar import draw_bar

SCALE_BEYOND_TARGET = 4 / 3
"""The bar ends where an answer is too long: four thirds of the upper target."""


class AnswerClock(Widget):
    """Minutes and seconds, counting up and never cutting off, with a bar."""

    DEFAULT_CSS = """
    AnswerClock { height: 1; }
    """

    elapsed_s: reactive[float] = reactive(0.0)

    def __init__(self, target_s: Pair) -> None:
        super().__init__()
        self._target_s = target_s

    def show_target(self, target_s: Pair) -> None:
        """Measure against another target."""
        self._target_s = target_s
        self.refresh()

    def render(self) -> Content:
        """One line: time, bar, target."""
        time = f"{notation.clock(int(self.elapsed_s)):>5}  "
        target = f"  target {notation.clock_range(self._target_s)}"
        width = max(1, self.size.width - len(time) - len(target))
        bar = draw_bar(width, self.elapsed_s, self._target_s[1] * SCALE_BEYOND_TARGET, self._target_s)
        return Content.assemble((time, "bold"), (bar.filled, "$accent"), (bar.rest, "$quiet"), (target, "$quiet"))
