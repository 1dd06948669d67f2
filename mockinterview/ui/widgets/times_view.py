"""How long the answer took, and where its time went."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from mockinterview.analysis.feedback import PhaseMetric
from mockinterview.report.view import Times
from mockinterview.ui.widgets.phase_bars import PhaseBars, bar_table
from mockinterview.ui.widgets.time_line import TimeLine


def times_view(times: Times, phases: tuple[PhaseMetric, ...]) -> Iterable[Widget]:
    """The whole, which phase followed which, each phase against its target, and a note on how that is read."""
    yield Static(_whole(times), id="whole")
    if times.rows:
        yield TimeLine(times.stretches)
        yield PhaseBars(bar_table(times, phases))
    if times.note:
        yield Static(times.note, id="note", markup=False)


def _whole(times: Times) -> Content:
    return Content.assemble((times.total, "bold"), f"  {times.status.text}", (f"  (target {times.target})", "$quiet"))
