"""Where the time of the answer went: a bar for each phase against its target."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from mockinterview.analysis.feedback import Pair, PhaseMetric
from mockinterview.report.labels import load_labels
from mockinterview.report.marks import Lane
from mockinterview.report.view import Row, Times
from mockinterview.ui.widgets.bar import draw_bar

LONGEST_BAR = 64
SHORTEST_BAR = 6
GAP = "  "

Texts = tuple[str, str, str, str]


@dataclass(frozen=True)
class BarRow:
    """One phase. `value` and `target` share a unit: seconds, or shares where those lead."""

    lane: Lane
    value: float
    target: Pair | None
    texts: Texts


@dataclass(frozen=True)
class BarTable:
    """All phases, and what the columns behind the bars are called."""

    heads: Texts
    rows: tuple[BarRow, ...]


def bar_table(times: Times, phases: tuple[PhaseMetric, ...]) -> BarTable:
    """The phases of a report: seconds against targets, unless all shares are in range; then those lead."""
    names = load_labels().headings
    if not times.is_star:
        heads = (names["seconds"], names["share"], "", "")
        return BarTable(heads, tuple(BarRow(row.lane, row.share, None, _of_part(row)) for row in times.rows))
    if times.is_share_led:
        heads = (names["share"], names["target"], names["reading"], names["seconds"])
        return BarTable(heads, tuple(BarRow(row.lane, row.share, row.band, _by_share(row)) for row in times.rows))
    heads = (names["seconds"], names["target"], names["reading"], names["share"])
    rows = zip(times.rows, phases, strict=True)
    return BarTable(
        heads, tuple(BarRow(row.lane, phase.seconds, phase.target, _by_seconds(row)) for row, phase in rows)
    )


def _of_part(row: Row) -> Texts:
    return row.seconds_text, row.share_text, "", ""


def _by_seconds(row: Row) -> Texts:
    return row.seconds_text, row.target_text, row.status.text if row.status else "", row.share_text


def _by_share(row: Row) -> Texts:
    return row.share_text, row.share_target_text, row.share_status.text if row.share_status else "", row.seconds_text


class PhaseBars(Widget):
    """All phases below each other, on one scale."""

    DEFAULT_CSS = """
    PhaseBars { height: auto; }
    """

    def __init__(self, table: BarTable) -> None:
        super().__init__()
        self._table = table

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A line for the heads and one for each phase."""
        return 1 + len(self._table.rows)

    def render(self) -> Content:
        """Letter, name, bar and figures."""
        return Content("\n").join(self._lines())

    def _lines(self) -> Iterable[Content]:
        rows = self._table.rows
        names = max((len(row.lane.name) for row in rows), default=0)
        columns = [max(map(len, texts)) for texts in zip(self._table.heads, *(row.texts for row in rows), strict=True)]
        lead = len("S ") + names + len(GAP)
        width = max(SHORTEST_BAR, min(LONGEST_BAR, self.size.width - lead - len(_figures(self._table.heads, columns))))
        scale = max((max(row.value, *(row.target or (0.0,))) for row in rows), default=0.0)
        yield Content.styled(" " * (lead + width) + _figures(self._table.heads, columns), "$quiet")
        for row in rows:
            bar = draw_bar(width, row.value, scale, row.target)
            colour = f"$phase-{row.lane.colour}"
            yield Content.assemble(
                (f"{row.lane.letter} ", f"bold {colour}"),
                f"{row.lane.name:<{names}}{GAP}",
                (bar.filled, colour),
                (bar.rest, "$quiet"),
                _figures(row.texts, columns),
            )


def _figures(texts: Texts, columns: list[int]) -> str:
    """The texts as right-aligned columns; an empty column takes no room."""
    return "".join(f"{GAP}{text:>{size}}" for text, size in zip(texts, columns, strict=True) if size)
