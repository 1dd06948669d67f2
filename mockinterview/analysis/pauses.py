"""Silences inside the answer, taken from the voice activity, never from the gaps between Whisper's words."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import Literal

from mockinterview.analysis.feedback import Pause
from mockinterview.analysis.tokens import is_clause_boundary
from mockinterview.thresholds import Thresholds
from mockinterview.transcript import Transcript


def find_pauses(transcript: Transcript, thresholds: Thresholds) -> tuple[Pause, ...]:
    """Silences of at least `pause_listed_s` between two voiced regions, from the first word to the last."""
    words, regions = transcript.words, transcript.voiced
    if len(words) < 2:
        return ()
    starts = [word.start for word in words]
    pauses = []
    for before, after in pairwise(regions):
        seconds = after.start - before.end
        following = bisect_left(starts, (before.end + after.start) / 2)
        if seconds < thresholds.pause_listed_s or not 0 < following < len(words):
            continue
        kind: Literal["boundary", "mid_clause"] = (
            "boundary" if is_clause_boundary(words[following - 1].text, words[following].text) else "mid_clause"
        )
        pauses.append(Pause(start=before.end, seconds=seconds, kind=kind, after_word=following - 1))
    return tuple(pauses)
