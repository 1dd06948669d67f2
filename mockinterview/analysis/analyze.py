"""The whole analysis: a row of plain functions over one transcript."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from mockinterview.analysis.delivery.disfluencies import find_disfluencies
from mockinterview.analysis.delivery.fillers import apart_from, find_fillers
from mockinterview.analysis.delivery.hedges import find_hedges
from mockinterview.analysis.delivery.milestones import find_milestones
from mockinterview.analysis.delivery.pace import measure_pace
from mockinterview.analysis.delivery.pauses import find_pauses
from mockinterview.analysis.delivery.repeated_phrases import find_repeated_phrases
from mockinterview.analysis.delivery.timing import measure_timing
from mockinterview.analysis.feedback import Feedback, Pronouns, StructurePart, WordReading
from mockinterview.analysis.findings.candidates import Measurements
from mockinterview.analysis.findings.ranking import find_findings, pick_fix, pick_strength
from mockinterview.analysis.numbers.citations import cited, find_numbers
from mockinterview.analysis.numbers.vagueness import find_vague
from mockinterview.analysis.phases import measure_phases, read_words, spoken_seconds, timed_spans, unmeasured_phases
from mockinterview.analysis.probes.asking import find_probes
from mockinterview.analysis.probes.filling import find_filling, read_as_asked
from mockinterview.analysis.pronouns.counts import measure_pronouns
from mockinterview.analysis.pronouns.hidden_agency import measure_agency
from mockinterview.analysis.question import AskedQuestion
from mockinterview.analysis.reading import PhaseReading
from mockinterview.analysis.refusal import refusal
from mockinterview.analysis.substance.company_values import ListenedValue
from mockinterview.analysis.substance.learning import find_learning
from mockinterview.analysis.substance.measuring import measure_substance
from mockinterview.thresholds import Thresholds
from mockinterview.transcript import Transcript
from mockinterview.wording import Wording

_CONTEXT = frozenset({"question", "is_estimate"})
"""Fields of Measurements that the feedback says in other words."""

RULES_VERSION = "13"
"""Raised whenever a rule changes what is said about the same words."""


def analyze(
    transcript: Transcript,
    reading: PhaseReading,
    question: AskedQuestion,
    thresholds: Thresholds,
    wording: Wording,
    listened: Sequence[ListenedValue] = (),
) -> Feedback:
    """Everything an interviewer would have noticed, or the refusal with its reason.

    `reading` holds one `WordPhase` for each word of `transcript`; ValueError when the lengths differ. `listened` are
    the values that companies listen for.
    """
    least_words = thresholds.follow_up_min_words if question.probe else thresholds.min_words
    reason = refusal(transcript, thresholds, least_words)
    if question.probe:
        reading = read_as_asked(reading, question.probe)
    words = read_words(transcript, reading, thresholds)
    if reason is not None:
        reason = "too_few_to_follow_up" if question.probe and reason == "too_few_words" else reason
        return _refused(transcript, words, question, wording.refusals[reason].format(min_words=least_words))
    measured = _measure(transcript, words, reading, question, thresholds, wording, listened)
    findings = find_findings(measured, thresholds, wording)
    return Feedback(
        **_answered(transcript, question),
        verdict="ok",
        probes=find_probes(measured, thresholds, wording),
        findings=findings,
        fix=pick_fix(findings),
        strength=pick_strength(findings),
        **_facts(measured),
    )


def _measure(
    transcript: Transcript,
    words: tuple[WordReading, ...],
    reading: PhaseReading,
    question: AskedQuestion,
    thresholds: Thresholds,
    wording: Wording,
    listened: Sequence[ListenedValue],
) -> Measurements:
    numbers = find_numbers(words, thresholds)
    pronouns = measure_pronouns(words, thresholds)
    measured = Measurements(
        structure=reading.structure,
        structure_parts=_structure_parts(words, reading),
        words=words,
        phases=measure_phases(words, reading, question, thresholds),
        timing=measure_timing(transcript, question, thresholds),
        milestones=find_milestones(words, reading.structure),
        pronouns=pronouns,
        agency=measure_agency(words, pronouns.mentions, wording.questions["who_did_this"]),
        numbers=numbers,
        numbers_cited=cited(numbers),
        vague=find_vague(words, numbers, wording.questions),
        learning=find_learning(words),
        substance=measure_substance(
            words, pronouns.mentions, numbers, question, listened, wording.questions["what_exactly"]
        ),
        question=question,
        is_estimate=transcript.kind == "draft",
        **_delivery(transcript, words, pronouns, question, thresholds),
    )
    if question.probe is None:
        return measured
    return replace(measured, follow_up=find_filling(measured, question.probe, thresholds, wording))


def _delivery(
    transcript: Transcript,
    words: tuple[WordReading, ...],
    pronouns: Pronouns,
    question: AskedQuestion,
    thresholds: Thresholds,
) -> dict[str, Any]:
    """What is heard of the telling; a draft has neither pace nor restarts."""
    heard = find_fillers(words, thresholds)
    hedges = find_hedges(words, pronouns.mentions)
    is_spoken = transcript.kind == "speech"
    return {
        "pace": measure_pace(transcript, thresholds),
        "pauses": find_pauses(transcript, thresholds),
        "fillers": apart_from(heard, hedges.mentions, thresholds),
        "disfluencies": find_disfluencies(words, heard.mentions, thresholds) if is_spoken else None,
        "hedges": hedges,
        "repeated_phrases": find_repeated_phrases(words, heard.mentions, question.text, thresholds),
    }


def _facts(measured: Measurements) -> dict[str, Any]:
    """The measurements that stand in the feedback as they are."""
    return {name: getattr(measured, name) for name in Measurements.__struct_fields__ if name not in _CONTEXT}


def _answered(transcript: Transcript, question: AskedQuestion) -> dict[str, Any]:
    return {
        "duration": transcript.duration,
        "question": question.id,
        "question_text": question.text,
        "model": transcript.model,
        "is_estimate": transcript.kind == "draft",
    }


def _refused(transcript: Transcript, words: tuple[WordReading, ...], question: AskedQuestion, reason: str) -> Feedback:
    return Feedback(
        **_answered(transcript, question),
        verdict="nothing_to_score",
        reason=reason,
        structure=question.structure,
        words=words,
        phases=unmeasured_phases(),
    )


def _structure_parts(words: tuple[WordReading, ...], reading: PhaseReading) -> tuple[StructurePart, ...]:
    labels = [read.part for read in reading.words]
    seconds = spoken_seconds(words)
    names = dict.fromkeys(label for label in labels if label is not None)
    return tuple(
        StructurePart(
            name=name,
            seconds=sum(value for value, label in zip(seconds, labels, strict=True) if label == name),
            spans=timed_spans(words, labels, name),
        )
        for name in names
    )
