"""Sentences that open with a verb: when the unspoken subject is I, and when it is it, nobody, or a question."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon import verb_exceptions as exceptions
from mockinterview.analysis.language.lexicon.numerals import SMALL_NUMBERS
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.language.verbs import is_base, is_finite, is_ing, is_participle, is_past
from mockinterview.analysis.pronouns.first_persons import subject_ahead

_MAX_LOOK_AHEAD = 14
_PERSONAL_PRONOUNS = frozenset(["it", "he", "she", "they", "you", "there", "that", "this"])
_AMBIGUOUS_BASES = frozenset(["read", "let", "cost", "hurt", "hit", "burst", "spread", "shut", "fit", "cast", "input"])
_DROPPED_AUXILIARIES = frozenset(["didn't", "couldn't", "wouldn't", "would"])
_COMPARATIVES = frozenset(["better", "worse", "easier", "harder", "bigger", "smaller", "faster", "slower", "there"])
_IMPERATIVE_LIKE = frozenset(["set", "put", "cut", "split", "reset"])


def is_dropped_subject(tokens: Sequence[Token], start: int) -> bool:
    """Whether the past form at `start` opens a clause whose unspoken subject is the speaker."""
    text = text_at(tokens, start)
    following = text_at(tokens, start + 1)
    if text in _DROPPED_AUXILIARIES:
        return is_base(following) and not _is_question(tokens, start)
    if not is_past(text) or text in small.DO or _is_question(tokens, start):
        return False
    if text in _AMBIGUOUS_BASES and not _goes_on_in_past(tokens, start):
        return False
    if following in _PERSONAL_PRONOUNS and text in small.AUXILIARIES:
        return False
    if subject_ahead(tokens, start + 1) or not following or tokens[start + 1].opens_sentence:
        return False
    if text in {"was", "were"}:
        return text == "was" and _names_role(tokens, start + 1)
    if text == "had":
        return following == "to" or following in small.DETERMINERS
    if text in exceptions.PERSONAL_CONTINUATIONS:
        return _is_personal(tokens, start)
    return not _is_participle_phrase(tokens, start) and not describes_noun(tokens, start)


def _goes_on_in_past(tokens: Sequence[Token], start: int) -> bool:
    """ "Shut the valve, locked it": the next verb tells that the first one is past."""
    for position in range(start + 1, min(len(tokens), start + _MAX_LOOK_AHEAD)):
        token = tokens[position]
        if token.opens_sentence:
            return False
        if token.follows_break:
            verb = position + (token.text in {"and", "then"})
            return is_past(text_at(tokens, verb)) and not is_base(text_at(tokens, verb))
    return False


def _is_personal(tokens: Sequence[Token], start: int) -> bool:
    following = text_at(tokens, start + 1)
    if text_at(tokens, start) == "got" and following not in small.ADJECTIVES:
        return not is_participle(following) and following not in _COMPARATIVES
    is_duration = text_at(tokens, start + 2) in {"while", "lot", "long", "week", "day", "month", "year", "whole"}
    return following in exceptions.PERSONAL_CONTINUATIONS[text_at(tokens, start)] and not is_duration


def _is_question(tokens: Sequence[Token], start: int) -> bool:
    for position in range(start, len(tokens)):
        if position > start and tokens[position].opens_sentence:
            return False
        if tokens[position].raw.rstrip("\"'”’)").endswith("?"):
            return True
    return False


def _names_role(tokens: Sequence[Token], start: int) -> bool:
    """ "Was the engineer on call", "Was responsible for": a person, where "Was a mess" is none."""
    if is_ing(text_at(tokens, start)) or text_at(tokens, start) in exceptions.ROLE_OPENERS:
        return True
    if text_at(tokens, start) not in {"the", "a", "an", "their", "its", "on", "one"}:
        return False
    ahead = (text_at(tokens, position) for position in range(start + 1, start + 5))
    return any(text in exceptions.ROLE_NOUNS for text in ahead)


def _is_participle_phrase(tokens: Sequence[Token], start: int) -> bool:
    """ "Based on that, I chose", "Asked to lead it, I said yes"."""
    text, following = text_at(tokens, start), text_at(tokens, start + 1)
    if text in exceptions.PARTICIPLE_OPENERS and not _has_object(following):
        return True
    if following == "by" and not is_ing(text_at(tokens, start + 2)):
        return True
    for position in range(start + 1, min(len(tokens), start + _MAX_LOOK_AHEAD)):
        token = tokens[position]
        if token.opens_sentence:
            return False
        if token.follows_break:
            is_subject = subject_ahead(tokens, position) or token.text in _PERSONAL_PRONOUNS
            return is_subject and text not in _IMPERATIVE_LIKE
    return False


def _has_object(following: str) -> bool:
    return (
        following in small.DETERMINERS
        or following in {"it", "them", "him", "her", "everyone", "everybody"} | SMALL_NUMBERS.keys()
    )


def describes_noun(tokens: Sequence[Token], start: int) -> bool:
    """ "Failed jobs piled up": a noun with its own verb follows."""
    following = text_at(tokens, start + 1)
    small_words = small.DETERMINERS | small.PREPOSITIONS | small.PARTICLES | small.OBJECT_PRONOUNS | small.CONJUNCTIONS
    if following in small_words or following in small.ADVERBS:
        return False
    for position in range(start + 2, min(len(tokens), start + 5)):
        token = tokens[position]
        if token.follows_break or token.text in small.CONJUNCTIONS or token.text in small.PREPOSITIONS:
            return False
        if is_finite(token.text) and (is_past(token.text) or token.text in small.AUXILIARIES):
            return True
    return False
