"""An answer that is no STAR story: the part that nobody heard is told, and nothing where both are there."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mockinterview.analysis.analyze import analyze
from mockinterview.analysis.feedback import Feedback, Structure
from mockinterview.analysis.question import AskedQuestion
from mockinterview.analysis.reading import PhaseReading
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from mockinterview.wording import load_wording
from tests.stubs.transcripts import story

MISSING = {"no_framework", "no_example", "no_weakness", "no_steps"}
LINES = (
    "S: Whenever two things are due I write both down and I ask who waits for each of them before I begin.",
    "S: Last March two customers rang on one morning and I called both and began with the one who stood still.",
)


def judge(structure: Structure, *parts: str) -> Feedback:
    """Two sentences, each read as one of `parts` (the last part goes on)."""
    transcript, reading = story(*LINES)
    first = len(LINES[0].split()) - 1
    words = tuple(
        replace(word, part=parts[0] if index < first else parts[-1]) for index, word in enumerate(reading.words)
    )
    question = AskedQuestion(structure=structure, target_s=(60, 120))
    return analyze(transcript, PhaseReading(words, structure), question, DEFAULT_THRESHOLDS, load_wording())


@pytest.mark.parametrize(
    ("structure", "told", "missing", "severity"),
    [
        ("framework", "framework", "no_example", "warning"),
        ("framework", "example", "no_framework", "hint"),
        ("weakness", "weakness", "no_steps", "warning"),
        ("weakness", "steps", "no_weakness", "hint"),
    ],
)
def test_a_part_that_nobody_heard_is_told(structure, told, missing, severity):
    found = [(one.id, one.severity) for one in judge(structure, told).findings if one.id in MISSING]
    assert found == [(missing, severity)]


@pytest.mark.parametrize(
    ("structure", "parts"), [("framework", ("framework", "example")), ("weakness", ("weakness", "steps"))]
)
def test_nothing_is_missed_where_both_parts_are_there(structure, parts):
    assert not MISSING & {one.id for one in judge(structure, *parts).findings}


def test_a_missing_example_outweighs_the_length():
    assert judge("framework", "framework").fix == "no_example"


def test_where_no_parts_are_known_none_is_missed():
    transcript, reading = story(*LINES)
    for structure in ("framework", "weakness", "free"):
        question = AskedQuestion(structure=structure, target_s=(60, 120))
        told = analyze(transcript, reading, question, DEFAULT_THRESHOLDS, load_wording()).findings
        assert not MISSING & {one.id for one in told}
