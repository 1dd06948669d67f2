"""What lets the reader of a page hear it word by word."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec
from markupsafe import Markup

from mockinterview.analysis.feedback import Feedback
from mockinterview.report.clean import shown
from mockinterview.report.marks import Piece, is_counted

SPEEDS = (0.75, 1, 1.25, 1.5, 2)
"""How fast the sound can be heard, 1 as it was spoken; browsers keep the pitch. The review screen's range."""


class PageWord(msgspec.Struct, frozen=True):
    """A word as the page shows it; times in seconds of the recording. `is_own`: an I that is counted."""

    text: str
    start: float
    end: float
    is_own: bool


class PagePlayer:
    """The words of one answer with their times, and the script that plays them."""

    speeds = SPEEDS

    def __init__(self, feedback: Feedback) -> None:
        self._words = feedback.words
        mentions = feedback.pronouns.mentions if feedback.pronouns else ()
        self._own = frozenset(each.word for each in mentions if each.person == "i" and is_counted(each))

    @property
    def has_own(self) -> bool:
        """Whether any I is marked."""
        return bool(self._own)

    @property
    def script(self) -> Markup:
        """The one script of the page; its hash goes into the policy."""
        return Markup(_script())  # noqa: S704 (our own file)

    def words(self, piece: Piece) -> tuple[PageWord, ...]:
        """The words of `piece` one by one, without its tail."""
        spoken = range(piece.first_word, piece.last_word + 1)
        texts = [shown(self._words[index].text) for index in spoken]
        texts[-1] = texts[-1].removesuffix(piece.tail)
        return tuple(self._word(index, text) for index, text in zip(spoken, texts, strict=True) if text)

    def _word(self, index: int, text: str) -> PageWord:
        word = self._words[index]
        return PageWord(text, word.start, word.end, is_own=index in self._own)


@cache
def _script() -> str:
    return (resources.files("mockinterview.report") / "templates" / "player.js").read_text(encoding="utf-8")
