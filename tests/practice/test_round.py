"""A round as its events tell it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.practice.modes import INTERVIEW, ONE_WAY, PRACTICE
from mockinterview.practice.round import Round, RoundError, is_limit_reached, remaining_s

EVENTS = (
    "began_thinking",
    "began_recording",
    "paused",
    "resumed",
    "stopped",
    "refused",
    "discarded",
    "rated",
    "repeated",
    "moved_on",
    "followed_up",
    "let_be",
)


def play(start: Round, *events: str) -> Round:
    for event in events:
        start = start.after(event)
    return start


def test_practice_shows_the_report_as_soon_as_the_speaker_stops():
    assert play(Round(("ethics",)), "began_recording", "stopped").stage == "reviewing"


def test_a_pause_ends_in_more_recording_or_in_the_stop():
    paused = play(Round(("ethics",)), "began_recording", "paused")
    assert paused.after("resumed").stage == "recording"
    assert paused.after("stopped").stage == "reviewing"


def test_a_discarded_take_leads_back_to_the_same_question():
    again = play(Round(("ethics", "proudest")), "began_recording", "discarded")
    assert (again.stage, again.question_id) == ("asking", "ethics")


def test_interview_mode_asks_for_the_own_mark_first_and_allows_no_pause():
    rating = play(Round(("ethics",), INTERVIEW), "began_recording", "stopped")
    assert rating.stage == "rating"
    assert rating.after("rated").stage == "reviewing"
    with pytest.raises(RoundError, match="no pause"):
        play(Round(("ethics",), INTERVIEW), "began_recording", "paused")


def test_a_round_of_two_holds_feedback_until_the_last_answer():
    second = play(Round(("ethics", "proudest")), "began_recording", "stopped")
    assert (second.stage, second.question_id) == ("asking", "proudest")
    assert play(second, "began_recording", "stopped").stage == "reviewing"
    assert play(second, "began_recording", "stopped", "moved_on").stage == "over"


def test_one_way_allows_one_take_that_ends_at_the_upper_target():
    reviewing = play(Round(("ethics",), ONE_WAY), "began_thinking", "began_recording", "stopped", "rated")
    with pytest.raises(RoundError, match="one take"):
        reviewing.after("repeated")
    assert not is_limit_reached(ONE_WAY, (120, 180), 179.9)
    assert is_limit_reached(ONE_WAY, (120, 180), 180)
    assert not is_limit_reached(PRACTICE, (120, 180), 9999)


def test_one_way_asks_no_question_again_whose_take_was_discarded():
    two = Round(("ethics", "proudest"), ONE_WAY)
    second = play(two, "began_thinking", "began_recording", "discarded")
    assert (second.stage, second.question_id) == ("asking", "proudest")
    assert play(second, "began_thinking", "began_recording", "discarded").stage == "reviewing"
    assert play(Round(("ethics",), ONE_WAY), "began_thinking", "began_recording", "discarded").stage == "over"


def test_a_microphone_that_refuses_costs_no_question():
    again = play(Round(("ethics",), ONE_WAY), "began_thinking", "began_recording", "refused")
    assert (again.stage, again.question_id) == ("asking", "ethics")


def test_a_countdown_never_falls_below_zero():
    assert remaining_s(30, 12.5) == 17.5
    assert remaining_s(30, 31) == 0


ANSWERED = ("began_recording", "stopped")


def test_a_follow_up_is_asked_from_the_report_and_answered_without_a_mark():
    reviewing = play(Round(("ethics",), INTERVIEW), *ANSWERED, "rated")
    asking = reviewing.after("followed_up")
    assert (asking.stage, asking.is_follow_up, asking.question_id) == ("asking", True, "ethics")
    assert play(asking, *ANSWERED).stage == "reviewing"
    assert play(asking, *ANSWERED, "repeated").is_follow_up
    assert play(asking, *ANSWERED, "followed_up", *ANSWERED, "moved_on").stage == "over"


def test_a_follow_up_that_is_passed_over_leads_back_to_the_report():
    back = play(Round(("ethics",)), *ANSWERED, "followed_up", "let_be")
    assert (back.stage, back.is_follow_up) == ("reviewing", False)
    with pytest.raises(RoundError):
        Round(("ethics",)).after("let_be")


def test_while_feedback_is_held_follow_ups_come_by_themselves_only_where_they_are_wanted():
    assert play(Round(("ethics", "proudest")), *ANSWERED).stage == "asking"
    listening = play(Round(("ethics", "proudest"), INTERVIEW, follow_ups=1), *ANSWERED, "rated")
    assert (listening.stage, listening.position) == ("listening", 0)
    nothing = listening.after("let_be")
    assert (nothing.stage, nothing.position) == ("asking", 1)
    answered = play(listening, "followed_up", *ANSWERED)
    assert (answered.stage, answered.position, answered.is_follow_up) == ("asking", 1, False)
    assert play(listening, "followed_up", "let_be").position == 1
    last = play(answered, *ANSWERED, "rated")
    assert last.stage == "listening"
    assert play(last, "followed_up", *ANSWERED).stage == "reviewing"


def test_as_many_follow_ups_as_are_set_come_about_each_answer():
    two = play(Round(("ethics", "proudest"), follow_ups=2), *ANSWERED, "followed_up", *ANSWERED)
    assert (two.stage, two.followed) == ("listening", 1)
    assert play(two, "followed_up", *ANSWERED).position == 1


def test_a_follow_up_that_was_discarded_is_asked_again():
    again = play(Round(("ethics", "proudest"), follow_ups=1), *ANSWERED, "followed_up", "began_recording", "discarded")
    assert (again.stage, again.is_follow_up) == ("asking", True)


def test_nobody_asks_back_one_way():
    two = play(Round(("ethics", "proudest"), ONE_WAY, follow_ups=1), *ANSWERED, "rated")
    assert (two.stage, two.position) == ("asking", 1)
    with pytest.raises(RoundError, match="nothing is asked back"):
        play(Round(("ethics",), ONE_WAY), *ANSWERED, "rated").after("followed_up")


@given(
    st.lists(st.sampled_from(EVENTS), max_size=40),
    st.sampled_from([PRACTICE, INTERVIEW, ONE_WAY]),
    st.integers(1, 5),
    st.integers(0, 3),
)
def test_no_row_of_events_leaves_the_questions_of_the_round(events, mode, count, follow_ups):
    now = Round(tuple(f"q{number}" for number in range(count)), mode, follow_ups=follow_ups)
    for event in events:
        try:
            now = now.after(event)
        except RoundError:
            continue
        assert 0 <= now.position < count
        assert now.question_id == f"q{now.position}"
        assert not now.holds_feedback or now.followed <= follow_ups
