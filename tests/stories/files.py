"""Stories and their files for tests."""

from __future__ import annotations

from datetime import datetime

from mockinterview.stories.story import Story
from mockinterview.stories.telling import Fact, FactName, Telling

RANKING = """\
+++
# mine
title = "The night the ranking went dark"   # as I call it
questions = ["model-failure"]
metrics = [
  "detected in 2 hours",   # from the log
  "fixed in 6 hours",
]
values = ["dive-deep"]
+++

Some note of mine.

## Situation

It was   Friday, and
the ranking returned nothing.

## Task:
I was on call.

### ACTION
I rolled it back.
<!-- say why -->

## Notes
Ask Anna for the chart.

## Results
We lost 3 percent of the orders.
"""
FACTS: tuple[FactName, ...] = ("length", "all_parts", "own_part", "outcome", "learning")


def story(story_id: str, *questions: str, values: tuple[str, ...] = ()) -> Story:
    return Story(id=story_id, title=story_id.title(), questions=questions, values=values)


def telling(
    take_id: int,
    story_id: str | None = None,
    question_id: str | None = "ethics",
    *,
    day: int = 1,
    held: int = 5,
    rating: int | None = None,
    round_id: str = "",
    month: int = 3,
) -> Telling:
    """A take of that day at noon, of whose five facts the first `held` hold."""
    return Telling(
        take_id=take_id,
        told_at=datetime(2026, month, day, 12).astimezone(),
        question_id=question_id,
        round_id=round_id or f"round-{take_id}",
        story_id=story_id,
        facts=tuple(Fact(name, place < held) for place, name in enumerate(FACTS)),
        seconds=130.0,
        self_rating=rating,
    )
