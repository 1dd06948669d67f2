"""Lines on a terminal: margins, wrapping, colours by what they stand for, and signs that every encoding has."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from mockinterview.report.labels import Label, Tone
from mockinterview.report.marks import CORRECTED_SIGN, Mark
from mockinterview.report.palette import LaneColour, load_palette

MOST_COLUMNS = 100
"""Longer lines are hard to read; a wider terminal keeps its right side empty."""
FEWEST_COLUMNS = 24

_BETWEEN = "   "

QUIET = Style(dim=True)
STRONG = Style(bold=True)


class Signs:
    """The few signs that are no letters; the first set is for terminals and files that know no Unicode."""

    def __init__(self, is_ascii: bool) -> None:
        self.bar, self.half, self.rest, self.rule = ("#", "", ".", "|") if is_ascii else ("━", "╸", "─", "│")
        self.corrected = "^" if is_ascii else CORRECTED_SIGN
        self.outcome = ("<<", ">>") if is_ascii else ("«", "»")
        self.number = ("<", ">") if is_ascii else ("‹", "›")
        self.we = ("_", "_")
        self.filler = ("(", ")")

    def around(self, mark: Mark) -> tuple[str, str]:
        """What stands before and after a marked run: the mark itself, colour only adds to it."""
        brackets: dict[Mark, tuple[str, str]] = {
            "outcome": self.outcome,
            "number": self.number,
            "we": self.we,
            "filler": self.filler,
        }
        return brackets[mark]


class Sheet:
    """Writes wrapped lines to a console. Nothing is taken for markup, and colour never stands alone."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._is_ascii = console.options.ascii_only
        self._colours = load_palette().terminal
        self.signs = Signs(self._is_ascii)
        self.columns = max(FEWEST_COLUMNS, min(console.width, MOST_COLUMNS))

    def lane(self, colour: LaneColour) -> Style:
        """Style of a phase or part."""
        return Style(color=self._colours.of(colour), bold=True)

    def tone(self, tone: Tone) -> Style:
        """Style of a status."""
        return Style.null() if tone == "even" else Style(color=self._colours.of(tone))

    def status(self, label: Label | None) -> Text:
        """A status in its words and tone; empty for none."""
        return Text(label.text, self.tone(label.tone)) if label else Text()

    def mark(self, mark: Mark) -> Style:
        """Style of a marked run."""
        styles: dict[Mark, Style] = {
            "outcome": Style(color=self._colours.good, bold=True),
            "number": STRONG,
            "we": Style(bold=True, underline=True),
            "filler": QUIET,
        }
        return styles[mark]

    def gap(self) -> None:
        """An empty line."""
        self._console.print()

    def heading(self, text: str) -> None:
        """An empty line and a heading."""
        self.gap()
        self.write(Text(text, STRONG))

    def write(self, body: Text, first: Text | None = None, rest: Text | None = None) -> None:
        """`body` wrapped; `first` stands before its first line, `rest` (default: as many blanks) before the others."""
        first = first or Text()
        rest = Text(" " * first.cell_len) if rest is None else rest
        lines = self._known(body).wrap(self._console, max(self.columns - first.cell_len, FEWEST_COLUMNS // 2))
        for index, line in enumerate(lines):
            line.rstrip()
            whole = Text.assemble(self._known(first if index == 0 else rest), line)
            whole.rstrip()
            self._console.print(whole, highlight=False, soft_wrap=True)

    def pack(self, entries: Sequence[str], margin: str) -> None:
        """Entries side by side, as many on a line as fit, none of them broken unless it is longer than a line."""
        line = ""
        for entry in entries:
            joined = f"{line}{_BETWEEN}{entry}" if line else entry
            if line and cell_len(margin + joined) > self.columns:
                self.write(Text(line, QUIET), Text(margin))
                joined = entry
            line = joined
        if line:
            self.write(Text(line, QUIET), Text(margin))

    def _known(self, text: Text) -> Text:
        """`text` with what the console's encoding lacks replaced, so that printing never fails."""
        if not self._is_ascii:
            return text.copy()
        encoding = self._console.encoding
        known = text.copy()
        known.plain = text.plain.encode(encoding, "replace").decode(encoding)
        return known
