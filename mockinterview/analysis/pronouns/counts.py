"""I against we: every first person with its role, the plain counts, and who acts in the Action.

The plain counts hold subject pronouns that are in the words; "me and Sam wrote" and "Sam and I wrote" are we.
Somebody else's speech, the generic we, let's, "I mean" and unspoken subjects stay out of them. The counts of the
Action hold acting verbs (see predicates.py), so that "I built it and then tested it" is one mention and two acts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from mockinterview.analysis.feedback import ActionPronouns, Mention, Pronouns, WordReading
from mockinterview.analysis.language.spoken import Token, read_tokens
from mockinterview.analysis.pronouns.elided_subjects import ElidedSubject, find_elided
from mockinterview.analysis.pronouns.first_persons import FirstPerson, find_first_persons
from mockinterview.analysis.pronouns.reported_speech import quoted_positions
from mockinterview.thresholds import Thresholds

Status = Literal["ok", "mixed", "poor", "not_enough"]
_ACTING_KINDS = frozenset(["subject", "elided"])


def measure_pronouns(words: tuple[WordReading, ...], thresholds: Thresholds) -> Pronouns:
    """All first persons of the answer, and the share of I among them."""
    mentions = find_mentions(words)
    i_count, we_count = _count_subjects(mentions)
    return Pronouns(
        i=i_count,
        we=we_count,
        i_share=_share(i_count, we_count),
        action=_measure_action(mentions, thresholds),
        mentions=mentions,
    )


def find_mentions(words: tuple[WordReading, ...]) -> tuple[Mention, ...]:
    """Every first person in the order of its word, unspoken subjects at the word of their verb."""
    tokens = read_tokens(words)
    quoted = quoted_positions(tokens)
    persons = find_first_persons(tokens, quoted)
    elided = find_elided(tokens, persons, quoted)
    found: list[FirstPerson | ElidedSubject] = [*persons, *elided]
    mentions = [_mention(words, tokens, one) for one in found]
    return tuple(sorted(mentions, key=lambda mention: mention.word))


def _mention(words: Sequence[WordReading], tokens: Sequence[Token], found: FirstPerson | ElidedSubject) -> Mention:
    index = tokens[found.position].word
    kind = "elided" if isinstance(found, ElidedSubject) else found.kind
    predicate = found.predicate
    return Mention(
        word=index,
        text=words[index].text,
        start=words[index].start,
        phase=words[index].phase,
        person=found.person,
        kind=kind,
        subject_of=predicate.text if predicate else None,
        is_action=predicate is not None and predicate.is_action and kind in _ACTING_KINDS,
    )


def _count_subjects(mentions: Iterable[Mention]) -> tuple[int, int]:
    persons = [mention.person for mention in mentions if mention.kind == "subject"]
    return persons.count("i"), persons.count("we")


def _measure_action(mentions: Iterable[Mention], thresholds: Thresholds) -> ActionPronouns:
    acting = [mention.person for mention in mentions if mention.is_action and mention.phase == "action"]
    i_count, we_count = acting.count("i"), acting.count("we")
    share = _share(i_count, we_count)
    return ActionPronouns(i=i_count, we=we_count, i_share=share, status=_status(share, len(acting), thresholds))


def _share(i_count: int, we_count: int) -> float | None:
    total = i_count + we_count
    return i_count / total if total else None


def _status(share: float | None, mentions: int, thresholds: Thresholds) -> Status:
    if share is None or mentions < thresholds.i_share_min_mentions:
        return "not_enough"
    if share < thresholds.i_share_poor:
        return "poor"
    return "ok" if share >= thresholds.i_share_fine else "mixed"
