"""The recording from its first second to its last: how loud it is, which phase holds the floor, what is marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from mockinterview.ui.review import timeline
from mockinterview.ui.review.places import Remark
from mockinterview.ui.review.timeline import Figure
from mockinterview.ui.review.words import Kind, ReviewText

THREAD = "━"
HEAD = "▲"
NO_SOUND = "┈"


class RecordingTimeline(Widget):
    """Wave, phases, marks with the head under them, and a line of figures. Posts `Pointed` on a click."""

    DEFAULT_CSS = """
    RecordingTimeline { height: auto; }
    """

    position_s: reactive[float] = reactive(0.0, repaint=False)
    hidden: reactive[frozenset[Kind]] = reactive(frozenset())

    @dataclass
    class Pointed(Message):
        """The user clicked on this moment of the recording."""

        seconds: float

    def __init__(
        self, text: ReviewText, remarks: tuple[Remark, ...], figures: tuple[Figure, ...], duration_s: float
    ) -> None:
        super().__init__()
        self._text, self._remarks, self._figures = text, remarks, figures
        self._duration_s = duration_s
        self._levels: Sequence[float] = ()

    def show(self, text: ReviewText, remarks: tuple[Remark, ...], figures: tuple[Figure, ...]) -> None:
        """The same recording, read in another way."""
        self._text, self._remarks, self._figures = text, remarks, figures
        self.refresh(layout=True)

    def show_sound(self, levels: Sequence[float]) -> None:
        """How loud it is, in equal steps."""
        self._levels = levels
        self.refresh()

    def watch_position_s(self, before: float, now: float) -> None:
        """Drawn again when the head comes into another cell."""
        width = self.size.width
        if timeline.cell_at(before, self._duration_s, width) != timeline.cell_at(now, self._duration_s, width):
            self.refresh()

    def on_click(self, event: Click) -> None:
        """To that moment."""
        if event.y < timeline.ROWS + 2:
            self.post_message(self.Pointed(timeline.seconds_at(event.x, self._duration_s, self.size.width)))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Wave, phases, marks, and the figures where there are some."""
        return timeline.ROWS + 2 + bool(self._figures)

    def render(self) -> Content:
        """All lines."""
        width = self.size.width
        lines = [*self._wave(width), self._phases(width), self._marks(width)]
        if self._figures:
            lines.append(_figures(self._figures, width))
        return Content("\n").join(lines)

    def _wave(self, width: int) -> Iterable[Content]:
        """What has been heard stands out."""
        columns = timeline.columns_of(self._levels, width)
        head = timeline.cell_at(self.position_s, self._duration_s, width)
        for row in range(timeline.ROWS):
            is_flat = not self._levels and row == timeline.ROWS - 1
            drawn = NO_SOUND * width if is_flat else timeline.wave_row(columns, row)
            yield Content.assemble((drawn[:head], "$accent"), (drawn[head:], "$line"))

    def _phases(self, width: int) -> Content:
        lanes = timeline.lanes_of(self._text, self._duration_s, width)
        pieces = []
        for lane, run in groupby(lanes):
            count = len(list(run))
            if lane is None:
                pieces.append(Content(" " * count))
            else:
                pieces.append(Content.styled(lane.letter + THREAD * (count - 1), f"bold $phase-{lane.colour}"))
        return Content("").join(pieces)

    def _marks(self, width: int) -> Content:
        signs = timeline.mark_row(self._text, self._remarks, self.hidden, self._duration_s, width)
        head = timeline.cell_at(self.position_s, self._duration_s, width)
        return Content.assemble((signs[:head], "$quiet"), (HEAD, "bold $accent"), (signs[head + 1 :], "$quiet"))


def _figures(figures: tuple[Figure, ...], width: int) -> Content:
    """Each phase against its target, in columns."""
    column = max(1, width // len(figures))
    return Content("").join(_figure(figure, column) for figure in figures)


def _figure(figure: Figure, cells: int) -> Content:
    room = " " * (cells - len(f"{figure.lane.letter} {figure.value}{figure.goal} {figure.sign}"))
    return Content.assemble(
        (figure.lane.letter, f"bold $phase-{figure.lane.colour}"),
        f" {figure.value}",
        (figure.goal, "$quiet"),
        f" {figure.sign}",
        room,
    )
