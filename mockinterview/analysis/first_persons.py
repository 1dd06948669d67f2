"""Every first person of an answer with its role: subject, object, possessive, generic, somebody else's, let's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import msgspec
from msgspec import structs

from mockinterview.analysis.compound_subjects import compound_predicate, is_compound_i
from mockinterview.analysis.lexicon import function_words as small
from mockinterview.analysis.lexicon import speech_verbs as speech
from mockinterview.analysis.predicates import Predicate, read_predicate
from mockinterview.analysis.spoken import Token, matches, text_at
from mockinterview.analysis.verbs import is_base, is_finite, is_past

Person = Literal["i", "we"]
Kind = Literal["subject", "object", "possessive", "generic", "quoted", "lets"]

_SUBJECT = re.compile(r"^(i|we)('(?:d|ve|m|ll|re))?$")
_UNMARKED_CONTRACTIONS = {"im": ("i", "'m"), "ive": ("i", "'ve"), "weve": ("we", "'ve")}
_OBJECTS: dict[str, Person] = {"me": "i", "myself": "i", "us": "we", "ourselves": "we"}
_POSSESSIVES: dict[str, Person] = {"my": "i", "mine": "i", "our": "we", "ours": "we"}
_COUNTRY = re.compile(r"^\W*(US|U\.S|USA)\b")


class FirstPerson(msgspec.Struct, frozen=True):
    """A first person at a token. `predicate` is known for subjects that govern a verb."""

    position: int
    person: Person
    kind: Kind
    predicate: Predicate | None = None


def find_first_persons(tokens: Sequence[Token], quoted: frozenset[int]) -> tuple[FirstPerson, ...]:
    """All first persons in order; `quoted` holds the positions that somebody else says."""
    found = (_read(tokens, position) for position in range(len(tokens)))
    return tuple(
        FirstPerson(one.position, one.person, "quoted", one.predicate) if one.position in quoted else one
        for one in found
        if one is not None
    )


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
    if person == "i" and (_is_letter(tokens, position) or text_at(tokens, position + 1) == "mean"):
        return None
    if _is_repeated(tokens, position, person):
        return None
    if person == "we" and _is_generic(tokens, position):
        return FirstPerson(position, "we", "generic")
    predicate = _inverted(tokens, position) or read_predicate(tokens, position + 1, contraction)
    if predicate and predicate.form == "base" and _is_proposed(tokens, position):
        predicate = structs.replace(predicate, is_action=False)
    if person == "i" and is_compound_i(tokens, position):
        person = "we"
    return FirstPerson(position, person, "subject", predicate)


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
    """A restart ("I, um, I called"): only the last one counts."""
    following = position + 1
    while text_at(tokens, following) in small.FILLED_PAUSES:
        following += 1
    subject = _subject(text_at(tokens, following))
    return subject is not None and subject[0] == person and not tokens[following].opens_sentence


def _is_generic(tokens: Sequence[Token], position: int) -> bool:
    after = position + 1 + (text_at(tokens, position + 1) in {"all", "can", "often", "usually"})
    following = text_at(tokens, after)
    if text_at(tokens, position - 1) in {"as", "what"} and following in speech.GENERIC_AFTER_AS:
        return text_at(tokens, position - 1) == "as" or following == "call"
    if any(matches(tokens, position + 1, phrase) for phrase in speech.GENERIC_AFTER):
        return True
    is_present = following in speech.GENERIC_FRAME_VERBS and after == position + 1
    return is_present and text_at(tokens, position - 1) in speech.GENERIC_FRAMES


def _inverted(tokens: Sequence[Token], position: int) -> Predicate | None:
    """ "What did I do", "how could we": a question that the speaker asks states no act."""
    before = text_at(tokens, position - 1)
    asks = text_at(tokens, position - 2) in small.INTERROGATIVES or tokens[position - 1].opens_sentence
    if position == 0 or before not in small.AUXILIARIES or not asks:
        return None
    return Predicate(position - 1, before, False, "base")


def _is_proposed(tokens: Sequence[Token], position: int) -> bool:
    """ "I suggested that we test both": nobody has acted yet."""
    before = position - 1 - (text_at(tokens, position - 1) == "that")
    return text_at(tokens, before) in {"suggested", "proposed", "recommended", "insisted", "recommend", "suggest"}


def _is_let_us(tokens: Sequence[Token], position: int) -> bool:
    if text_at(tokens, position - 1) != "let":
        return False
    let = position - 1
    return tokens[let].follows_break and is_base(text_at(tokens, position + 1))


def _read_object(tokens: Sequence[Token], position: int) -> FirstPerson | None:
    text = tokens[position].text
    if text == "us" and _is_country(tokens, position):
        return None
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
    return is_finite(text) or is_present_plural
