"""textual-plot's widget on canvases that can be drawn without colours."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Grid
from textual.strip import Strip
from textual_hires_canvas import Canvas
from textual_plot import PlotWidget
from textual_plot.plot_widget import Legend


class StyledCanvas(Canvas):
    """A canvas whose lines have a style before it knows its size, too.

    The library's lines have none until then, and Textual's filter for NO_COLOR breaks on them.
    """

    def render_line(self, y: int) -> Strip:
        """One line; an empty one while there is nothing to draw on."""
        line = super().render_line(y)
        return line if line.cell_length else Strip.blank(0, self.rich_style)


class CanvasPlot(PlotWidget):
    """A plot with margins and legend, as the library composes it."""

    def compose(self) -> ComposeResult:
        """The same children, by the ids that the library knows them by."""
        with Grid():
            for name in ("margin-top", "margin-left", "plot", "margin-bottom"):
                yield StyledCanvas(1, 1, id=name)
        yield Legend(id="legend")
