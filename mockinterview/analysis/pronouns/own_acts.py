"""The acts that a speaker claims as I or we: where each begins and where its verb stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from mockinterview.analysis.feedback import Mention
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon import hedges as hedging
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.language.verbs import is_past

_MOST_BETWEEN = 8
"""Words between a subject and its verb. Ours."""


class OwnAct(msgspec.Struct, frozen=True):
    """Token positions: `start` of the subject, or of the first word behind the coordinator, and `verb`."""

    start: int
    verb: int
    has_subject: bool


def own_acts(tokens: Sequence[Token], mentions: Iterable[Mention]) -> Iterator[OwnAct]:
    """Those of the acting `mentions`, in order."""
    position_of = {token.word: position for position, token in enumerate(tokens)}
    for mention in mentions:
        if not mention.is_action or mention.subject_of is None:
            continue
        start = position_of[mention.word]
        if mention.kind == "elided":
            yield OwnAct(_slot_start(tokens, start), start, has_subject=False)
            continue
        reach = range(start + 1, min(len(tokens), start + 1 + _MOST_BETWEEN))
        verb = next((one for one in reach if tokens[one].text == mention.subject_of), None)
        if verb is not None:
            yield OwnAct(start, verb, has_subject=True)


def hoped_effects(tokens: Sequence[Token]) -> Iterator[OwnAct]:
    """ "Hopefully that made a difference": what the speaker brought about, if only in hope."""
    for position, token in enumerate(tokens):
        is_hoped = token.text == "hopefully" and text_at(tokens, position + 1) in hedging.HOPED_FOR
        if is_hoped and is_past(text_at(tokens, position + 2)):
            yield OwnAct(position + 1, position + 2, has_subject=True)


def _slot_start(tokens: Sequence[Token], verb: int) -> int:
    """Where the words before an elided subject's verb begin: behind the coordinator."""
    start = verb
    while start > max(0, verb - _MOST_BETWEEN) and not tokens[start].follows_break:
        if tokens[start - 1].text in small.COORDINATORS:
            break
        start -= 1
    return start
