"""Answers to correct: words of half a second each, read as their capital letters say."""

from __future__ import annotations

from mockinterview.analysis.feedback import Feedback, PhaseName, StructurePart, TimedSpan, WordReading
from mockinterview.analysis.reading import PhaseReading, WordPhase
from mockinterview.transcript import Transcript, Word

PHASE_OF: dict[str, PhaseName] = {"S": "situation", "T": "task", "A": "action", "R": "result"}
WORD_S = 0.5


def heard(text: str, *, start_s: float = 0.0, word_s: float = WORD_S) -> Transcript:
    """`text` said without a pause."""
    texts = text.split()
    words = tuple(
        Word(word, start_s + index * word_s, start_s + (index + 1) * word_s, 0.5) for index, word in enumerate(texts)
    )
    return Transcript(words=words, duration=start_s + len(texts) * word_s)


def read(letters: str) -> PhaseReading:
    """A letter for each word; none of them sure."""
    return PhaseReading(tuple(WordPhase(PHASE_OF[letter], 0.6, "task") for letter in letters))


def letters(reading: PhaseReading) -> str:
    """The other way about; small letters for what the user named."""
    initials = [word.phase[0] for word in reading.words]
    pairs = zip(initials, reading.words, strict=True)
    return "".join(initial if word.is_corrected else initial.upper() for initial, word in pairs)


def seen(transcript: Transcript, reading: PhaseReading) -> Feedback:
    """What the user sees of it: words, phases and parts."""
    pairs = zip(transcript.words, reading.words, strict=True)
    words = tuple(WordReading(word.text, word.start, word.end, word.probability, read.phase) for word, read in pairs)
    parts = dict.fromkeys(word.part for word in reading.words if word.part)
    return Feedback(
        duration=transcript.duration,
        question=None,
        verdict="ok",
        structure=reading.structure,
        words=words,
        structure_parts=tuple(StructurePart(part, 0.0, tuple(_spans(reading, words, part))) for part in parts),
    )


def _spans(reading: PhaseReading, words: tuple[WordReading, ...], part: str) -> list[TimedSpan]:
    return [
        TimedSpan(words[index].start, words[index].end, index, index)
        for index, read_word in enumerate(reading.words)
        if read_word.part == part
    ]
