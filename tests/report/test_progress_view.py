"""Many answers in words, tables and plots."""

from __future__ import annotations

import re
from math import inf

import pytest
from msgspec.structs import replace

from mockinterview.analysis.question import AskedQuestion
from mockinterview.progress.figures import MEASURES
from mockinterview.progress.trends import develop
from mockinterview.report.plot import limits, plot
from mockinterview.report.progress_page import render_progress
from mockinterview.report.progress_view import ProgressView, compose_progress
from mockinterview.report.progress_words import change, figure, load_progress_words, slope, target
from mockinterview.settings import ProgressSettings
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from tests.progress.answers import FIRST, answer, practised


def composed(answers) -> ProgressView:
    development = develop(answers, ProgressSettings(), DEFAULT_THRESHOLDS)
    view = compose_progress(development, FIRST + 40, 5)
    assert view is not None
    return view


def growing(count: int = 30) -> list:
    return [answer(day, action=40.0 + day, i_share=0.5 + day / 100) for day in range(count)]


def test_nothing_scored_has_no_view():
    assert compose_progress(develop([], ProgressSettings(), DEFAULT_THRESHOLDS), FIRST, 5) is None


def test_a_trend_is_said_in_words_with_its_figures():
    view = composed(growing())
    assert view.moved[0] == (
        "Action is 25 s longer than in your first five answers: 42 s then, 67 s now. That is on target (60-90 s)."
    )
    assert '"I" in Action is higher by 25 points than in your first five answers: 52 % then, 77 % now.' in view.moved[1]
    assert view.panel("action").slope == "A sitting brings +1.00 s; surely between +1.00 s and +1.00 s."
    assert view.panel("action").line == ((1, 40.0), (30, 69.0))


def test_a_trend_that_the_first_and_last_answers_do_not_show_says_so():
    answers = growing()
    answers[:2] = [replace(each, figures=replace(each.figures, action=80.0)) for each in answers[:2]]
    answers[-3:] = [replace(each, figures=replace(each.figures, action=40.0)) for each in answers[-3:]]
    (said,) = (sentence for sentence in composed(answers).moved if sentence.startswith("Action"))
    assert "longer over 30 sittings, as a line through all of them has it" in said
    assert "your first five answers and the latest do not show it (44 s then, 40 s now)" in said


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "A baseline: one sitting, 40 s. The next one shows a direction."),
        (2, "A direction, no trend yet (that takes four sittings): 40 s at first, 41 s in the last 2."),
        (5, "40 s at first, 44 s lately: 5 sittings are too few to tell a change from chance."),
    ],
)
def test_few_sittings_are_said_to_be_few(count, said):
    view = composed(growing(count))
    if count < 5:
        assert view.panel("action").sentence == said
    else:
        assert "5 sittings are too few to tell a change from chance" in view.panel("action").sentence
    assert view.moved == ("Nothing has moved for sure yet, for better or worse.",)
    assert view.panel("action").line is None


def test_what_is_not_compared_is_told_and_shown_hollow():
    answers = [replace(each, model="tiny" if each.take_id <= 3 else "base") for each in growing(12)]
    view = composed(answers)
    assert view.caveats == (
        "3 answers up to 2026-01-03, heard by another speech model (tiny), shown but not compared.",
    )
    assert [point.is_compared for point in view.panel("action").points] == [False] * 3 + [True] * 9
    assert view.sittings.rows[-1][-1] == "not compared"
    assert view.sittings.rows[0][-1] == ""


def test_tables_have_a_cell_below_each_heading():
    answers = [
        replace(each, question=AskedQuestion("ethics", company="Meta" if each.take_id % 2 else None))
        for each in practised(1, 8)
    ]
    view = composed(answers)
    for table in (view.sittings, view.questions, view.companies):
        assert table.rows
        assert {len(row) for row in table.rows} == {len(table.headings)}
    assert view.practised.startswith(f"{len(answers)} answers in 8 sittings")
    assert "take" in " ".join(view.bests)
    assert view.regularity.startswith("You practised in 2 of the last 7 weeks.")


def test_nobody_is_blamed_for_a_pause():
    view = compose_progress(develop(growing(), ProgressSettings(), DEFAULT_THRESHOLDS), FIRST + 400, 5)
    assert view is not None
    assert view.regularity == "Your longest run is 5 weeks in a row."


def test_every_figure_has_all_its_words():
    words = load_progress_words()
    for names in (words.names, words.short_names, words.more, words.less):
        assert set(names) == set(MEASURES)
    for measure in MEASURES:
        assert words.more[measure].format(change=change(measure, 2.0))
        assert figure(measure, None) == "-"
        assert slope(measure, 0.5).startswith("+")


def test_targets_are_written_as_people_say_them():
    assert target("action", (60.0, 90.0)) == "60-90 s"
    assert target("length", (120.0, 180.0)) == "2:00-3:00"
    assert target("i_share", (0.7, 1.0)) == "70 % or more"
    assert target("outcome_numbers", (1.0, inf)) == "1 or more"
    assert target("fillers_per_minute", (0.0, 5.0)) == "up to 5.0 a minute"
    assert target("words_per_minute", (125.0, 165.0)) == "125-165 wpm"


def test_a_plot_holds_all_points_and_the_band():
    for panel in composed(practised(3, 40)).panels:
        drawn = plot(panel)
        low, high = limits(panel)
        assert low <= min(point.value for point in panel.points) <= max(point.value for point in panel.points) <= high
        assert all(0 <= dot.x <= 1 and 0 <= dot.y <= 1 for dot in drawn.dots)
        assert drawn.band is not None
        assert 0 <= drawn.band[0] < drawn.band[1] <= 1


def test_one_point_and_equal_points_can_be_drawn():
    (dot,) = plot(composed([answer(0, action=0.0)]).panel("action")).dots
    assert (dot.x, dot.y) == (0.5, 1.0)
    assert plot(composed([answer(day, action=60.0) for day in range(3)]).panel("action")).dots


def test_the_page_is_whole_and_fetches_nothing():
    names = [replace(each, question=AskedQuestion(None, text="<script>alert(1)</script>")) for each in growing()]
    page = render_progress(composed(names))
    assert page.startswith("<!DOCTYPE html>")
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert re.search(r"(https?:)?//|url\(|@import", page.split("</head>")[1]) is None
    assert page.count("<circle") == 60
    assert page.count('class="trend"') == 2
    assert "default-src &#39;none&#39;" in page
