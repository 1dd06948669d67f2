"""Findings about reasons and general words: praised by the words, asked for only with cause."""

from __future__ import annotations

from tests.analysis.test_findings import OWN, RESULT, SITUATION, TASK, ids, judge

PLAIN = "A: I called the landlord. I checked each valve. I drew a map. I showed it to the crew. I ordered the parts."
REASONED = "A: I called the landlord. I chose the old boiler instead of a new one, because it was there by Friday."
GENERAL = "A: I worked on it. I did various things. I made some improvements. I called the landlord."


def test_a_reasoned_decision_is_praised_with_its_words() -> None:
    judged = judge(SITUATION, TASK, REASONED, RESULT)
    finding = next(finding for finding in judged.findings if finding.id == "reasoned_decisions")
    assert finding.severity == "praise"
    assert "chose the old boiler" in finding.words
    assert "no_reason" not in ids(judged)


def test_acts_without_any_reason_are_asked_why() -> None:
    judged = judge(SITUATION, TASK, PLAIN, RESULT)
    assert "no_reason" in ids(judged)
    assert "reasoned_decisions" not in ids(judged)


def test_too_few_acts_are_not_asked_why() -> None:
    assert "no_reason" not in ids(judge(SITUATION, TASK, "A: I called the landlord and the valves were rusty.", RESULT))


def test_a_reason_anywhere_is_enough() -> None:
    assert "no_reason" not in ids(judge(SITUATION, TASK, OWN, RESULT))


def test_general_words_are_told_from_the_second_on() -> None:
    assert "general_words" in ids(judge(SITUATION, TASK, GENERAL, RESULT))
    assert "general_words" not in ids(judge(SITUATION, TASK, "A: I worked on it. " + PLAIN[3:], RESULT))


def test_an_act_that_follows_from_what_was_said_needs_no_other_reason() -> None:
    told = "A: The valves were rusty, so I called the landlord. I drew a map. I showed it to the crew. I ordered parts."
    assert "no_reason" not in ids(judge(SITUATION, TASK, told, RESULT))


def test_habits_in_place_of_a_story_are_no_own_action_and_told_why() -> None:
    habits = "A: I always stay calm. I listen, I apologize, and I offer a solution. If I can't solve it, I get my boss."
    judged = judge(habits)
    finding = next(finding for finding in judged.findings if finding.id == "habits_told")
    assert "always" in finding.words
    assert "own_action" not in ids(judged)
    assert "habits_told" not in ids(judge(SITUATION, TASK, OWN, RESULT))


def test_a_change_that_lasts_is_as_good_as_a_learning() -> None:
    assert "no_learning" not in ids(
        judge(SITUATION, TASK, OWN, "R: It was back on Sunday. Every team uses the map now.")
    )
    assert "no_learning" in ids(judge(SITUATION, TASK, OWN, "R: It was back on Sunday."))


def test_nothing_left_of_the_trouble_weighs_against_asking_for_a_number() -> None:
    none_left = judge(SITUATION, TASK, OWN, "R: We have had no complaints since.")
    plain = judge(SITUATION, TASK, OWN, "R: The office was warm and dry on Sunday.")
    assert plain.fix == "no_outcome_number"
    assert none_left.fix != "no_outcome_number"
