"""Length, pace and pauses."""

from __future__ import annotations

import pytest

from mockinterview.analysis.draft import draft_transcript
from mockinterview.analysis.pace import measure_pace
from mockinterview.analysis.pauses import find_pauses
from mockinterview.analysis.question import AskedQuestion
from mockinterview.analysis.timing import answer_status, measure_timing
from mockinterview.thresholds import DEFAULT_THRESHOLDS, Thresholds
from mockinterview.transcript import Transcript
from tests.stubs.transcripts import spoken


@pytest.mark.parametrize(
    ("seconds", "status"),
    [
        (30, "short"),
        (89, "short"),
        (90, "brisk"),
        (119, "brisk"),
        (120, "ok"),
        (180, "ok"),
        (181, "long"),
        (240, "long"),
        (241, "too_long"),
    ],
)
def test_the_whole_answer_against_a_target_of_two_to_three_minutes(seconds, status):
    assert answer_status(seconds, (120, 180), DEFAULT_THRESHOLDS) == status


def test_the_limits_scale_with_the_target_of_the_question():
    assert answer_status(70, (60, 120), DEFAULT_THRESHOLDS) == "ok"
    assert answer_status(44, (60, 120), DEFAULT_THRESHOLDS) == "short"


def test_timing_runs_from_the_first_word_to_the_last_and_latency_comes_from_the_voice():
    timing = measure_timing(spoken("one two [3.0] three", start_s=4.0), AskedQuestion(), DEFAULT_THRESHOLDS)
    assert timing.total == pytest.approx(3 * 0.4 + 3.0)
    assert timing.speaking_seconds == pytest.approx(3 * 0.4)
    assert timing.response_latency == pytest.approx(4.0)


def test_pauses_count_for_the_speech_rate_and_not_for_the_articulation_rate():
    pace = measure_pace(spoken("word " * 30 + "[12] " + "word " * 30), DEFAULT_THRESHOLDS)
    assert pace is not None
    assert pace.words_per_minute == pytest.approx(100)
    assert pace.articulation_rate == pytest.approx(150)
    assert pace.status == "too_slow"


def test_a_fast_stretch_is_found_where_it_is():
    slow = spoken("word " * 60, words_per_minute=140)
    fast = spoken("word " * 80, words_per_minute=240, start_s=slow.words[-1].end)
    both = Transcript(words=slow.words + fast.words, duration=60, voiced=slow.voiced + fast.voiced)
    pace = measure_pace(both, DEFAULT_THRESHOLDS)
    assert pace is not None
    (window,) = pace.windows
    assert window.status == "fast"
    assert window.start > slow.words[-1].end - DEFAULT_THRESHOLDS.speech_rate_window_s
    assert window.end == pytest.approx(fast.words[-1].end)


def test_a_draft_has_no_pace_because_its_rate_is_assumed():
    draft = draft_transcript("I wrote  this\nstory.", words_per_minute=120)
    assert [word.text for word in draft.words] == ["I", "wrote", "this", "story."]
    assert draft.words[-1].end == pytest.approx(2.0)
    assert measure_pace(draft, DEFAULT_THRESHOLDS) is None


def test_a_pause_at_a_full_stop_or_before_a_conjunction_is_a_boundary():
    text = "It broke. [2.5] Nobody knew [2.0] because it was [3.0] late."
    pauses = find_pauses(spoken(text), DEFAULT_THRESHOLDS)
    assert [pause.kind for pause in pauses] == ["boundary", "boundary", "mid_clause"]
    assert [pause.seconds for pause in pauses] == pytest.approx([2.5, 2.0, 3.0])
    assert [pause.after_word for pause in pauses] == [1, 3, 6]


def test_short_silences_are_not_listed_and_the_limit_is_a_setting():
    transcript = spoken("one [0.8] two [1.2] three")
    assert len(find_pauses(transcript, DEFAULT_THRESHOLDS)) == 1
    assert len(find_pauses(transcript, Thresholds(pause_listed_s=0.5))) == 2


def test_silence_before_the_first_and_after_the_last_word_is_no_pause():
    assert find_pauses(spoken("[5.0] one two [4.0]"), DEFAULT_THRESHOLDS) == ()
