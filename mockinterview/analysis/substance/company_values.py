"""Which values of companies the speaker's own deeds show: "I called the customers first", not the name of the value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from mockinterview.analysis.feedback import Number
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.phrase_patterns import BAR, PhraseIndex, longest_match
from mockinterview.analysis.language.verbs import bases, is_state
from mockinterview.analysis.substance.answer import Answer
from mockinterview.analysis.substance.deeds import Deed
from mockinterview.analysis.substance.measures import CompanyValue, Evidence, ShownValue

ANY_DEED = "any"
DENIED = "not"
_DENIALS = frozenset(["not", "never"])
_MOST_MENTIONS = 3
"""Mentions kept of each value: enough to show it. Ours."""
_REACH = 20
"""Tokens behind a verb that a phrase may reach. Ours."""


class ListenedValue(msgspec.Struct, frozen=True):
    """A value that a company listens for, with the phrases of deeds and outcomes that show it."""

    company: str
    id: str
    name: str
    deeds: PhraseIndex
    outcome: bool = False
    outcome_of: PhraseIndex = {}


def find_values(answer: Answer, numbers: Iterable[Number], listened: Sequence[ListenedValue]) -> tuple[ShownValue, ...]:
    """The values that words were found for, in the order of `listened`."""
    deeds = [(deed, _texts(answer, deed)) for deed in answer.deeds if _is_own(answer, deed)]
    outcomes = [number for number in numbers if number.kind == "outcome"]
    shown = []
    for value in listened:
        mentions = (*_shown_by_deeds(answer, deeds, value), *_shown_by_outcomes(answer, outcomes, value))
        if mentions:
            shown.append(ShownValue(value.company, value.id, value.name, mentions[:_MOST_MENTIONS]))
    return tuple(shown)


def missed_values(
    shown: Iterable[ShownValue], listened: Iterable[ListenedValue], company: str | None
) -> tuple[CompanyValue, ...] | None:
    """The values of the chosen `company` that no words were found for; None when none was chosen."""
    if company is None:
        return None
    found = {(value.company, value.id) for value in shown}
    asked = (value for value in listened if value.company == company and (value.company, value.id) not in found)
    return tuple(CompanyValue(value.company, value.id, value.name) for value in asked)


def _is_own(answer: Answer, deed: Deed) -> bool:
    """Whether the speaker did it, or was in that state; what could or should be done shows nothing."""
    if deed.person != "i":
        return False
    text = answer.tokens[deed.verb].text
    return deed.is_action or is_state(text) or not _bases(text).isdisjoint({"be", "have"})


def _bases(text: str) -> frozenset[str]:
    """As `bases`, and the two verbs that look like none of their own."""
    if text in small.BE or text == "i'm":
        return frozenset(["be"])
    return frozenset(["have"]) if text in small.HAVE else bases(text)


def _texts(answer: Answer, deed: Deed) -> list[list[str]]:
    """The words from the verb on, the verb in each base form that it may have, as the phrases are matched."""
    end = min(answer.sentence_end(deed.verb), deed.verb + _REACH)
    rest = [*(token.text for token in answer.tokens[deed.verb + 1 : end]), *_fronted(answer, deed), BAR]
    is_denied = any(_denies(token.text) for token in answer.tokens[deed.subject : deed.verb])
    if is_denied:
        return [[DENIED, base, *rest] for base in _bases(answer.tokens[deed.verb].text)]
    verbs = [*_bases(answer.tokens[deed.verb].text), *([ANY_DEED] if deed.is_action else [])]
    return [[verb, *rest] for verb in verbs]


def _fronted(answer: Answer, deed: Deed) -> list[str]:
    """ "Instead of waiting, I called": what was turned down, read as if it stood behind the deed."""
    start = answer.sentence_starts[deed.subject]
    is_first = not any(start <= other.subject < deed.subject for other in answer.deeds)
    is_fronted = is_first and answer.tokens[start].text in {"instead", "rather"}
    return [token.text for token in answer.tokens[start : deed.subject]] if is_fronted else []


def _denies(text: str) -> bool:
    return text in _DENIALS or text.endswith("n't")


def _shown_by_deeds(
    answer: Answer, deeds: Iterable[tuple[Deed, list[list[str]]]], value: ListenedValue
) -> Iterator[Evidence]:
    for deed, texts in deeds:
        ends = (longest_match(value.deeds, said, 0) for said in texts)
        reach = max((end - (said[0] == DENIED) for end, said in zip(ends, texts, strict=True) if end), default=0)
        if reach:
            last = min(deed.verb + reach, answer.sentence_end(deed.verb)) - 1
            yield answer.evidence(deed.subject, last, "deed")


def _shown_by_outcomes(answer: Answer, outcomes: Iterable[Number], value: ListenedValue) -> Iterator[Evidence]:
    if not value.outcome:
        return
    positions = {token.word: position for position, token in enumerate(answer.tokens)}
    for number in outcomes:
        first, last = positions.get(number.first_word), positions.get(number.last_word)
        if first is not None and last is not None and _is_about(answer, first, value.outcome_of):
            yield answer.exactly(first, last, "outcome")


def _is_about(answer: Answer, position: int, phrases: PhraseIndex) -> bool:
    """Whether the sentence of the outcome holds one of `phrases`, where there are any."""
    if not phrases:
        return True
    sentence = range(answer.sentence_starts[position], answer.sentence_end(position))
    return any(answer.text.longest(phrases, place) is not None for place in sentence)
