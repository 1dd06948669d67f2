"""The answers of many people: how their figures lie, without names."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mockinterview.report.cohort_page import render_cohort
from mockinterview.report.cohort_view import COHORT_FIGURES, compose_cohort, value_of
from mockinterview.report.cohort_words import load_cohort_words
from tests.report import samples
from tests.report.cohorts import cohort


def panel(view, figure, question=0):
    return next(panel for panel in view.questions[question].panels if panel.figure == figure)


def test_all_questions_first_then_each_with_the_most_answers_first():
    view = compose_cohort(cohort(), has_names=False)
    assert [(each.heading, each.count) for each in view.questions] == [
        ("All questions", "12 answers"),
        ("Tell me of ethics.", "10 answers"),
        ("Tell me of ambiguity.", "2 answers"),
    ]
    assert view.counted == "13 answers, 12 of them scored"
    assert view.caveats == ("Nothing to score: 1 answer, by their numbers 13.",)


def test_a_panel_says_the_quartiles_and_the_target():
    of_ethics = panel(compose_cohort(cohort(), has_names=False), "situation", 1)
    # 14, 15, 16, 17, 18, 240, 20, 21, 22, 23
    assert of_ethics.sentence == ("Half lie between 16 s and 22 s, the middle is 19 s. 5 of 10 on target (15-20 s).")
    assert [bar.height for bar in of_ethics.bars] == [1.0, *[0.0] * 10, pytest.approx(1 / 9)]
    assert of_ethics.ends == ("14 s", "240 s")
    assert of_ethics.band == (pytest.approx(1 / 226), pytest.approx(6 / 226))


def test_who_is_far_from_the_others_is_named_by_number_unless_names_are_wanted():
    (outlier,) = compose_cohort(cohort(), has_names=False).outliers
    assert (outlier.number, outlier.label, outlier.name, outlier.value) == (6, "Answer 6", "Situation", "240 s")
    (named,) = compose_cohort(cohort(), has_names=True).outliers
    assert named.label == "people/jo-doe-5.wav"


def test_of_few_answers_none_is_far():
    assert compose_cohort(cohort()[3:7], has_names=False).outliers == ()


def test_a_mixed_cohort_is_told():
    results = [*cohort(), replace(samples.scored(), model="other")]
    assert load_cohort_words().say("mixed") in compose_cohort(results, has_names=False).caveats


def test_shares_are_for_stories_only():
    assert value_of(samples.scored(), "action_share") == next(
        phase.share for phase in samples.scored().phases if phase.phase == "action"
    )
    assert value_of(samples.weakness(), "action_share") is None
    assert value_of(samples.refused(), "length") is None


def test_every_figure_has_a_name():
    assert set(load_cohort_words().names) == set(COHORT_FIGURES)


def test_a_page_of_nothing_scored_is_a_page():
    html = render_cohort(compose_cohort([samples.refused()], has_names=False), {})
    assert "1 answer, 0 of them scored" in html
    assert "No answer lies far" in html
