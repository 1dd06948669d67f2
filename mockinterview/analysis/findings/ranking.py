"""Findings: what is worth saying about the measurements, ranked, one strength and one fix first.

Rank = impact on a listener (`impacts.IMPACTS`) times how certain the rule is of its ground, both 0 to 1. Rules about
phases hold only for answers read as a STAR story.
"""

from __future__ import annotations

from mockinterview.analysis.feedback import Finding
from mockinterview.analysis.findings.candidates import Candidate, Measurements
from mockinterview.analysis.findings.delivery_rules import DELIVERY_RULES
from mockinterview.analysis.findings.fluency_rules import FLUENCY_RULES
from mockinterview.analysis.findings.follow_up_rules import answered_gap
from mockinterview.analysis.findings.part_rules import PART_RULES
from mockinterview.analysis.findings.story_rules import STORY_RULES
from mockinterview.analysis.findings.substance_rules import SUBSTANCE_RULES
from mockinterview.analysis.findings.time_rules import TIME_RULES
from mockinterview.thresholds import Thresholds
from mockinterview.wording import Wording


def find_findings(measured: Measurements, thresholds: Thresholds, wording: Wording) -> tuple[Finding, ...]:
    """All findings that hold, the weightiest first (ties keep the order of the rules)."""
    told = (*FLUENCY_RULES, *DELIVERY_RULES, answered_gap)
    of_a_story = (*STORY_RULES, *SUBSTANCE_RULES, *TIME_RULES)
    rules = (*(of_a_story if measured.structure == "star" else PART_RULES), *told)
    candidates = [candidate for rule in rules for candidate in rule(measured, thresholds)]
    candidates.sort(key=lambda candidate: -candidate.rank)
    return tuple(_told(candidate, measured, wording) for candidate in candidates)


def pick_fix(findings: tuple[Finding, ...]) -> str | None:
    """The id of the one finding to fix next."""
    return next((finding.id for finding in findings if finding.severity != "praise"), None)


def pick_strength(findings: tuple[Finding, ...]) -> str | None:
    """The id of the one thing that went well."""
    return next((finding.id for finding in findings if finding.severity == "praise"), None)


def _told(candidate: Candidate, measured: Measurements, wording: Wording) -> Finding:
    sentences = wording.findings[candidate.id]
    span = candidate.span
    facts = candidate.facts
    why = sentences.why_draft if sentences.why_draft and measured.is_estimate else sentences.why
    return Finding(
        id=candidate.id,
        severity=candidate.severity,
        title=sentences.title.format(**facts),
        why=why.format(**facts),
        do=sentences.do.format(**facts),
        rule=sentences.rule.format(**facts),
        start=measured.words[span[0]].start if span else None,
        end=measured.words[span[1]].end if span else None,
        words=" ".join(word.text for word in measured.words[span[0] : span[1] + 1]) if span else "",
        first_word=span[0] if span else None,
        last_word=span[1] if span else None,
        source=wording.sources[sentences.source],
    )
