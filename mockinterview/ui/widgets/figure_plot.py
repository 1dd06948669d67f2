"""One figure over the sittings: its points, its target, and what can be said of it."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static
from textual_plot import HiResMode, PlotWidget
from textual_plot.axis_formatter import AxisFormatter

from mockinterview.report.plot import limits
from mockinterview.report.progress_panel import Panel, Point
from mockinterview.report.progress_words import bare, load_progress_words
from mockinterview.ui.widgets.plot_canvas import CanvasPlot

COMPARED, OTHER = "•", "◦"
"""Marks of sittings that are compared, and of those that are not."""
_COLOURS = {
    "situation": "phase-situation",
    "task": "phase-task",
    "action": "phase-action",
    "i_share": "phase-action",
    "result": "phase-result",
    "outcome_numbers": "phase-result",
}
_ROOM = 0.5
"""Sittings left free at both ends, so that no point lies on the frame."""
_LEFT_CELLS = 7
_MOST_MARKS = 20
"""More points than this are drawn as the eighths of a cell."""


class FigurePlot(Vertical):
    """A heading, a plot with the band of the target between two lines, and a sentence (`told`, or `short`)."""

    DEFAULT_CSS = """
    FigurePlot {
        height: 1fr;
        & > .name { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
        & > .told { height: 3; color: $quiet; }
        & > .short { height: 1; color: $quiet; text-wrap: nowrap; text-overflow: ellipsis; }
        & > PlotWidget { height: 1fr; min-height: 4; }
        & > PlotWidget > .plot--axis { color: $line; }
        & > PlotWidget > .plot--tick { color: $quiet; text-style: none; }
    }
    """

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel = panel

    def compose(self) -> ComposeResult:
        """Heading, plot, sentence; no plot where there is no point."""
        panel = self._panel
        yield Static(f"[b]{panel.name}[/b]  [dim]target {panel.target}[/dim]", classes="name")
        if panel.points:
            plot = CanvasPlot(allow_pan_and_zoom=False)
            plot.can_focus = False
            yield plot
        yield Static(panel.sentence, classes="told", markup=False)
        short = f"{panel.before} → {panel.now}: {load_progress_words().courses[panel.course]}"
        yield Static(short if panel.points else panel.sentence, classes="short", markup=False)

    def on_mount(self) -> None:
        """Draw; again when the colours change."""
        if self._panel.points:
            self._draw()
            self.app.theme_changed_signal.subscribe(self, lambda _: self._draw())

    def _draw(self) -> None:
        plot = self.query_one(PlotWidget)
        plot.margin_top, plot.margin_bottom, plot.margin_left = 0, 0, _LEFT_CELLS
        plot.clear()
        self._frame(plot)
        colours = self.app.theme_variables
        quiet = colours["quiet"]
        own = colours[_COLOURS.get(self._panel.measure, "accent")]
        first, last = plot_range(self._panel.points)
        for limit in self._panel.fine:
            if 0 < limit < inf:
                plot.plot([first, last], [limit, limit], line_style=quiet, hires_mode=HiResMode.BRAILLE)
        if self._panel.line:
            (start, before), (end, now) = self._panel.line
            plot.plot([start, end], [before, now], line_style=own, hires_mode=HiResMode.BRAILLE)
        self._scatter(plot, [point for point in self._panel.points if not point.is_compared], OTHER, quiet)
        self._scatter(plot, [point for point in self._panel.points if point.is_compared], COMPARED, own)

    def _frame(self, plot: PlotWidget) -> None:
        low, high = limits(self._panel)
        plot.set_xlimits(*plot_range(self._panel.points))
        plot.set_ylimits(low, high)
        plot.set_y_formatter(_Labels({value: _label(self._panel, value) for value in (low, high)}))
        plot.set_xticks([])

    def _scatter(self, plot: PlotWidget, points: Sequence[Point], mark: str, colour: str) -> None:
        if points:
            numbers, values = [point.number for point in points], [point.value for point in points]
            is_crowded = mark == COMPARED and len(points) > _MOST_MARKS
            finer = HiResMode.BRAILLE if is_crowded else None
            plot.scatter(numbers, values, marker=mark, marker_style=colour, hires_mode=finer)


class _Labels(AxisFormatter):
    """The same few labels, whatever is shown."""

    def __init__(self, labels: dict[float, str]) -> None:
        self._labels = labels

    def get_ticks(self, min_: float, max_: float, max_ticks: int = 8) -> list[float]:
        """Where there is a label."""
        return list(self._labels)

    def get_labels_for_ticks(self, ticks: Sequence[float]) -> list[str]:
        """The labels."""
        return [self._labels[tick] for tick in ticks]


def plot_range(points: Sequence[Point]) -> tuple[float, float]:
    """From the first sitting to the last, with a little room."""
    return points[0].number - _ROOM, points[-1].number + _ROOM


def _label(panel: Panel, value: float) -> str:
    return bare(panel.measure, value).removesuffix(" %")
