"""What a sitting was: what was practised, what got better within it, and the one thing for next time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from mockinterview.analysis.comparison import Difference, compare
from mockinterview.analysis.feedback import Feedback, Finding
from mockinterview.progress.answers import Answer
from mockinterview.progress.sittings import Sitting
from mockinterview.thresholds import Thresholds


class Practised(msgspec.Struct, frozen=True):
    """One question of a sitting: how often it was answered, and what the last answer has over the first.

    `better` and `worse` are empty where it was answered once; `is_fixed` says that what was to mend in the first answer
    is mended in the last (None: there was nothing, or no second answer).
    """

    answer: Answer
    count: int
    better: tuple[Difference, ...] = ()
    worse: tuple[Difference, ...] = ()
    is_fixed: bool | None = None


class Closing(msgspec.Struct, frozen=True):
    """A sitting in short. `next` is what to mend next time; None where nothing was found."""

    sitting: Sitting
    questions: tuple[Practised, ...]
    next: Finding | None


def close_sitting(sitting: Sitting, feedback: Mapping[int, Feedback], thresholds: Thresholds) -> Closing:
    """`feedback` on its answers, by their numbers; those without one are counted, and not judged."""
    questions = _by_question(sitting.answers)
    return Closing(
        sitting=sitting,
        questions=tuple(_practised(answers, feedback, thresholds) for answers in questions),
        next=_next([feedback[answers[-1].take_id] for answers in questions if answers[-1].take_id in feedback]),
    )


def _by_question(answers: Sequence[Answer]) -> list[list[Answer]]:
    """In the order in which each question was last answered."""
    found: list[list[Answer]] = []
    for answer in answers:
        known = next((each for each in found if each[-1].asks_as(answer)), None)
        if known is not None:
            found.remove(known)
        found.append([*(known or []), answer])
    return found


def _practised(answers: Sequence[Answer], feedback: Mapping[int, Feedback], thresholds: Thresholds) -> Practised:
    first, last = feedback.get(answers[0].take_id), feedback.get(answers[-1].take_id)
    compared = compare(first, last, thresholds) if len(answers) > 1 and first and last else None
    if compared is None:
        return Practised(answers[-1], len(answers))
    is_fixed = compared.is_fixed if compared.fix is not None else None
    return Practised(answers[-1], len(answers), compared.of("better"), compared.of("worse"), is_fixed)


def _next(latest: Sequence[Feedback]) -> Finding | None:
    """What most of the last answers to each question leave to mend; of equals what the latest one does."""
    fixes = [each for feedback in latest if (each := _fix(feedback)) is not None]
    counts = Counter(fix.id for fix in fixes)
    return max(reversed(fixes), key=lambda fix: counts[fix.id]) if fixes else None


def _fix(feedback: Feedback) -> Finding | None:
    return next((finding for finding in feedback.findings if finding.id == feedback.fix), None)
