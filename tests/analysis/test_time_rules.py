"""Where the time went: halfway, a late Action, and a brisk answer that is balanced."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mockinterview.analysis.analyze import analyze
from mockinterview.analysis.delivery.milestones import find_milestones
from mockinterview.analysis.feedback import Feedback, Finding
from mockinterview.analysis.phases import read_words
from mockinterview.analysis.question import AskedQuestion
from mockinterview.analysis.reading import WordPhase
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from mockinterview.wording import load_wording
from tests.stubs.transcripts import story

WORDS_PER_MINUTE = 150


def lines(**seconds: float) -> list[str]:
    """A story of so many seconds in each phase, in the order given; `again_` in front comes back to one."""
    count = {name: round(value * WORDS_PER_MINUTE / 60) for name, value in seconds.items()}
    words = {name: " ".join(f"{name}{index}" for index in range(count[name])) for name in seconds}
    return [f"{name.removeprefix('again_')[0].upper()}: {words[name]}." for name in seconds]


def judge(*, confidence: float = 0.9, doubt: tuple[str, str] | None = None, **seconds: float) -> Feedback:
    """`doubt`: this phase is unclear, and perhaps that one."""
    transcript, reading = story(*lines(**seconds), words_per_minute=WORDS_PER_MINUTE)
    words = tuple(replace(word, confidence=confidence) for word in reading.words)
    if doubt is not None:
        words = tuple(WordPhase(one.phase, 0.4, doubt[1]) if one.phase == doubt[0] else one for one in words)  # type: ignore[arg-type]
    return analyze(transcript, replace(reading, words=words), AskedQuestion(), DEFAULT_THRESHOLDS, load_wording())


def finding(feedback: Feedback, *names: str) -> Finding | None:
    return next((one for one in feedback.findings if one.id in names), None)


def late(feedback: Feedback) -> Finding | None:
    return finding(feedback, "late_action", "halfway_in_setting")


def test_halfway_is_the_phase_in_which_half_of_the_time_was_over() -> None:
    milestones = judge(situation=70, task=10, action=40, result=10).milestones
    assert milestones is not None
    assert milestones.halfway_phase == "situation"
    assert milestones.halfway == pytest.approx(65.5, abs=0.5)
    assert milestones.setting_seconds == pytest.approx(80, abs=1)


def test_an_action_that_comes_late_is_told_with_its_second() -> None:
    told = late(judge(situation=45, task=25, action=70, result=20))
    assert told is not None
    assert told.id == "late_action"
    assert "after 70 s; 35 s are enough" in told.why
    assert (told.first_word, told.last_word) == (0, 173)


def test_past_the_half_the_title_says_where_the_answer_still_was() -> None:
    told = late(judge(situation=80, task=10, action=40, result=10))
    assert told is not None
    assert told.title == "Halfway through you were still in the situation"


def test_it_is_said_once_and_not_as_a_long_situation_too() -> None:
    assert finding(judge(situation=80, task=10, action=40, result=10), "long_situation") is None


def test_a_long_answer_with_fine_shares_came_to_its_action_in_time() -> None:
    assert late(judge(situation=40, task=25, action=110, result=30)) is None


def test_a_short_answer_within_the_seconds_came_to_its_action_in_time() -> None:
    assert late(judge(situation=20, task=14, action=30, result=10)) is None


def test_a_result_told_first_is_no_late_action() -> None:
    assert late(judge(result=40, situation=15, task=10, action=50)) is None


def test_an_action_that_begins_early_and_is_interrupted_is_no_late_one() -> None:
    assert late(judge(situation=15, action=10, again_situation=60, again_action=40, again_result=10)) is None


def test_words_that_may_be_action_already_are_not_held_against_the_answer() -> None:
    assert late(judge(situation=45, task=25, action=70, result=20, doubt=("task", "action"))) is None
    assert late(judge(situation=45, task=25, action=70, result=20, doubt=("task", "situation"))) is not None


def test_an_unsure_reading_accuses_nobody() -> None:
    assert late(judge(situation=45, task=25, action=70, result=20, confidence=0.5)) is None


def test_outside_star_no_milestone_names_a_phase() -> None:
    transcript, reading = story(*lines(situation=50, action=50))
    words = read_words(transcript, reading, DEFAULT_THRESHOLDS)
    milestones = find_milestones(words, "framework")
    assert milestones is not None
    assert (milestones.halfway_phase, milestones.action_start, milestones.setting_seconds) == (None, None, None)


def test_no_words_have_no_middle() -> None:
    assert find_milestones((), "star") is None


def test_a_balanced_brisk_answer_is_told_its_room_and_never_called_bad() -> None:
    feedback = judge(situation=14, task=10, action=50, result=22)
    assert finding(feedback, "balanced") is not None
    room = finding(feedback, "room_for_action")
    assert room is not None
    assert room.title == "Balanced, with room for 10 s more action"
    assert not finding(feedback, "answer_short", "short_action", "no_task", "late_action", "long_situation")
    assert room.severity == "hint"


def test_room_for_a_second_or_two_is_not_worth_saying() -> None:
    assert finding(judge(situation=17, task=11, action=57, result=22), "room_for_action") is None


@pytest.mark.parametrize(("start_s", "is_told"), [(1.0, False), (4.9, False), (5.1, True)])
def test_thinking_before_the_first_word_is_neutral_up_to_five_seconds(start_s: float, is_told: bool) -> None:
    transcript, reading = story(*lines(situation=20, action=60))
    moved = replace(
        transcript,
        words=tuple(replace(one, start=one.start + start_s, end=one.end + start_s) for one in transcript.words),
        voiced=tuple(replace(one, start=start_s, end=one.end + start_s) for one in transcript.voiced),
    )
    feedback = analyze(moved, reading, AskedQuestion(), DEFAULT_THRESHOLDS, load_wording())
    assert (finding(feedback, "silence_before_answer") is not None) == is_told
