"""What the marks on the words of an answer stand for."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from mockinterview.report.marks import CORRECTED_SIGN
from mockinterview.ui.review.words import ReviewMark, ReviewText

MARK_STYLES: dict[ReviewMark, str] = {
    "we": "underline $look",
    "i": "bold $good",
    "outcome": "bold underline $good",
    "number": "bold",
    "filler": "italic $quiet",
}
"""None of them by colour alone, and as the transcript has them."""


class MarkLegend(Static):
    """The marks that occur, each looking like itself."""

    DEFAULT_CSS = """
    MarkLegend { color: $quiet; margin-bottom: 1; }
    """

    def __init__(self, text: ReviewText, names: dict[str, str]) -> None:
        """`names` tells in words what each mark stands for."""
        found = {word.mark for word in text.words}
        entries = [Content.styled(names[mark], style) for mark, style in MARK_STYLES.items() if mark in found]
        if any(band.is_corrected for band in text.bands) or any(word.is_corrected for word in text.words):
            entries.append(Content(f"{CORRECTED_SIGN} {names['corrected']}"))
        super().__init__(Content(", ").join(entries))
