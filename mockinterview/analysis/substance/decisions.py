"""Decisions of the speaker or of a we, each with the words that give its reason or without.

A decision is a choice ("I decided to wait"), or any other act that is given a reason ("I called her, because ...").
What befell somebody ("I failed because ...") and what others did is none.
"""

from __future__ import annotations

from mockinterview.analysis.substance.answer import Answer
from mockinterview.analysis.substance.choices import choices_in_nouns, is_choice
from mockinterview.analysis.substance.clause_owners import clause_owners
from mockinterview.analysis.substance.deeds import Deed
from mockinterview.analysis.substance.measures import Decision, Evidence
from mockinterview.analysis.substance.reasons import Cue, deed_of, find_cues, reason_of_choice

_MOST_CAUSE_WORDS = 20
"""Words quoted of a cause that stands before its choice. Ours."""


def find_decisions(answer: Answer) -> tuple[Decision, ...]:
    """All of them in the order of their words."""
    owners = clause_owners(answer.tokens, answer.deeds)
    reasons: dict[Deed, Cue] = {}
    for cue in find_cues(answer):
        deed = deed_of(answer, owners, cue)
        if deed is not None and cue.first not in answer.quoted:
            reasons.setdefault(deed, cue)
    in_nouns = choices_in_nouns(answer)
    decisions = []
    for deed in sorted((*answer.deeds, *in_nouns), key=lambda deed: deed.subject):
        is_chosen = deed in in_nouns or is_choice(answer, deed)
        reason = reasons.get(deed) or (reason_of_choice(answer, deed) if is_chosen else None)
        if is_chosen or reason is not None:
            decisions.append(_decision(answer, deed, reason, is_chosen=is_chosen))
    return tuple(decisions)


def _decision(answer: Answer, deed: Deed, reason: Cue | None, *, is_chosen: bool) -> Decision:
    told = answer.evidence(deed.subject, deed.verb, "")
    return Decision(
        words=told.words,
        phase=told.phase,
        start=told.start,
        end=told.end,
        first_word=told.first_word,
        last_word=told.last_word,
        rule="choice" if is_chosen else "reasoned_act",
        person=deed.person,
        reason=None if reason is None else _quoted(answer, reason),
    )


def _quoted(answer: Answer, cue: Cue) -> Evidence:
    if cue.rule == "so":
        return answer.exactly(max(cue.first, cue.last + 1 - _MOST_CAUSE_WORDS), cue.last, cue.rule)
    return answer.evidence(cue.first, cue.last, cue.rule)
