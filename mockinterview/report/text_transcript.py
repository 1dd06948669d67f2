"""The transcript in a terminal, its phases in a labelled margin."""

from __future__ import annotations

from rich.text import Text

from mockinterview.report.labels import Labels
from mockinterview.report.marks import Block, Piece, has_correction, has_silence, used_marks
from mockinterview.report.sheet import QUIET, Sheet

_CLOCK_CELLS = 5
_LEGEND_MARGIN = " " * 12
"""Where the words of the transcript stand."""


def print_transcript(blocks: tuple[Block, ...], sheet: Sheet, labels: Labels) -> None:
    """Every block with the letter of its phase on each line, its time on the first, and the legend of the marks."""
    sheet.heading(labels.headings["transcript"])
    for block in blocks:
        sheet.write(_body(block, sheet, labels), _margin(block, block.when, sheet), _margin(block, "", sheet))
    sheet.pack(_legend(blocks, sheet, labels), _LEGEND_MARGIN)


def _margin(block: Block, clock: str, sheet: Sheet) -> Text:
    style = sheet.lane(block.lane.colour) if block.lane else QUIET
    sign = sheet.signs.corrected if block.is_corrected else "?" if block.is_unclear else " "
    letter = (block.lane.letter if block.lane else " ") + sign
    return Text.assemble("  ", (letter, style), (clock.rjust(_CLOCK_CELLS), QUIET), (f" {sheet.signs.rule} ", style))


def _body(block: Block, sheet: Sheet, labels: Labels) -> Text:
    parts: list[Text] = []
    for piece in block.pieces:
        if isinstance(piece, Piece):
            parts.append(_piece(piece, sheet))
        else:
            parts.append(Text(f"[{piece.text}]", QUIET))
    if block.alternative:
        parts.append(Text(f"({labels.say('unclear', phase=block.alternative.name)})", QUIET))
    if block.is_corrected and block.lane:
        parts.append(Text(f"({labels.say('relabelled', phase=block.lane.name)})", QUIET))
    return Text(" ").join(parts)


def _piece(piece: Piece, sheet: Sheet) -> Text:
    sign = sheet.signs.corrected if piece.is_corrected else ""
    if piece.mark is None:
        return Text(f"{piece.text}{sign}{piece.tail}")
    before, after = sheet.signs.around(piece.mark)
    return Text.assemble((f"{before}{piece.text}{after}", sheet.mark(piece.mark)), sign, piece.tail)


def _legend(blocks: tuple[Block, ...], sheet: Sheet, labels: Labels) -> list[str]:
    entries = ["{}...{} {}".format(*sheet.signs.around(mark), labels.marks[mark]) for mark in used_marks(blocks)]
    if has_silence(blocks):
        entries.append(f"[... s] {labels.marks['pause']}")
    if has_correction(blocks):
        entries.append(f"{sheet.signs.corrected} {labels.marks['corrected']}")
    return entries
