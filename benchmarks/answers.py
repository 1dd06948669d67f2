"""Answers of a wanted length, put together from recordings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.paced import KEY_PRESS_S
from benchmarks.recordings import Recording
from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples


@dataclass(frozen=True)
class Answer:
    """Speech that ends with somebody's last word, and the silence after it until a key is pressed.

    `reference` may begin before the speech does: its beginning was cut off somewhere.
    """

    speech: Samples
    silence: Samples
    reference: str | None


def compose(recordings: Sequence[Recording], seconds: float, last: int) -> Answer:
    """The last `seconds` of `recordings`, said one after the other; number `last` ends them. Too few are said again."""
    ending = recordings[last % len(recordings)]
    end_s = ending.voiced[-1].end
    parts, texts = [ending.until(end_s)], [ending.reference]
    wanted = round(seconds * SAMPLE_RATE_HZ)
    while sum(len(part) for part in parts) < wanted:
        last -= 1
        before = recordings[last % len(recordings)]
        parts.insert(0, before.samples)
        texts.insert(0, before.reference)
    silence = ending.until(end_s + KEY_PRESS_S)[len(parts[-1]) :]
    known = [text for text in texts if text]
    reference = " ".join(known) if len(known) == len(texts) else None
    return Answer(np.concatenate(parts)[-wanted:], silence, reference)
