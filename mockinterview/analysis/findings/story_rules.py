"""Findings about the story: whose action, which phases, which number, what was learned. Only for STAR answers."""

from __future__ import annotations

from collections.abc import Iterable

from mockinterview.analysis.feedback import Number
from mockinterview.analysis.findings.candidates import Candidate, Facts, Measurements
from mockinterview.analysis.numbers.absences import tells_none_left
from mockinterview.thresholds import Thresholds

QUOTED_WORDS = 5
"""How many words are quoted where a rule points at a place and not at a span."""
HABIT_CERTAINTY = 0.95
"""A story told in the present can look like a habit."""
NONE_LEFT_CERTAINTY = 0.5
"""An end that is told as "no complaints since" measures something, though it has no figure."""
LEARNING_CERTAINTY = 0.8
"""That no learning was found is no proof that none was said: the rules know many wordings, not all."""


def own_action(measured: Measurements, thresholds: Thresholds) -> Iterable[Candidate]:
    """We where the listener needs I, inside the Action, on enough mentions; or an own part that is plain to hear."""
    action = measured.pronouns.action
    facts = {
        "i": action.i,
        "we": action.we,
        "fine_percent": round(thresholds.i_share_fine * 100),
        "least": thresholds.i_share_min_mentions,
    }
    if tells_habits(measured, thresholds):
        return
    if action.status == "ok" and len(measured.agency.hidden) <= action.i:
        yield Candidate("own_action", "praise", facts=facts, span=measured.longest("action"))
    elif action.status in {"poor", "mixed"}:
        is_poor = action.status == "poor"
        yield Candidate(
            "we_in_action",
            "warning" if is_poor else "hint",
            facts=facts,
            span=_first_acting_we(measured),
            weight="we_in_action" if is_poor else "some_we_in_action",
        )


def tells_habits(measured: Measurements, thresholds: Thresholds) -> bool:
    """Whether the answer tells what is done in general, and no story."""
    return len(measured.substance.habits) >= thresholds.habit_sentences_least


def habits(measured: Measurements, thresholds: Thresholds) -> Iterable[Candidate]:
    """What is done in general in place of what was done once."""
    told = measured.substance.habits
    if tells_habits(measured, thresholds):
        facts: Facts = {"count": len(told), "words": told[0].words, "least": thresholds.habit_sentences_least}
        yield Candidate("habits_told", "warning", HABIT_CERTAINTY, facts, (told[0].first_word, told[0].last_word))


def hidden_agency(measured: Measurements, thresholds: Thresholds) -> Iterable[Candidate]:
    """Passives where the listener needs I: several, and more of them than acts of the speaker."""
    hidden, i_count = measured.agency.hidden, measured.pronouns.action.i
    if len(hidden) >= thresholds.hidden_agency_min_mentions and len(hidden) > i_count:
        facts = {"count": len(hidden), "i": i_count, "least": thresholds.hidden_agency_min_mentions}
        yield Candidate("hidden_agency", "hint", facts=facts, span=(hidden[0].first_word, hidden[0].last_word))


def missing_phase(measured: Measurements, _: Thresholds) -> Iterable[Candidate]:
    """A phase of the story that no words were found for."""
    for metric in measured.phases:
        if metric.status == "missing" and metric.target is not None:
            low, high = metric.target
            facts = {"low": round(low), "high": round(high)}
            yield Candidate(f"no_{metric.phase}", "warning", measured.certainty, facts)


def outcome_number(measured: Measurements, _: Thresholds) -> Iterable[Candidate]:
    """A number that measures the effect of the work, and whether the Result carries it.

    A missing Result is a finding of its own, which asks for the number.
    """
    outcomes = [number for number in measured.numbers if number.kind == "outcome"]
    in_result = [number for number in outcomes if number.phase == "result"]
    result = measured.phase("result")
    if in_result:
        number = next((number for number in in_result if number.change), in_result[0])
        yield _about("outcome_with_baseline" if number.change else "outcome_in_result", number)
    elif result.spans and not outcomes:
        vague = next((one for one in measured.vague if one.phase == "result" and not one.is_mild), None)
        span = (vague.first_word, vague.last_word) if vague else None
        certainty = NONE_LEFT_CERTAINTY if tells_none_left(measured.words) else 1.0
        yield Candidate("no_outcome_number", "warning", certainty, {"cited": len(measured.numbers)}, span)
    elif result.spans and outcomes[-1].start < result.spans[-1].start:
        yield _about("outcome_too_early", outcomes[-1])


def learning(measured: Measurements, _: Thresholds) -> Iterable[Candidate]:
    """Something learned, or changed for good, closes a strong answer."""
    if measured.learning.stated:
        span = measured.learning.spans[-1]
        yield Candidate("learning_stated", "praise", span=(span.first_word, span.last_word))
    elif measured.phase("result").spans and not measured.substance.lasting_changes:
        yield Candidate("no_learning", "hint", LEARNING_CERTAINTY)


STORY_RULES = (missing_phase, habits, own_action, hidden_agency, outcome_number, learning)


def _about(finding: str, number: Number) -> Candidate:
    is_praise = finding != "outcome_too_early"
    return Candidate(
        finding,
        "praise" if is_praise else "hint",
        facts={"number": number.text},
        span=(number.first_word, number.last_word),
    )


def _first_acting_we(measured: Measurements) -> tuple[int, int]:
    acting = (m.word for m in measured.pronouns.mentions if m.is_action and m.phase == "action" and m.person == "we")
    first = next(acting)
    return (first, min(first + QUOTED_WORDS, len(measured.words)) - 1)
