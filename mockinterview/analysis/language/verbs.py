"""What form of a verb a word can be, from the irregular table and the regular endings."""

from __future__ import annotations

from functools import lru_cache

from mockinterview.analysis.language.lexicon.function_words import BE, DO, HAVE, MODALS, VERB_PREFIXES
from mockinterview.analysis.language.lexicon.irregular_verbs import BASE_OF_PARTICIPLE, BASE_OF_PAST, IRREGULAR_BASES
from mockinterview.analysis.language.lexicon.regular_verbs import REGULAR_BASES
from mockinterview.analysis.language.lexicon.states import STATE_BASES
from mockinterview.analysis.language.lexicon.verb_exceptions import NOT_PAST

_FINITE_AUXILIARIES = (BE | HAVE | DO | MODALS) - {"be", "been", "being", "having"}
_PAST_AUXILIARIES = frozenset(["was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"])
_NOUNS_IN_ING = frozenset(["thing", "anything", "something", "nothing", "everything", "during", "morning", "evening"])
_PAST_IN_EED = frozenset(["agreed", "disagreed", "freed", "guaranteed"])
KNOWN_BASES = IRREGULAR_BASES | REGULAR_BASES | STATE_BASES | {"be", "have", "do"}


@lru_cache(maxsize=4096)
def is_past(text: str) -> bool:
    """Whether the word can be a finite past form."""
    return text in BASE_OF_PAST or text in _PAST_AUXILIARIES or _is_regular_past(text)


@lru_cache(maxsize=4096)
def is_participle(text: str) -> bool:
    """Whether the word can be a past participle."""
    return text in BASE_OF_PARTICIPLE or text in {"been", "had", "done"} or _is_regular_past(text)


def is_ing(text: str) -> bool:
    """Whether the word can be a present participle."""
    return len(text) > 4 and text.endswith("ing") and text not in _NOUNS_IN_ING


def is_base(text: str) -> bool:
    """Whether the word is a known verb in its base form."""
    return text in KNOWN_BASES


@lru_cache(maxsize=4096)
def is_third_person(text: str) -> bool:
    """Whether the word can be a third person present form ("works")."""
    return text.endswith("s") and any(base in KNOWN_BASES for base in _stems(text, "s"))


def is_finite(text: str) -> bool:
    """Whether the word can carry a clause with a third person subject."""
    return text in _FINITE_AUXILIARIES or is_past(text) or is_third_person(text)


@lru_cache(maxsize=4096)
def bases(text: str) -> frozenset[str]:
    """The base forms that the word can be a form of ("chose": choose); of a regular ending all that are possible."""
    irregular = BASE_OF_PAST.get(text) or BASE_OF_PARTICIPLE.get(text)
    if irregular is not None:
        return frozenset([irregular])
    stems = (stem for ending in ("ed", "ing", "s") if text.endswith(ending) for stem in _stems(text, ending))
    return frozenset([text, *stems])


def is_verb_prefix(text: str, following: str) -> bool:
    """Whether `text` is the first word of a verb written as two ("A/B tested", "cold called")."""
    return text in VERB_PREFIXES and is_past(following)


@lru_cache(maxsize=4096)
def is_state(text: str) -> bool:
    """Whether any form of a state verb: its subject does not act."""
    return not bases(text).isdisjoint(STATE_BASES)


def _is_regular_past(text: str) -> bool:
    if text.endswith("eed"):
        return text in _PAST_IN_EED
    return len(text) > 3 and text.endswith("ed") and text not in NOT_PAST


def _stems(text: str, ending: str) -> tuple[str, ...]:
    """The base forms that could lie behind a regular ending: stopped -> stop, stopp, stoppe; tried -> try."""
    stem = text[: -len(ending)]
    stems = [stem, stem + "e"]
    if ending != "s" and len(stem) > 2 and stem[-1] == stem[-2]:
        stems.append(stem[:-1])
    if stem.endswith("i"):
        stems.append(stem[:-1] + "y")
    if stem.endswith("ie"):
        stems.append(stem[:-2] + "y")
    if ending == "s" and stem.endswith("e"):
        stems.append(stem[:-1])
    return tuple(stems)
