"""The words of an answer as the review shows them, and the bands in which they stand."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Literal

import msgspec

from mockinterview.analysis.feedback import Feedback
from mockinterview.report import notation
from mockinterview.report.clean import map_strings, shown
from mockinterview.report.labels import Labels
from mockinterview.report.marks import Lane, Mark, bare_text, is_counted, phase_lane, word_lanes, word_marks

ReviewMark = Mark | Literal["i"]
Kind = Literal["we", "i", "number", "filler", "pause"]
"""What can be marked, or left unmarked, by a key."""
KINDS: tuple[Kind, ...] = ("we", "i", "number", "filler", "pause")

_KIND_OF: dict[ReviewMark, Kind] = {
    "we": "we",
    "i": "i",
    "outcome": "number",
    "number": "number",
    "filler": "filler",
}


class ReviewWord(msgspec.Struct, frozen=True):
    """A word: what a mark is drawn on, the punctuation behind it, and the silence that follows, as text ("" for none).

    `opens` is the index of the first word under the same mark. Times are seconds of the recording.
    """

    text: str
    tail: str
    start: float
    end: float
    mark: ReviewMark | None = None
    opens: int = 0
    pause: str = ""
    is_corrected: bool = False

    @property
    def kind(self) -> Kind | None:
        """What its mark belongs to."""
        return _KIND_OF[self.mark] if self.mark else None


class Band(msgspec.Struct, frozen=True):
    """Neighbouring words in one lane; `alternative` where that is unclear, `is_corrected` where the user said so."""

    first_word: int
    last_word: int
    start: float
    end: float
    lane: Lane | None
    alternative: Lane | None = None
    is_corrected: bool = False


class ReviewText(msgspec.Struct, frozen=True):
    """The whole answer."""

    words: tuple[ReviewWord, ...]
    bands: tuple[Band, ...]

    def band_of(self, word: int) -> Band:
        """The band in which the word stands."""
        return next(band for band in self.bands if word <= band.last_word)


def review_text(feedback: Feedback, labels: Labels) -> ReviewText:
    """The answer that `feedback` is about, its words made safe to show."""
    feedback = map_strings(feedback, shown)
    return ReviewText(tuple(_words(feedback)), tuple(_bands(feedback, labels)))


def _words(feedback: Feedback) -> Iterable[ReviewWord]:
    marks = _all_marks(feedback)
    pauses = {pause.after_word: notation.tenths(pause.seconds) for pause in feedback.pauses}
    for index, word in enumerate(feedback.words):
        mark, opens = marks.get(index, (None, index))
        is_inside = marks.get(index + 1) == (mark, opens)
        text = bare_text(word.text) if (mark and not is_inside) or word.text_corrected else word.text
        yield ReviewWord(
            text=text,
            tail=word.text[len(text) :],
            start=word.start,
            end=word.end,
            mark=mark,
            opens=opens,
            pause=pauses.get(index, ""),
            is_corrected=word.text_corrected,
        )


def _all_marks(feedback: Feedback) -> dict[int, tuple[ReviewMark, int]]:
    """As in every report, and "I" on words that carry nothing else."""
    marks: dict[int, tuple[ReviewMark, int]] = {}
    marks.update(word_marks(feedback))
    for mention in feedback.pronouns.mentions if feedback.pronouns else ():
        if mention.person == "i" and is_counted(mention):
            marks.setdefault(mention.word, ("i", mention.word))
    return marks


def _bands(feedback: Feedback, labels: Labels) -> Iterable[Band]:
    lanes = word_lanes(feedback, labels)

    def place(index: int) -> tuple[Lane | None, Lane | None, bool]:
        word = feedback.words[index]
        is_unclear = feedback.structure == "star" and word.unclear and word.alternative is not None
        alternative = phase_lane(word.alternative, labels) if is_unclear and word.alternative else None
        return lanes[index], alternative, word.phase_corrected

    for (lane, alternative, is_corrected), group in groupby(range(len(feedback.words)), key=place):
        run = list(group)
        first, last = feedback.words[run[0]], feedback.words[run[-1]]
        yield Band(run[0], run[-1], first.start, last.end, lane, alternative, is_corrected)
