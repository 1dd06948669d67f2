"""Habits told in place of a story, habits that came of one, and what own acts rest on."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from mockinterview.analysis.feedback import PhaseName
from mockinterview.analysis.numbers.absences import tells_none_left
from mockinterview.analysis.pronouns.counts import find_mentions
from mockinterview.analysis.substance.answer import Answer
from mockinterview.analysis.substance.grounds import find_grounds
from mockinterview.analysis.substance.habits import find_habits
from mockinterview.analysis.substance.learning import find_learning
from mockinterview.analysis.substance.measures import Evidence
from tests.labelled_sentences import spoken

IN_GENERAL = (
    "When a customer is angry, I always stay calm. I listen, I apologize, and I offer a solution. I never take it"
    " personally. If I can't solve it, I get my manager.",
    "I usually start by making a list. I rank tasks by urgency, I block time, and I check in with my manager every"
    " Monday. I make sure nothing falls through the cracks.",
    "I'm a very organized person. I plan my day and I double check my work. I help others whenever I can.",
    "I handle conflict by talking to the person directly. I listen to their side, I explain mine, and we find a"
    " compromise. I think communication is key.",
)
STORIES = (
    "I always check the chart first. That night I checked it twice and found the error. I called the doctor, held the"
    " dose, and wrote it up. Normally I would wait.",
    "So there's this new hire. My lead sits him next to me and says, get him off the hold button. I always sit next to"
    " him and listen. When he gets a yeller I make sure I'm there.",
    "I put the load down. I climb down the ladder and I ask for it in writing.",
    "",
)


def read(text: str, phase: PhaseName = "action") -> Answer:
    words = spoken(text, phase)
    return Answer(words, find_mentions(words))


def quoted(found: Sequence[Evidence]) -> list[str]:
    return [one.words for one in found]


@pytest.mark.parametrize("text", IN_GENERAL)
def test_what_is_done_in_general_is_told_as_such(text: str) -> None:
    assert len(find_habits(read(text))) >= 2


@pytest.mark.parametrize("text", STORIES)
def test_a_story_is_no_habit_even_where_it_is_told_in_the_present(text: str) -> None:
    assert find_habits(read(text)) == ()


@pytest.mark.parametrize(
    ("text", "is_learning"),
    [
        ("I do that on every job now.", True),
        ("I read out the full name now before I say anything else.", True),
        ("For every retirement since, I've sat down with the guest of honor.", True),
        ("Lesson: baseline first, always.", True),
        ("What I keep from it is, don't be proud of the first try.", True),
        ("The experience reinforced for me that silence is a failure of ours.", True),
        ("I learned a lot about how to listen.", True),
        ("It was a great effort and we learned a lot.", False),
        ("Plan with them now, 20 minutes for each door.", True),
        ("Work at the bank now.", False),
        ("I work in a team of six now.", False),
        ("I still see him every week.", False),
        ("We still greet each other.", False),
        ("Now the whole family knows what I do.", False),
        ("A scan was ordered, which confirmed a small clot.", False),
    ],
)
def test_a_habit_since_then_is_a_learning(text: str, is_learning: bool) -> None:
    assert find_learning(spoken(text, "result")).stated is is_learning


def test_a_habit_is_a_learning_only_at_the_end() -> None:
    assert not find_learning(spoken("I do that on every job now.", "situation")).stated


@pytest.mark.parametrize(
    ("text", "grounds"),
    [
        ("I was not sure about it, so I asked a senior.", ["I asked a senior"]),
        ("The answers were there. So I gave him a sentence.", ["I gave him a sentence"]),
        ("I asked a senior. So I gave him a sentence.", []),
        ("I asked him, and he told me why. So I gave him a sentence.", ["I gave him a sentence"]),
        ("And so I asked a senior.", []),
        (
            "I called each of them to understand what had failed.",
            ["I called each of them to understand what had failed"],
        ),
        ("When I noticed that few came, I rang them.", ["I rang them"]),
        ("When I got home, I rang them.", []),
    ],
)
def test_an_act_may_follow_from_what_is_said_before_it(text: str, grounds: list[str]) -> None:
    assert quoted(find_grounds(read(text))) == grounds


def test_grounds_are_looked_for_in_the_action() -> None:
    assert find_grounds(read("I was not sure about it, so I asked a senior.", "result")) == ()


@pytest.mark.parametrize(
    ("text", "is_none_left"),
    [
        ("We have had no allergy incidents since.", True),
        ("Not a single parcel was lost.", True),
        ("It never happened again.", True),
        ("There was no time left.", False),
        ("We have sold ten since.", False),
    ],
)
def test_an_end_may_be_that_nothing_is_left(text: str, is_none_left: bool) -> None:
    assert tells_none_left(spoken(text, "result")) is is_none_left
    assert not tells_none_left(spoken(text, "action"))
