"""When each checkpoint is due: from the start, or back from the interview; moved kindly when something is late."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Literal

import msgspec

from mockinterview.errors import UsageError
from mockinterview.plan.wording import Checkpoint, CheckpointId

State = Literal["done", "late", "due", "ahead"]
"""late: it was planned for a day that is over, and is due today; due: planned for today; ahead: for a later day."""

REST_DAYS = 1
"""Days kept free between the last checkpoint and the interview. Ours: nothing new the day before."""


class Dates(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the plan hangs on."""

    start: date
    interview: date | None = None

    def __post_init__(self) -> None:
        if self.interview is not None and self.interview < self.start:
            raise ValueError("the interview lies before the start")


class Count(msgspec.Struct, frozen=True):
    """How far a checkpoint is. It is done when `done` reaches `wanted`, which is never zero."""

    done: int
    wanted: int

    @property
    def is_reached(self) -> bool:
        """Whether it is done."""
        return self.done >= self.wanted


class PlannedCheckpoint(msgspec.Struct, frozen=True):
    """A checkpoint on the calendar: `planned` at first, `due` as things stand."""

    checkpoint: Checkpoint
    count: Count
    planned: date
    due: date
    state: State


def dates_from(today: date, checkpoints: Sequence[Checkpoint], start: date | None, interview: date | None) -> Dates:
    """The dates of a new plan. Without a start it begins so that the whole plan fits before the interview, or today.

    Raises UsageError for an interview that is over or lies before the start.
    """
    if interview is not None and interview < today:
        raise UsageError("The interview lies in the past; give a day to come.")
    if start is None:
        whole = checkpoints[-1].day + REST_DAYS
        start = today if interview is None else max(today, interview - timedelta(days=whole))
    if interview is not None and interview < start:
        raise UsageError("The interview lies before the start; turn the two round.")
    return Dates(start, interview)


def schedule(
    checkpoints: Sequence[Checkpoint], dates: Dates, counts: Mapping[CheckpointId, Count], today: date
) -> tuple[PlannedCheckpoint, ...]:
    """Every checkpoint with its day.

    The first one that is late is due today, and what follows keeps its distance to it; where the interview leaves
    too little room, the distances shrink alike.
    """
    planned = _planned(checkpoints, dates)
    open_places = [place for place, each in enumerate(checkpoints) if not counts[each.id].is_reached]
    shift = max((today - planned[place] for place in open_places[:1]), default=timedelta(0))
    moved = dict(zip(open_places, _moved([planned[place] for place in open_places], dates, shift), strict=True))
    return tuple(
        PlannedCheckpoint(
            each,
            counts[each.id],
            planned[place],
            moved.get(place, planned[place]),
            "done" if place not in moved else _state(planned[place], moved[place], today),
        )
        for place, each in enumerate(checkpoints)
    )


def is_tight(dates: Dates, checkpoints: Sequence[Checkpoint]) -> bool:
    """Whether the interview leaves less room than the whole plan wants."""
    return dates.interview is not None and _room(dates.start, dates) < checkpoints[-1].day


def _planned(checkpoints: Sequence[Checkpoint], dates: Dates) -> list[date]:
    last = checkpoints[-1].day
    room = _room(dates.start, dates)
    factor = 1.0 if dates.interview is None else min(1.0, room / last)
    return [dates.start + timedelta(days=int(each.day * factor)) for each in checkpoints]


def _moved(planned: Sequence[date], dates: Dates, shift: timedelta) -> list[date]:
    if not planned or shift <= timedelta(0):
        return list(planned)
    first = planned[0] + shift
    distances = [(day - planned[0]).days for day in planned]
    room = _room(first, dates)
    factor = 1.0 if dates.interview is None or not distances[-1] else min(1.0, room / distances[-1])
    return [first + timedelta(days=int(distance * factor)) for distance in distances]


def _room(start: date, dates: Dates) -> int:
    """Days from `start` to the last one before the interview; never below zero."""
    if dates.interview is None:
        return 0
    return max(0, (dates.interview - start).days - REST_DAYS)


def _state(planned: date, due: date, today: date) -> State:
    if due > today:
        return "ahead"
    return "due" if planned == today else "late"
