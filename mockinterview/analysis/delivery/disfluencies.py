"""Repeated words and restarts with their words and times, those left out that nobody can have said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mockinterview.analysis.delivery.measures import Disfluencies, Disfluency, FillerMention
from mockinterview.analysis.delivery.restarts import find_restarts
from mockinterview.analysis.delivery.spoken_steps import Restart, Step, read_steps
from mockinterview.analysis.feedback import WordReading
from mockinterview.analysis.language.spoken import read_tokens
from mockinterview.thresholds import Thresholds

_SECONDS_PER_MINUTE = 60.0


def find_disfluencies(
    words: tuple[WordReading, ...], fillers: Iterable[FillerMention], thresholds: Thresholds
) -> Disfluencies:
    """All of them, and how many a minute; `fillers` are those of the answer and are no part of any."""
    steps = read_steps(read_tokens(words), fillers)
    mentions = tuple(
        _mention(words, steps, restart)
        for restart in find_restarts(steps)
        if _is_spoken(words, steps, restart, thresholds)
    )
    seconds = words[-1].end - words[0].start if words else 0.0
    per_minute = len(mentions) * _SECONDS_PER_MINUTE / seconds if seconds > 0 else 0.0
    return Disfluencies(len(mentions), per_minute, mentions)


def _is_spoken(words: Sequence[WordReading], steps: Sequence[Step], restart: Restart, thresholds: Thresholds) -> bool:
    """Whether both the words said in vain and their copies took time and were heard.

    At the seam of two passages the decoder writes a word twice: one of them has no room and a low probability.
    """
    length = restart.resumes - restart.first
    copied = length if restart.rule in {"repeated_word", "retraced"} else 1
    vain = [words[step.word] for step in steps[restart.first : restart.resumes]]
    copy = [words[step.word] for step in steps[restart.resumes : restart.resumes + copied]]
    return _was_heard(vain, thresholds) and _was_heard(copy, thresholds)


def _was_heard(words: Sequence[WordReading], thresholds: Thresholds) -> bool:
    seconds = sum(word.end - word.start for word in words)
    probability = sum(word.probability for word in words) / len(words)
    has_time = seconds >= thresholds.repeated_word_least_s * len(words)
    return has_time and probability >= thresholds.min_mean_word_probability


def _mention(words: Sequence[WordReading], steps: Sequence[Step], restart: Restart) -> Disfluency:
    first, last, resumes = (steps[one].word for one in (restart.first, restart.last, restart.resumes))
    return Disfluency(
        text=" ".join(word.text for word in words[first : last + 1]),
        start=words[first].start,
        end=words[last].end,
        first_word=first,
        last_word=last,
        resumes_word=resumes,
        kind="repeat" if restart.rule == "repeated_word" else "restart",
        rule=restart.rule,
    )
