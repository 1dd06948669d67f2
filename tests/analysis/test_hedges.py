"""Hedges of own acts: their words, their act and their rule."""

from __future__ import annotations

import pytest

from mockinterview.analysis.delivery.hedges import find_hedges
from mockinterview.analysis.delivery.measures import Hedges
from mockinterview.analysis.pronouns.counts import find_mentions
from tests.labelled_sentences import spoken


def found(text: str) -> Hedges:
    words = spoken(text)
    return find_hedges(words, find_mentions(words))


@pytest.mark.parametrize(
    ("text", "hedge", "act", "rule"),
    [
        ("I just called the owner.", "just", "called", "softened"),
        ("I built it and just tested it.", "just", "tested", "softened"),
        ("I guess I led the group.", "I guess", "led", "doubted"),
        ("I led the group, I guess.", "I guess", "led", "doubted"),
        ("I think maybe I saved the day.", "I think maybe", "saved", "doubted"),
        ("Hopefully that helped her.", "Hopefully", "helped", "doubted"),
        ("I helped her a little bit.", "a little bit", "helped", "made_small"),
    ],
)
def test_each_hedge_names_its_act_and_its_rule(text: str, hedge: str, act: str, rule: str) -> None:
    (mention,) = found(text).mentions
    assert (mention.text, mention.rule) == (hedge, rule)
    assert text.split()[mention.act_word] == act


def test_two_hedges_of_one_act_are_two_mentions_and_one_act() -> None:
    hedges = found("I guess I kind of led the group.")
    assert (len(hedges.mentions), hedges.hedged_acts, hedges.acts) == (2, 1, 1)


def test_hedges_that_touch_are_one() -> None:
    (mention,) = found("I just kind of led the group.").mentions
    assert mention.text == "just kind of"


def test_acts_without_a_hedge_are_counted_too() -> None:
    hedges = found("I called her. I just wrote a list. We moved the beds.")
    assert (hedges.hedged_acts, hedges.acts) == (1, 3)


def test_no_words_have_none() -> None:
    assert found("") == Hedges(0, 0, ())
