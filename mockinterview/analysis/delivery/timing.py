"""Length of the whole answer against the target of its question's type."""

from __future__ import annotations

from typing import Literal

from mockinterview.analysis.feedback import Pair, Timing
from mockinterview.analysis.question import AskedQuestion
from mockinterview.thresholds import Thresholds
from mockinterview.transcript import Transcript

Status = Literal["short", "brisk", "ok", "long", "too_long"]


def measure_timing(transcript: Transcript, question: AskedQuestion, thresholds: Thresholds) -> Timing:
    """Seconds from the first word to the last, with their status; latency comes from the voice activity."""
    words = transcript.words
    total = words[-1].end - words[0].start if words else 0.0
    return Timing(
        total=total,
        target=question.target_s,
        status=answer_status(total, question.target_s, thresholds),
        response_latency=transcript.voiced[0].start if transcript.voiced else None,
        speaking_seconds=speaking_seconds(transcript),
    )


def answer_status(total_s: float, target_s: Pair, thresholds: Thresholds) -> Status:
    """Where a length lies: short, brisk (under the target, still fine), ok, long, too_long."""
    low, high = target_s
    steps: tuple[tuple[float, Status], ...] = (
        (low * thresholds.answer_short_share, "short"),
        (low, "brisk"),
    )
    for limit, status in steps:
        if total_s < limit:
            return status
    if total_s <= high:
        return "ok"
    return "long" if total_s <= high * thresholds.answer_too_long_share else "too_long"


def speaking_seconds(transcript: Transcript) -> float:
    """Voiced seconds; where no voice activity is known (a draft), the words' own."""
    stretches = transcript.voiced or transcript.words
    return sum(stretch.end - stretch.start for stretch in stretches)
