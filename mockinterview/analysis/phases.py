"""Seconds and share of each STAR phase, from the tagger's reading of every word."""

from __future__ import annotations

from itertools import groupby
from typing import Literal

from mockinterview.analysis.feedback import PHASES, Pair, PhaseMetric, PhaseName, TimedSpan, WordReading
from mockinterview.analysis.question import AskedQuestion
from mockinterview.analysis.reading import PhaseReading, WordPhase
from mockinterview.thresholds import Thresholds
from mockinterview.transcript import Transcript

Place = Literal["missing", "under", "ok", "over"]
SECONDS_STATUS: dict[Place, Literal["missing", "short", "ok", "long"]] = {
    "missing": "missing",
    "under": "short",
    "ok": "ok",
    "over": "long",
}
SHARE_STATUS: dict[Place, Literal["missing", "low", "ok", "high"]] = {
    "missing": "missing",
    "under": "low",
    "ok": "ok",
    "over": "high",
}


def read_words(transcript: Transcript, reading: PhaseReading, thresholds: Thresholds) -> tuple[WordReading, ...]:
    """Each word with its phase; a reading below `thresholds.unclear_confidence` is marked and keeps its alternative."""
    return tuple(
        WordReading(
            text=word.text,
            start=word.start,
            end=word.end,
            probability=word.probability,
            phase=read.phase,
            unclear=_is_unclear(read, thresholds),
            alternative=read.alternative if _is_unclear(read, thresholds) else None,
            phase_corrected=read.is_corrected,
        )
        for word, read in zip(transcript.words, reading.words, strict=True)
    )


def measure_phases(
    words: tuple[WordReading, ...], reading: PhaseReading, question: AskedQuestion, thresholds: Thresholds
) -> tuple[PhaseMetric, ...]:
    """The four phases in their usual order. A pause belongs to the phase before it, so seconds sum to the answer."""
    is_star = reading.structure == "star"
    total = sum(spoken_seconds(words))
    return tuple(_measure(phase, words, reading, total, question if is_star else None, thresholds) for phase in PHASES)


def unmeasured_phases() -> tuple[PhaseMetric, ...]:
    """The four phases of an answer that is not scored: no seconds, and no judgement of that."""
    return tuple(PhaseMetric(phase, 0.0, 0.0, None, None, None, None, (), None) for phase in PHASES)


def spoken_seconds(words: tuple[WordReading, ...]) -> list[float]:
    """Seconds each word holds the floor: up to the start of the next word, the last one up to its end."""
    if not words:
        return []
    ends = [word.start for word in words[1:]] + [words[-1].end]
    return [end - word.start for word, end in zip(words, ends, strict=True)]


def timed_spans(words: tuple[WordReading, ...], labels: list[str | None], wanted: str) -> tuple[TimedSpan, ...]:
    """Runs of words whose label is `wanted`."""
    spans = []
    for label, group in groupby(range(len(words)), key=lambda index: labels[index]):
        run = list(group)
        if label == wanted:
            spans.append(TimedSpan(words[run[0]].start, words[run[-1]].end, run[0], run[-1]))
    return tuple(spans)


def _is_unclear(read: WordPhase, thresholds: Thresholds) -> bool:
    return read.alternative is not None and read.confidence < thresholds.unclear_confidence


def _measure(
    phase: PhaseName,
    words: tuple[WordReading, ...],
    reading: PhaseReading,
    total_s: float,
    question: AskedQuestion | None,
    thresholds: Thresholds,
) -> PhaseMetric:
    seconds_by_word = spoken_seconds(words)
    mine = [index for index, word in enumerate(words) if word.phase == phase]
    seconds = sum((seconds_by_word[index] for index in mine), 0.0)
    share = seconds / total_s if total_s > 0 else 0.0
    target = question.phase_target_s(phase) if question else None
    share_target = _share_target(phase, thresholds) if question else None
    return PhaseMetric(
        phase=phase,
        seconds=seconds,
        share=share,
        target=target,
        status=SECONDS_STATUS[_place(seconds, target)] if target else None,
        share_target=share_target,
        share_status=SHARE_STATUS[_place(share, share_target)] if share_target else None,
        spans=timed_spans(words, [word.phase for word in words], phase),
        confidence=_mean_confidence(mine, reading, seconds_by_word),
    )


def _share_target(phase: PhaseName, thresholds: Thresholds) -> Pair:
    targets: dict[PhaseName, Pair] = {
        "situation": thresholds.situation_share,
        "task": thresholds.task_share,
        "action": thresholds.action_share,
        "result": thresholds.result_share,
    }
    return targets[phase]


def _place(value: float, target: Pair) -> Place:
    if value <= 0:
        return "missing"
    if value < target[0]:
        return "under"
    return "ok" if value <= target[1] else "over"


def _mean_confidence(mine: list[int], reading: PhaseReading, seconds_by_word: list[float]) -> float | None:
    weight = sum(seconds_by_word[index] for index in mine)
    if weight <= 0:
        return None
    return sum(reading.words[index].confidence * seconds_by_word[index] for index in mine) / weight
