"""What a report says, ready to be laid out: strings and labels only, the same for every renderer."""

from __future__ import annotations

import msgspec

from mockinterview.report.labels import Label
from mockinterview.report.marks import Block, Lane


class Headline(msgspec.Struct, frozen=True):
    """The one strength or the one fix. `quote` is empty where no words carry it; `when` is m:ss."""

    role: str
    is_strength: bool
    title: str
    quote: str
    when: str
    why: str
    do: str
    rule: str


class Line(msgspec.Struct, frozen=True):
    """One line of a section: what, how it reads, more about it, and when."""

    text: str
    status: Label | None = None
    note: str = ""
    when: str = ""
    is_item: bool = False


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
    """The whole answer and its parts. `is_share_led`: all shares are in range, so they are what is judged."""

    total: str
    target: str
    status: Label
    rows: tuple[Row, ...]
    stretches: tuple[Stretch, ...]
    is_star: bool
    is_share_led: bool
    note: str


class Noticed(msgspec.Struct, frozen=True):
    """A finding of the short list; `do` is empty for praise."""

    is_praise: bool
    title: str
    do: str
    when: str
    rule: str


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
