"""How even the rate of speech was: a robust measure over stretches of equal length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from mockinterview.analysis.delivery.measures import Steadiness
from mockinterview.thresholds import Thresholds
from mockinterview.transcript import Word

SECONDS_PER_MINUTE = 60.0


def measure_steadiness(words: Sequence[Word], thresholds: Thresholds) -> Steadiness | None:
    """Median and median absolute deviation of the stretches' rates; None with fewer than `steadiness_least`.

    Silences of `pause_listed_s` and more are left out of a stretch: a pause is no change of pace.
    """
    rates = list(_rates(words, thresholds))
    if len(rates) < thresholds.steadiness_least:
        return None
    middle = median(rates)
    deviation = median(abs(rate - middle) for rate in rates)
    is_even = deviation <= thresholds.steadiness_even_share * middle
    return Steadiness(middle, deviation, len(rates), "even" if is_even else "uneven")


def silences_s(words: Sequence[Word]) -> Iterator[float]:
    """Seconds between each word and the next."""
    return (after.start - before.end for before, after in pairwise(words))


def _rates(words: Sequence[Word], thresholds: Thresholds) -> Iterator[float]:
    """Words a minute of each stretch of at least one window of talking; what is left at the end is no stretch."""
    count, seconds, before = 0, 0.0, None
    for word in words:
        silence_s = word.start - before.end if before is not None else 0.0
        count += 1
        seconds += word.end - word.start + (silence_s if silence_s < thresholds.pause_listed_s else 0.0)
        before = word
        if seconds >= thresholds.speech_rate_window_s:
            yield count * SECONDS_PER_MINUTE / seconds
            count, seconds = 0, 0.0
