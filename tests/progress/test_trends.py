"""What is said of many answers: planted trends are found, none is found where none was planted."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mockinterview.analysis.question import AskedQuestion
from mockinterview.progress.figures import MEASURES
from mockinterview.progress.trends import Development, Trend, develop
from mockinterview.settings import ProgressSettings
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from tests.progress.answers import answer, practised


def developed(answers) -> Development:
    return develop(answers, ProgressSettings(), DEFAULT_THRESHOLDS)


def trend(answers, measure="action") -> Trend:
    return next(each for each in developed(answers).trends if each.measure == measure)


def test_no_answer_is_no_development():
    development = developed([])
    assert (development.sittings, development.exclusions) == ((), ())
    assert {each.course for each in development.trends} == {"none"}


@pytest.mark.parametrize(
    ("days", "course"),
    [(1, "baseline"), (2, "direction"), (3, "direction"), (4, "unclear"), (5, "unclear"), (6, "trend"), (30, "trend")],
)
def test_few_sittings_claim_little_however_steep(days, course):
    """A line through two points is no improvement; neither is one through five, when ten figures are looked at."""
    assert trend([answer(day, action=30.0 + 9 * day) for day in range(days)]).course == course


def test_a_trend_says_from_where_to_where_and_whether_that_is_better():
    found = trend([answer(day, action=40.0 + day) for day in range(30)])
    assert (found.before, found.now, found.reach) == (42, 67, 5)
    assert (found.course, found.verdict, found.fine) == ("trend", "better", (60.0, 90.0))
    assert found.slope.value == pytest.approx(1)
    assert trend([answer(day, action=110.0 + day) for day in range(30)]).verdict == "worse"
    assert trend([answer(day, action=61.0 + 0.9 * day) for day in range(30)]).verdict == "same"


def test_a_sure_but_tiny_change_is_steady():
    assert trend([answer(day, action=60.0 + 0.05 * day) for day in range(30)]).course == "steady"


def test_one_answer_is_never_compared_with_itself():
    found = trend([answer(day, action=50.0 + day) for day in range(3)])
    assert (found.reach, found.before, found.now) == (1, 50, 52)


@pytest.mark.parametrize(("change", "what"), [({"model": "small"}, "model"), ({"analysis_version": "2"}, "rules")])
def test_nothing_is_compared_across_a_change_and_the_change_is_told(change, what):
    answers = [answer(day, action=30.0 + 5 * day) for day in range(20)]
    answers[15:] = [replace(each, **change) for each in answers[15:]]
    development = developed(answers)
    found = next(each for each in development.trends if each.measure == "action")
    assert (found.before, len(found.points), found.course) == (105.0 + 2.5, 5, "unclear")
    (exclusion,) = development.exclusions
    assert (exclusion.what, exclusion.count, exclusion.last_day) == (what, 15, answers[14].day)
    assert len(development.sittings) == 20


def test_an_old_answer_judged_anew_in_between_breaks_nothing():
    """Reading an old report judges it by the rules of today: those around it wait, and it is compared."""
    answers = [replace(answer(day, action=60.0), analysis_version="1" if day < 9 else "2") for day in range(20)]
    answers[3] = replace(answers[3], analysis_version="2")
    assert len(trend(answers).points) == 12


def test_lengths_of_other_targets_do_not_pretend_a_trend():
    """Somebody who goes over to questions that want a minute does not get faster."""
    short = AskedQuestion("weakness", structure="weakness", target_s=(60.0, 120.0))
    answers = [answer(day, length=150.0) for day in range(15)]
    answers += [replace(answer(day, length=80.0), question=short) for day in range(15, 25)]
    found = trend(answers, "length")
    assert (found.course, found.now, len(found.points)) == ("unclear", 150, 15)


def test_answers_within_a_sitting_are_one_point():
    answers = [replace(answer(0, minute=5 * turn, action=40.0 + turn), take_id=turn + 1) for turn in range(20)]
    found = trend(answers)
    assert (found.course, len(found.points)) == ("baseline", 1)


def test_where_nothing_was_planted_nothing_is_told():
    """Over 200 years of practice at random: a figure moves in at most one of twenty, as the setting says."""
    alarmed = 0
    for seed in range(200):
        count = 6 + seed % 45
        alarmed += any(each.course == "trend" for each in developed(practised(seed, count)).trends)
    assert alarmed <= 10


@pytest.mark.parametrize(
    ("measure", "a_day"),
    [("action", 0.7), ("i_share", 0.005), ("fillers_per_minute", -0.1), ("words_per_minute", 0.4), ("length", 0.8)],
)
def test_what_was_planted_is_found_and_nothing_else(measure, a_day):
    """Fifty sittings, twenty times: the planted figure moves, nearly always; the others as rarely as ever."""
    found, others = 0, 0
    for seed in range(20):
        moved = {each.measure: each for each in developed(practised(seed, 50, {measure: a_day})).trends}
        planted = moved.pop(measure)
        found += planted.course == "trend" and (planted.now > planted.before) == (a_day > 0)
        others += any(each.course == "trend" for each in moved.values())
    assert found >= 18
    assert others <= 3


def test_ten_thousand_answers_have_a_course():
    answers = [answer(day, action=60.0 + day % 7) for day in range(10_000)]
    assert trend(answers).course == "unclear"
    assert {each.measure for each in developed(answers[:50]).trends} == set(MEASURES)
