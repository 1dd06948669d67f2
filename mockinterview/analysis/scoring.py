"""The mark out of 100: a sum over what is judged anyway, for those who want one. Off by default.

The weights are ours, after the order in which `impacts` ranks the findings; no study backs a single mark.

| part | most | how it is earned |
|---|---|---|
| balance | 25 | Action 10, the other phases 5 each: all with the share in range, half when only told |
| own_part | 25 | acts in the Action mostly by I; 12 for a mix of I and we or too few acts, 0 for mostly we |
| outcome | 20 | a number for the outcome in the Result; 10 for one that is told elsewhere |
| learning | 10 | something learned, or changed for good, is stated |
| length | 10 | on target; 8 brisk, 4 short or a little long, 0 very long |
| delivery | 10 | pace 4 (2 beside its range), fillers 3 (1 for some more), pauses inside clauses 3 (1 for short ones) |

A part that does not apply is left out, and the others are scaled to 100: of an answer that is no STAR story balance,
own part, outcome and learning; delivery where it was not measured, as of a draft. In place of balance, framework and
example (weakness and steps) earn 25 as `both_parts`, 12 when only one of them is told.
"""

from __future__ import annotations

from collections.abc import Iterable

from mockinterview.analysis.feedback import Feedback, PhaseMetric
from mockinterview.analysis.score import LeftOut, PartName, Score, ScorePart
from mockinterview.thresholds import Thresholds

BALANCE = {"situation": 5, "task": 5, "action": 10, "result": 5}
OWN_PART = {"ok": 25, "mixed": 12, "not_enough": 12, "poor": 0}
BOTH_PARTS, ONE_PART = 25, 12
PARTS = {"framework": ("framework", "example"), "weakness": ("weakness", "steps")}
OUTCOME, OUTCOME_ELSEWHERE = 20, 10
LEARNING = 10
LENGTH = {"ok": 10, "brisk": 8, "short": 4, "long": 4, "too_long": 0}
PACE = {"ok": 4, "slow": 2, "fast": 2, "too_slow": 0, "too_fast": 0}
FILLERS, SOME_FILLERS = 3, 1
PAUSES, SHORT_PAUSES = 3, 1

Judged = ScorePart | LeftOut


def score(feedback: Feedback, thresholds: Thresholds) -> Score | None:
    """The mark on `feedback` and where it comes from; None when there was nothing to score."""
    if feedback.verdict != "ok" or feedback.timing is None:
        return None
    judged = (*_story(feedback), _length(feedback.timing.status), _delivery(feedback, thresholds))
    parts = tuple(part for part in judged if isinstance(part, ScorePart))
    points, most = sum(part.points for part in parts), sum(part.most for part in parts)
    left_out = tuple(part for part in judged if isinstance(part, LeftOut))
    return Score(round(100 * points / most), points, most, parts, left_out)


def _story(feedback: Feedback) -> Iterable[Judged]:
    """What is only judged of a STAR story; else whether its parts were told."""
    if feedback.structure != "star":
        if feedback.structure in PARTS:
            yield _both_parts(feedback, PARTS[feedback.structure])
        names: tuple[PartName, ...] = ("balance", "own_part", "outcome", "learning")
        yield from (LeftOut(name, "no_story") for name in names)
        return
    yield ScorePart("balance", sum(map(_phase_points, feedback.phases)), sum(BALANCE.values()))
    yield _own_part(feedback)
    yield ScorePart("outcome", _outcome_points(feedback), OUTCOME)
    is_stated = feedback.learning is not None and feedback.learning.stated
    yield ScorePart("learning", LEARNING if is_stated else 0, LEARNING)


def _phase_points(metric: PhaseMetric) -> int:
    most = BALANCE[metric.phase]
    if metric.share_status == "ok":
        return most
    return 0 if metric.share_status == "missing" else most // 2


def _both_parts(feedback: Feedback, names: tuple[str, ...]) -> ScorePart:
    told = sum(part.name in names and part.seconds > 0 for part in feedback.structure_parts)
    return ScorePart("both_parts", (0, ONE_PART, BOTH_PARTS)[told], BOTH_PARTS)


def _own_part(feedback: Feedback) -> ScorePart:
    status = feedback.pronouns.action.status if feedback.pronouns else "not_enough"
    return ScorePart("own_part", OWN_PART[status], OWN_PART["ok"])


def _outcome_points(feedback: Feedback) -> int:
    cited = feedback.numbers_cited
    if cited is None or not cited.outcome:
        return 0
    return OUTCOME if cited.outcome_in_result else OUTCOME_ELSEWHERE


def _length(status: str) -> ScorePart:
    return ScorePart("length", LENGTH[status], LENGTH["ok"])


def _delivery(feedback: Feedback, thresholds: Thresholds) -> Judged:
    if feedback.pace is None or feedback.fillers is None:
        return LeftOut("delivery", "not_measured")
    fillers = _under(
        feedback.fillers.per_minute,
        (thresholds.fillers_fine_per_minute, thresholds.fillers_poor_per_minute),
        (FILLERS, SOME_FILLERS),
    )
    inside_s = [pause.seconds for pause in feedback.pauses if pause.kind == "mid_clause"]
    pauses = _under(
        max(inside_s, default=0.0),
        (thresholds.pause_mid_clause_s, thresholds.pause_long_s),
        (PAUSES, SHORT_PAUSES),
    )
    return ScorePart("delivery", PACE[feedback.pace.status] + fillers + pauses, PACE["ok"] + FILLERS + PAUSES)


def _under(value: float, limits: tuple[float, float], points: tuple[int, int]) -> int:
    """The first points up to the first limit, the second ones below the second, else none."""
    if value <= limits[0]:
        return points[0]
    return points[1] if value < limits[1] else 0
