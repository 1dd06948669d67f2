"""Plots side by side: small multiples that share their form."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Grid

from mockinterview.report.progress_panel import Panel
from mockinterview.ui.widgets.figure_plot import FigurePlot


class PlotPage(Grid, can_focus=False):
    """Two in a row, as high as there is room."""

    DEFAULT_CSS = """
    PlotPage { grid-size: 2; grid-gutter: 1 3; height: 1fr; }
    """

    def __init__(self, panels: Sequence[Panel], id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._panels = panels

    def compose(self) -> ComposeResult:
        """One for each panel."""
        for panel in self._panels:
            yield FigurePlot(panel)
