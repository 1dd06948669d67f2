"""What may be said of several days of practice."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from mockinterview.analysis.probes.probe import FollowUp
from mockinterview.store.sessions import develop
from tests.report import samples

FIRST = date(2026, 3, 1)


def on_day(day: int, model: str = "base", version: str = "1", length: float = 100.0):
    scored = samples.scored()
    timing = replace(scored.timing, total=length)
    return date(2026, 3, day), replace(scored, model=model, analysis_version=version, timing=timing)


def test_a_session_is_a_day_with_the_mean_of_its_answers():
    (session,) = develop([on_day(1, length=100), on_day(1, length=140)]).sessions
    assert (session.day, session.take_count, session.figures["length"]) == (FIRST, 2, 120)
    assert session.figures["action"] == next(p.seconds for p in samples.scored().phases if p.phase == "action")


@pytest.mark.parametrize(
    ("days", "course"), [(0, "none"), (1, "baseline"), (2, "direction"), (3, "direction"), (4, "trend")]
)
def test_few_sessions_claim_little(days, course):
    assert develop(on_day(1 + day) for day in range(days)).course == course


def test_a_direction_leads_from_the_first_to_the_last():
    shifts = {s.measure: s for s in develop(on_day(day, length=day * 10) for day in (3, 1, 2)).shifts}
    assert (shifts["length"].before, shifts["length"].after) == (10, 30)


def test_a_trend_leads_from_the_earlier_half_to_the_later():
    shifts = {s.measure: s for s in develop(on_day(day, length=day * 10) for day in (1, 2, 3, 4)).shifts}
    assert (shifts["length"].before, shifts["length"].after) == (15, 35)


@pytest.mark.parametrize("change", [{"model": "small"}, {"version": "2"}])
def test_nothing_is_compared_across_a_change_and_the_change_is_told(change):
    development = develop([*(on_day(day) for day in (1, 2, 3)), on_day(4, **change)])
    assert development.course == "baseline"
    assert not development.shifts
    assert development.changes[0].day == date(2026, 3, 4)


def test_answers_that_were_not_scored_or_are_no_story_do_not_blur_the_figures():
    unscored = replace(samples.scored(), verdict="nothing_to_score")
    framework = replace(samples.scored(), structure="framework")
    (session,) = develop([(FIRST, unscored), (FIRST, framework)]).sessions
    assert (session.take_count, session.figures["action"], session.figures["i_share"]) == (1, None, None)


def test_answers_to_follow_ups_are_no_whole_answers():
    follow_up = replace(samples.scored(), follow_up=FollowUp("no_result", "how it ended", is_filled=False))
    assert develop([(FIRST, follow_up)]).sessions == ()
