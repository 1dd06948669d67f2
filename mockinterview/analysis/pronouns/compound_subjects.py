"""We in other words: "me and Sam wrote", "my manager and I agreed", "the two of us tested"."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.language.verbs import is_base, is_finite, is_past
from mockinterview.analysis.pronouns.predicates import Predicate, read_predicate

_MAX_NAMES = 6
_GROUP_SIZES = frozenset(["both", "all", "two", "three", "four", "five"])


def is_compound_i(tokens: Sequence[Token], position: int) -> bool:
    """Whether the I at `position` ends a subject such as "Sam and I" that opens its clause."""
    if text_at(tokens, position - 1) not in {"and", "&"} or tokens[position].follows_break:
        return False
    start = position - 2
    while start >= 0 and position - 1 - start <= _MAX_NAMES and not tokens[start + 1].follows_break:
        if text_at(tokens, start) in small.CONJUNCTIONS and not _is_demonstrative(tokens, start):
            if _joins_objects(tokens, start):
                return False
            return _is_name_phrase(tokens, start + 1, position - 1)
        if tokens[start].follows_break:
            return _is_name_phrase(tokens, start, position - 1)
        start -= 1
    return False


def _joins_objects(tokens: Sequence[Token], position: int) -> bool:
    """ "I gave him my number and my mother's address and I": the second of two things that were given."""
    is_parallel = {text_at(tokens, position - 2), text_at(tokens, position + 1)} <= small.DETERMINERS
    is_subject = tokens[position - 2].follows_break or text_at(tokens, position - 3) in small.CONJUNCTIONS
    return tokens[position].text == "and" and is_parallel and not is_subject


def _is_demonstrative(tokens: Sequence[Token], position: int) -> bool:
    """ "In that building", where "said that Sam and I" opens a clause."""
    following = position + 1
    is_noun = tokens[following].raw[:1].islower() and tokens[following].text not in small.DETERMINERS
    return tokens[position].text == "that" and is_noun and text_at(tokens, position - 1) in small.PREPOSITIONS


def _is_name_phrase(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the tokens name people: no verb, no preposition but "of", not only small words."""
    if start < end and tokens[start].text in small.PREPOSITIONS:
        start = _after_time(tokens, start, end)
    if start >= end:
        return False
    texts = [tokens[position].text for position in range(start, end)]
    if not small.FIRST_PERSON_SUBJECTS.keys().isdisjoint(text.partition("'")[0] for text in texts):
        return False
    is_person_ahead = texts[0] in small.DETERMINERS
    if any(
        text in small.ADVERBS or (text in small.PREPOSITIONS and not is_person_ahead) for text in texts if text != "of"
    ):
        return False
    if len(texts) == 1:
        is_verb = is_finite(texts[0]) or is_base(texts[0])
        return texts[0] in {"he", "she", "they"} or tokens[start].raw[:1].isupper() or not is_verb
    is_introduced = texts[0] in small.DETERMINERS or tokens[start].raw[:1].isupper()
    return is_introduced and not any(is_past(text) or text in small.AUXILIARIES for text in texts[1:])


def _after_time(tokens: Sequence[Token], start: int, end: int) -> int:
    """ "On Monday my boss and I met": the name after a time at the opening; `end` where there is none."""
    for position in range(start + 2, end):
        is_name = tokens[position].text in small.DETERMINERS or tokens[position].raw[:1].isupper()
        if is_name and text_at(tokens, position - 1) in small.TIME_NOUNS:
            return position
    return end


def compound_predicate(tokens: Sequence[Token], position: int) -> Predicate | None:
    """The verb of "me and Sam wrote", "Sam and me built", "both of us knew"; None for an object."""
    if tokens[position].text == "us":
        return _group_predicate(tokens, position)
    before = text_at(tokens, position - 1)
    if before == "and" and is_past(text_at(tokens, position + 1)):
        return read_predicate(tokens, position + 1) if is_compound_i(tokens, position) else None
    return predicate_after_names(tokens, position)


def cleft_predicate(tokens: Sequence[Token], position: int) -> Predicate | None:
    """The verb of "it was me who wrote it", "it was Marek and I who wrote it"; not of "it was clear to me who did"."""
    if text_at(tokens, position + 1) != "who" or not is_finite(text_at(tokens, position + 2)):
        return None
    for before in range(position - 1, max(-1, position - 1 - _MAX_NAMES), -1):
        text = tokens[before].text
        if text == "it's" or (text in {"was", "is"} and text_at(tokens, before - 1) == "it"):
            return read_predicate(tokens, position + 2)
        if text in small.PREPOSITIONS or tokens[before].opens_sentence:
            return None
    return None


def predicate_after_names(tokens: Sequence[Token], position: int) -> Predicate | None:
    """The verb of "me and Sam wrote", "I and my brother opened": other people joined to the first person by "and"."""
    is_opening = tokens[position].follows_break or text_at(tokens, position - 1) in small.CONJUNCTIONS
    following = text_at(tokens, position + 1)
    is_list = following != "i" and position + 1 < len(tokens) and tokens[position + 1].follows_break
    if not is_opening or not (following in {"and", "&"} or (is_list and tokens[position].text == "me")):
        return None
    return _verb_after_names(tokens, position + 1)


def _verb_after_names(tokens: Sequence[Token], start: int) -> Predicate | None:
    has_and = False
    for position in range(start, min(len(tokens), start + _MAX_NAMES + 1)):
        token = tokens[position]
        if token.opens_sentence:
            return None
        has_and = has_and or token.text == "and"
        is_named = has_and and text_at(tokens, position - 1) not in {"and", "the", "my", "a", "our"}
        if is_named and is_finite(token.text) and (is_past(token.text) or token.text in small.AUXILIARIES):
            return read_predicate(tokens, position)
    return None


def _group_predicate(tokens: Sequence[Token], position: int) -> Predicate | None:
    is_group = text_at(tokens, position - 1) == "of" and text_at(tokens, position - 2) in _GROUP_SIZES
    following = position + 1
    while text_at(tokens, following) in small.ADVERBS:
        following += 1
    if not is_group or not is_finite(text_at(tokens, following)):
        return None
    return read_predicate(tokens, position + 1)
