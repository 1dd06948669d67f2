"""Passives in which nobody acts: "it was decided", "the model was retrained and deployed", "got sent back".

Only steps of the story count. A state ("was worried"), a fact that was found or said ("I saw that it was mislabelled"),
a reason, a condition, a denial, a plan and the speaker's own passive ("I was asked") hide nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon import passives as lexicon
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.language.verbs import is_base, is_ing, is_participle
from mockinterview.analysis.pronouns.first_persons import subject_ahead, third_person_subject
from mockinterview.analysis.pronouns.passive_subjects import chain_start, subject_start
from mockinterview.analysis.pronouns.predicates import skip_adverbs

_YEAR = re.compile(r"(?:18|19|20)\d\d")
_MAX_TO_AGENT = 9
_MAX_TO_SHARED = 9
_MAX_AGENT_WORDS = 6


class Passive(msgspec.Struct, frozen=True):
    """A passive without an agent: token positions of the first word of its subject and of its participle."""

    first: int
    participle: int


def find_passives(tokens: Sequence[Token], quoted: frozenset[int]) -> tuple[Passive, ...]:
    """All passives that hide who acted, in order; `quoted` holds the positions that somebody else says."""
    found: list[Passive] = []
    for position, token in enumerate(tokens):
        if token.text in lexicon.PASSIVE_BE and position not in quoted:
            found.extend(_read(tokens, position))
    return tuple(found)


def _read(tokens: Sequence[Token], auxiliary: int) -> Iterator[Passive]:
    """The passive behind the auxiliary, and the participles that share it."""
    participle = skip_adverbs(tokens, auxiliary + 1)
    if participle is None or not _is_step(tokens, participle):
        return
    start = chain_start(tokens, auxiliary)
    first = None if start is None else subject_start(tokens, start)
    if first is None or _is_denied(tokens, first, participle):
        return
    participles = [participle, *_shared(tokens, participle)]
    with_agent = [one for one in participles if _has_agent(tokens, one)]
    yield from (Passive(first, one) for one in participles if not with_agent or one > with_agent[-1])


def _is_step(tokens: Sequence[Token], participle: int) -> bool:
    text = tokens[participle].text
    is_other_word = text in small.ADJECTIVES or text in small.ADVERBS or text in lexicon.PASSIVE_BE
    return is_participle(text) and not is_other_word and not _is_state(tokens, participle)


def _is_state(tokens: Sequence[Token], participle: int) -> bool:
    if text_at(tokens, participle + 1) == "in" and _YEAR.fullmatch(text_at(tokens, participle + 2)):
        return True
    text, is_last = tokens[participle].text, _ends_clause(tokens, participle)
    following = "" if is_last else text_at(tokens, participle + 1)
    match text:
        case "used":
            return following == "to" and not is_base(text_at(tokens, participle + 2))
        case "called":
            return following in small.DETERMINERS or (not is_last and tokens[participle + 1].raw[:1].isupper())
        case "determined":
            return text_at(tokens, participle - 2) != "it"
        case "divided":
            return is_last
        case "brought":
            objects = {text_at(tokens, participle + offset) for offset in (2, 3)}
            return following == "to" and not lexicon.BROUGHT_TO.isdisjoint(objects)
    if text in {"kept", "left", "made"} and (following in small.ADJECTIVES or following.startswith("un")):
        return True
    return text in lexicon.STATE_PARTICIPLES or text in lexicon.STATES_BEFORE.get(following, ())


def _ends_clause(tokens: Sequence[Token], position: int) -> bool:
    return position + 1 >= len(tokens) or tokens[position + 1].follows_break


def _is_denied(tokens: Sequence[Token], first: int, participle: int) -> bool:
    texts = {tokens[position].text for position in range(first, participle)}
    return not texts.isdisjoint(lexicon.NOBODY) or any(text.endswith("n't") for text in texts)


def _shared(tokens: Sequence[Token], participle: int) -> Iterator[int]:
    """ "Was moved to bay four and counted again": participles joined by a coordinator or a comma."""
    end = participle + _MAX_TO_SHARED
    position = participle + 1
    while position < min(len(tokens), end) and not tokens[position].opens_sentence:
        token = tokens[position]
        is_joint = token.text in {"and", "or", "then"} or token.follows_break
        candidate = skip_adverbs(tokens, position + (token.text in small.COORDINATORS)) if is_joint else None
        if candidate is not None and _is_shared(tokens, candidate):
            yield candidate
            position, end = candidate, candidate + _MAX_TO_SHARED
        elif _opens_other_clause(tokens, position):
            return
        position += 1


def _opens_other_clause(tokens: Sequence[Token], position: int) -> bool:
    is_opener = tokens[position].text in small.CONJUNCTIONS - {"and", "or", "then", "as"}
    return is_opener or subject_ahead(tokens, position) or third_person_subject(tokens, position)


def _is_shared(tokens: Sequence[Token], candidate: int) -> bool:
    text, following = tokens[candidate].text, text_at(tokens, candidate + 1)
    is_active = following in small.DETERMINERS | small.OBJECT_PRONOUNS | small.AUXILIARIES
    is_time = not small.TIME_NOUNS.isdisjoint({text_at(tokens, candidate + 2), text_at(tokens, candidate + 3)})
    has_object = is_active and not is_time and not _ends_clause(tokens, candidate)
    return _is_step(tokens, candidate) and text not in lexicon.INTRANSITIVE_PARTICIPLES and not has_object


def _has_agent(tokens: Sequence[Token], participle: int) -> bool:
    """Whether "by" and somebody follow in the clause; a measure, a criterion, a time or a means is nobody."""
    for position in range(participle + 1, min(len(tokens), participle + _MAX_TO_AGENT)):
        token = tokens[position]
        if token.follows_break or token.text in small.SUBORDINATORS - {"as"} or subject_ahead(tokens, position):
            return False
        is_series = text_at(tokens, position - 1) == text_at(tokens, position + 1)
        if token.text == "by" and not is_series and not is_ing(text_at(tokens, position + 1)):
            return tokens[participle].text not in lexicon.CRITERION_VERBS and _names_somebody(tokens, position + 1)
    return False


def _names_somebody(tokens: Sequence[Token], start: int) -> bool:
    phrase: list[str] = []
    for position in range(start, min(len(tokens), start + _MAX_AGENT_WORDS)):
        text = tokens[position].text
        is_over = tokens[position].follows_break and phrase
        if is_over or text in small.PREPOSITIONS or text in small.CONJUNCTIONS or text in small.AUXILIARIES:
            break
        phrase.append(text)
    if len(phrase) == 1 and _is_means(tokens[start]):
        return False
    return bool(phrase) and lexicon.NO_AGENTS.isdisjoint(phrase)


def _is_means(noun: Token) -> bool:
    """ "By ambulance", "by ten": neither a name nor somebody known nor several."""
    is_figure = noun.text[0].isdigit() or noun.text in lexicon.FIGURES
    is_several = noun.text.endswith("s") or noun.text in small.OTHER_SUBJECTS or noun.text in small.OBJECT_PRONOUNS
    is_somebody = is_several or noun.text in lexicon.DEPARTMENTS or noun.raw[:1].isupper()
    return is_figure or not is_somebody
