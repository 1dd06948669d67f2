"""Two takes compared: nearer to the fine range is better, and what lies within the noise is no difference."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mockinterview.analysis.comparison import Comparison, Difference, compare
from mockinterview.analysis.feedback import Feedback, Pair, Timing
from mockinterview.analysis.findings.delivery_rules import LAST_SUGGESTION
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from tests.analysis.test_findings import OURS, OWN, RESULT, SITUATION, TASK, judge

GOOD = judge(SITUATION, TASK, OWN, RESULT)
TEAM = judge(SITUATION, TASK, OURS, "R: The heating was back on Sunday and everybody was glad.")


def compared(before: Feedback, after: Feedback) -> Comparison:
    found = compare(before, after, DEFAULT_THRESHOLDS)
    assert found is not None
    return found


def difference(found: Comparison, metric: str) -> Difference:
    return next(each for each in found.differences if each.metric == metric)


def lasting(total: float, target: Pair = (120.0, 180.0)) -> Feedback:
    return replace(GOOD, timing=Timing(total, target, "ok", None, total))


def test_what_the_second_take_mended_is_better_and_the_fix_is_done():
    found = compared(TEAM, GOOD)
    better = {each.metric for each in found.of("better")}
    assert {"own_action", "outcomes", "learning"} <= better
    assert found.fix == TEAM.fix
    assert found.is_fixed
    own = difference(found, "own_action")
    assert (own.before, own.after, own.notation) == (0.0, 1.0, "percent")


def test_the_other_way_round_it_is_worse():
    found = compared(GOOD, TEAM)
    assert {"own_action", "outcomes", "learning"} <= {each.metric for each in found.of("worse")}
    assert found.of("better") == ()


def test_the_same_take_twice_has_no_difference():
    found = compared(TEAM, TEAM)
    assert {each.verdict for each in found.differences} == {"same"}
    assert not found.is_fixed


@pytest.mark.parametrize(
    ("before_s", "after_s", "verdict"),
    [
        (60, 100, "better"),  # nearer
        (100, 60, "worse"),
        (125, 175, "same"),  # both in range, far apart
        (60, 69, "same"),  # under the noise of 10 s
        (115, 121, "same"),  # into the range by less than the noise
        (100, 240, "worse"),  # across the range, and further out
        (250, 150, "better"),
    ],
)
def test_nearer_to_the_range_is_better(before_s: float, after_s: float, verdict: str):
    assert difference(compared(lasting(before_s), lasting(after_s)), "length").verdict == verdict


def test_where_nothing_was_at_fault_nothing_is_left_to_fix():
    flawless = replace(GOOD, fix=LAST_SUGGESTION)
    found = compared(flawless, GOOD)
    assert (found.fix, found.is_fixed) == (None, False)


def test_too_few_acts_are_not_compared():
    few = judge(SITUATION, TASK, "A: I called the landlord and the valves were all old and rusty by then.", RESULT)
    assert few.pronouns is not None
    assert few.pronouns.action.status == "not_enough"
    assert "own_action" not in {each.metric for each in compared(few, GOOD).differences}


def test_what_could_not_be_scored_is_not_compared():
    silence = replace(GOOD, verdict="nothing_to_score")
    assert compare(silence, GOOD, DEFAULT_THRESHOLDS) is None
    assert compare(GOOD, silence, DEFAULT_THRESHOLDS) is None


def test_what_else_differs_is_said():
    assert compared(GOOD, replace(GOOD, model="small.en")).caveats == ("model",)
    assert compared(GOOD, replace(GOOD, analysis_version="other")).caveats == ("rules",)
    draft = compared(GOOD, replace(GOOD, is_estimate=True))
    assert draft.caveats == ("draft",)
    assert not {"fillers", "pauses"} & {each.metric for each in draft.differences}


@given(st.floats(30, 400), st.floats(30, 400))
def test_better_and_worse_change_places_with_the_takes(one_s: float, other_s: float):
    there = difference(compared(lasting(one_s), lasting(other_s)), "length").verdict
    back = difference(compared(lasting(other_s), lasting(one_s)), "length").verdict
    assert {"better": "worse", "worse": "better", "same": "same"}[there] == back
