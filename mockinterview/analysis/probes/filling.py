"""Whether the answer to a follow-up gave what was asked for: found by the same analysers, told with its words.

A follow-up asks about one phase, so its answer is read as that phase: a number that answers "how much?" measures an
outcome, and what I did in answer to "who did this?" is an own act. Where it asks whether a phase is there at all, the
tagger's reading stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from msgspec.structs import replace

from mockinterview.analysis.feedback import PHASES, PhaseName
from mockinterview.analysis.findings.candidates import Measurements
from mockinterview.analysis.language.lexicon.people import PEOPLE
from mockinterview.analysis.language.lexicon.roles import SAID_ANYWHERE
from mockinterview.analysis.probes.heard import Heard
from mockinterview.analysis.probes.probe import FollowUp, ProbeId
from mockinterview.analysis.probes.quotes import Quote
from mockinterview.analysis.reading import PhaseReading, WordPhase
from mockinterview.analysis.substance.reasons import find_cues
from mockinterview.thresholds import Thresholds
from mockinterview.wording import Wording

PHASE_ASKED: Mapping[ProbeId, PhaseName] = {
    "we_in_action": "action",
    "hidden_agency": "action",
    "general_words": "action",
    "thin_action": "action",
    "no_reason": "action",
    "deeper": "action",
    "no_example": "action",
    "no_steps": "action",
    "no_role": "task",
    "vague_amount": "result",
    "no_outcome_number": "result",
    "no_baseline": "result",
    "failure_without_learning": "result",
    "no_learning": "result",
}
"""What the answer is read as; no_action and no_result ask whether there is one."""

Evidence = Iterable[Quote]


def read_as_asked(reading: PhaseReading, probe: ProbeId) -> PhaseReading:
    """The reading of the answer to a follow-up: free of any structure, and all of the phase that was asked about."""
    phase = PHASE_ASKED.get(probe)
    words = reading.words if phase is None else tuple(WordPhase(phase) for _ in reading.words)
    return replace(reading, structure="free", words=tuple(replace(word, part=None) for word in words))


def find_filling(measured: Measurements, probe: ProbeId, thresholds: Thresholds, wording: Wording) -> FollowUp:
    """What became of the gap `probe` in the answer to it."""
    heard = Heard(measured, thresholds)
    quote = heard.quotes.best(RULES[probe](heard))
    wanted = wording.probes[probe].wanted
    if quote is None:
        return FollowUp(probe, wanted, is_filled=False)
    return FollowUp(
        probe,
        wanted,
        is_filled=True,
        words=heard.quotes.text(quote),
        start=measured.words[quote.first].start,
        end=measured.words[quote.last].end,
        first_word=quote.first,
        last_word=quote.last,
    )


def _own_acts(heard: Heard) -> Evidence:
    """I act, at least as often as we do."""
    mine, ours = heard.acts(PHASES, "i"), heard.acts(PHASES, "we")
    return mine if len(mine) >= len(ours) else ()


def _own_part(heard: Heard) -> Evidence:
    """Own acts, or words for an own part: "my part was the parser"."""
    answer = heard.answer
    yield from _own_acts(heard)
    for one in answer.find({"own_part": SAID_ANYWHERE}):
        yield heard.quotes.around(answer.tokens[one.first].word, answer.tokens[one.last].word)


def _steps(heard: Heard) -> Evidence:
    """More than one own act."""
    mine = tuple(_own_acts(heard))
    return mine if len(mine) > 1 else ()


def _agents(heard: Heard) -> Evidence:
    """Who it was: I, somebody by name, or somebody by what they are."""
    yield from heard.acts(PHASES, "i")
    yield from (Quote(one.first_word, one.last_word) for one in heard.measured.substance.specifics.mentions)
    yield from (heard.quotes.around(token.word, token.word) for token in heard.answer.tokens if token.text in PEOPLE)


def _result(heard: Heard) -> Evidence:
    """What the tagger reads as a Result, or an outcome or a lasting change."""
    yield from heard.clauses("result") if heard.measured.phase("result").spans else ()
    yield from _outcomes(heard)
    yield from (Quote(one.first_word, one.last_word) for one in heard.measured.substance.lasting_changes)


def _outcomes(heard: Heard) -> Evidence:
    return _numbers(heard, {"outcome"})


def _figures(heard: Heard) -> Evidence:
    """Any number: what it was before measures no change."""
    return _numbers(heard, {"outcome", "scope", "time"})


def _numbers(heard: Heard, kinds: set[str]) -> Evidence:
    cited = (number for number in heard.measured.numbers if number.kind in kinds)
    return [heard.quotes.around(one.first_word, one.last_word) for one in cited]


def _reasons(heard: Heard) -> Evidence:
    """A decision with its reason, or words that open one: "because it was there by Friday"."""
    answer = heard.answer
    for one in heard.measured.substance.decisions:
        if one.reason is not None:
            yield Quote(one.reason.first_word, one.reason.last_word)
    for cue in find_cues(answer):
        if cue.first not in answer.quoted:
            yield heard.quotes.from_subject(answer.tokens[cue.first].word, answer.tokens[cue.last].word)


def _learning(heard: Heard) -> Evidence:
    yield from (Quote(span.first_word, span.last_word) for span in heard.measured.learning.spans)
    yield from (Quote(one.first_word, one.last_word) for one in heard.measured.substance.lasting_changes)


def _exact_acts(heard: Heard) -> Evidence:
    """Own acts, or names and numbers; not while general words outnumber them."""
    substance = heard.measured.substance
    exact = [*heard.acts(PHASES, "i"), *(Quote(one.first_word, one.last_word) for one in substance.specifics.mentions)]
    return exact if len(exact) > len(substance.generalities) else ()


def _role(heard: Heard) -> Evidence:
    """Words for an own part, or an own act."""
    yield from (Quote(one.first_word, one.last_word) for one in heard.measured.substance.role)
    yield from heard.acts(PHASES, "i")


RULES: Mapping[ProbeId, Callable[[Heard], Evidence]] = {
    "no_action": _own_acts,
    "no_result": _result,
    "we_in_action": _own_part,
    "hidden_agency": _agents,
    "vague_amount": _outcomes,
    "no_outcome_number": _outcomes,
    "no_baseline": _figures,
    "no_reason": _reasons,
    "deeper": _reasons,
    "failure_without_learning": _learning,
    "no_learning": _learning,
    "general_words": _exact_acts,
    "thin_action": _steps,
    "no_role": _role,
    "no_example": _own_acts,
    "no_steps": _own_acts,
}
"""Finds the words that give what each follow-up asks for."""
