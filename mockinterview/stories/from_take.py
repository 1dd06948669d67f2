"""A story made of a take: its words, each part under its heading."""

from __future__ import annotations

from itertools import groupby

from mockinterview.analysis.feedback import PHASES, Feedback, WordReading
from mockinterview.analysis.phase_names import PhaseName

_ENDS = frozenset(".?!,;")
_JOINS = frozenset(["and", "but", "so", "because", "which", "that"])
_MOST_BEFORE, _MOST_BEHIND = 8, 3
"""Words on each side of a number. Ours."""


def parts_of_take(feedback: Feedback) -> dict[PhaseName, str]:
    """What was said in each phase, runs of words in their order, a paragraph a run; empty phases are left out."""
    parts: dict[PhaseName, list[str]] = {phase: [] for phase in PHASES}
    for phase, run in groupby(feedback.words, key=lambda word: word.phase):
        parts[phase].append(_paragraph(list(run)))
    return {phase: "\n\n".join(runs) for phase, runs in parts.items() if runs}


def metrics_of_take(feedback: Feedback) -> tuple[str, ...]:
    """Its outcome numbers with the words around them: a first list of metrics, to be mended by hand."""
    outcomes = (each for each in feedback.numbers if each.kind == "outcome" and not each.maybe_misheard)
    return tuple(dict.fromkeys(_clause(feedback.words, each.first_word, each.last_word) for each in outcomes))


def _paragraph(words: list[WordReading]) -> str:
    text = " ".join(word.text for word in words)
    return text[:1].upper() + text[1:]


def _clause(words: tuple[WordReading, ...], first: int, last: int) -> str:
    """The number with what stands before it in its clause, and the few words behind it that belong to it."""
    start, end = first, last
    while start > max(0, first - _MOST_BEFORE) and not _is_border(words[start - 1], words[start]):
        start -= 1
    while end < min(len(words) - 1, last + _MOST_BEHIND) and not _is_border(words[end], words[end + 1]):
        end += 1
    return " ".join(word.text for word in words[start : end + 1]).strip(" ,;.")


def _is_border(word: WordReading, following: WordReading) -> bool:
    """Whether a clause ends between the two."""
    return word.text[-1:] in _ENDS or following.text.casefold() in _JOINS or word.text.casefold() in _JOINS
