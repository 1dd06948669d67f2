"""Which words carry which mark, and the transcript cut into blocks of one phase each."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Literal

import msgspec

from mockinterview.analysis.feedback import Feedback, Mention, PhaseName
from mockinterview.analysis.language.tokens import ends_sentence
from mockinterview.report.labels import Labels
from mockinterview.report.notation import clock, tenths
from mockinterview.report.palette import PART_COLOURS, PHASE_COLOURS, LaneColour

Mark = Literal["we", "outcome", "number", "filler"]
MARKS: tuple[Mark, ...] = ("we", "outcome", "number", "filler")

CORRECTED_SIGN = "†"
"""Stands behind what the user put right."""

BLOCK_WORDS = 45
"""A block ends with the first sentence that reaches this many words, so that a time stands every 20 s or so. Ours."""

_TRAILING_PUNCTUATION = ".,;:!?…"


class Lane(msgspec.Struct, frozen=True):
    """Where words stand: a phase, or a part of an answer outside STAR."""

    letter: str
    name: str
    colour: LaneColour


class Piece(msgspec.Struct, frozen=True):
    """A run of words with one mark or none; punctuation after a marked run stands in `tail`.

    `is_corrected`: the user wrote them, in place of what was heard.
    """

    text: str
    mark: Mark | None
    tail: str
    first_word: int
    last_word: int
    is_corrected: bool = False


class Silence(msgspec.Struct, frozen=True):
    """A pause between two words, as text with its unit."""

    text: str


class Block(msgspec.Struct, frozen=True):
    """A stretch of the transcript in one lane, from `start` (seconds) on; `alternative` where the reading is unclear.

    `is_corrected`: the user named the lane.
    """

    lane: Lane | None
    start: float
    pieces: tuple[Piece | Silence, ...]
    is_unclear: bool = False
    alternative: Lane | None = None
    is_corrected: bool = False

    @property
    def when(self) -> str:
        """Its start as m:ss."""
        return clock(self.start)


def phase_lane(phase: PhaseName, labels: Labels) -> Lane:
    """The lane of a STAR phase."""
    name = labels.phases[phase]
    return Lane(name[:1], name, PHASE_COLOURS[phase])


def part_lanes(feedback: Feedback, labels: Labels) -> dict[str, Lane]:
    """The lanes of an answer outside STAR, by part name."""
    lanes = {}
    for index, part in enumerate(feedback.structure_parts):
        name = labels.part(part.name)
        lanes[part.name] = Lane(name[:1], name, PART_COLOURS[index % len(PART_COLOURS)])
    return lanes


def transcript_blocks(feedback: Feedback, labels: Labels) -> tuple[Block, ...]:
    """The transcript, cut where the lane changes and, in long lanes, at the end of a sentence."""
    lanes = word_lanes(feedback, labels)
    marks = word_marks(feedback)
    silences = {pause.after_word: Silence(tenths(pause.seconds)) for pause in feedback.pauses}
    blocks = []
    for run in _runs(feedback, lanes):
        first = feedback.words[run[0]]
        is_unclear = _is_doubtful(feedback, run[0])
        blocks.append(
            Block(
                lane=lanes[run[0]],
                start=first.start,
                pieces=tuple(_pieces(feedback, run, marks, silences)),
                is_unclear=is_unclear,
                alternative=phase_lane(first.alternative, labels) if is_unclear and first.alternative else None,
                is_corrected=first.phase_corrected,
            )
        )
    return tuple(blocks)


def used_marks(blocks: Iterable[Block]) -> tuple[Mark, ...]:
    """The marks that occur, in their usual order: the legend names no other."""
    found = {piece.mark for block in blocks for piece in block.pieces if isinstance(piece, Piece)}
    return tuple(mark for mark in MARKS if mark in found)


def has_silence(blocks: Iterable[Block]) -> bool:
    """Whether any pause is marked."""
    return any(isinstance(piece, Silence) for block in blocks for piece in block.pieces)


def has_correction(blocks: Iterable[Block]) -> bool:
    """Whether the user corrected any word or lane."""
    return any(
        block.is_corrected or any(isinstance(piece, Piece) and piece.is_corrected for piece in block.pieces)
        for block in blocks
    )


def word_lanes(feedback: Feedback, labels: Labels) -> list[Lane | None]:
    """The lane of each word; None outside all parts of an answer that has parts."""
    if feedback.structure == "star":
        return [phase_lane(word.phase, labels) for word in feedback.words]
    lanes: list[Lane | None] = [None] * len(feedback.words)
    by_name = part_lanes(feedback, labels)
    for part in feedback.structure_parts:
        for span in part.spans:
            for index in range(span.first_word, span.last_word + 1):
                lanes[index] = by_name[part.name]
    return lanes


def _is_doubtful(feedback: Feedback, index: int) -> bool:
    return feedback.structure == "star" and feedback.words[index].unclear


def _runs(feedback: Feedback, lanes: list[Lane | None]) -> Iterable[list[int]]:
    """Runs of word indexes that make one block each."""

    def place(index: int) -> tuple[Lane | None, PhaseName | None, bool]:
        word = feedback.words[index]
        return lanes[index], word.alternative if _is_doubtful(feedback, index) else None, word.phase_corrected

    for _, group in groupby(range(len(feedback.words)), key=place):
        run: list[int] = []
        for index in group:
            run.append(index)
            if len(run) >= BLOCK_WORDS and ends_sentence(feedback.words[index].text):
                yield run
                run = []
        if run:
            yield run


def word_marks(feedback: Feedback) -> dict[int, tuple[Mark, int]]:
    """Mark of each marked word with the index of its first word; numbers outrank we, we outranks fillers."""
    marks: dict[int, tuple[Mark, int]] = {}
    for mark, first, last in _marked_spans(feedback):
        for index in range(first, last + 1):
            marks.setdefault(index, (mark, first))
    return marks


def _marked_spans(feedback: Feedback) -> Iterable[tuple[Mark, int, int]]:
    for number in feedback.numbers:
        if number.kind != "other":
            yield "outcome" if number.kind == "outcome" else "number", number.first_word, number.last_word
    for mention in feedback.pronouns.mentions if feedback.pronouns else ():
        if mention.person == "we" and is_counted(mention):
            yield "we", mention.word, mention.word
    for filler in feedback.fillers.mentions if feedback.fillers else ():
        yield "filler", filler.first_word, filler.last_word


def is_counted(mention: Mention) -> bool:
    """Whether `Pronouns` counts it: a subject in the words, or one left out before an acting verb."""
    return mention.kind == "subject" or (mention.kind == "elided" and mention.is_action)


def bare_text(text: str) -> str:
    """`text` without the punctuation that closes it, unless that is all there is."""
    return text.rstrip(_TRAILING_PUNCTUATION) or text


def _pieces(
    feedback: Feedback, run: list[int], marks: dict[int, tuple[Mark, int]], silences: dict[int, Silence]
) -> Iterable[Piece | Silence]:
    def look(index: int) -> tuple[tuple[Mark, int] | None, bool]:
        return marks.get(index), feedback.words[index].text_corrected

    gathered: list[int] = []
    for index in run:
        gathered.append(index)
        is_last = index == run[-1]
        if is_last or index in silences or look(index) != look(index + 1):
            yield _piece(feedback, gathered, marks)
            gathered = []
        if index in silences:
            yield silences[index]


def _piece(feedback: Feedback, indexes: list[int], marks: dict[int, tuple[Mark, int]]) -> Piece:
    text = " ".join(feedback.words[index].text for index in indexes)
    mark, _ = marks.get(indexes[0], (None, 0))
    is_corrected = feedback.words[indexes[0]].text_corrected
    bare = bare_text(text) if mark or is_corrected else text
    return Piece(bare, mark, text[len(bare) :], indexes[0], indexes[-1], is_corrected)
