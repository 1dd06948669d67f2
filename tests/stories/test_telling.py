"""How tellings went: facts, the best and the last one, the weakest stories."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mockinterview.coach import Coach
from mockinterview.questions.bank import load_bank
from mockinterview.questions.examples import find_example, load_examples
from mockinterview.settings import Settings
from mockinterview.stories.telling import facts_of, standings, weakest
from mockinterview.stories.wording import how_it_went
from tests.stories.files import telling

BANK = load_bank(None)


@pytest.mark.parametrize("question_id", ["model-failure", "learning-fast"])
def test_a_strong_answer_has_more_facts_than_a_weak_one(question_id: str) -> None:
    coach = Coach(Settings())
    pair = find_example(load_examples(BANK), BANK.find(question_id))
    weak, strong = (facts_of(coach.assess_example(pair, kind)) for kind in ("weak", "strong"))
    assert sum(fact.holds for fact in strong) > sum(fact.holds for fact in weak)
    assert {fact.name for fact in strong} >= {"length", "all_parts", "outcome", "learning"}


def test_last_and_best_are_found_and_what_was_not_judged_is_no_telling() -> None:
    told = [telling(1, "a", day=1, held=5), telling(2, "a", day=9, held=2), telling(3, "b", day=2, held=3)]
    unjudged = replace(telling(4, "a", day=20), facts=())
    standing = standings(["a", "c"], [*told, unjudged])
    assert [each.take_id for each in standing["a"].tellings] == [1, 2]
    assert (standing["a"].last, standing["a"].best) == (told[1], told[0])
    assert (standing["c"].last, standing["c"].best) == (None, None)


def test_the_weakest_lacked_most_at_their_last_telling() -> None:
    told = [
        telling(1, "got-better", day=1, held=0),
        telling(2, "got-better", day=5, held=5),
        telling(3, "weak", day=2, held=1),
        telling(4, "fair", day=3, held=3, rating=4),
        telling(5, "fair-disliked", day=4, held=3, rating=2),
    ]
    ranked = standings(["got-better", "weak", "fair", "fair-disliked", "untold"], told).values()
    assert [each.story_id for each in weakest(ranked, 5)] == ["weak", "fair-disliked", "fair"]
    assert [each.story_id for each in weakest(ranked, 1)] == ["weak"]


def test_a_telling_is_put_in_words() -> None:
    assert how_it_went(telling(1, held=3, rating=4)) == (
        "3 of 5; missing: a number for the outcome, what you learned; you gave it 4 of 5"
    )
    assert how_it_went(telling(1)) == "5 of 5"
