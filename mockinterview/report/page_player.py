"""What lets the reader of a page hear it word by word."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec
from markupsafe import Markup

from mockinterview.analysis.feedback import Feedback
from mockinterview.report.clean import shown
from mockinterview.report.marks import Piece

SPEEDS = (0.75, 1, 1.25, 1.5, 2)
"""How fast the sound can be heard, 1 as it was spoken; browsers keep the pitch. The review screen's range."""


class PageWord(msgspec.Struct, frozen=True):
    """A word as the page shows it; times in seconds of the recording."""

    text: str
    start: float
    end: float


class PagePlayer:
    """The words of one answer with their times, and the script that plays them."""

    speeds = SPEEDS

    def __init__(self, feedback: Feedback) -> None:
        self._words = feedback.words

    @property
    def script(self) -> Markup:
        """The one script of the page; its hash goes into the policy."""
        return Markup(_script())  # noqa: S704 (our own file)

    def words(self, piece: Piece) -> tuple[PageWord, ...]:
        """The words of `piece` one by one, without its tail."""
        spoken = self._words[piece.first_word : piece.last_word + 1]
        texts = [shown(word.text) for word in spoken]
        texts[-1] = texts[-1].removesuffix(piece.tail)
        return tuple(PageWord(text, word.start, word.end) for text, word in zip(texts, spoken, strict=True) if text)


@cache
def _script() -> str:
    return (resources.files("mockinterview.report") / "templates" / "player.js").read_text(encoding="utf-8")
