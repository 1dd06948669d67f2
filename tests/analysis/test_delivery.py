"""Length, pace and pauses."""

from __future__ import annotations

import pytest

from mockinterview.analysis.delivery.pace import measure_pace
from mockinterview.analysis.delivery.pauses import find_pauses
from mockinterview.analysis.delivery.steadiness import measure_steadiness
from mockinterview.analysis.delivery.timing import answer_status, measure_timing
from mockinterview.analysis.draft import draft_transcript
from mockinterview.analysis.question import AskedQuestion
from mockinterview.thresholds import DEFAULT_THRESHOLDS, Thresholds
from mockinterview.transcript import Transcript, Word
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


def test_one_long_pause_makes_no_slow_stretch_and_a_slow_stretch_is_one():
    pause = measure_pace(spoken("word " * 40 + "[7] " + "word " * 40), DEFAULT_THRESHOLDS)
    slow = measure_pace(spoken("word " * 40, words_per_minute=90), DEFAULT_THRESHOLDS)
    assert pause is not None
    assert slow is not None
    assert pause.windows == ()
    assert [window.status for window in slow.windows] == ["slow"]


def in_a_row(*stretches: tuple[int, int]) -> tuple[Word, ...]:
    """Words without a gap: so many of them, at so many a minute."""
    words: tuple[Word, ...] = ()
    for count, rate in stretches:
        words += spoken("word " * count, words_per_minute=rate, start_s=words[-1].end if words else 0.0).words
    return words


def test_steadiness_is_the_middle_rate_and_one_odd_stretch_changes_nothing():
    steadiness = measure_steadiness(in_a_row((150, 150), (60, 220), (150, 150)), DEFAULT_THRESHOLDS)
    assert steadiness is not None
    assert steadiness.words_per_minute == pytest.approx(150)
    assert steadiness.deviation == pytest.approx(0, abs=1e-6)
    assert steadiness.status == "even"


def test_an_uneven_rate_is_told_and_pauses_make_none():
    uneven = measure_steadiness(in_a_row(*[(60, 100), (120, 200)] * 3), DEFAULT_THRESHOLDS)
    paused = measure_steadiness(spoken("word " * 38 + ("[3] " + "word " * 38) * 4).words, DEFAULT_THRESHOLDS)
    assert uneven is not None
    assert paused is not None
    assert (uneven.status, paused.status) == ("uneven", "even")


def test_too_little_speech_says_nothing_about_steadiness():
    assert measure_steadiness(spoken("word " * 100).words, DEFAULT_THRESHOLDS) is None
    assert measure_steadiness((), DEFAULT_THRESHOLDS) is None


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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("so we fixed the model [3.0] i went home and slept", "boundary"),
        ("so we fixed the model [3.0] and went home", "boundary"),
        ("so we fixed the model [3.0] there was no other way", "boundary"),
        ("so we fixed the model [3.0] last night", "boundary"),
        ("so we fixed the [3.0] model and went home", "mid_clause"),
        ("then we went to the um [3.0] office and asked", "mid_clause"),
        ("i talked with [3.0] the owner of the farm", "mid_clause"),
        ("It broke. Um, [3.0] nobody knew.", "boundary"),
        ("I opened the, [3.0] the valve myself.", "mid_clause"),
        ("I opened the... [3.0] valve myself.", "mid_clause"),
        ("That was the one I looked at. [3.0] The other was fine.", "boundary"),
        ("It was late, so I called the [3.0] owner.", "mid_clause"),
        ("It was late, so I called the owner [3.0] she came at once.", "boundary"),
        ("It was late, so I called the owner [3.0] of the farm.", "mid_clause"),
    ],
)
def test_a_pause_is_inside_a_clause_only_where_the_words_say_that_the_clause_goes_on(text, kind):
    (pause,) = find_pauses(spoken(text), DEFAULT_THRESHOLDS)
    assert pause.kind == kind


def test_short_silences_are_not_listed_and_the_limit_is_a_setting():
    transcript = spoken("one [0.8] two [1.2] three")
    assert len(find_pauses(transcript, DEFAULT_THRESHOLDS)) == 1
    assert len(find_pauses(transcript, Thresholds(pause_listed_s=0.5))) == 2


def test_silence_before_the_first_and_after_the_last_word_is_no_pause():
    assert find_pauses(spoken("[5.0] one two [4.0]"), DEFAULT_THRESHOLDS) == ()
