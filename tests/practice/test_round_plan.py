"""The questions of a round."""

from __future__ import annotations

from random import Random

import pytest

from mockinterview.errors import UsageError
from mockinterview.practice.round_plan import RoundPlan
from mockinterview.questions.bank import load_bank

BANK = load_bank(None)


def ids(plan: RoundPlan, recent: tuple[str, ...] = (), seed: int = 0) -> list[str]:
    return [question.id for question in plan.choose(BANK, recent, Random(seed))]


def test_a_named_question_is_asked_alone():
    assert ids(RoundPlan(question_id="ethics", group="leadership")) == ["ethics"]


@pytest.mark.parametrize("seed", range(5))
def test_a_round_asks_nothing_twice(seed):
    assert len(set(ids(RoundPlan(group="leadership", question_count=5), seed=seed))) == 5


@pytest.mark.parametrize("seed", range(5))
def test_what_was_asked_lately_rests(seed):
    assert not {"mentoring", "ambiguity"} & set(ids(RoundPlan(group="leadership"), ("mentoring", "ambiguity"), seed))


def test_too_few_questions_are_said():
    with pytest.raises(UsageError, match="Only 5 questions"):
        ids(RoundPlan(group="leadership", question_count=6))
    with pytest.raises(UsageError, match="No question"):
        ids(RoundPlan(group="practice", company="google"))


def test_another_question_keeps_the_filters():
    assert RoundPlan(question_id="ethics", group="leadership").another() == RoundPlan(group="leadership")


@pytest.mark.parametrize(("aloud", "is_set", "reads"), [(None, True, True), (None, False, False), (True, False, True)])
def test_the_settings_decide_what_is_read_aloud_unless_somebody_else_does(aloud, is_set, reads):
    plan = RoundPlan(aloud=aloud)
    assert plan.reads_aloud(is_set) == reads
    assert plan.another().reads_aloud(is_set) == reads
    assert not RoundPlan(aloud=False).reads_aloud(is_set)


def test_the_chosen_company_is_known_to_each_question():
    questions = RoundPlan(company="Amazon", question_count=2).choose(load_bank(None), (), Random(1))
    assert {question.asked().company for question in questions} == {"amazon"}
    assert all(question.asked().values for question in questions)
    (named,) = RoundPlan(question_id="ethics", company="meta").choose(load_bank(None), (), Random(1))
    assert named.asked().company == "meta"
    with pytest.raises(UsageError, match="no company"):
        RoundPlan(question_id="ethics", company="acme").choose(load_bank(None), (), Random(1))
    assert load_bank(None).find("ethics").asked().company is None
