"""Findings about where the time of a STAR answer went: shares of the phases, a late Action, room for more."""

from __future__ import annotations

from collections.abc import Iterable

from mockinterview.analysis.findings.candidates import Candidate, Facts, Measurements
from mockinterview.thresholds import Thresholds


def balance(measured: Measurements, thresholds: Thresholds) -> Iterable[Candidate]:
    """How the time was shared among the phases: judged by shares, told in seconds."""
    facts: dict[str, int] = {metric.phase: round(metric.seconds) for metric in measured.phases}
    facts["situation_most"] = round(measured.question.situation_s[1])
    if all(metric.share_status == "ok" for metric in measured.phases):
        yield Candidate("balanced", "praise", measured.certainty, facts)
        yield from _room(measured, facts, thresholds)
        return
    action, situation = measured.phase("action"), measured.phase("situation")
    late = _late_action(measured, thresholds)
    if late is not None:
        yield late
    elif situation.share_status == "high" and situation.status == "long":
        yield Candidate("long_situation", "hint", measured.certainty, facts, measured.longest("situation"))
    if action.share_status == "low" and action.status == "short":
        yield Candidate("short_action", "hint", measured.certainty, facts, measured.longest("action"))


def _room(measured: Measurements, facts: Facts, thresholds: Thresholds) -> Iterable[Candidate]:
    """A balanced answer under its target is never called short, only told where it has room."""
    action = measured.phase("action")
    if measured.timing.status != "brisk" or action.target is None:
        return
    room_s = action.target[0] - action.seconds
    if room_s >= thresholds.room_for_action_least_s:
        yield Candidate(
            "room_for_action", "hint", facts={**facts, "room": round(room_s)}, span=measured.longest("action")
        )


def _late_action(measured: Measurements, thresholds: Thresholds) -> Candidate | None:
    """Situation and Task before the first Action took more than both should, in seconds and in share.

    Result told before does not count, nor does what may be Action already.
    """
    milestones = measured.milestones
    if milestones is None or milestones.action_start is None or milestones.setting_seconds is None:
        return None
    question, setting_s = measured.question, milestones.setting_seconds
    most_s = question.situation_s[1] + question.task_s[1]
    most_share = thresholds.situation_share[1] + thresholds.task_share[1]
    is_sure = measured.certainty >= thresholds.unclear_confidence
    if not is_sure or setting_s <= most_s or setting_s <= most_share * measured.timing.total:
        return None
    is_past_half = milestones.halfway < milestones.action_start and milestones.halfway_phase in {"situation", "task"}
    facts: Facts = {
        "after": round(milestones.action_start - measured.words[0].start),
        "setting": round(setting_s),
        "most": round(most_s),
        "most_percent": round(most_share * 100),
        "halfway": str(milestones.halfway_phase),
    }
    first = next(index for index, word in enumerate(measured.words) if word.start >= milestones.action_start)
    name = "halfway_in_setting" if is_past_half else "late_action"
    return Candidate(name, "hint", measured.certainty, facts, (0, first - 1), weight="late_action")


TIME_RULES = (balance,)
