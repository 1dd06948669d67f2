"""The figures of one answer that are listed and followed over the weeks."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from mockinterview.analysis.feedback import PHASES, Feedback

Measure = Literal[
    "situation",
    "task",
    "action",
    "result",
    "length",
    "i_share",
    "outcome_numbers",
    "words_per_minute",
    "fillers_per_minute",
    "response_latency",
]
MEASURES: tuple[Measure, ...] = get_args(Measure)


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """None where the answer has none, or it is not judged.

    Seconds of each phase, of the whole, and of silence before the first word; I-share in Action from 0 to 1.
    """

    situation: float | None = None
    task: float | None = None
    action: float | None = None
    result: float | None = None
    length: float | None = None
    i_share: float | None = None
    outcome_numbers: float | None = None
    words_per_minute: float | None = None
    fillers_per_minute: float | None = None
    response_latency: float | None = None

    def of(self, measure: Measure) -> float | None:
        """The figure of that name."""
        value: float | None = getattr(self, measure)
        return value


def figures(feedback: Feedback) -> Figures:
    """What is followed of an answer; all None when it was not scored, or only answers a follow-up."""
    if feedback.verdict != "ok" or feedback.follow_up is not None:
        return Figures()
    is_star = feedback.structure == "star"
    phases = {each.phase: each.seconds for each in feedback.phases} if is_star else {}
    is_judged = is_star and feedback.pronouns is not None and feedback.pronouns.action.status != "not_enough"
    is_spoken = not feedback.is_estimate
    return Figures(
        **{phase: phases.get(phase) for phase in PHASES},
        length=feedback.timing.total if feedback.timing else None,
        i_share=feedback.pronouns.action.i_share if is_judged and feedback.pronouns else None,
        outcome_numbers=float(sum(number.kind == "outcome" for number in feedback.numbers)),
        words_per_minute=feedback.pace.words_per_minute if feedback.pace and is_spoken else None,
        fillers_per_minute=feedback.fillers.per_minute if feedback.fillers and is_spoken else None,
        response_latency=feedback.timing.response_latency if feedback.timing and is_spoken else None,
    )
