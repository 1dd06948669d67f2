"""The transcript, each stretch with the letter of its phase, what counts in it marked."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from mockinterview.report.marks import CORRECTED_SIGN, Block, Lane, Mark, Piece, Silence, has_correction, used_marks

MARK_STYLES: dict[Mark, str] = {
    "we": "underline $look",
    "outcome": "bold reverse",
    "number": "bold",
    "filler": "italic $quiet",
}
"""None of them by colour alone."""


class TranscriptView(Vertical):
    """The words as they were said."""

    DEFAULT_CSS = """
    TranscriptView {
        height: auto;
        .stretch { height: auto; margin-bottom: 1; }
        .margin { width: 12; }
        .words { width: 1fr; }
        .legend { color: $quiet; margin-bottom: 1; }
    }
    """

    def __init__(self, blocks: tuple[Block, ...], mark_names: dict[str, str]) -> None:
        """`mark_names` tells in words what each mark stands for."""
        super().__init__()
        self._blocks = blocks
        self._mark_names = mark_names

    def compose(self) -> ComposeResult:
        """What the marks mean, then a row for each stretch."""
        yield Static(self._legend(), classes="legend")
        for block in self._blocks:
            with Horizontal(classes="stretch"):
                yield Static(_margin(block), classes="margin")
                yield Static(_words(block), classes="words")

    def _legend(self) -> Content:
        names = [(self._mark_names[mark], MARK_STYLES[mark]) for mark in used_marks(self._blocks)]
        entries = [Content.styled(name, style) for name, style in names]
        if has_correction(self._blocks):
            entries.append(Content(f"{CORRECTED_SIGN} {self._mark_names['corrected']}"))
        return Content(", ").join(entries)


def _margin(block: Block) -> Content:
    """Letter and time; an unclear reading shows both letters, a corrected one the sign of it."""
    letters = [_letter(lane) for lane in (block.lane, block.alternative) if lane is not None]
    doubt = CORRECTED_SIGN if block.is_corrected else "?" if block.is_unclear else ""
    return Content.assemble(Content("/").join(letters), doubt, (f" {block.when}", "$quiet"))


def _letter(lane: Lane) -> Content:
    return Content.styled(lane.letter, f"bold $phase-{lane.colour}")


def _words(block: Block) -> Content:
    return Content(" ").join(_piece(piece) for piece in block.pieces)


def _piece(piece: Piece | Silence) -> Content:
    if isinstance(piece, Silence):
        return Content.styled(f"[{piece.text}]", "$quiet")
    sign = CORRECTED_SIGN if piece.is_corrected else ""
    style = MARK_STYLES[piece.mark] if piece.mark else ""
    return Content.assemble((piece.text, style), sign, piece.tail)
