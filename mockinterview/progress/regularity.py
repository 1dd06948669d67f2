"""How regularly somebody practises: counted, never held against them."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

DAYS_PER_WEEK = 7
WEEKS_SHOWN = 12
"""Ours: a quarter of a year."""


class Regularity(msgspec.Struct, frozen=True):
    """Weeks (from Monday) with at least one answer: of the last `of_weeks`, and the longest run ever."""

    week_count: int
    of_weeks: int
    longest_run: int
    this_week: int
    """Answers of this week."""


def measure_regularity(days: Iterable[int], today: int) -> Regularity:
    """`days` on which answers were given, one for each answer, as `Answer.day`."""
    weeks = [_week(day) for day in days]
    practised, now = set(weeks), _week(today)
    of_weeks = min(WEEKS_SHOWN, now - min(practised) + 1) if practised else 0
    return Regularity(
        week_count=sum(week in practised for week in range(now - of_weeks + 1, now + 1)),
        of_weeks=max(0, of_weeks),
        longest_run=_longest_run(practised),
        this_week=weeks.count(now),
    )


def _week(day: int) -> int:
    """1 January of year 1 was a Monday."""
    return (day - 1) // DAYS_PER_WEEK


def _longest_run(weeks: set[int]) -> int:
    longest = run = 0
    before: int | None = None
    for week in sorted(weeks):
        run = run + 1 if before is not None and week == before + 1 else 1
        longest, before = max(longest, run), week
    return longest
