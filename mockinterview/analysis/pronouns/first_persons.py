"""Every first person of an answer with its role: subject, object, possessive, generic, somebody else's, let's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import msgspec
from msgspec import structs

from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon import speech_verbs as speech
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.language.verbs import is_base, is_finite, is_past
from mockinterview.analysis.pronouns.compound_subjects import (
    cleft_predicate,
    compound_predicate,
    is_compound_i,
    predicate_after_names,
)
from mockinterview.analysis.pronouns.generic_we import is_generic
from mockinterview.analysis.pronouns.open_clauses import asked, is_open_clause
from mockinterview.analysis.pronouns.predicates import Predicate, read_predicate

Person = Literal["i", "we"]
Kind = Literal["subject", "object", "possessive", "generic", "quoted", "lets"]

_SUBJECT = re.compile(r"^(i|we)('(?:d|ve|m|ll|re))?$")
_UNMARKED_CONTRACTIONS = {"im": ("i", "'m"), "ive": ("i", "'ve"), "weve": ("we", "'ve")}
_OBJECTS: dict[str, Person] = {"me": "i", "myself": "i", "us": "we", "ourselves": "we"}
_POSSESSIVES: dict[str, Person] = {"my": "i", "mine": "i", "our": "we", "ours": "we"}
_COUNTRY = re.compile(r"^\W*(US|U\.S|USA)\b")


_RESTART_WORDS = frozenset(["just", "first", "then", "well", "like", "actually", "basically", "yeah", "really", "also"])


class FirstPerson(msgspec.Struct, frozen=True):
    """A first person at a token. `predicate` is known for subjects that govern a verb."""

    position: int
    person: Person
    kind: Kind
    predicate: Predicate | None = None


def find_first_persons(tokens: Sequence[Token], quoted: frozenset[int]) -> tuple[FirstPerson, ...]:
    """All first persons in order; `quoted` holds the positions that somebody else says."""
    found: list[FirstPerson] = []
    generic_until = -1
    for position in range(len(tokens)):
        one = _read(tokens, position)
        if one is None:
            continue
        if position in quoted:
            one = structs.replace(one, kind="quoted")
        elif one.kind == "generic":
            generic_until = _sentence_end(tokens, position)
        elif one.person == "we" and one.kind == "subject" and position < generic_until and _is_present(one):
            one = structs.replace(one, kind="generic", predicate=None)
        found.append(one)
    return tuple(found)


def _sentence_end(tokens: Sequence[Token], position: int) -> int:
    following = position + 1
    while following < len(tokens) and not tokens[following].opens_sentence:
        following += 1
    return following


def _is_present(one: FirstPerson) -> bool:
    """ "We all slip when we are tired": goes on about everybody."""
    return one.predicate is not None and one.predicate.form == "base"


def _read(tokens: Sequence[Token], position: int) -> FirstPerson | None:
    text = tokens[position].text
    subject = _subject(text)
    if subject is not None:
        return _read_subject(tokens, position, *subject)
    if text == "let's" or (text == "us" and _is_let_us(tokens, position)):
        return FirstPerson(position, "we", "lets")
    if text in _OBJECTS:
        return _read_object(tokens, position)
    if text in _POSSESSIVES:
        return FirstPerson(position, _POSSESSIVES[text], "possessive")
    return None


def _subject(text: str) -> tuple[Person, str] | None:
    if text in _UNMARKED_CONTRACTIONS:
        person, contraction = _UNMARKED_CONTRACTIONS[text]
        return ("i" if person == "i" else "we"), contraction
    match = _SUBJECT.match(text)
    if match is None:
        return None
    return ("i" if match[1] == "i" else "we"), match[2] or ""


def _read_subject(tokens: Sequence[Token], position: int, person: Person, contraction: str) -> FirstPerson | None:
    if person == "i" and (_is_letter(tokens, position) or _is_marker(tokens, position)):
        return None
    if _is_repeated(tokens, position, person):
        return None
    if person == "we" and is_generic(tokens, position):
        return FirstPerson(position, "we", "generic")
    together = predicate_after_names(tokens, position) if person == "i" and not contraction else None
    if together is not None:
        return FirstPerson(position, "we", "subject", together)
    predicate = (
        asked(tokens, position)
        or cleft_predicate(tokens, position)
        or read_predicate(tokens, position + 1, contraction)
    )
    if predicate and is_open_clause(tokens, position, predicate):
        predicate = structs.replace(predicate, is_action=False, is_open=True)
    if person == "i" and is_compound_i(tokens, position):
        is_added = position + 1 < len(tokens) and tokens[position + 1].follows_break
        return FirstPerson(position, "we", "subject", None if is_added else predicate)
    return FirstPerson(position, person, "subject", predicate)


def _is_marker(tokens: Sequence[Token], position: int) -> bool:
    """ "I mean", but not "I mean it" and "I mean that"."""
    if text_at(tokens, position + 1) != "mean":
        return False
    has_object = text_at(tokens, position + 2) in {"it", "that"} and not is_finite(text_at(tokens, position + 3))
    return not has_object


def _is_letter(tokens: Sequence[Token], position: int) -> bool:
    """ "Type I error", "World War I": a label before it and no verb after it."""
    if text_at(tokens, position - 1) not in speech.LABEL_NOUNS or tokens[position].follows_break:
        return False
    following = text_at(tokens, position + 1)
    is_capital_label = tokens[position - 1].raw[:1].isupper()
    if is_capital_label and following in small.BE:
        return True
    is_verb = is_past(following) or is_base(following) or following in small.AUXILIARIES or following in small.ADVERBS
    return not is_verb or (is_capital_label and text_at(tokens, position - 1) == "war")


def _is_repeated(tokens: Sequence[Token], position: int, person: Person) -> bool:
    """A restart ("I, um, I called", "where we, um, where we met"): only the last one counts."""
    following = position + 1
    while text_at(tokens, following) in small.FILLED_PAUSES or text_at(tokens, following) in _RESTART_WORDS:
        following += 1
    if following < len(tokens) and tokens[following].text == text_at(tokens, position - 1):
        following += 1
    subject = _subject(text_at(tokens, following))
    return subject is not None and subject[0] == person and not tokens[following].opens_sentence


def _is_let_us(tokens: Sequence[Token], position: int) -> bool:
    if text_at(tokens, position - 1) != "let":
        return False
    let = position - 1
    return tokens[let].follows_break and is_base(text_at(tokens, position + 1))


def _read_object(tokens: Sequence[Token], position: int) -> FirstPerson | None:
    text = tokens[position].text
    if text == "us" and _is_country(tokens, position):
        return None
    cleft = cleft_predicate(tokens, position) if text in {"me", "us"} else None
    if cleft is not None:
        is_alone = text == "me" and text_at(tokens, position - 1) != "and"
        return FirstPerson(position, "i" if is_alone else "we", "subject", cleft)
    predicate = compound_predicate(tokens, position)
    if predicate is not None:
        return FirstPerson(position, "we", "subject", predicate)
    return FirstPerson(position, _OBJECTS[text], "object")


def _is_country(tokens: Sequence[Token], position: int) -> bool:
    before = text_at(tokens, position - 1)
    if before == "the":
        return True
    is_shouted = before != "i" and len(before) > 1 and tokens[position - 1].raw.isupper()
    return _COUNTRY.match(tokens[position].raw) is not None and not is_shouted


def subject_ahead(tokens: Sequence[Token], position: int) -> bool:
    """Whether a first person subject stands at `position`."""
    return _subject(text_at(tokens, position)) is not None


def third_person_subject(tokens: Sequence[Token], position: int) -> bool:
    """Whether somebody or something else is the subject at `position` ("she asked", "it failed", "they're")."""
    text = text_at(tokens, position)
    stem, _, contraction = text.partition("'")
    if stem in small.OTHER_SUBJECTS:
        return bool(contraction) or _finite_follows(tokens, position)
    if stem in small.AMBIGUOUS_SUBJECTS:
        return bool(contraction) or _finite_follows(tokens, position)
    return False


def _finite_follows(tokens: Sequence[Token], position: int) -> bool:
    following = position + 1
    while text_at(tokens, following) in small.ADVERBS:
        following += 1
    text = text_at(tokens, following)
    is_present_plural = text_at(tokens, position) in {"they", "you", "who", "people", "these", "those"} and is_base(
        text
    )
    is_relative_present = text_at(tokens, position) in {"which", "who"} and text.endswith("s") and text != "this"
    return is_finite(text) or is_present_plural or is_relative_present
