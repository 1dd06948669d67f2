"""Who has others act, acts: "I had them draw the flow", "we had it checked", "I had a nurse read my notes"."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.language.lexicon import entries
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon.verb_exceptions import PEOPLE_MADE_TO_ACT, ROLE_NOUNS, VERBS_ONLY
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.language.verbs import is_base, is_participle, is_past

_MAX_GROUP_WORDS = 5
_PERSONS = frozenset(["them", "him", "her", "everyone", "everybody", "people", "someone", "somebody"])
_POSSESSIVES = frozenset(["my", "our", "his", "her", "their"])
_VAGUE_DETERMINERS = frozenset(["a", "an", "some", "no"])
_CLEAR_OBJECTS = entries("my our it them him her every each all me us these those")
_NO_NOUNS = small.ADVERBS | small.PREPOSITIONS | small.CONJUNCTIONS | small.AUXILIARIES | small.OBJECT_PRONOUNS | {"to"}
_AFTER_DONE = frozenset(["by", "before", "again", "twice", "and", "within", "overnight"])


def is_causative(tokens: Sequence[Token], position: int) -> bool:
    """Whether the had or have at `position` made somebody act."""
    if tokens[position].text not in {"had", "have"}:
        return False
    following = position + 1
    return (
        _is_person_made_to_act(tokens, following)
        or _is_group_made_to_act(tokens, following)
        or _is_noun_made_to_act(tokens, following)
    )


def _is_person_made_to_act(tokens: Sequence[Token], position: int) -> bool:
    """ "Them draw the flow", "him checked", "it stamped"."""
    text, verb = text_at(tokens, position), text_at(tokens, position + 1)
    if text in {"it", "this", "everything"}:
        return is_participle(verb)
    return text in _PERSONS and (is_base(verb) or is_participle(verb) or verb.startswith("re-"))


def _is_group_made_to_act(tokens: Sequence[Token], start: int) -> bool:
    """ "Each of them carry a box", "twelve people tag a hundred clips", "a nurse read my notes"."""
    for position in range(start, min(len(tokens) - 1, start + _MAX_GROUP_WORDS)):
        text = tokens[position].text
        is_person = text in PEOPLE_MADE_TO_ACT or text.removesuffix("s") in ROLE_NOUNS
        verb, following = text_at(tokens, position + 1), text_at(tokens, position + 2)
        is_governing = following in small.DETERMINERS | small.OBJECT_PRONOUNS | small.PARTICLES
        if is_person and is_base(verb) and (is_governing or verb in VERBS_ONLY | {"do"}):
            return True
        if text in small.PREPOSITIONS - {"of"} or text in small.CONJUNCTIONS or tokens[position].follows_break:
            return False
    return False


def _is_noun_made_to_act(tokens: Sequence[Token], position: int) -> bool:
    """ "Every figure reviewed by Ann", "my daughter check", "a colleague walk my notes through", "legal read it"."""
    determiner, verb, after = (text_at(tokens, position + offset) for offset in (0, 2, 3))
    if determiner not in small.DETERMINERS:
        noun, after = determiner, verb
        is_noun = bool(noun) and noun not in _NO_NOUNS and not is_past(noun)
        return is_noun and is_base(text_at(tokens, position + 1)) and after in _CLEAR_OBJECTS
    is_closed = position + 3 >= len(tokens) or tokens[position + 3].follows_break
    if is_participle(verb) and determiner not in _VAGUE_DETERMINERS and (is_closed or after in _AFTER_DONE):
        return True
    return is_base(verb) and (after in _CLEAR_OBJECTS or (determiner in _POSSESSIVES and is_closed))
