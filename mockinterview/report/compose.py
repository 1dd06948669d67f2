"""Feedback in, view out: what a report says, in which words."""

from __future__ import annotations

from pathlib import PurePath

from mockinterview.analysis.feedback import Feedback, Finding
from mockinterview.report import notation
from mockinterview.report.clean import map_strings, shown
from mockinterview.report.labels import Labels, load_labels
from mockinterview.report.marks import transcript_blocks
from mockinterview.report.sections import sections
from mockinterview.report.timetable import times
from mockinterview.report.view import Headline, Noticed, View

QUOTED_WORDS = 16
"""A finding that spans more words is quoted by its first ones."""
HEARD_WORDS = 40
"""Words shown of a recording that could not be scored."""


def compose(feedback: Feedback) -> View:
    """The report on `feedback`, its user text made safe to show (see `clean.shown`)."""
    labels = load_labels()
    feedback = map_strings(feedback, shown)
    timing = feedback.timing
    is_scored = feedback.verdict == "ok"
    return View(
        heading=_heading(feedback, labels),
        question=feedback.question_text or labels.headings["no_question"],
        byline=_byline(feedback, labels),
        notice=_notice(feedback, labels),
        refusal="" if is_scored else feedback.reason or labels.headings["nothing"],
        heard="" if is_scored else _heard(feedback, labels),
        headlines=_headlines(feedback, labels),
        times=times(feedback, timing, labels) if timing else None,
        sections=sections(feedback, labels) if is_scored else (),
        blocks=transcript_blocks(feedback, labels) if is_scored else (),
        others=_others(feedback, labels),
        footer=_footer(feedback, labels),
    )


def _heading(feedback: Feedback, labels: Labels) -> str:
    if not feedback.question_text:
        return ""
    return labels.headings["follow_up_question" if feedback.follow_up else "question"]


def _byline(feedback: Feedback, labels: Labels) -> tuple[str, ...]:
    if feedback.is_estimate:
        kind = labels.sentences["written"]
    else:
        kind = labels.say("spoken", total=notation.clock(feedback.duration))
    model = labels.say("model", model=feedback.model) if feedback.model else ""
    source = PurePath(feedback.source).name
    return tuple(text for text in (feedback.question or "", kind, source, model) if text)


def _notice(feedback: Feedback, labels: Labels) -> str:
    """For a draft: the rate at which its words were timed, as the words show it."""
    if not feedback.is_estimate or not feedback.words:
        return ""
    seconds = feedback.words[-1].end - feedback.words[0].start
    if seconds <= 0:
        return ""
    rate = round(len(feedback.words) * notation.SECONDS_PER_MINUTE / seconds)
    return labels.say("estimate", rate=rate)


def _heard(feedback: Feedback, labels: Labels) -> str:
    words = [word.text for word in feedback.words]
    if not words:
        return labels.sentences["heard_nothing"]
    text = f'"{" ".join(words[:HEARD_WORDS])}"'
    rest = len(words) - HEARD_WORDS
    return text if rest <= 0 else f"{text} {labels.say('heard_more', count=rest)}"


def _footer(feedback: Feedback, labels: Labels) -> str:
    version = feedback.analysis_version
    sentences = [labels.sentences["made_here"], labels.say("made_by", version=version) if version else ""]
    return " ".join(sentence for sentence in sentences if sentence)


def _headlines(feedback: Feedback, labels: Labels) -> tuple[Headline, ...]:
    findings = {finding.id: finding for finding in feedback.findings}
    chosen = (("strength", feedback.strength), ("fix", feedback.fix))
    return tuple(
        _headline(findings[identifier], labels, role)
        for role, identifier in chosen
        if identifier is not None and identifier in findings
    )


def _headline(finding: Finding, labels: Labels, role: str) -> Headline:
    return Headline(
        role=labels.headings[role],
        is_strength=role == "strength",
        title=finding.title,
        quote=notation.opening(finding.words, QUOTED_WORDS),
        why=finding.why,
        do=finding.do,
        rule=_rule(finding, labels),
        start=finding.start,
        end=finding.end,
    )


def _rule(finding: Finding, labels: Labels) -> str:
    return labels.say("rule_source", rule=finding.rule, source=finding.source) if finding.source else finding.rule


def _others(feedback: Feedback, labels: Labels) -> tuple[Noticed, ...]:
    shown_above = {feedback.fix, feedback.strength}
    return tuple(
        Noticed(
            is_praise := finding.severity == "praise",
            finding.title,
            "" if is_praise else finding.do,
            _rule(finding, labels),
            finding.start,
            finding.end,
        )
        for finding in feedback.findings
        if finding.id not in shown_above
    )
