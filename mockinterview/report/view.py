"""What a report says, ready to be laid out: strings and labels only, the same for every renderer."""

from __future__ import annotations

import msgspec

from mockinterview.report import notation
from mockinterview.report.labels import Label
from mockinterview.report.marks import Block, Lane


class Headline(msgspec.Struct, frozen=True):
    """The one strength or the one fix. `quote` is empty and the times None where no words carry it."""

    role: str
    is_strength: bool
    title: str
    quote: str
    why: str
    do: str
    rule: str
    start: float | None = None
    end: float | None = None

    @property
    def when(self) -> str:
        """Its start as m:ss."""
        return "" if self.start is None else notation.clock(self.start)


class Line(msgspec.Struct, frozen=True):
    """One line of a section: what, how it reads, more about it, and the seconds at which it was said."""

    text: str
    status: Label | None = None
    note: str = ""
    starts: tuple[float, ...] = ()
    is_item: bool = False

    @property
    def when(self) -> str:
        """Its times as m:ss."""
        return ", ".join(map(notation.clock, self.starts))


class Section(msgspec.Struct, frozen=True):
    """A heading with its lines."""

    heading: str
    lines: tuple[Line, ...]


class Row(msgspec.Struct, frozen=True):
    """One phase (or part) in the table of times. `share` is 0 to 1; empty texts where nothing is asked."""

    lane: Lane
    share: float
    band: tuple[float, float] | None
    seconds_text: str
    target_text: str
    status: Label | None
    share_text: str
    share_target_text: str
    share_status: Label | None


class Stretch(msgspec.Struct, frozen=True):
    """A run of one phase on the time line; `start` and `width` are shares of the whole answer."""

    lane: Lane
    start: float
    width: float


class Times(msgspec.Struct, frozen=True):
    """The whole answer and its parts. `is_share_led`: all shares are in range, so they are what is judged.

    `start` and `end` in seconds of the recording.
    """

    start: float
    end: float
    total: str
    target: str
    status: Label
    rows: tuple[Row, ...]
    stretches: tuple[Stretch, ...]
    is_star: bool
    is_share_led: bool
    note: str


class Noticed(msgspec.Struct, frozen=True):
    """A finding of the short list; `do` is empty for praise, the times None where no words carry it."""

    is_praise: bool
    title: str
    do: str
    rule: str
    start: float | None = None
    end: float | None = None

    @property
    def when(self) -> str:
        """Its start as m:ss."""
        return "" if self.start is None else notation.clock(self.start)


class View(msgspec.Struct, frozen=True, kw_only=True):
    """The whole report. `refusal` is set when there was nothing to score; then only `heard` goes with it."""

    heading: str
    question: str
    byline: tuple[str, ...]
    notice: str = ""
    refusal: str = ""
    heard: str = ""
    headlines: tuple[Headline, ...] = ()
    times: Times | None = None
    sections: tuple[Section, ...] = ()
    blocks: tuple[Block, ...] = ()
    others: tuple[Noticed, ...] = ()
    footer: str
