"""Corrections applied in the order in which they were made: to the words first, then to the tagger's reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Literal

import msgspec
from msgspec.structs import replace

from mockinterview.analysis.feedback import PHASES, Feedback, UserCorrection
from mockinterview.analysis.reading import PhaseReading, WordPhase
from mockinterview.corrections.places import find
from mockinterview.corrections.record import BoundaryMoved, Correction, Label, SpanRelabelled, WordsMended
from mockinterview.transcript import Transcript, Word

CERTAIN = 1.0


class CorrectedWord(msgspec.Struct, frozen=True):
    """A word with what the user said of it: the correction that `named` its label, the `boundary` put before it."""

    word: Word
    is_mended: bool = False
    named: SpanRelabelled | BoundaryMoved | None = None
    boundary: BoundaryMoved | None = None


class CorrectedTranscript(msgspec.Struct, frozen=True):
    """A transcript after the corrections. `fits` says of each correction whether its words were found."""

    transcript: Transcript
    words: tuple[CorrectedWord, ...]
    fits: tuple[bool, ...]


def correct_transcript(transcript: Transcript, corrections: Sequence[Correction]) -> CorrectedTranscript:
    """`transcript` as the user corrected it; a correction that no longer fits changes nothing."""
    words = [CorrectedWord(word) for word in transcript.words]
    fits = tuple([_apply(words, correction) for correction in corrections])
    corrected = replace(transcript, words=tuple(word.word for word in words))
    return CorrectedTranscript(corrected, tuple(words), fits)


def correct_reading(reading: PhaseReading, corrected: CorrectedTranscript) -> PhaseReading:
    """`reading` of the corrected transcript with the user's labels, which are certain.

    A boundary that the user placed stays in its place: where the tagger now reads the phase on one side of it beyond
    it, that run joins the other side.
    """
    words = [
        read if word.named is None else _certain(read, word.named.label)
        for read, word in zip(reading.words, corrected.words, strict=True)
    ]
    for index, word in enumerate(corrected.words):
        if word.boundary is not None:
            _hold(words, corrected.words, index, word.boundary)
    return replace(reading, words=tuple(words))


def note_corrections(feedback: Feedback, corrected: CorrectedTranscript, corrections: Sequence[Correction]) -> Feedback:
    """`feedback` on the corrected transcript, saying which words were mended and what became of each correction."""
    marks = zip(feedback.words, corrected.words, strict=True)
    return replace(
        feedback,
        words=tuple(replace(word, text_corrected=mark.is_mended) for word, mark in marks),
        corrections=tuple(_note(each, is_fit) for each, is_fit in zip(corrections, corrected.fits, strict=True)),
    )


def _apply(words: list[CorrectedWord], correction: Correction) -> bool:
    place = find([word.word for word in words], correction)
    if place is None:
        return False
    run = slice(place.first_word, place.last_word + 1)
    if isinstance(correction, WordsMended):
        words[run] = _mended(words[run], correction.text.split())
        return True
    words[run] = [replace(word, named=correction, boundary=None) for word in words[run]]
    if isinstance(correction, BoundaryMoved):
        index = run.stop if correction.is_later else run.start
        words[index : index + 1] = [replace(word, boundary=correction) for word in words[index : index + 1]]
    return True


def _mended(old: Sequence[CorrectedWord], texts: Sequence[str]) -> list[CorrectedWord]:
    """`texts` in place of the words; as many keep their times, else they share the time by their length."""
    if len(texts) == len(old):
        times = [(each.word.start, each.word.end) for each in old]
    else:
        times = _shared(old[0].word.start, old[-1].word.end, [len(text) for text in texts])
    return [
        replace(old[index * len(old) // len(texts)], word=Word(text, start, end, CERTAIN), is_mended=True)
        for index, (text, (start, end)) in enumerate(zip(texts, times, strict=True))
    ]


def _shared(start: float, end: float, lengths: Sequence[int]) -> list[tuple[float, float]]:
    total = sum(lengths)
    ends = [min(start + (end - start) * reached / total, end) for reached in accumulate(lengths)]
    ends[-1] = end
    return list(zip([start, *ends], ends, strict=False))


def _hold(words: list[WordPhase], corrected: Sequence[CorrectedWord], index: int, boundary: BoundaryMoved) -> None:
    """Beside the boundary and the words it went over, let those that a tagger read across it join their own side."""
    before, after = boundary.before, boundary.after
    if before is None or after is None or before == after:
        return
    own = [each for each in range(len(words)) if corrected[each].named == boundary]
    behind, ahead = max([index, *(each + 1 for each in own)]), min([index, *own]) - 1
    _join(words, range(behind, len(words)), stray=before, own=after)
    _join(words, range(ahead, -1, -1), stray=after, own=before)


def _join(words: list[WordPhase], outward: Iterable[int], stray: Label, own: Label) -> None:
    for index in outward:
        if words[index].is_corrected or (words[index].part or words[index].phase) != stray:
            return
        words[index] = _certain(words[index], own)


def _certain(read: WordPhase, label: Label) -> WordPhase:
    phase = next((phase for phase in PHASES if phase == label), None)
    return WordPhase(
        phase=phase or read.phase,
        confidence=CERTAIN,
        part=label if phase is None else read.part,
        is_corrected=True,
    )


def _kind(correction: Correction) -> Literal["words", "span", "boundary"]:
    if isinstance(correction, WordsMended):
        return "words"
    return "boundary" if isinstance(correction, BoundaryMoved) else "span"


def _note(correction: Correction, is_fit: bool) -> UserCorrection:
    return UserCorrection(
        kind=_kind(correction),
        start=correction.at.start,
        end=correction.at.end,
        said=" ".join(correction.at.words),
        became=correction.text if isinstance(correction, WordsMended) else correction.label,
        fits=is_fit,
    )
