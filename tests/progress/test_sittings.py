"""Which answers belong together, and what one figure stands for several."""

from __future__ import annotations

from msgspec.structs import replace

from mockinterview.progress.bests import find_bests
from mockinterview.progress.groups import by_company, by_question, by_story
from mockinterview.progress.regularity import measure_regularity
from mockinterview.progress.sittings import group, typical
from tests.progress.answers import FIRST, answer

MONDAY = FIRST + 4
"""5 January 2026."""


def sizes(*minutes: float, gap: float = 60, round_ids: str = "") -> list[int]:
    names = round_ids or " " * len(minutes)
    answers = [
        replace(answer(0, minute=minute), take_id=number, round_id=name.strip())
        for number, (minute, name) in enumerate(zip(minutes, names, strict=True))
    ]
    return [len(sitting.answers) for sitting in group(answers, gap)]


def test_a_pause_ends_a_sitting_and_midnight_does_not():
    assert sizes(0, 10, 61, 130) == [3, 1]
    assert sizes(0, 61.9) == [2]  # the first took two minutes
    assert sizes(0, 62.1) == [1, 1]
    assert sizes(11 * 60 + 55, 12 * 60 + 5) == [2]
    assert sizes(0, 30, gap=15) == [1, 1]


def test_a_round_stays_together():
    assert sizes(0, 90, 200, round_ids="aab") == [2, 1]


def test_order_of_arrival_does_not_matter():
    answers = [replace(answer(day), take_id=day) for day in (2, 0, 1)]
    assert [sitting.day - FIRST for sitting in group(answers, 60)] == [0, 1, 2]


def test_a_broken_off_answer_does_not_stand_for_a_sitting():
    assert typical("action", [60.0, 64.0, 3.0, None]) == 60.0
    assert typical("outcome_numbers", [1.0, 2.0]) == 1.5
    assert typical("action", [None]) is None


def test_the_best_answers_are_the_latest_of_equals_and_not_among_few():
    given = {"situation": 18.0, "task": 12.0, "length": 100.0, "fillers_per_minute": 2.0}
    answers = [answer(0, i_share=0.9, **given), answer(1, i_share=0.5, outcome_numbers=3.0), answer(2, i_share=0.9)]
    assert find_bests(answers[:2]) == ()
    assert {best.kind: (best.answer.take_id, best.value) for best in find_bests(answers)} == {
        "phases_on_target": (1, 2),
        "i_share": (3, 0.9),
        "outcome_numbers": (2, 3),
        "fillers_per_minute": (1, 2),
    }


def test_a_short_answer_is_not_the_most_fluent():
    answers = [answer(day, length=20.0 + 50 * day, fillers_per_minute=float(day)) for day in range(3)]
    (best,) = find_bests(answers)
    assert (best.answer.take_id, best.value) == (2, 1.0)


def test_weeks_are_counted_and_never_missed():
    days = [MONDAY, MONDAY + 6, MONDAY + 7, MONDAY + 8, MONDAY + 28]
    found = measure_regularity(days, MONDAY + 30)
    assert (found.week_count, found.of_weeks, found.longest_run, found.this_week) == (3, 5, 2, 1)
    assert measure_regularity([], MONDAY).of_weeks == 0
    assert measure_regularity([MONDAY - 700], MONDAY).week_count == 0


def test_answers_are_grouped_by_question_and_company():
    answers = [answer(day, action=10.0 * day) for day in range(6)]
    answers[5] = replace(answers[5], question=replace(answers[5].question, id="proudest", company="Meta"))
    first, second = by_question(answers, 2)
    assert (first.name, first.answer_count, first.before["action"], first.now["action"]) == ("ethics", 5, 5, 35)
    assert (second.name, second.before["action"], second.now["action"]) == ("proudest", 50, 50)
    assert [each.name for each in by_company(answers, 2)] == ["Meta"]
    (told,) = by_story([answers[0], replace(answers[1], story="the-outage")], 2)
    assert (told.name, told.answer_count) == ("the-outage", 1)
