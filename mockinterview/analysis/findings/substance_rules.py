"""Findings about what stands behind the story: reasons of decisions, and words that stand in place of what was done."""

from __future__ import annotations

from collections.abc import Iterable

from mockinterview.analysis.findings.candidates import Candidate, Facts, Measurements
from mockinterview.thresholds import Thresholds

REASON_CERTAINTY = 0.6
"""That no reason was found is weak evidence: most wordings of one are known to the rules, not all."""


def reasons(measured: Measurements, thresholds: Thresholds) -> Iterable[Candidate]:
    """Why the speaker acted so; asked for only where the Action tells enough acts of the speaker's own."""
    decisions = measured.substance.decisions
    own = [one for one in decisions if one.reason is not None and one.person == "i" and one.phase == "action"]
    if own:
        facts: Facts = {"count": len(own)}
        yield Candidate("reasoned_decisions", "praise", facts=facts, span=(own[0].first_word, own[0].last_word))
        return
    is_told = measured.pronouns.action.i >= thresholds.i_share_min_mentions
    has_reasons = bool(measured.substance.grounds) or any(one.reason is not None for one in decisions)
    if is_told and not has_reasons:
        facts = {"acts": measured.pronouns.action.i, "least": thresholds.i_share_min_mentions}
        yield Candidate("no_reason", "hint", REASON_CERTAINTY, facts, measured.longest("action"))


def general_words(measured: Measurements, thresholds: Thresholds) -> Iterable[Candidate]:
    """Several times the listener hears that something was done, and not what."""
    found = measured.substance.generalities
    if len(found) >= thresholds.general_words_least:
        facts: Facts = {
            "count": len(found),
            "question": found[0].question,
            "least": thresholds.general_words_least,
        }
        yield Candidate("general_words", "hint", facts=facts, span=(found[0].first_word, found[0].last_word))


SUBSTANCE_RULES = (reasons, general_words)
