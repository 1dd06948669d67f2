"""The user's corrections, applied to transcripts and readings."""

from __future__ import annotations

import msgspec
import pytest

from mockinterview.analysis.reading import PhaseReading, WordPhase
from mockinterview.errors import UsageError
from mockinterview.tagging.corrections import (
    BoundaryMoved,
    Correction,
    SpanRelabelled,
    WordMended,
    correct_reading,
    correct_transcript,
    corrected_answer,
)
from mockinterview.transcript import Transcript, Word

TRANSCRIPT = Transcript(words=tuple(Word(f"w{i}", i, i + 1, 0.5) for i in range(6)), duration=6)


def _reading(letters, parts=None):
    names = {"s": "situation", "t": "task", "a": "action", "r": "result"}
    parts = parts or [None] * len(letters)
    words = tuple(
        WordPhase(phase=names[letter], confidence=0.6, alternative="task", part=part)
        for letter, part in zip(letters, parts, strict=True)
    )
    return PhaseReading(words=words)


def _letters(reading):
    return "".join(word.phase[0] for word in reading.words)


@pytest.mark.parametrize(
    ("corrections", "expected"),
    [
        ([BoundaryMoved(2, 4)], "ssssar"),
        ([BoundaryMoved(2, 1)], "saaaar"),
        ([BoundaryMoved(5, 6)], "ssaaaa"),
        ([BoundaryMoved(2, 2)], "ssaaar"),
        ([SpanRelabelled(1, 2, "task")], "sttaar"),
        ([SpanRelabelled(0, 5, "result"), SpanRelabelled(0, 0, "task")], "trrrrr"),
    ],
)
def test_phases_follow_the_corrections_in_order(corrections, expected):
    assert _letters(correct_reading(_reading("ssaaar"), corrections)) == expected


def test_corrected_words_are_certain_and_have_no_alternative():
    words = correct_reading(_reading("ssaaar"), [SpanRelabelled(1, 1, "task")]).words
    assert (words[1].confidence, words[1].alternative) == (1.0, None)
    assert (words[2].confidence, words[2].alternative) == (0.6, "task")


def test_a_mended_word_keeps_its_time():
    mended = correct_transcript(TRANSCRIPT, [WordMended(2, "percent")]).words[2]
    assert mended == Word("percent", 2, 3, 1.0)


@pytest.mark.parametrize(
    "correction",
    [
        WordMended(6, "x"),
        WordMended(0, "two words"),
        SpanRelabelled(3, 2, "task"),
        SpanRelabelled(0, 6, "task"),
        BoundaryMoved(0, 2),
        BoundaryMoved(2, 7),
    ],
)
def test_a_correction_of_words_that_are_not_there_is_refused(correction):
    with pytest.raises(UsageError, match="6 words"):
        correct_reading(_reading("ssaaar"), [correction])
    with pytest.raises(UsageError, match="6 words"):
        correct_transcript(TRANSCRIPT, [correction])


def test_corrections_survive_being_stored():
    corrections: list[Correction] = [BoundaryMoved(2, 4), SpanRelabelled(0, 1, "task", "steps"), WordMended(2, "x")]
    assert msgspec.json.decode(msgspec.json.encode(corrections), type=list[Correction]) == corrections


def test_a_corrected_answer_reads_back_as_lines_of_the_corpus():
    reading = correct_reading(_reading("ssaaar", ["framework", None, None, None, None, None]), [BoundaryMoved(5, 4)])
    lines = corrected_answer("mine-1", TRANSCRIPT, reading).sentences
    assert [(line.text, line.phase) for line in lines] == [
        ("w0", "framework"),
        ("w1", "situation"),
        ("w2 w3", "action"),
        ("w4 w5", "result"),
    ]
