"""Habits of speech: what counts as one, from how often on, and what never does."""

from __future__ import annotations

import pytest

from mockinterview.analysis.delivery.fillers import find_fillers
from mockinterview.analysis.delivery.measures import RepeatedPhrase
from mockinterview.analysis.delivery.repeated_phrases import find_repeated_phrases
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from tests.labelled_sentences import spoken


def found(text: str, question: str = "") -> tuple[RepeatedPhrase, ...]:
    words = spoken(text)
    fillers = find_fillers(words, DEFAULT_THRESHOLDS).mentions
    return find_repeated_phrases(words, fillers, question, DEFAULT_THRESHOLDS)


@pytest.mark.parametrize(
    ("text", "phrase", "count"),
    [
        ("At the end of the day it ran. I left at the end of the day. At the end of the day, it is work.", "", 3),
        ("I was able to run. I was able to stop. Then I was able to see.", "i was able to", 3),
        ("What I did was call. What I did was wait. And what I did was go.", "what i did was", 3),
        ("To be honest I ran. To be honest, it fell. It was late, to be honest.", "to be honest", 3),
        ("It actually ran. I actually saw it. Actually, we left. We actually slept. I actually ate.", "actually", 5),
    ],
)
def test_a_phrase_that_names_nothing_is_counted(text: str, phrase: str, count: int) -> None:
    (repeated,) = found(text)
    assert (repeated.text, repeated.count) == (phrase or "at the end of the day", count)
    assert len(repeated.mentions) == count


@pytest.mark.parametrize(
    "text",
    [
        "I fixed the machine learning model. The machine learning model ran. I sold the machine learning model.",
        "At the end of the month we paid. At the end of the week we paid. At the end of the year we paid.",
        "I had to go. I had to call. I had to stay. I had to work. I had to wait.",
        "I went to the mill. I went to the barn. I went to the well.",
        "A lot of bread. A lot of milk. A lot of eggs.",
        "At the end of the day I left. At the end of the day I slept.",
        "It actually ran. I actually saw it.",
    ],
)
def test_content_grammar_and_rare_phrases_are_none(text: str) -> None:
    assert found(text) == ()


def test_the_words_of_the_question_may_be_said_again() -> None:
    text = "A hard moment in time came. Another hard moment in time came. The hard moment in time went."
    assert found(text)
    assert found(text, question="Tell me about a hard moment in time.") == ()


def test_in_a_long_answer_it_takes_one_a_minute() -> None:
    said = ("At the end of the day it ran. " + "Flour came in sacks. " * 60) * 3
    assert found(said) == ()


def test_mentions_of_two_phrases_never_share_a_word() -> None:
    phrases = found("At the end of the day to be honest it ran. " * 4)
    words = [
        index for one in phrases for place in one.mentions for index in range(place.first_word, place.last_word + 1)
    ]
    assert len(words) == len(set(words))
    assert len(phrases) == 2
