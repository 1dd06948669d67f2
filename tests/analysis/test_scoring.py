"""The mark out of 100: a sum that no mended fault lowers, and that leaves out what cannot be judged."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mockinterview.analysis.delivery.measures import Pause
from mockinterview.analysis.feedback import Feedback, StructurePart
from mockinterview.analysis.score import Score
from mockinterview.analysis.scoring import score
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from tests.report import samples

SCORED = samples.scored()
FROM_BAD_TO_GOOD: dict[str, tuple[Any, ...]] = {
    "situation": ("missing", "low", "ok"),
    "task": ("missing", "high", "ok"),
    "action": ("missing", "low", "ok"),
    "result": ("missing", "high", "ok"),
    "own_part": ("poor", "mixed", "ok"),
    "outcome": (None, "elsewhere", "in_result"),
    "learning": (False, True),
    "length": ("too_long", "short", "brisk", "ok"),
    "pace": ("too_fast", "fast", "ok"),
    "fillers": (20.0, 8.0, 1.0),
    "pause": (6.0, 3.0, 1.5),
}
"""Facts of an answer, each in steps in which a fault is mended."""
FACTS = st.fixed_dictionaries({name: st.sampled_from(steps) for name, steps in FROM_BAD_TO_GOOD.items()})


def answer(facts: dict[str, Any]) -> Feedback:
    """An answer of which these things were judged."""
    action = replace(SCORED.pronouns.action, status=facts["own_part"])
    is_in_result = facts["outcome"] == "in_result"
    return replace(
        SCORED,
        phases=tuple(replace(metric, share_status=facts[metric.phase]) for metric in SCORED.phases),
        pronouns=replace(SCORED.pronouns, action=action),
        numbers_cited=replace(SCORED.numbers_cited, outcome=bool(facts["outcome"]), outcome_in_result=is_in_result),
        learning=replace(SCORED.learning, stated=facts["learning"]),
        timing=replace(SCORED.timing, status=facts["length"]),
        pace=replace(SCORED.pace, status=facts["pace"]),
        fillers=replace(SCORED.fillers, per_minute=facts["fillers"]),
        pauses=(Pause(start=1.0, seconds=facts["pause"], kind="mid_clause", after_word=1),),
    )


def scored(facts: dict[str, Any]) -> Score:
    found = score(answer(facts), DEFAULT_THRESHOLDS)
    assert found is not None
    return found


def chosen(step: int) -> dict[str, Any]:
    return {name: steps[step] for name, steps in FROM_BAD_TO_GOOD.items()}


def test_the_best_answer_has_100_and_the_worst_nothing() -> None:
    assert scored(chosen(-1)).mark == 100
    assert scored(chosen(0)).mark == 0


@given(facts=FACTS)
def test_the_mark_is_the_sum_of_its_parts(facts: dict[str, Any]) -> None:
    found = scored(facts)
    assert 0 <= found.mark <= 100
    assert all(0 <= part.points <= part.most for part in found.parts)
    assert found.points == sum(part.points for part in found.parts)
    assert found.most == sum(part.most for part in found.parts) == 100
    assert found.mark == found.points


@given(facts=FACTS, name=st.sampled_from(sorted(FROM_BAD_TO_GOOD)))
def test_mending_a_fault_raises_the_mark(facts: dict[str, Any], name: str) -> None:
    marks = [scored(facts | {name: step}).mark for step in FROM_BAD_TO_GOOD[name]]
    assert marks == sorted(marks)
    assert marks[0] < marks[-1]


@given(facts=FACTS, name=st.sampled_from(sorted(FROM_BAD_TO_GOOD)))
def test_mending_a_fault_of_a_draft_never_lowers_the_mark(facts: dict[str, Any], name: str) -> None:
    drafts = [replace(answer(facts | {name: step}), pace=None) for step in FROM_BAD_TO_GOOD[name]]
    marks = [score(draft, DEFAULT_THRESHOLDS).mark for draft in drafts]
    assert marks == sorted(marks)


def test_too_few_acts_count_as_neither_good_nor_bad() -> None:
    few = scored(chosen(-1) | {"own_part": "not_enough"}).mark
    assert scored(chosen(-1) | {"own_part": "poor"}).mark < few < 100


def test_an_answer_that_is_refused_has_no_mark() -> None:
    assert score(samples.refused(), DEFAULT_THRESHOLDS) is None


def test_the_delivery_of_a_draft_is_left_out_and_the_rest_made_100() -> None:
    found = score(replace(answer(chosen(-1)), pace=None), DEFAULT_THRESHOLDS)
    assert (found.mark, found.points, found.most) == (100, 90, 90)
    assert [(part.name, part.reason) for part in found.left_out] == [("delivery", "not_measured")]


def test_outside_star_what_is_judged_of_stories_is_left_out() -> None:
    found = score(samples.weakness(), DEFAULT_THRESHOLDS)
    assert [part.name for part in found.parts] == ["both_parts", "length", "delivery"]
    assert [part.name for part in found.left_out] == ["balance", "own_part", "outcome", "learning"]
    assert {part.reason for part in found.left_out} == {"no_story"}


@pytest.mark.parametrize(("names", "points"), [(("steps",), 12), (("weakness", "steps"), 25), ((), 0)])
def test_outside_star_both_parts_are_wanted(names: tuple[str, ...], points: int) -> None:
    parts = tuple(StructurePart(name=name, seconds=20.0, spans=()) for name in names)
    found = score(replace(samples.weakness(), structure_parts=parts), DEFAULT_THRESHOLDS)
    assert found.parts[0].points == points


def test_a_free_answer_is_marked_by_its_length_and_delivery() -> None:
    found = score(replace(SCORED, structure="free"), DEFAULT_THRESHOLDS)
    assert [part.name for part in found.parts] == ["length", "delivery"]
