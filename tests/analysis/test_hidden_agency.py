"""What the Action leaves open about who acted: passives without an agent, and what a we did."""

from __future__ import annotations

import pytest

from mockinterview.analysis.pronouns.counts import find_mentions
from mockinterview.analysis.pronouns.hidden_agency import measure_agency
from tests.labelled_sentences import spoken

QUESTION = "Who did this?"


def hidden(text: str) -> list[str]:
    return [one.words for one in measure_agency(spoken(text), (), QUESTION).hidden]


def team_acts(text: str) -> list[str]:
    words = spoken(text)
    return [one.words for one in measure_agency(words, find_mentions(words), QUESTION).team_acts]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In the end it was decided to wait.", ["it was decided"]),
        (
            "The model was retrained and quietly deployed.",
            ["The model was retrained", "retrained and quietly deployed"],
        ),
        ("The pump had to be replaced.", ["The pump had to be replaced"]),
        ("The form got signed by Friday.", ["The form got signed"]),
        ("The alerts were switched on.", ["The alerts were switched on"]),
        ("Once the data had been cleaned, I trained on it.", ["the data had been cleaned"]),
    ],
)
def test_a_step_that_nobody_takes_is_hidden(text: str, found: list[str]) -> None:
    assert [words[-len(wanted) :] for words, wanted in zip(hidden(text), found, strict=True)] == found


@pytest.mark.parametrize(
    "text",
    [
        "The model was retrained by our vendor.",
        "She was worried and the room was crowded.",
        "I found that the table had been truncated.",
        "I noticed the form was never signed.",
        "I was asked to lead it.",
        "I called the bank and was put through.",
        "The part needed to be replaced.",
        "Nothing was written down.",
        "He said the lock was changed.",
        "The logs are stored in Berlin.",
    ],
)
def test_an_agent_a_state_a_fact_or_an_own_passive_hides_nobody(text: str) -> None:
    assert hidden(text) == []


def test_a_hidden_step_knows_its_words_and_times() -> None:
    words = spoken("So then the cache was cleared, and I left.")
    (found,) = measure_agency(words, (), QUESTION).hidden
    assert (found.first_word, found.last_word) == (2, 5)
    assert (found.start, found.end) == (words[2].start, words[5].end)


def test_every_act_of_a_we_raises_the_question() -> None:
    words = spoken("We built it and then tested it. We were tired. I fixed it.")
    acts = measure_agency(words, find_mentions(words), QUESTION).team_acts
    assert [(one.words, one.question) for one in acts] == [("We built it", QUESTION), ("tested it", QUESTION)]


def test_a_quote_ends_with_its_clause_and_on_a_full_word() -> None:
    assert team_acts("We set up weekly calls with all of the shops.") == ["We set up weekly calls"]
    assert team_acts("We rewrote the loader because it was slow.") == ["We rewrote the loader"]
    assert team_acts("We stopped, and nobody spoke.") == ["We stopped"]


def test_a_quote_names_everybody_who_acted() -> None:
    assert team_acts("So my boss and I agreed on a date.") == ["my boss and I agreed on a date"]
    assert team_acts("Me and Sam wrote it.") == ["Me and Sam wrote it"]


@pytest.mark.parametrize("phase", ["situation", "task", "result"])
def test_nothing_is_asked_outside_the_action(phase: str) -> None:
    words = spoken("We built it. It was decided to wait.", phase)  # type: ignore[arg-type]
    agency = measure_agency(words, find_mentions(words), QUESTION)
    assert (agency.hidden, agency.team_acts) == ((), ())


@pytest.mark.parametrize("text", ["The team did great work.", "Thanks to my colleague the tests were solid."])
def test_credit_for_the_team_raises_no_question(text: str) -> None:
    words = spoken(text)
    agency = measure_agency(words, find_mentions(words), QUESTION)
    assert (agency.hidden, agency.team_acts) == ((), ())
