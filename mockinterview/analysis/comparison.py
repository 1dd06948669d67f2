"""Two takes of one question: what got better, what got worse, and what only looks different.

A figure is better when it came nearer to the range in which it is fine, worse when it moved away from it, and the
same where both takes lie inside, or where the two differ by less than the noise of the measurement.
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import Literal, TypeAlias

import msgspec

from mockinterview.analysis.feedback import PHASES, Feedback, Pair, PhaseName
from mockinterview.analysis.findings.delivery_rules import LAST_SUGGESTION
from mockinterview.thresholds import Thresholds

Verdict = Literal["better", "worse", "same"]
Notation = Literal["clock", "percent", "count", "rate"]
Caveat = Literal["model", "rules", "draft"]


class Difference(msgspec.Struct, frozen=True):
    """One figure of both takes: shares 0 to 1, lengths in seconds, rates a minute.

    `fine` is the range in which neither is better (no upper limit is None); a difference under `noise` is none.
    """

    metric: str
    verdict: Verdict
    before: float
    after: float
    fine: tuple[float, float | None]
    noise: float
    notation: Notation


class Comparison(msgspec.Struct, frozen=True):
    """The later take against the earlier one. `is_fixed` is whether the earlier one's `fix` is gone since.

    None where the earlier take had no fault to fix, only the suggestion to tell it again.
    """

    differences: tuple[Difference, ...]
    fix: str | None = None
    is_fixed: bool = False
    caveats: tuple[Caveat, ...] = ()

    def of(self, verdict: Verdict) -> tuple[Difference, ...]:
        """The differences of one verdict, in the order of the metrics."""
        return tuple(each for each in self.differences if each.verdict == verdict)


class _Reading(msgspec.Struct, frozen=True):
    """A figure of one take with the range in which it is fine."""

    value: float
    fine: Pair


_Read: TypeAlias = Callable[[Feedback, Thresholds], _Reading | None]


class _Metric(msgspec.Struct, frozen=True):
    """What is compared. `noise` names the threshold under which a difference is none."""

    name: str
    read: _Read
    noise: str
    notation: Notation


def compare(before: Feedback, after: Feedback, thresholds: Thresholds) -> Comparison | None:
    """`after` against `before`, two takes of one question; None when one of them could not be scored."""
    if before.verdict != "ok" or after.verdict != "ok":
        return None
    found = (_difference(metric, before, after, thresholds) for metric in _METRICS)
    fault = None if before.fix == LAST_SUGGESTION else before.fix
    remaining = {finding.id for finding in after.findings}
    return Comparison(
        differences=tuple(each for each in found if each is not None),
        fix=fault,
        is_fixed=fault is not None and fault not in remaining,
        caveats=_caveats(before, after),
    )


def _difference(metric: _Metric, before: Feedback, after: Feedback, thresholds: Thresholds) -> Difference | None:
    then, now = metric.read(before, thresholds), metric.read(after, thresholds)
    if then is None or now is None:
        return None
    noise = float(getattr(thresholds, metric.noise))
    return Difference(
        metric=metric.name,
        verdict=_verdict(then, now, noise),
        before=then.value,
        after=now.value,
        fine=(now.fine[0], None if now.fine[1] == inf else now.fine[1]),
        noise=noise,
        notation=metric.notation,
    )


def _verdict(then: _Reading, now: _Reading, noise: float) -> Verdict:
    gain = _distance(then) - _distance(now)
    if gain == 0 or abs(now.value - then.value) < noise:
        return "same"
    return "better" if gain > 0 else "worse"


def _distance(reading: _Reading) -> float:
    low, high = reading.fine
    return max(low - reading.value, reading.value - high, 0.0)


def _caveats(before: Feedback, after: Feedback) -> tuple[Caveat, ...]:
    """What else differs, so that the figures do not compare like with like."""
    differs: dict[Caveat, bool] = {
        "model": before.model != after.model,
        "rules": before.analysis_version != after.analysis_version,
        "draft": before.is_estimate != after.is_estimate,
    }
    return tuple(name for name, is_so in differs.items() if is_so)


def _length(feedback: Feedback, _: Thresholds) -> _Reading | None:
    return _Reading(feedback.timing.total, feedback.timing.target) if feedback.timing else None


def _share_of(phase: PhaseName) -> _Read:
    def read(feedback: Feedback, _: Thresholds) -> _Reading | None:
        metric = next(metric for metric in feedback.phases if metric.phase == phase)
        return None if metric.share_target is None else _Reading(metric.share, metric.share_target)

    return read


def _own_action(feedback: Feedback, thresholds: Thresholds) -> _Reading | None:
    if feedback.pronouns is None or feedback.structure != "star":
        return None
    action = feedback.pronouns.action
    is_enough = action.i_share is not None and action.status != "not_enough"
    return _Reading(action.i_share or 0.0, (thresholds.i_share_fine, 1.0)) if is_enough else None


def _outcomes(feedback: Feedback, _: Thresholds) -> _Reading | None:
    return _Reading(sum(number.kind == "outcome" for number in feedback.numbers), (1.0, inf))


def _learning(feedback: Feedback, _: Thresholds) -> _Reading | None:
    is_asked = feedback.learning is not None and feedback.structure == "star"
    return _Reading(len(feedback.learning.spans), (1.0, inf)) if is_asked and feedback.learning else None


def _pace(feedback: Feedback, thresholds: Thresholds) -> _Reading | None:
    return _Reading(feedback.pace.words_per_minute, thresholds.speech_rate_fine) if feedback.pace else None


def _fillers(feedback: Feedback, thresholds: Thresholds) -> _Reading | None:
    if feedback.fillers is None or feedback.is_estimate:
        return None
    return _Reading(feedback.fillers.per_minute, (0.0, thresholds.fillers_fine_per_minute))


def _pauses(feedback: Feedback, thresholds: Thresholds) -> _Reading | None:
    if feedback.is_estimate:
        return None
    long = [pause for pause in feedback.pauses if pause.seconds >= thresholds.pause_mid_clause_s]
    return _Reading(sum(pause.kind == "mid_clause" for pause in long), (0.0, 0.0))


_METRICS = (
    _Metric("length", _length, "length_noise_s", "clock"),
    *(_Metric(phase, _share_of(phase), "phase_share_noise", "percent") for phase in PHASES),
    _Metric("own_action", _own_action, "i_share_noise", "percent"),
    _Metric("outcomes", _outcomes, "mention_noise", "count"),
    _Metric("learning", _learning, "mention_noise", "count"),
    _Metric("pace", _pace, "speech_rate_noise", "rate"),
    _Metric("fillers", _fillers, "fillers_noise_per_minute", "rate"),
    _Metric("pauses", _pauses, "pauses_noise", "count"),
)
