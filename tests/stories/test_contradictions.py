"""Figures of a take beside those of its story."""

from __future__ import annotations

import pytest

from mockinterview.coach import Coach
from mockinterview.questions.bank import load_bank
from mockinterview.settings import Settings
from mockinterview.stories.contradictions import contradictions
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from tests.stubs.transcripts import spoken

METRICS = ("detected in 2 hours", "fixed in 6 hours", "errors fell by 35 percent", "saved $40,000 a year")
COACH = Coach(Settings())
QUESTION = load_bank(None).find("model-failure").asked()
FRAME = "It was my model and I was on call that night when the alarm went off in the office. "


def said(text: str) -> list[tuple[str, str]]:
    feedback = COACH.assess(spoken(FRAME * 2 + text), QUESTION)
    return [(found.metric, found.said) for found in contradictions(METRICS, feedback, DEFAULT_THRESHOLDS)]


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("I detected it in five hours and I told the team.", "detected in 2 hours"),
        ("In the end we had fixed it in four hours.", "fixed in 6 hours"),
        ("The errors fell by 53 percent after that.", "errors fell by 35 percent"),
        ("It saved the company 90,000 dollars a year.", "saved $40,000 a year"),
    ],
)
def test_another_figure_for_the_same_thing_is_pointed_out(text: str, metric: str) -> None:
    assert [found for found, _ in said(text)] == [metric]


@pytest.mark.parametrize(
    "text",
    [
        "I detected it within two hours and I fixed it in six hours.",
        "The errors fell by thirty five percent, and it saved us 40,000 dollars.",
        "I worked on something else for three hours.",
        "We had nine people and 12 servers.",
        "Sales rose by 9 percent that spring.",
        "I learned a lot.",
    ],
)
def test_what_agrees_or_speaks_of_something_else_is_left_alone(text: str) -> None:
    assert said(text) == []


def test_where_it_was_said_is_told() -> None:
    feedback = COACH.assess(spoken(FRAME * 2 + "I detected it in five hours and told them."), QUESTION)
    (found,) = contradictions(METRICS, feedback, DEFAULT_THRESHOLDS)
    assert "five hours" in found.said
    assert found.start == next(word.start for word in feedback.words if word.text == "five")
