"""What to do today: one list of at most three things, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

import msgspec

from mockinterview.plan.checkpoints import Dates, PlannedCheckpoint
from mockinterview.plan.spacing import DueItem, Names
from mockinterview.plan.wording import CheckpointId, PlanTexts
from mockinterview.stories.wording import lacking_words

MOST_THINGS = 3
"""The issue's: one list of at most three things."""

Deed = Literal["new_story", "set_dates", "stories", "matrix", "five", "tell_story", "answer_question"]
DEEDS: dict[CheckpointId, Deed] = {
    "list": "stories",
    "write": "stories",
    "map": "matrix",
    "mock": "five",
    "retell": "stories",
}


class Thing(msgspec.Struct, frozen=True):
    """One thing to do: `deed` is what a screen opens for it, `id` the story or question meant."""

    deed: Deed
    text: str
    why: str
    id: str = ""


class Situation(msgspec.Struct, frozen=True, kw_only=True):
    """All that the list is made from. `is_tight`: the days before the interview are few."""

    today: date
    dates: Dates | None
    checkpoints: Sequence[PlannedCheckpoint]
    items: Sequence[DueItem]
    has_stories: bool
    names: Names
    is_tight: bool = False


def things_to_do(situation: Situation, texts: PlanTexts) -> tuple[Thing, ...]:
    """At most three: the plan's next checkpoint when it is due, then what is due again, then what begins the plan."""
    found = (*_from_plan(situation, texts), *_from_spacing(situation, texts), *_beginnings(situation, texts))
    return found[:MOST_THINGS]


def why_due(item: DueItem, texts: PlanTexts) -> str:
    """The grade and the interval of an item in words."""
    return texts.say(
        "due_why" if item.unhurried is None else "due_why_drawn",
        unhurried=item.unhurried,
        went=_went(item, texts),
        told=item.last.told_at.date(),
        grade=texts.words[item.grade.name],
        days=texts.days(item.interval_days),
    )


def _from_plan(situation: Situation, texts: PlanTexts) -> Iterator[Thing]:
    dates = situation.dates
    if dates is not None and dates.interview is not None and dates.interview < situation.today:
        yield Thing("set_dates", texts.say("interview_over", interview=dates.interview), "")
        return
    for each in situation.checkpoints:
        if each.state in {"late", "due"}:
            yield Thing(DEEDS[each.checkpoint.id], _line(each), _why(each, situation, texts))
            return


def _from_spacing(situation: Situation, texts: PlanTexts) -> Iterator[Thing]:
    for item in situation.items:
        if item.due <= situation.today and item.key in situation.names:
            name = situation.names[item.key]
            if item.kind == "story":
                yield Thing("tell_story", texts.say("tell_story", title=name), why_due(item, texts), item.id)
            else:
                yield Thing("answer_question", texts.say("answer_question", text=name), why_due(item, texts), item.id)


def _beginnings(situation: Situation, texts: PlanTexts) -> Iterator[Thing]:
    if not situation.has_stories:
        yield Thing("new_story", texts.words["first_story"], texts.words["first_story_why"])
    if situation.dates is None:
        yield Thing("set_dates", texts.words["set_dates"], texts.words["set_dates_why"])


def _line(each: PlannedCheckpoint) -> str:
    return f"{each.checkpoint.title} ({each.count.done} of {each.count.wanted} {each.checkpoint.unit})."


def _why(each: PlannedCheckpoint, situation: Situation, texts: PlanTexts) -> str:
    if each.state == "late":
        name = "late_tight" if situation.is_tight else "late"
        interview = situation.dates.interview if situation.dates else None
        return texts.say(name, planned=each.planned, interview=interview)
    return each.checkpoint.how


def _went(item: DueItem, texts: PlanTexts) -> str:
    last = item.last
    held, count = sum(fact.holds for fact in last.facts), len(last.facts)
    name = "facts_lacking" if last.lacking else "facts"
    said = texts.say(name, held=held, count=count, lacking=lacking_words(last))
    if last.self_rating is None:
        return said
    moved = {-1: "rated_lower", 0: "rated", 1: "rated_higher"}[item.grade.moved]
    return said + texts.say(moved, rating=last.self_rating)
