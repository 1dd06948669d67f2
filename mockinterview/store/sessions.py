"""Practice session by session (a session is a calendar day): figures, and what may be said of their course. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby, pairwise
from statistics import fmean
from typing import Literal

import msgspec

from mockinterview.analysis.feedback import PHASES, Feedback

Course = Literal["none", "baseline", "direction", "trend"]
Measure = Literal["situation", "task", "action", "result", "i_share", "outcome_numbers", "length"]
MEASURES: tuple[Measure, ...] = (*PHASES, "i_share", "outcome_numbers", "length")
"""Phase seconds, I-share in Action (0 to 1), outcome numbers an answer, length in seconds."""

SESSIONS_OF_A_TREND = 4
"""design, section 8: one session is a baseline, two or three a direction, four or more a trend."""


class Session(msgspec.Struct, frozen=True):
    """One day: the mean of each measure over its answers; None where no answer has it."""

    day: date
    take_count: int
    figures: dict[Measure, float | None]
    models: tuple[str, ...]
    analysis_versions: tuple[str, ...]


class Shift(msgspec.Struct, frozen=True):
    """How one measure moved."""

    measure: Measure
    before: float
    after: float


class Development(msgspec.Struct, frozen=True):
    """What the sessions show. `course` and `shifts` count from the last change of the speech model or the rules."""

    sessions: tuple[Session, ...]
    course: Course
    shifts: tuple[Shift, ...]
    changes: tuple[Break, ...]


class Break(msgspec.Struct, frozen=True):
    """From `day` on another speech model heard, or other rules judged, than before."""

    day: date
    what: Literal["model", "analysis_version"]
    before: str
    after: str


def develop(takes: Iterable[tuple[date, Feedback]]) -> Development:
    """The development over scored takes, in the order of their days; the others are left out, and so are follow-ups."""
    whole = ((day, each) for day, each in takes if each.verdict == "ok" and each.follow_up is None)
    scored = sorted(whole, key=lambda pair: pair[0])
    sessions = tuple(
        _session(day, [each for _, each in group]) for day, group in groupby(scored, key=lambda pair: pair[0])
    )
    changes = tuple(_breaks(sessions))
    comparable = [each for each in sessions if not changes or each.day >= changes[-1].day]
    course = _course(len(comparable))
    return Development(sessions, course, tuple(_shifts(comparable, course)), changes)


def _session(day: date, takes: Sequence[Feedback]) -> Session:
    rows = [figures(each) for each in takes]
    return Session(
        day=day,
        take_count=len(takes),
        figures={measure: _mean(row[measure] for row in rows) for measure in MEASURES},
        models=tuple(sorted({each.model for each in takes})),
        analysis_versions=tuple(sorted({each.analysis_version for each in takes})),
    )


def figures(feedback: Feedback) -> dict[Measure, float | None]:
    """What is compared of an answer; None where it is not judged."""
    is_star = feedback.structure == "star"
    phases: dict[str, float] = {each.phase: each.seconds for each in feedback.phases} if is_star else {}
    found: dict[Measure, float | None] = {phase: phases.get(phase) for phase in PHASES}
    is_judged = is_star and feedback.pronouns is not None and feedback.pronouns.action.status != "not_enough"
    found["i_share"] = feedback.pronouns.action.i_share if is_judged and feedback.pronouns else None
    found["outcome_numbers"] = float(sum(number.kind == "outcome" for number in feedback.numbers))
    found["length"] = feedback.timing.total if feedback.timing else None
    return found


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return fmean(known) if known else None


def _breaks(sessions: Sequence[Session]) -> Iterable[Break]:
    for earlier, later in pairwise(sessions):
        if earlier.models != later.models:
            yield Break(later.day, "model", " and ".join(earlier.models), " and ".join(later.models))
        if earlier.analysis_versions != later.analysis_versions:
            before, after = " and ".join(earlier.analysis_versions), " and ".join(later.analysis_versions)
            yield Break(later.day, "analysis_version", before, after)


def _course(session_count: int) -> Course:
    if session_count >= SESSIONS_OF_A_TREND:
        return "trend"
    if session_count > 1:
        return "direction"
    return "baseline" if session_count else "none"


def _shifts(sessions: Sequence[Session], course: Course) -> Iterable[Shift]:
    """A direction compares the first session with the last, a trend the earlier half with the later half."""
    if course in {"none", "baseline"}:
        return
    reach = len(sessions) // 2 if course == "trend" else 1
    for measure in MEASURES:
        before = _mean(each.figures[measure] for each in sessions[:reach])
        after = _mean(each.figures[measure] for each in sessions[-reach:])
        if before is not None and after is not None:
            yield Shift(measure, before, after)
