"""What the user knows better: a boundary moved, a span relabelled, a word mended. Pure: values in, values out."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from mockinterview.analysis.feedback import PhaseName
from mockinterview.analysis.reading import PhaseReading, WordPhase
from mockinterview.errors import UsageError
from mockinterview.transcript import Span, Transcript

CERTAIN = 1.0


class BoundaryMoved(msgspec.Struct, frozen=True, tag="boundary", forbid_unknown_fields=True):
    """The change of phase before word `from_word` lies before word `to_word` instead."""

    from_word: int
    to_word: int


class SpanRelabelled(msgspec.Struct, frozen=True, tag="span", forbid_unknown_fields=True):
    """Words `first_word` to `last_word` (both included) are `phase`; outside STAR perhaps of another `part`."""

    first_word: int
    last_word: int
    phase: PhaseName
    part: str | None = None


class WordMended(msgspec.Struct, frozen=True, tag="word", forbid_unknown_fields=True):
    """Word `word` was misheard: `text` was said. One word stays one word, so that its time stays true."""

    word: int
    text: str


Correction = BoundaryMoved | SpanRelabelled | WordMended


def correct_transcript(transcript: Transcript, corrections: Sequence[Correction]) -> Transcript:
    """`transcript` with every mended word; what the user typed is certain.

    Raises UsageError when a correction names a word that is not there or puts blanks into one.
    """
    words = list(transcript.words)
    for correction in corrections:
        _check(correction, len(words))
        if isinstance(correction, WordMended):
            words[correction.word] = replace(words[correction.word], text=correction.text, probability=CERTAIN)
    return replace(transcript, words=tuple(words))


def correct_reading(reading: PhaseReading, corrections: Sequence[Correction]) -> PhaseReading:
    """`reading` after the corrections, in their order; corrected words are certain and have no alternative.

    Raises UsageError when a correction names a word that is not there.
    """
    words = list(reading.words)
    for correction in corrections:
        _check(correction, len(words))
        if isinstance(correction, SpanRelabelled):
            _relabel(words, Span(correction.first_word, correction.last_word), correction.phase, correction.part)
        elif isinstance(correction, BoundaryMoved):
            _move(words, correction)
    return replace(reading, words=tuple(words))


def _move(words: list[WordPhase], moved: BoundaryMoved) -> None:
    """The phase that the boundary moves away from its own words grows over the words between."""
    if moved.to_word > moved.from_word:
        grown = words[moved.from_word - 1]
        _relabel(words, Span(moved.from_word, moved.to_word - 1), grown.phase, grown.part)
    elif moved.to_word < moved.from_word:
        grown = words[moved.from_word]
        _relabel(words, Span(moved.to_word, moved.from_word - 1), grown.phase, grown.part)


def _relabel(words: list[WordPhase], span: Span, phase: PhaseName, part: str | None) -> None:
    for index in range(span.first_word, span.last_word + 1):
        words[index] = WordPhase(phase=phase, confidence=CERTAIN, part=part or words[index].part)


def _check(correction: Correction, word_count: int) -> None:
    if isinstance(correction, WordMended):
        is_good = 0 <= correction.word < word_count and len(correction.text.split()) == 1
    elif isinstance(correction, SpanRelabelled):
        is_good = 0 <= correction.first_word <= correction.last_word < word_count
    else:
        is_good = 0 < correction.from_word < word_count and 0 <= correction.to_word <= word_count
    if not is_good:
        raise UsageError(
            f"{correction}: this answer has {word_count} words (0 to {word_count - 1}), each without a blank."
        )


_PARTS_OF_THE_CORPUS = frozenset(["framework", "weakness", "steps"])


class _Line(msgspec.Struct, frozen=True):
    text: str
    phase: str


class CorrectedAnswer(msgspec.Struct, frozen=True):
    """An answer as the training corpus keeps it (`models/phases/train.py --with-corrections`)."""

    id: str
    sentences: tuple[_Line, ...]
    speaker: str = "user"
    profession: str = "user"
    structure: str = "star"


def corrected_answer(answer_id: str, transcript: Transcript, reading: PhaseReading) -> CorrectedAnswer:
    """One line for the training corpus: the runs of words of one phase (or part), as the user left them."""
    labels = [word.part if word.part in _PARTS_OF_THE_CORPUS else word.phase for word in reading.words]
    lines: list[_Line] = []
    first = 0
    for index, label in enumerate(labels):
        if index + 1 == len(labels) or labels[index + 1] != label:
            lines.append(_Line(transcript.quote(Span(first, index)), str(label)))
            first = index + 1
    return CorrectedAnswer(id=answer_id, sentences=tuple(lines), structure=reading.structure)
