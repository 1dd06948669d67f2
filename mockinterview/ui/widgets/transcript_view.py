"""The transcript, each stretch with the letter of its phase, what counts in it marked."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from mockinterview.report.marks import Block, Lane, Mark, Piece, Silence, used_marks

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
        return Content(", ").join(Content.styled(name, style) for name, style in names)


def _margin(block: Block) -> Content:
    """Letter and time; an unclear reading shows both letters."""
    letters = [_letter(lane) for lane in (block.lane, block.alternative) if lane is not None]
    doubt = "?" if block.is_unclear else ""
    return Content.assemble(Content("/").join(letters), doubt, (f" {block.start}", "$quiet"))


def _letter(lane: Lane) -> Content:
    return Content.styled(lane.letter, f"bold $phase-{lane.colour}")


def _words(block: Block) -> Content:
    return Content(" ").join(_piece(piece) for piece in block.pieces)


def _piece(piece: Piece | Silence) -> Content:
    if isinstance(piece, Silence):
        return Content.styled(f"[{piece.text}]", "$quiet")
    if piece.mark is None:
        return Content(piece.text + piece.tail)
    return Content.assemble((piece.text, MARK_STYLES[piece.mark]), piece.tail)
