"""Feedback for the renderers: the measured parts by the real rules, content (numbers, pronouns, ...) stated by hand."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from mockinterview.analysis.delivery.milestones import find_milestones
from mockinterview.analysis.delivery.pace import measure_pace
from mockinterview.analysis.delivery.pauses import find_pauses
from mockinterview.analysis.delivery.timing import measure_timing
from mockinterview.analysis.draft import draft_transcript
from mockinterview.analysis.feedback import (
    ActionPronouns,
    Change,
    Feedback,
    FillerMention,
    Fillers,
    Finding,
    Learning,
    Mention,
    Number,
    NumbersCited,
    Pronouns,
    StructurePart,
    TimedSpan,
    UserCorrection,
    WordReading,
)
from mockinterview.analysis.phases import measure_phases, read_words, spoken_seconds
from mockinterview.analysis.question import AskedQuestion
from mockinterview.analysis.reading import PhaseReading, WordPhase
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from mockinterview.transcript import Transcript
from tests.stubs.transcripts import story

DATA_QUALITY = AskedQuestion(
    id="data-quality", text="Tell me about a project where the quality of the data was the hardest part."
)
NOWHERE: dict[str, Any] = {"start": None, "end": None, "words": ""}
"""The place of a finding about the whole answer."""
WEAKNESS = AskedQuestion(
    id="weakness", text="What is your biggest weakness?", structure="weakness", target_s=(60.0, 120.0)
)

STORY = (
    "S: At my last company we forecast demand for a chain of pharmacies, and, um, the sales data [1.8] was a mess. "
    "Returns were booked as new sales, so the forecasts ran far too high. [1.2]",
    "T: I owned the training data, and I had three weeks to make it trustworthy before the winter orders.",
    "A: I traced a sample of receipts back to the tills, and I found that older tills sent a return with the wrong "
    "sign. I wrote a rule to repair those rows, and I had a pharmacist check my work by hand. Then I built a daily "
    "test that stops the load when returns look wrong. We rolled it out together. [1.1]",
    "R: Forecast error fell by thirty-five percent, and wasted stock went from nine percent to four. "
    "I learned to look at how data is born before I try to clean it.",
)


def scored() -> Feedback:
    """A brisk STAR answer with every kind of mark: we, an outcome, another number, a filler, pauses of both kinds."""
    transcript, reading = story(*STORY, words_per_minute=140)
    return build(transcript, reading, DATA_QUALITY)


def doubtful() -> Feedback:
    """The same answer, with the sentences of the Task read as unclear, perhaps Situation."""
    transcript, reading = story(*STORY, words_per_minute=140)
    words = tuple(WordPhase("task", 0.4, "situation") if word.phase == "task" else word for word in reading.words)
    return build(transcript, replace(reading, words=words), DATA_QUALITY)


def corrected() -> Feedback:
    """The same answer: "winter orders" mended, the sentences of the Task named by the user, and one correction lost."""
    feedback = scored()
    orders = find(feedback.words, "winter orders")
    assert orders is not None
    words = tuple(
        replace(word, text_corrected=index in orders, phase_corrected=word.phase == "task")
        for index, word in enumerate(feedback.words)
    )
    lost = UserCorrection("words", 31.0, 32.0, "a farm assist, check my work by hand", "a pharmacist check", fits=False)
    notes = (UserCorrection("words", 20.0, 21.0, "wint a hoarders.", "winter orders.", fits=True), lost)
    named = UserCorrection("span", 3.0, 4.0, "so the forecasts", "result", fits=False)
    return replace(feedback, words=words, corrections=(*notes, named))


def balanced() -> Feedback:
    """Brisk and in proportion: every share in its range, seconds under their targets."""
    lines = (f"S: {'Sales fell. ' * 10}", f"T: {'I decided. ' * 7}", f"A: {'I fixed. ' * 40}", f"R: {'It held. ' * 13}")
    transcript, reading = story(*lines, words_per_minute=140)
    return build(transcript, reading, DATA_QUALITY)


def draft() -> Feedback:
    """A written story at 145 words a minute."""
    spoken, reading = story(*STORY)
    return build(draft_transcript(spoken.text, 145.0), reading, DATA_QUALITY)


def weakness() -> Feedback:
    """Outside STAR: weakness and steps, no targets for phases."""
    transcript, reading = story(
        "S: My real weakness is that I hold on to work for too long. A report was ready on Monday and I sent it on "
        "Friday. [1.3]",
        "A: So I started to show drafts every Tuesday, and I asked a colleague to hold me to it. I ship four days "
        "sooner now.",
        words_per_minute=140,
    )
    parts = {"situation": "weakness", "action": "steps"}
    labelled = tuple(WordPhase(word.phase, part=parts[word.phase]) for word in reading.words)
    return build(transcript, PhaseReading(labelled, structure="weakness"), WEAKNESS)


def refused(words: str = "Thank you.") -> Feedback:
    """Nothing to score: only `words` were heard."""
    transcript, reading = story(f"S: {words}") if words else (Transcript(words=(), duration=12.0), PhaseReading(()))
    return Feedback(
        duration=transcript.duration,
        question="data-quality",
        question_text=DATA_QUALITY.text,
        source="hum.flac",
        model="base",
        verdict="nothing_to_score",
        reason="No clear speech was found, only sound. Move closer to the microphone and tell it again.",
        words=read_words(transcript, reading, DEFAULT_THRESHOLDS),
    )


def every_kind() -> list[Feedback]:
    """One of each."""
    return [scored(), doubtful(), corrected(), balanced(), draft(), weakness(), refused()]


def build(transcript: Transcript, reading: PhaseReading, question: AskedQuestion) -> Feedback:
    """Feedback over any transcript; what the words do not hold is left out."""
    words = read_words(transcript, reading, DEFAULT_THRESHOLDS)
    numbers = _numbers(words)
    return Feedback(
        analysis_version="test",
        source="recordings/data-quality-demo.flac",
        duration=transcript.duration,
        question=question.id,
        question_text=question.text,
        model=transcript.model,
        is_estimate=transcript.kind == "draft",
        verdict="ok",
        structure=question.structure,
        structure_parts=_parts(words, reading),
        words=words,
        phases=measure_phases(words, reading, question, DEFAULT_THRESHOLDS),
        timing=measure_timing(transcript, question, DEFAULT_THRESHOLDS),
        milestones=find_milestones(words, question.structure),
        pronouns=_pronouns(words),
        numbers=numbers,
        numbers_cited=NumbersCited(any=bool(numbers), outcome=len(numbers) > 1, outcome_in_result=len(numbers) > 1),
        pace=measure_pace(transcript, DEFAULT_THRESHOLDS),
        pauses=find_pauses(transcript, DEFAULT_THRESHOLDS),
        fillers=_fillers(words),
        learning=_learning(words),
        **_findings(words),
    )


def find(words: tuple[WordReading, ...], text: str) -> tuple[int, int] | None:
    """First and last word of `text`, or None where it was not said."""
    wanted = text.split()
    said = [word.text.strip(".,") for word in words]
    for first in range(len(said) - len(wanted) + 1):
        if said[first : first + len(wanted)] == wanted:
            return first, first + len(wanted) - 1
    return None


def _span(words: tuple[WordReading, ...], text: str) -> TimedSpan | None:
    place = find(words, text)
    return TimedSpan(words[place[0]].start, words[place[1]].end, *place) if place else None


def _numbers(words: tuple[WordReading, ...]) -> tuple[Number, ...]:
    cited: list[tuple[str, dict[str, Any]]] = [
        ("three weeks", {"value": 3.0, "unit": "weeks", "kind": "time", "change": None}),
        ("thirty-five percent", {"value": 35.0, "unit": "percent", "kind": "outcome", "change": None}),
        (
            "from nine percent to four",
            {"value": 4.0, "unit": "percent", "kind": "outcome", "change": Change(9.0, 4.0), "maybe_misheard": True},
        ),
    ]
    found = []
    for text, reading in cited:
        place = find(words, text)
        if place:
            first = words[place[0]]
            found.append(
                Number(
                    text=text, phase=first.phase, start=first.start, first_word=place[0], last_word=place[1], **reading
                )
            )
    return tuple(found)


def _pronouns(words: tuple[WordReading, ...]) -> Pronouns:
    mentions = tuple(
        Mention(
            word=index,
            text=word.text,
            start=word.start,
            phase=word.phase,
            person="i" if word.text == "I" else "we",
            kind="subject",
            subject_of=words[index + 1].text,
            is_action=word.phase == "action",
        )
        for index, word in enumerate(words)
        if word.text in {"I", "we", "We"}
    )
    i, we = _count(mentions)
    acting = _count(tuple(mention for mention in mentions if mention.is_action))
    share = acting[0] / sum(acting) if sum(acting) else None
    action = ActionPronouns(*acting, share, "not_enough" if sum(acting) < 4 else "ok")
    return Pronouns(i, we, i / (i + we) if i + we else None, action, mentions)


def _count(mentions: tuple[Mention, ...]) -> tuple[int, int]:
    i = sum(mention.person == "i" for mention in mentions)
    return i, len(mentions) - i


def _fillers(words: tuple[WordReading, ...]) -> Fillers:
    mentions = tuple(
        FillerMention(word.text, word.start, "filled_pause", index, index)
        for index, word in enumerate(words)
        if word.text.strip(",") == "um"
    )
    minutes = sum(spoken_seconds(words)) / 60
    return Fillers(len(mentions), len(mentions) / minutes if minutes else 0.0, mentions)


def _learning(words: tuple[WordReading, ...]) -> Learning:
    span = _span(words, "I learned to look at how data is born before I try to clean it")
    return Learning(stated=span is not None, spans=(span,) if span else ())


def _parts(words: tuple[WordReading, ...], reading: PhaseReading) -> tuple[StructurePart, ...]:
    parts = []
    for name in dict.fromkeys(word.part for word in reading.words if word.part):
        indexes = [index for index, word in enumerate(reading.words) if word.part == name]
        seconds = sum(spoken_seconds(words)[index] for index in indexes)
        first, last = indexes[0], indexes[-1]
        parts.append(StructurePart(name, seconds, (TimedSpan(words[first].start, words[last].end, first, last),)))
    return tuple(parts)


def _findings(words: tuple[WordReading, ...]) -> dict[str, Any]:
    span = _span(words, "from nine percent to four")
    findings = [
        Finding(
            id="answer_short",
            severity="warning",
            title="Shorter than it should be",
            why="You spoke for 0:58; this kind of question wants 2:00 to 3:00.",
            do="Add what you did step by step, and why each step. That is where the time belongs.",
            rule="From the first word to the last; short is under three quarters of the lower target.",
            **NOWHERE,
        ),
        Finding(
            id="no_learning",
            severity="hint",
            title="No learning at the end",
            why="No words were found that say what you took from it.",
            do="Add one sentence: what you do differently since then.",
            rule="No words that state a learning or a lasting change.",
            **NOWHERE,
        ),
    ]
    if span:
        findings.insert(
            0,
            Finding(
                id="outcome_in_result",
                severity="praise",
                title="The result carries a number",
                why='You closed with "from nine percent to four": an interviewer can write that down.',
                do="Say what it was before as well, if you didn't.",
                rule="A number read as an outcome stands in the Result.",
                start=span.start,
                end=span.end,
                words="from nine percent to four",
                first_word=span.first_word,
                last_word=span.last_word,
            ),
        )
    return {"findings": tuple(findings), "fix": "answer_short", "strength": findings[0].id if span else None}
