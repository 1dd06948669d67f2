"""Whose passive it is: where its subject begins, and whether the clause tells a step or only its background."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon import passives as lexicon
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.language.verbs import is_past
from mockinterview.analysis.pronouns.first_persons import subject_ahead
from mockinterview.analysis.pronouns.predicates import skip_adverbs

_MAX_SUBJECT = 12
_PRONOUNS = frozenset(["it", "he", "she", "they", "this", "these", "those"])
"""Inside a clause these open another one ("orders on the day they were placed")."""
_TIME_OPENERS = frozenset(["once", "after", "when", "until", "before", "as"])


def chain_start(tokens: Sequence[Token], auxiliary: int) -> int | None:
    """The first auxiliary of the passive that ends in the one at `auxiliary`; None where nothing was done yet.

    "Had to be replaced" was done; "needed to be" and "should be" were not. "Had been replaced" looks back from the
    story and counts only in a clause of time ("once it had been replaced").
    """
    text, before = tokens[auxiliary].text, _before(tokens, auxiliary)
    earlier = text_at(tokens, before)
    match text:
        case "be":
            is_done = earlier == "to" and text_at(tokens, before - 1) in small.HAVE
            return before - 1 if is_done else None
        case "been":
            if earlier in {"has", "have"} and text_at(tokens, before - 1) not in small.OTHER_MODALS:
                return before
            return before if earlier == "had" and _opens_with_time(tokens, before) else None
        case "being" | "getting":
            return before if earlier in {"was", "were"} else None
        case "gotten":
            return before if earlier in small.HAVE else None
    return auxiliary


def subject_start(tokens: Sequence[Token], start: int) -> int | None:
    """The first word of the subject before the auxiliary at `start`; None where the passive hides nobody's step."""
    if subject_ahead(tokens, _before(tokens, start)):
        return None
    position = start - 1
    while position >= max(0, start - _MAX_SUBJECT):
        text = tokens[position].text
        if text == "that" and _opens_clause(tokens, position):
            return position
        if text in small.CONJUNCTIONS and not _is_inside_subject(tokens, position, start):
            return _after_opener(tokens, position, start)
        if text in lexicon.REPORTING_VERBS and position < start - 1:
            return None
        if tokens[position].follows_break:
            return _checked(tokens, position, start)
        position -= 1
    return None


def _before(tokens: Sequence[Token], position: int) -> int:
    """The token before `position` that is no adverb."""
    before = position - 1
    while before >= 0 and (tokens[before].text in small.ADVERBS or tokens[before].text in small.FILLED_PAUSES):
        before -= 1
    return before


def _opens_clause(tokens: Sequence[Token], position: int) -> bool:
    """ "That was done on purpose", "and that wall was moved": a subject of its own."""
    return tokens[position].opens_sentence or text_at(tokens, position - 1) in small.COORDINATORS


def _opens_with_time(tokens: Sequence[Token], start: int) -> bool:
    """ "Once the data had been cleaned", "by Friday it had been cleared"."""
    for position in range(start - 1, max(-1, start - _MAX_SUBJECT), -1):
        if tokens[position].text in _TIME_OPENERS or _is_deadline(tokens, position):
            return True
        if tokens[position].follows_break or tokens[position].text in small.CONJUNCTIONS - {"and"}:
            return False
    return False


def _is_deadline(tokens: Sequence[Token], position: int) -> bool:
    """ "By Friday", "by the end of May"."""
    ahead = {text_at(tokens, position + offset) for offset in (1, 2)}
    return tokens[position].text == "by" and not small.TIME_NOUNS.isdisjoint(ahead)


def _is_inside_subject(tokens: Sequence[Token], opener: int, start: int) -> bool:
    """ "The script that I wrote was deployed": the clause of the opener has its own verb before the auxiliary."""
    is_relative = tokens[opener].text in {"that", "which", "who"} and not tokens[opener].opens_sentence
    earliest = opener + 1 + (tokens[opener].text != "who")
    has_own_verb = any(is_past(tokens[position].text) for position in range(earliest, start))
    has_auxiliary = opener + 1 < start and text_at(tokens, opener + 1) in small.AUXILIARIES
    return is_relative and (has_own_verb or has_auxiliary)


def _after_opener(tokens: Sequence[Token], opener: int, start: int) -> int | None:
    text = tokens[opener].text
    if text in lexicon.BACKGROUND_OPENERS:
        return None
    if text in small.COORDINATORS and not tokens[opener].follows_break and _is_background(tokens, opener):
        return None
    if text == "which":
        is_step = tokens[opener].follows_break or text_at(tokens, opener - 1) in small.PREPOSITIONS
        return opener if is_step else None
    return _checked(tokens, opener + 1, start)


def _is_background(tokens: Sequence[Token], coordinator: int) -> bool:
    """ "I saw that the feed was stale and the labels were swapped": the second clause hangs on the first opener."""
    for position in range(coordinator - 1, -1, -1):
        text = tokens[position].text
        if text in lexicon.BACKGROUND_OPENERS or (
            text in lexicon.REPORTING_VERBS and subject_ahead(tokens, position - 1)
        ):
            return True
        if tokens[position].follows_break:
            return False
    return False


def _checked(tokens: Sequence[Token], first: int, start: int) -> int | None:
    """`first` if a subject stands there, or the shared subject before it is somebody else's."""
    if first < start:
        subject = _before(tokens, start)
        has_verb = any(is_past(tokens[position].text) for position in range(first, subject))
        is_inner = tokens[subject].text in _PRONOUNS and has_verb
        return None if text_at(tokens, start - 1) == "there" or is_inner else first
    return None if _shares_own_subject(tokens, start) else first


def _shares_own_subject(tokens: Sequence[Token], start: int) -> bool:
    """ "I called and was transferred", or no subject at all: the speaker's own passive."""
    for position in range(start - 1, -1, -1):
        opens_clause = tokens[position].follows_break or text_at(tokens, position - 1) in small.COORDINATORS
        opening = skip_adverbs(tokens, position) if opens_clause else None
        if opening is not None and opening < start:
            if subject_ahead(tokens, opening):
                return True
            if not is_past(tokens[opening].text) and tokens[opening].text not in small.CONJUNCTIONS:
                return False
        if tokens[position].opens_sentence:
            return True
    return True
