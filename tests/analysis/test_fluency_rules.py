"""What is said of words that carry nothing: never on a few, always with the words."""

from __future__ import annotations

import pytest

from mockinterview.analysis.analyze import analyze
from mockinterview.analysis.feedback import Feedback, Finding
from mockinterview.analysis.question import AskedQuestion
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from mockinterview.wording import load_wording
from tests.stubs.transcripts import story


def judge(action: str) -> Feedback:
    transcript, reading = story("S: It was winter and the mill stood still.", f"A: {action}", "R: It ran again.")
    return analyze(transcript, reading, AskedQuestion(), DEFAULT_THRESHOLDS, load_wording())


def finding(action: str, name: str) -> Finding | None:
    return next((one for one in judge(action).findings if one.id == name), None)


def test_many_restarts_quote_the_longest_with_the_words_that_follow() -> None:
    told = finding("I went to the, I went to the mill. " + "I, I asked for help. " * 4, "many_restarts")
    assert told is not None
    assert told.words.startswith("I went to the, I went to")
    assert "At least 5" in told.why


def test_many_hedged_acts_are_told_with_their_number() -> None:
    told = finding("I just called her. I just wrote a list. I kind of led them. I guess I fixed it.", "hedged_acts")
    assert told is not None
    assert told.why.startswith("4 of 4 acts")
    assert told.words == "just called"


def test_the_quote_of_fillers_is_where_most_stand_together() -> None:
    told = finding(
        "Um, I called. " + "I asked for help and waited. " * 4 + "Um, uh, like, I went, uh, home.", "many_fillers"
    )
    assert told is not None
    assert told.words.startswith("Um, uh, like,")


def test_a_phrase_is_told_from_the_fourth_time() -> None:
    told = finding("At the end of the day I called. " * 4, "repeated_phrase")
    assert told is not None
    assert told.title == '"at the end of the day" comes back 4 times'
    assert finding("At the end of the day I called. " * 3, "repeated_phrase") is None


@pytest.mark.parametrize(
    "action",
    [
        "I, I called her. The the mill ran. I went to the, I went to the town.",
        "I just called her. I just wrote a list. I guess I fixed it.",
        "I just called. I kind of led. I guess I won. I just ran. " + "I fixed the wheel and I greased the axle. " * 8,
        "Um, I called her, um, and, um, left.",
    ],
)
def test_a_few_are_never_reproached(action: str) -> None:
    told = {one.id for one in judge(action).findings}
    assert not told & {"many_restarts", "hedged_acts", "many_fillers", "repeated_phrase"}


def test_ten_plain_words_have_nothing_of_it() -> None:
    feedback = judge("I called.")
    assert feedback.disfluencies is not None
    assert feedback.hedges is not None
    assert (feedback.disfluencies.mentions, feedback.hedges.mentions, feedback.repeated_phrases) == ((), (), ())
