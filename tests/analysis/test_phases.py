"""Phase seconds: they sum to the answer, pauses belong to the phase before, any order counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.analysis.feedback import PHASES
from mockinterview.analysis.phases import measure_phases, read_words
from mockinterview.analysis.question import AskedQuestion
from mockinterview.analysis.reading import PhaseReading, WordPhase
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from tests.stubs.transcripts import spoken, story

STAR = AskedQuestion()


def measure(*lines: str):
    transcript, reading = story(*lines)
    words = read_words(transcript, reading, DEFAULT_THRESHOLDS)
    return transcript, measure_phases(words, reading, STAR, DEFAULT_THRESHOLDS)


def test_a_pause_belongs_to_the_phase_before_it():
    _, (situation, _, action, _) = measure("S: we were late [2.0]", "A: I called them now")
    assert situation.seconds == pytest.approx(3 * 0.4 + 2.0)
    assert action.seconds == pytest.approx(4 * 0.4)


def test_a_phase_that_comes_twice_has_two_spans_and_one_sum():
    _, (_, _, action, result) = measure("A: I built it", "R: it worked", "A: I built another", "R: sold")
    assert [(span.first_word, span.last_word) for span in action.spans] == [(0, 2), (5, 7)]
    assert action.seconds == pytest.approx(6 * 0.4)
    assert len(result.spans) == 2


def test_a_missing_phase_has_no_seconds_and_says_so():
    _, (_, task, _, _) = measure("S: it was bad", "A: I fixed it", "R: it was good")
    assert (task.seconds, task.status, task.share_status, task.confidence) == (0, "missing", "missing", None)


def test_status_by_seconds_and_by_share_are_judged_apart():
    long_action = "A: " + "word " * 60
    _, (_, _, action, _) = measure("S: " + "word " * 15, "T: " + "word " * 8, long_action, "R: " + "word " * 20)
    assert action.seconds == pytest.approx(24.0)
    assert (action.status, action.share_status) == ("short", "ok")


def test_outside_star_the_reading_stays_and_nothing_is_judged():
    transcript, reading = story("S: usually I sort", "A: I did it once")
    reading = PhaseReading(words=reading.words, structure="framework")
    words = read_words(transcript, reading, DEFAULT_THRESHOLDS)
    for metric in measure_phases(words, reading, STAR, DEFAULT_THRESHOLDS):
        assert (metric.target, metric.status, metric.share_target, metric.share_status) == (None, None, None, None)


def test_only_a_doubtful_word_carries_its_alternative():
    transcript = spoken("sure unsure")
    reading = PhaseReading(
        words=(
            WordPhase("action", confidence=0.9, alternative="task"),
            WordPhase("action", confidence=0.3, alternative="task"),
        )
    )
    sure, unsure = read_words(transcript, reading, DEFAULT_THRESHOLDS)
    assert (sure.unclear, sure.alternative) == (False, None)
    assert (unsure.unclear, unsure.alternative, unsure.phase) == (True, "task", "action")


def test_a_reading_of_another_length_is_refused():
    with pytest.raises(ValueError, match="zip"):
        read_words(spoken("one two"), PhaseReading(words=()), DEFAULT_THRESHOLDS)


@given(st.lists(st.tuples(st.sampled_from("STAR"), st.integers(1, 9), st.floats(0, 3)), min_size=1, max_size=8))
def test_seconds_sum_to_the_time_from_the_first_word_to_the_last(parts):
    lines = [f"{prefix}: {'word ' * count}[{pause:.2f}]" for prefix, count, pause in parts]
    transcript, metrics = measure(*lines)
    total = transcript.words[-1].end - transcript.words[0].start
    assert sum(metric.seconds for metric in metrics) == pytest.approx(total)
    assert sum(metric.share for metric in metrics) == pytest.approx(1.0)
    assert tuple(metric.phase for metric in metrics) == PHASES
