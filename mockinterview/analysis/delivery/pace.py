"""Speech rate and articulation rate, the stretches that ran too fast or too slow, and how even the rate was."""

from __future__ import annotations

from typing import Literal

from mockinterview.analysis.delivery.steadiness import measure_steadiness, silences_s
from mockinterview.analysis.delivery.timing import speaking_seconds
from mockinterview.analysis.feedback import Pace, PaceWindow
from mockinterview.thresholds import Thresholds
from mockinterview.transcript import Transcript, Word

SECONDS_PER_MINUTE = 60.0


def measure_pace(transcript: Transcript, thresholds: Thresholds) -> Pace | None:
    """Words a minute over the answer; None for a draft, whose rate is assumed, and for an empty answer."""
    words = transcript.words
    if transcript.kind == "draft" or not words:
        return None
    seconds = words[-1].end - words[0].start
    if seconds <= 0:
        return None
    rate = len(words) * SECONDS_PER_MINUTE / seconds
    speaking = speaking_seconds(transcript)
    return Pace(
        words_per_minute=rate,
        articulation_rate=len(words) * SECONDS_PER_MINUTE / speaking if speaking > 0 else None,
        status=_status(rate, thresholds),
        windows=_windows(words, thresholds),
        steadiness=measure_steadiness(words, thresholds),
    )


def _status(rate: float, thresholds: Thresholds) -> Literal["too_slow", "slow", "ok", "fast", "too_fast"]:
    if rate < thresholds.speech_rate_poor[0]:
        return "too_slow"
    if rate < thresholds.speech_rate_fine[0]:
        return "slow"
    if rate <= thresholds.speech_rate_fine[1]:
        return "ok"
    return "fast" if rate <= thresholds.speech_rate_poor[1] else "too_fast"


def _windows(words: tuple[Word, ...], thresholds: Thresholds) -> tuple[PaceWindow, ...]:
    """Stretches of at least one window in which the rate stayed outside the poor limits; touching ones are joined."""
    found: list[PaceWindow] = []
    last = 0
    for first, word in enumerate(words):
        last = max(last, first)
        while last + 1 < len(words) and words[last].end - word.start < thresholds.speech_rate_window_s:
            last += 1
        if words[last].end - word.start < thresholds.speech_rate_window_s:
            break
        window = _window(words[first : last + 1], thresholds)
        if window is not None:
            _join(found, window)
    return tuple(found)


def _window(words: tuple[Word, ...], thresholds: Thresholds) -> PaceWindow | None:
    """The stretch, where its rate is outside the limits. What one silence alone makes slow is a pause, and none."""
    low, high = thresholds.speech_rate_poor
    start, end = words[0].start, words[-1].end
    rate = len(words) * SECONDS_PER_MINUTE / (end - start)
    if low <= rate <= high:
        return None
    talking_s = end - start - max(silences_s(words), default=0.0)
    if rate < low and len(words) * SECONDS_PER_MINUTE >= low * talking_s:
        return None
    return PaceWindow(start, end, rate, "slow" if rate < low else "fast")


def _join(found: list[PaceWindow], window: PaceWindow) -> None:
    """Append, or widen the last stretch when both overlap in time and kind (its rate is then the more extreme)."""
    if not found or found[-1].status != window.status or window.start > found[-1].end:
        found.append(window)
        return
    last = found[-1]
    pick = min if window.status == "slow" else max
    rate = pick(last.words_per_minute, window.words_per_minute)
    found[-1] = PaceWindow(last.start, window.end, rate, window.status)
