"""The same figures question by question, story by story, company by company."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from mockinterview.progress.answers import Answer
from mockinterview.progress.figures import MEASURES, Measure
from mockinterview.progress.sittings import typical


class Group(msgspec.Struct, frozen=True):
    """Answers that have something in common: how many, and the typical figures of the first and the latest few."""

    name: str
    answer_count: int
    last_day: int
    before: dict[Measure, float | None]
    now: dict[Measure, float | None]


def by_question(answers: Sequence[Answer], reach: int) -> tuple[Group, ...]:
    """By the question's id, or its words; the most answered first."""
    return _groups(answers, lambda answer: answer.question.id or answer.question.text or None, reach)


def by_company(answers: Sequence[Answer], reach: int) -> tuple[Group, ...]:
    """By the company that was practised for; the others are left out."""
    return _groups(answers, lambda answer: answer.question.company, reach)


def by_story(answers: Sequence[Answer], reach: int) -> tuple[Group, ...]:
    """By the user's story that was told; answers without one are left out."""
    return _groups(answers, lambda answer: answer.story, reach)


def _groups(answers: Sequence[Answer], key: Callable[[Answer], str | None], reach: int) -> tuple[Group, ...]:
    members: dict[str, list[Answer]] = {}
    for answer in answers:
        if name := key(answer):
            members.setdefault(name, []).append(answer)
    found = (_group(name, group, reach) for name, group in members.items())
    return tuple(sorted(found, key=lambda group: (-group.answer_count, group.name)))


def _group(name: str, answers: Sequence[Answer], reach: int) -> Group:
    few = max(1, min(reach, len(answers) // 2))
    return Group(name, len(answers), answers[-1].day, _figures(answers[:few]), _figures(answers[-few:]))


def _figures(answers: Sequence[Answer]) -> dict[Measure, float | None]:
    return {measure: typical(measure, [answer.figures.of(measure) for answer in answers]) for measure in MEASURES}
