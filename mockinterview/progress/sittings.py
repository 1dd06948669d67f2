"""Answers that belong together: a sitting ends with a pause, not at midnight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import fmean, median

import msgspec

from mockinterview.progress.answers import Answer
from mockinterview.progress.figures import Measure

SECONDS_PER_MINUTE = 60
_AVERAGED: frozenset[Measure] = frozenset({"outcome_numbers"})
"""Small counts: their median would hide that some answers have one more. Of all others the median is taken, so that
one answer that was broken off does not stand for the sitting."""

Value = Callable[[Answer], float | None]


class Sitting(msgspec.Struct, frozen=True):
    """At least one answer, in the order in which they were given."""

    answers: tuple[Answer, ...]

    @property
    def day(self) -> int:
        """The calendar day on which it began, as `Answer.day`."""
        return self.answers[0].day

    @property
    def spoken_s(self) -> float:
        """How long the answers were, all together."""
        return sum(answer.duration_s for answer in self.answers)


def group(answers: Sequence[Answer], gap_minutes: float) -> tuple[Sitting, ...]:
    """`answers` in the order of their times, cut where nobody answered for longer than `gap_minutes`.

    Answers of one round stay together, however long the user thought between them.
    """
    sittings: list[list[Answer]] = []
    for answer in sorted(answers, key=lambda each: (each.begun_s, each.take_id)):
        if sittings and _goes_on(sittings[-1], answer, gap_minutes * SECONDS_PER_MINUTE):
            sittings[-1].append(answer)
        else:
            sittings.append([answer])
    return tuple(Sitting(tuple(each)) for each in sittings)


def typical(measure: Measure, values: Sequence[float | None]) -> float | None:
    """One figure for several answers; None where no answer has it."""
    known = [value for value in values if value is not None]
    if not known:
        return None
    return fmean(known) if measure in _AVERAGED else median(known)


def _goes_on(sitting: list[Answer], answer: Answer, gap_s: float) -> bool:
    pause_s = answer.begun_s - max(each.ended_s for each in sitting)
    return pause_s <= gap_s or (answer.round_id != "" and answer.round_id == sitting[-1].round_id)
