"""The best answers so far, by one figure each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import msgspec

from mockinterview.analysis.feedback import PHASES
from mockinterview.progress.answers import Answer, distance

BestKind = Literal["phases_on_target", "i_share", "outcome_numbers", "fillers_per_minute"]
LEAST_ANSWERS = 3
"""Among fewer there is no best. Ours."""
LEAST_LENGTH_S = 60.0
"""Shorter answers are never the one with the fewest fillers. Ours: half a brisk answer."""


class Best(msgspec.Struct, frozen=True):
    """An answer, and the figure that no other reached; of equals the latest."""

    kind: BestKind
    answer: Answer
    value: float


def find_bests(answers: Sequence[Answer]) -> tuple[Best, ...]:
    """The bests of comparable answers, the oldest first; none where they are too few."""
    if len(answers) < LEAST_ANSWERS:
        return ()
    found = (
        _best("phases_on_target", answers, _phases_on_target),
        _best("i_share", answers, lambda answer: answer.figures.i_share),
        _best("outcome_numbers", answers, lambda answer: answer.figures.outcome_numbers or None),
        _best("fillers_per_minute", answers, _fluency),
    )
    return tuple(best for best in found if best is not None)


def _best(kind: BestKind, answers: Sequence[Answer], value: Callable[[Answer], float | None]) -> Best | None:
    known = [(each, answer) for answer in answers if (each := value(answer)) is not None]
    if not known:
        return None
    most = max(each for each, _ in known)
    answer = next(answer for each, answer in reversed(known) if each == most)
    return Best(kind, answer, abs(most))


def _phases_on_target(answer: Answer) -> float | None:
    seconds = [(phase, answer.figures.of(phase)) for phase in PHASES]
    count = sum(
        value is not None and distance(value, answer.question.phase_target_s(phase)) == 0 for phase, value in seconds
    )
    return float(count) if count else None


def _fluency(answer: Answer) -> float | None:
    figures = answer.figures
    is_long_enough = figures.length is not None and figures.length >= LEAST_LENGTH_S
    return -figures.fillers_per_minute if figures.fillers_per_minute is not None and is_long_enough else None
