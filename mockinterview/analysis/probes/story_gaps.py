"""What a STAR story leaves open: each rule gives the words to ask about, the best first, or nothing without cause."""

from __future__ import annotations

from collections.abc import Iterable

from mockinterview.analysis.feedback import Number
from mockinterview.analysis.findings.story_rules import LEARNING_CERTAINTY
from mockinterview.analysis.findings.substance_rules import REASON_CERTAINTY
from mockinterview.analysis.language.lexicon.failures import FAILURES
from mockinterview.analysis.probes.gaps import Gap
from mockinterview.analysis.probes.heard import Heard
from mockinterview.analysis.probes.quotes import Quote

MIXED_CERTAINTY = 0.55
"""Some we beside enough I: worth a question, not the first one. Ours."""


def missing_action(heard: Heard) -> Iterable[Gap]:
    """No words tell what was done; asked about what was to be done."""
    if heard.measured.phase("action").status == "missing":
        scene = heard.clauses("situation", "task") or heard.clauses()
        yield Gap("no_action", scene[::-1], heard.measured.certainty)


def thin_action(heard: Heard) -> Iterable[Gap]:
    """The work itself goes by in a sentence or two: short in seconds and in share, and few acts in it."""
    action, acts = heard.measured.phase("action"), heard.measured.pronouns.action
    is_short = action.status == "short" and action.share_status == "low"
    if is_short and acts.i + acts.we < heard.thresholds.i_share_min_mentions:
        yield Gap("thin_action", heard.acts(("action",), "i") or heard.clauses("action"), heard.measured.certainty)


def missing_result(heard: Heard) -> Iterable[Gap]:
    """No words tell how it ended; asked about the last thing that was done."""
    if heard.measured.phase("result").status == "missing":
        quotes = heard.acts(("action",), latest_first=True) or heard.clauses()[::-1]
        yield Gap("no_result", quotes, heard.measured.certainty)


def unclaimed_acts(heard: Heard) -> Iterable[Gap]:
    """We where the listener needs I: mostly, always, or now and then."""
    action = heard.measured.pronouns.action
    acts = heard.acts(("action",), "we")
    if len(acts) < 2:
        return
    if action.status == "poor" or action.i == 0:
        yield Gap("we_in_action", acts)
    elif action.status == "mixed":
        yield Gap("we_in_action", acts, MIXED_CERTAINTY)


def hidden_acts(heard: Heard) -> Iterable[Gap]:
    """Steps that nobody takes, where they outnumber the speaker's own."""
    hidden = heard.measured.agency.hidden
    is_many = len(hidden) >= heard.thresholds.hidden_agency_min_mentions
    if is_many and len(hidden) > heard.measured.pronouns.action.i:
        yield Gap("hidden_agency", tuple(Quote(one.first_word, one.last_word) for one in hidden))


def outcome(heard: Heard) -> Iterable[Gap]:
    """A Result without a number: asked about its general word for an amount, or about what it says."""
    outcomes = [number for number in heard.measured.numbers if number.kind == "outcome"]
    if outcomes or not heard.measured.phase("result").spans:
        return
    vague = [one for one in heard.measured.vague if one.phase == "result" and not one.is_mild]
    if vague:
        yield Gap("vague_amount", tuple(heard.quotes.around(one.first_word, one.last_word) for one in vague))
    else:
        yield Gap("no_outcome_number", _endings(heard))


def baseline(heard: Heard) -> Iterable[Gap]:
    """An outcome that nobody can weigh, because none of them says what it was before."""
    outcomes = [number for number in heard.measured.numbers if number.kind == "outcome"]
    if outcomes and not any(map(_has_yardstick, outcomes)):
        told = sorted(outcomes, key=lambda number: number.phase != "result")
        yield Gap("no_baseline", tuple(heard.quotes.around(one.first_word, one.last_word) for one in told))


def reasons(heard: Heard) -> Iterable[Gap]:
    """No decision has a reason: asked about a choice, else about one of enough own acts."""
    decisions = heard.measured.substance.decisions
    if any(one.reason is not None for one in decisions):
        return
    chosen = [one for one in decisions if one.phase != "situation"]
    if chosen:
        yield Gap("no_reason", heard.decided(chosen))
    elif not heard.measured.substance.grounds and _acts_enough(heard):
        yield Gap("no_reason", heard.acts(("action",), "i"), REASON_CERTAINTY)


def _acts_enough(heard: Heard) -> bool:
    return heard.measured.pronouns.action.i >= heard.thresholds.i_share_min_mentions


def learning(heard: Heard) -> Iterable[Gap]:
    """Nothing learned was told of a story that has an end; a failure asks for it more than a success."""
    measured = heard.measured
    if measured.learning.stated or measured.substance.lasting_changes or not measured.phase("result").spans:
        return
    failures = _failures(heard)
    if failures:
        yield Gap("failure_without_learning", failures, LEARNING_CERTAINTY)
    else:
        acts = heard.acts(("action",), "i", latest_first=True)
        yield Gap("no_learning", (*acts, *heard.clauses("action", "result")), LEARNING_CERTAINTY)


def own_role(heard: Heard) -> Iterable[Gap]:
    """Neither a Task nor any other words say what was the speaker's own to do."""
    if heard.measured.phase("task").status == "missing" and not heard.measured.substance.role:
        scene = heard.clauses("situation") or heard.clauses()
        yield Gap("no_role", (*filter(heard.speaks_of_us, scene), *scene[::-1]), heard.measured.certainty)


def deeper(heard: Heard) -> Iterable[Gap]:
    """The one question for an answer that left nothing open: what was decided against."""
    told = [one for one in heard.measured.substance.decisions if one.phase == "action"]
    if told:
        told.sort(key=lambda one: (one.rule != "choice", one.reason is None))
        yield Gap("deeper", heard.decided(told))


STORY_RULES = (
    missing_action,
    thin_action,
    missing_result,
    unclaimed_acts,
    hidden_acts,
    outcome,
    baseline,
    reasons,
    learning,
    own_role,
)


def _has_yardstick(number: Number) -> bool:
    """What it was before, the whole that it is a part of, or another figure beside it."""
    return number.has_baseline or number.out_of is not None or number.up_to is not None


def _endings(heard: Heard) -> tuple[Quote, ...]:
    """What the Result says: first what tells a change, last what was learned, or holds a number of another kind.

    Where it says nothing that can be read back ("that was it"), what was done last.
    """
    measured = heard.measured
    others = [Quote(one.first_word, one.last_word) for one in measured.numbers]
    others += [Quote(span.first_word, span.last_word) for span in measured.learning.spans]
    told = [quote for quote in heard.clauses("result") if not any(map(quote.overlaps, others))]
    told.sort(key=lambda quote: not heard.tells_change(quote))
    endings = tuple(told) or heard.clauses("result")
    if any(map(heard.quotes.says_something, endings)):
        return endings
    return heard.acts(("action",), latest_first=True) or endings


def _failures(heard: Heard) -> tuple[Quote, ...]:
    answer = heard.answer
    found = [one for one in answer.find({"failure": FAILURES}) if one.first not in answer.quoted]
    return tuple(heard.quotes.around(answer.tokens[one.first].word, answer.tokens[one.last].word) for one in found)
