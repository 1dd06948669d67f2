"""One kept and scored answer, as far as progress is concerned."""

from __future__ import annotations

from math import inf

import msgspec

from mockinterview.analysis.feedback import PHASES, Pair
from mockinterview.analysis.question import AskedQuestion
from mockinterview.progress.figures import Figures, Measure
from mockinterview.thresholds import Thresholds


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """`begun_s`: when, in seconds since 1970 (UTC); `day`: on which day, counted from 1 January of year 1.

    `story` is the one of the user's that it told; `model` heard it, and it was judged by the rules `analysis_version`;
    `fix_title` is what to mend first.
    """

    take_id: int
    begun_s: float
    day: int
    duration_s: float
    question: AskedQuestion
    round_id: str
    model: str
    analysis_version: str
    figures: Figures
    story: str | None = None
    fix: str | None = None
    fix_title: str | None = None

    @property
    def ended_s(self) -> float:
        """When it ended."""
        return self.begun_s + self.duration_s

    def asks_as(self, other: Answer) -> bool:
        """Whether both answer the same question: one of the bank by its id, any other by its words."""
        mine, theirs = self.question, other.question
        return mine.id == theirs.id and (mine.id is not None or mine.text == theirs.text != "")


def fine_range(measure: Measure, question: AskedQuestion, thresholds: Thresholds) -> Pair:
    """Between which figures nothing is to be mended; no upper limit is infinite."""
    if measure in PHASES:
        return question.phase_target_s(measure)
    ranges: dict[Measure, Pair] = {
        "length": question.target_s,
        "i_share": (thresholds.i_share_fine, 1.0),
        "outcome_numbers": (1.0, inf),
        "words_per_minute": thresholds.speech_rate_fine,
        "fillers_per_minute": (0.0, thresholds.fillers_fine_per_minute),
        "response_latency": (0.0, thresholds.thinking_neutral_s),
    }
    return ranges[measure]


def distance(value: float, fine: Pair) -> float:
    """How far `value` lies outside."""
    return max(fine[0] - value, value - fine[1], 0.0)
