"""When a story or a question is due again: FSRS, graded by the facts of the take and the speaker's mark together.

Nothing is kept: the tellings are replayed in their order, so that a corrected or deleted take counts as it is now.
FSRS was made for flash cards and its parameters come from them; that it suits stories is an assumption of ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, timedelta
from itertools import groupby
from typing import Literal

import msgspec
from fsrs import Card, Rating, Scheduler
from msgspec.structs import replace

from mockinterview.plan.checkpoints import REST_DAYS, Dates
from mockinterview.stories.telling import Telling

ItemKind = Literal["story", "question"]
ItemKey = tuple[ItemKind, str]
Names = Mapping[ItemKey, str]
"""What an item is called: the title of a story, the text of a question. One that has no name is gone."""
GradeName = Literal["again", "hard", "good", "easy"]
GRADES: tuple[GradeName, ...] = ("again", "hard", "good", "easy")

GOOD_SHARE = 0.75
"""From this share of the facts on a telling was good, and easy with all of them. Ours: one fact of five may lack."""
HARD_SHARE = 0.5
"""From this share on it was hard, below it is told anew. Ours."""
LOW_RATING, HIGH_RATING = 2, 5
"""The speaker's mark that lowers the grade by one, and the one that raises it. Ours: facts lead, feeling corrects."""


class Grade(msgspec.Struct, frozen=True):
    """What FSRS was told of a telling. `moved` is -1 or 1 where the speaker's own mark moved it."""

    name: GradeName
    moved: int = 0


class DueItem(msgspec.Struct, frozen=True):
    """A story or question with the day on which it is due again, and the telling that decided it.

    `unhurried`: the day that it would be due on but for the interview, where that draws it forward.
    """

    kind: ItemKind
    id: str
    due: date
    last: Telling
    grade: Grade
    unhurried: date | None = None

    @property
    def key(self) -> ItemKey:
        """Kind and id."""
        return (self.kind, self.id)

    @property
    def interval_days(self) -> int:
        """Days between the last telling and the day it is due."""
        return (self.due - self.last.told_at.date()).days


def grade(telling: Telling) -> Grade:
    """The facts give the grade; a low own mark lowers it by one, the highest raises it, but never to easy."""
    place = _place_of(telling.share)
    rating = telling.self_rating
    if rating is not None and rating <= LOW_RATING and place > 0:
        return Grade(GRADES[place - 1], -1)
    if rating is not None and rating >= HIGH_RATING and place < GRADES.index("good"):
        return Grade(GRADES[place + 1], 1)
    return Grade(GRADES[place])


def due_items(tellings: Iterable[Telling], retention: float, most_days: int) -> tuple[DueItem, ...]:
    """Everything that was told, the longest due first. A take that is linked counts for its story, else its question.

    `retention`: the share that should still be there when an item is due (0 to 1); `most_days` the longest interval.
    """
    scheduler = Scheduler(
        desired_retention=retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=most_days,
        enable_fuzzing=False,
    )
    judged = [(_item(each), each) for each in tellings if each.facts and _item(each) is not None]
    judged.sort(key=lambda pair: (pair[0] or ("question", ""), pair[1].told_at, pair[1].take_id))
    items = [
        _replayed(scheduler, item, [telling for _, telling in group])
        for item, group in groupby(judged, key=lambda pair: pair[0])
        if item is not None
    ]
    return tuple(sorted(items, key=lambda each: (each.due, each.last.share, each.id)))


def before_interview(items: Iterable[DueItem], dates: Dates | None, today: date) -> tuple[DueItem, ...]:
    """What would be due only when the interview is there, on the last day before it, unless told then or later."""
    items = tuple(items)
    if dates is None or dates.interview is None:
        return items
    last_day = dates.interview - timedelta(days=REST_DAYS)
    if today > last_day:
        return items
    drawn = [
        replace(each, due=last_day, unhurried=each.due) if each.due > last_day > each.last.told_at.date() else each
        for each in items
    ]
    return tuple(drawn)


def _item(telling: Telling) -> ItemKey | None:
    if telling.story_id is not None:
        return ("story", telling.story_id)
    return ("question", telling.question_id) if telling.question_id is not None else None


def _replayed(scheduler: Scheduler, item: ItemKey, told: list[Telling]) -> DueItem:
    card = Card(card_id=1)
    for each in told:
        rating = Rating(GRADES.index(grade(each).name) + 1)
        card, _ = scheduler.review_card(card, rating, each.told_at.astimezone(UTC))
    last = told[-1]
    interval = max(timedelta(days=1), card.due - last.told_at)
    return DueItem(item[0], item[1], (last.told_at + interval).date(), last, grade(last))


def _place_of(share: float) -> int:
    if share >= 1:
        return GRADES.index("easy")
    if share >= GOOD_SHARE:
        return GRADES.index("good")
    return GRADES.index("hard") if share >= HARD_SHARE else GRADES.index("again")
