"""The words of an answer in the bands of its phases; only the lines on the screen are drawn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from mockinterview.report import notation
from mockinterview.report.marks import CORRECTED_SIGN
from mockinterview.report.palette import PART_COLOURS, PHASE_COLOURS
from mockinterview.ui.review.lines import Run, TextLine, lay_out, silence, written
from mockinterview.ui.review.words import Band, Kind, ReviewText, ReviewWord

BAND = "▌"
CLOCK_CELLS = 5
LETTER_CELLS = 4
NAME_CELLS = 12
"""Where the names of phases have room: the longest, the letter of another, and a gap."""
WIDE_CELLS = 76
TIMED_LINES = 5
"""In a long band every so many lines tell their time: about every 20 s. Ours."""

Words = tuple[int, int]


class AnnotatedTranscript(Widget):
    """As high as its text. `head` is the word that is chosen or heard; `chosen` are the words that are marked with it.

    Posts `Pointed` on a click.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"transcript--{name}" for name in ("we", "i", "outcome", "number", "filler", "pause", "quiet")),
        *(f"transcript--{name}" for name in (*PHASE_COLOURS.values(), *PART_COLOURS, "head", "chosen")),
    }
    DEFAULT_CSS = """
    AnnotatedTranscript {
        height: auto;
        .transcript--we { color: $look; text-style: underline; }
        .transcript--i { color: $good; text-style: bold; }
        .transcript--outcome { color: $good; text-style: bold underline; }
        .transcript--number { text-style: bold; }
        .transcript--filler { color: $quiet; text-style: italic; }
        .transcript--pause { color: $quiet; }
        .transcript--quiet { color: $quiet; }
        .transcript--head { background: $accent; color: $background; text-style: bold; }
        .transcript--chosen { background: $line; }
        .transcript--situation { color: $phase-situation; text-style: bold; }
        .transcript--task { color: $phase-task; text-style: bold; }
        .transcript--action { color: $phase-action; text-style: bold; }
        .transcript--result { color: $phase-result; text-style: bold; }
        .transcript--first_part { color: $phase-first_part; text-style: bold; }
        .transcript--second_part { color: $phase-second_part; text-style: bold; }
    }
    """

    head: reactive[int | None] = reactive(None)
    chosen: reactive[Words | None] = reactive(None)
    hidden: reactive[frozenset[Kind]] = reactive(frozenset(), layout=True)

    @dataclass
    class Pointed(Message):
        """The user clicked on a word; with `is_extending` to mark up to it."""

        word: int
        is_extending: bool

    def __init__(self, text: ReviewText) -> None:
        super().__init__()
        self._text = text
        self._lines: tuple[TextLine, ...] = ()
        self._line_of: dict[int, int] = {}
        self._laid_out_for: tuple[int, frozenset[Kind]] | None = None
        self._looks: dict[str, Style] = {}

    def show(self, text: ReviewText) -> None:
        """Other words, or the same in other bands."""
        self._text = text
        self._laid_out_for = None
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the words need."""
        self._lay_out(width)
        return len(self._lines)

    def line_of(self, word: int) -> int:
        """The line on which the word stands."""
        self._lay_out(self.size.width)
        return self._line_of.get(word, 0)

    def word_beside(self, word: int, lines: int) -> int:
        """The word that stands so many lines below `word` (above it where negative), about as far to the right."""
        y = self.line_of(word)
        x = next((run.x for run in self._lines[y].runs if run.word == word), 0)
        step = 1 if lines > 0 else -1
        left, found = abs(lines), word
        while left and 0 <= y + step < len(self._lines):
            y += step
            if self._lines[y].runs:
                left, found = left - 1, self._lines[y].word_at(x)
        return found

    def watch_head(self, before: int | None, now: int | None) -> None:
        """Only their lines change."""
        for word in (before, now):
            if word is not None and word in self._line_of:
                self.refresh(Region(0, self._line_of[word], self.size.width, 1))

    def on_resize(self, event: Resize) -> None:
        """The lines are as long as there is room."""
        self._lay_out(event.size.width)

    def on_click(self, event: Click) -> None:
        """A click on a word, or behind it."""
        if event.y < len(self._lines) and self._lines[event.y].runs:
            x = event.x - self._margin_cells(self.size.width)
            self.post_message(self.Pointed(self._lines[event.y].word_at(x), event.shift))

    def notify_style_update(self) -> None:
        """Another theme has other colours."""
        super().notify_style_update()
        self._looks.clear()

    def render_line(self, y: int) -> Strip:
        """Margin, band and words."""
        self._lay_out(self.size.width)
        if y >= len(self._lines) or not self._lines[y].runs:
            return Strip.blank(self.size.width, self.rich_style)
        line = self._lines[y]
        segments = [*self._margin(line, self._is_timed(y)), *self._written(line)]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _lay_out(self, width: int) -> None:
        if self._laid_out_for == (width, self.hidden):
            return
        self._laid_out_for = (width, self.hidden)
        self._lines = lay_out(self._text, max(1, width - self._margin_cells(width)), self.hidden)
        self._line_of = {run.word: y for y, line in enumerate(self._lines) for run in line.runs if not run.is_pause}

    def _margin_cells(self, width: int) -> int:
        return CLOCK_CELLS + 1 + (NAME_CELLS if width >= WIDE_CELLS else LETTER_CELLS) + len(BAND) + 1

    def _is_timed(self, y: int) -> bool:
        line = self._lines[y]
        return line.is_first or (y - self._line_of[line.band.first_word]) % TIMED_LINES == 0

    def _margin(self, line: TextLine, is_timed: bool) -> Iterable[Segment]:
        band, base = line.band, self.rich_style
        clock = notation.clock(self._text.words[line.runs[0].word].start) if is_timed else ""
        colour = self._look(band.lane.colour) if band.lane else self._look("quiet")
        is_wide = self.size.width >= WIDE_CELLS
        name = _name(band, is_wide) if line.is_first else ""
        yield Segment(f"{clock:>{CLOCK_CELLS}} ", base + self._look("quiet"))
        yield Segment(f"{name:<{NAME_CELLS}}" if is_wide else f"{name:>{LETTER_CELLS - 1}} ", base + colour)
        yield Segment(f"{BAND} ", base + colour)

    def _written(self, line: TextLine) -> Iterable[Segment]:
        before: Run | None = None
        for run in line.runs:
            if before is not None:
                yield Segment(" " * (run.x - before.x - before.width), self._between(before, run))
            yield from self._run(run)
            before = run

    def _between(self, before: Run, run: Run) -> Style:
        """A mark, and what is chosen, go on from one word to the next."""
        base, word, following = self.rich_style, self._text.words[before.word], self._text.words[run.word]
        if self._is_chosen(before.word) and self._is_chosen(run.word):
            base += self._look("chosen")
        is_one_mark = word.mark is not None and (word.mark, word.opens) == (following.mark, following.opens)
        return base + self._mark(word) if is_one_mark and not before.is_pause else base

    def _run(self, run: Run) -> Iterable[Segment]:
        word, base = self._text.words[run.word], self.rich_style
        if self._is_chosen(run.word):
            base += self._look("chosen")
        if run.is_pause:
            yield Segment(silence(word), base + self._look("pause"))
        elif run.word == self.head:
            yield Segment(written(word), base + self._look("head"))
        else:
            yield Segment(word.text, base + self._mark(word))
            yield Segment((CORRECTED_SIGN if word.is_corrected else "") + word.tail, base)

    def _mark(self, word: ReviewWord) -> Style:
        return self._look(word.mark) if word.mark and word.kind not in self.hidden else Style.null()

    def _is_chosen(self, word: int) -> bool:
        return self.chosen is not None and self.chosen[0] <= word <= self.chosen[1]

    def _look(self, name: str) -> Style:
        if name not in self._looks:
            self._looks[name] = self.get_component_rich_style(f"transcript--{name}", partial=True)
        return self._looks[name]


def _name(band: Band, is_wide: bool) -> str:
    """The phase, the letter of the other reading where it is unclear, and the sign of a corrected one."""
    if band.lane is None:
        return ""
    name = band.lane.name if is_wide else band.lane.letter
    return name + (CORRECTED_SIGN if band.is_corrected else f"/{band.alternative.letter}" if band.alternative else "")
