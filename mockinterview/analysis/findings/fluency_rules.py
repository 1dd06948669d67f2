"""Findings about words that carry nothing: fillers, restarts, hedges, phrases that come back. A few are no fault."""

from __future__ import annotations

from collections.abc import Iterable

from mockinterview.analysis.feedback import Severity
from mockinterview.analysis.findings.candidates import Candidate, Facts, Measurements
from mockinterview.thresholds import Thresholds

RESUMED_WORDS = 3
"""How many words are quoted from where the speaker went on."""


def fillers(measured: Measurements, thresholds: Thresholds) -> Iterable[Candidate]:
    """Fillers a minute, which is a floor: Whisper drops some. The quote is where most of them stand together."""
    found = measured.fillers
    is_many = found.per_minute > thresholds.fillers_fine_per_minute
    if not is_many or len(found.mentions) < thresholds.fillers_min_mentions:
        return
    is_poor = found.per_minute >= thresholds.fillers_poor_per_minute
    facts: Facts = {
        "count": found.at_least,
        "rate": f"{found.per_minute:.1f}",
        "fine": round(thresholds.fillers_fine_per_minute),
    }
    worst = max(found.clusters, key=lambda cluster: cluster.count, default=found.mentions[0])
    weight = "very_many_fillers" if is_poor else "many_fillers"
    severity: Severity = "warning" if is_poor else "hint"
    yield Candidate("many_fillers", severity, facts=facts, span=(worst.first_word, worst.last_word), weight=weight)


def restarts(measured: Measurements, thresholds: Thresholds) -> Iterable[Candidate]:
    """Repeated words and restarts a minute, which is a floor too."""
    found = measured.disfluencies
    if found is None or found.at_least < thresholds.restarts_min_mentions:
        return
    if found.per_minute > thresholds.restarts_fine_per_minute:
        longest = max(found.mentions, key=lambda mention: mention.resumes_word - mention.first_word)
        last = min(longest.resumes_word + RESUMED_WORDS, len(measured.words)) - 1
        facts: Facts = {
            "count": found.at_least,
            "rate": f"{found.per_minute:.1f}",
            "fine": round(thresholds.restarts_fine_per_minute),
        }
        yield Candidate("many_restarts", "hint", facts=facts, span=(longest.first_word, last))


def hedges(measured: Measurements, thresholds: Thresholds) -> Iterable[Candidate]:
    """A good part of the own acts is made smaller than it was."""
    found = measured.hedges
    is_many = found.hedged_acts >= thresholds.hedged_acts_least
    if is_many and found.hedged_acts >= thresholds.hedged_acts_share * found.acts:
        first = found.mentions[0]
        facts: Facts = {
            "hedged": found.hedged_acts,
            "acts": found.acts,
            "least": thresholds.hedged_acts_least,
            "percent": round(thresholds.hedged_acts_share * 100),
        }
        span = (min(first.first_word, first.act_word), max(first.last_word, first.act_word))
        yield Candidate("hedged_acts", "hint", facts=facts, span=span)


def repeated_phrases(measured: Measurements, thresholds: Thresholds) -> Iterable[Candidate]:
    """The phrase that comes back most often."""
    most = next(iter(measured.repeated_phrases), None)
    if most is not None and most.count >= thresholds.repeated_phrase_told:
        facts: Facts = {"phrase": most.text, "count": most.count, "least": thresholds.repeated_phrase_told}
        last = most.mentions[-1]
        yield Candidate("repeated_phrase", "hint", facts=facts, span=(last.first_word, last.last_word))


FLUENCY_RULES = (fillers, restarts, hedges, repeated_phrases)
