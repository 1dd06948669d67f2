"""How far each checkpoint is, by what was really done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime

import msgspec

from mockinterview.plan.checkpoints import Count, Dates
from mockinterview.plan.wording import Checkpoint, CheckpointId
from mockinterview.stories.coverage import Coverage
from mockinterview.stories.telling import Standing, Telling, standings, weakest

LEAST_OF_ROUND = 2
"""Questions that make a round. Ours: one answer by itself is practice, and no part of a mock round."""


class Practice(msgspec.Struct, frozen=True, kw_only=True):
    """What there is.

    `story_count`: those that answer a question or tell something; `written_count`: those with all four parts that take
    less than `checkpoint` allows.
    """

    story_count: int
    written_count: int
    coverage: Coverage
    tellings: tuple[Telling, ...]
    weakest_count: int


def count_checkpoints(checkpoints: Sequence[Checkpoint], practice: Practice, dates: Dates) -> dict[CheckpointId, Count]:
    """The count of each checkpoint. Only answers from the start of the plan on count for the mock round."""
    goals = {each.id: each.goal or 1 for each in checkpoints}
    rows = practice.coverage.rows
    mock_end, mock_count = _mock_round(practice.tellings, dates.start, goals["mock"])
    return {
        "list": Count(practice.story_count, goals["list"]),
        "write": Count(practice.written_count, goals["write"]),
        "map": Count(len(rows) - len(practice.coverage.gaps), max(1, len(rows))),
        "mock": Count(mock_count, goals["mock"]),
        "retell": _retold(practice, mock_end),
    }


def weakest_then(practice: Practice, until: datetime | None) -> tuple[Standing, ...]:
    """The weakest stories as they stood at `until`; as they stand now for None."""
    told = [each for each in practice.tellings if until is None or each.told_at <= until]
    ids = {each.story_id for each in told if each.story_id is not None}
    return weakest(standings(sorted(ids), told).values(), practice.weakest_count)


def _mock_round(tellings: Sequence[Telling], start: date, goal: int) -> tuple[datetime | None, int]:
    """When the first round of so many questions ended, and how many answers the fullest round has."""
    rounds: dict[str, list[Telling]] = {}
    for each in sorted(tellings, key=lambda told: told.told_at):
        if each.told_at.date() >= start:
            rounds.setdefault(each.round_id, []).append(each)
    ends = [told[goal - 1].told_at for told in rounds.values() if len(_questions(told)) >= goal]
    fullest = max((len(_questions(told)) for told in rounds.values()), default=0)
    return (min(ends) if ends else None, fullest if fullest >= LEAST_OF_ROUND else 0)


def _questions(told: Sequence[Telling]) -> Mapping[str | None, int]:
    """A question that was answered twice in a round is one of it."""
    return Counter(each.question_id for each in told)


def _retold(practice: Practice, mock_end: datetime | None) -> Count:
    if mock_end is None:
        return Count(0, max(1, len(weakest_then(practice, None))))
    after = {each.story_id for each in practice.tellings if each.told_at > mock_end and each.story_id is not None}
    weak = {standing.story_id for standing in weakest_then(practice, mock_end)}
    if not weak:  # none was weak, or none is linked: one that is told again will do
        return Count(min(1, len(after)), 1)
    return Count(len(weak & after), len(weak))
