"""Where an answer stood halfway, and when it came to the Action."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from mockinterview.analysis.delivery.measures import Milestones
from mockinterview.analysis.feedback import Structure, WordReading
from mockinterview.analysis.phases import spoken_seconds

_SETTING = frozenset(["situation", "task", None])


def find_milestones(words: tuple[WordReading, ...], structure: Structure) -> Milestones | None:
    """None without words. Halfway is the word during which half of the time from first to last word was over."""
    if not words:
        return None
    total_s = words[-1].end - words[0].start
    halfway = min(bisect_left(list(accumulate(spoken_seconds(words))), total_s / 2), len(words) - 1)
    is_star = structure == "star"
    action = next((index for index, word in enumerate(words) if _may_be_action(word)), None) if is_star else None
    return Milestones(
        halfway=words[0].start + total_s / 2,
        halfway_word=halfway,
        halfway_phase=words[halfway].phase if is_star else None,
        action_start=None if action is None else words[action].start,
        setting_seconds=None if action is None else _setting_seconds(words, action),
    )


def _may_be_action(word: WordReading) -> bool:
    return "action" in {word.phase, word.alternative}


def _setting_seconds(words: tuple[WordReading, ...], action: int) -> float:
    """Time before the word at `action` that is read as Situation or Task and as nothing else."""
    before = zip(words[:action], spoken_seconds(words), strict=False)
    return sum((seconds for word, seconds in before if {word.phase, word.alternative} <= _SETTING), 0.0)
