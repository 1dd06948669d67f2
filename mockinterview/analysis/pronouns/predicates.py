"""The verb that a subject governs, read from left to right over adverbs and auxiliaries.

What counts as acting: any verb that is no state (lexicon/states.py), also in the perfect and progressive, also when
denied ("I didn't send him out" was a choice), after "had to", "was able to", "used to", and after will or would
(a habit). What does not: a passive, a plan ("was going to"), possibility and duty ("could", "should").
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

import msgspec
from msgspec import structs

from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon.numerals import SMALL_NUMBERS
from mockinterview.analysis.language.lexicon.states import PHRASAL_ACTS, RECEIVING_OBJECTS, STATES_ONE_GETS
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.language.verbs import is_base, is_ing, is_participle, is_past, is_state, is_verb_prefix
from mockinterview.analysis.pronouns.causatives import is_causative

Form = Literal["past", "base", "ing", "participle"]
_EXPANDED = {"'m": "am", "'re": "are", "'ve": "have", "'d": "had", "'ll": "will"}
_MAX_STEPS = 8
_NEGATED_DO = frozenset(["didn't", "don't", "doesn't"])
_NO_VERBS = (
    small.CONJUNCTIONS | small.PREPOSITIONS | small.DETERMINERS | small.OTHER_SUBJECTS | small.OBJECT_PRONOUNS
) - {"like"}
_HEDGED = frozenset(["say", "rather", "better", "argue", "call", "love", "hope", "admit", "confess"])
_WOULD = frozenset(["would", "'d", "wouldn't"])
_SUPPOSING = frozenset(["if", "differently", "today", "now", "instead"])
_PAST_BE = frozenset(["was", "were", "wasn't", "weren't"])


class Predicate(msgspec.Struct, frozen=True):
    """The verb at token `position` as said, whether it acts, and its form, which a coordinated verb shares.

    `is_open`: possible, wished, asked or supposed, so that a verb which shares the subject does not act either.
    """

    position: int
    text: str
    is_action: bool
    form: Form
    is_open: bool = False


def read_predicate(tokens: Sequence[Token], start: int, contraction: str = "") -> Predicate | None:
    """The predicate whose subject ends before token `start`; `contraction` is what clings to it ("'d")."""
    if contraction:
        return _after_auxiliary(tokens, start - 1, contraction)
    position = skip_adverbs(tokens, start)
    if position is None:
        return None
    if tokens[position].text in _NO_VERBS or tokens[position].follows_break:
        return _after_parenthesis(tokens, position)
    return predicate_at(tokens, position)


def predicate_at(tokens: Sequence[Token], position: int) -> Predicate:
    """The predicate that begins with the verb or auxiliary at `position`."""
    text = tokens[position].text
    if text in small.AUXILIARIES or (text == "used" and text_at(tokens, position + 1) == "to"):
        return _after_auxiliary(tokens, position, text)
    return main_verb(tokens, position)


def skip_adverbs(tokens: Sequence[Token], start: int) -> int | None:
    """The first token from `start` that is no adverb or filled pause, inside the sentence; None when there is none."""
    position = start
    while position < min(len(tokens), start + _MAX_STEPS):
        if position > 0 and tokens[position].opens_sentence:
            return None
        text = tokens[position].text
        following = text_at(tokens, position + 1)
        is_adverb = text in small.ADVERBS or (text.endswith("ly") and text != "rely")
        if is_adverb or text in small.FILLED_PAUSES or is_verb_prefix(text, following):
            position += 1
        elif (text, following) in small.ADVERB_PAIRS:
            position += 2
        elif text == "like" and _is_marker_like(tokens, position):
            position += 1
        else:
            return position
    return None


def _is_marker_like(tokens: Sequence[Token], position: int) -> bool:
    """ "I like dealt with it", "I was, like, waiting"."""
    following = text_at(tokens, position + 1)
    is_followed = is_past(following) and not is_base(following)
    return is_followed or (tokens[position].raw.endswith(",") and tokens[position].follows_break)


def main_verb(tokens: Sequence[Token], position: int) -> Predicate:
    """The predicate of a full verb at `position`."""
    text = tokens[position].text
    is_state_here = (is_state(text) and not _is_phrasal(tokens, position)) or _is_received(tokens, position)
    is_action = not is_state_here or is_causative(tokens, position)
    return Predicate(position, text, is_action, "past" if is_past(text) else "base")


def _is_phrasal(tokens: Sequence[Token], position: int) -> bool:
    """ "I heard them out", "we thought it through": acts."""
    particles = PHRASAL_ACTS.get(tokens[position].text, frozenset())
    return not particles.isdisjoint({text_at(tokens, position + 1), text_at(tokens, position + 2)})


def _is_received(tokens: Sequence[Token], position: int) -> bool:
    """ "I got promoted", "we get a lot of calls": nobody acted."""
    text = tokens[position].text
    if text in {"ended", "end", "wound"} and text_at(tokens, position + 1) == "up":
        return text_at(tokens, position + 2) in small.PREPOSITIONS
    if text not in {"got", "get"}:
        return False
    following = text_at(tokens, position + 1)
    if following in STATES_ONE_GETS or (is_participle(following) and not is_base(following) and following != "had"):
        return True
    objects = {text_at(tokens, position + offset) for offset in (1, 2, 3)}
    return not objects.isdisjoint(RECEIVING_OBJECTS)


def _after_parenthesis(tokens: Sequence[Token], start: int) -> Predicate | None:
    """ "I, as the lead, decided", "we as a team decided": the first finite past verb or auxiliary that follows."""
    for position in range(start, min(len(tokens), start + _MAX_STEPS)):
        token = tokens[position]
        if token.opens_sentence or token.text in {"i", "we", "and", "but", "because"}:
            return None
        if token.text in small.AUXILIARIES:
            return _after_auxiliary(tokens, position, token.text)
        if is_past(token.text):
            return main_verb(tokens, position)
    return None


def _after_auxiliary(tokens: Sequence[Token], position: int, auxiliary: str) -> Predicate:
    """`position` is the auxiliary's token (the subject's own for a contraction)."""
    following = skip_adverbs(tokens, position + 1)
    alone = Predicate(position, _EXPANDED.get(auxiliary, auxiliary), False, _auxiliary_form(auxiliary))
    if auxiliary == "used":
        return _infinitive(tokens, position + 1) or alone
    if auxiliary in small.DO:
        return _after_do(tokens, alone, following)
    if following is None:
        return alone
    if auxiliary in {"had", "have"} and is_causative(tokens, position):
        return structs.replace(alone, is_action=True)
    if auxiliary in small.BE:
        return _after_be(tokens, alone, following)
    if auxiliary in small.HAVE or (auxiliary == "'d" and _follows_had(tokens[following].text)):
        return _after_have(tokens, alone, following)
    is_habit = auxiliary in small.HABITUAL_MODALS and not (auxiliary in _WOULD and _is_supposed(tokens, position))
    return _after_modal(tokens, alone, following, is_habit=is_habit)


def _auxiliary_form(auxiliary: str) -> Form:
    return "past" if auxiliary in _PAST_BE or auxiliary in {"had", "did", "hadn't"} else "base"


def _after_be(tokens: Sequence[Token], alone: Predicate, following: int) -> Predicate:
    text = tokens[following].text
    next_text = text_at(tokens, following + 1)
    if text == "able" and next_text == "to":
        return _infinitive(tokens, following + 1) or alone
    if is_ing(text):
        is_plan = text == "going" and next_text in {"to", "and"}
        return Predicate(following, text, not (is_plan or is_state(text) or text == "being"), "ing")
    if is_participle(text):
        return Predicate(following, text, False, alone.form)
    return alone


def _after_have(tokens: Sequence[Token], alone: Predicate, following: int) -> Predicate:
    text = tokens[following].text
    if (text == "to" and not tokens[following].follows_break) or (
        text == "got" and text_at(tokens, following + 1) == "to"
    ):
        return _infinitive(tokens, following + (text == "got")) or alone
    if text == "been":
        after = skip_adverbs(tokens, following + 1)
        return _after_be(tokens, alone, after) if after is not None else alone
    if is_participle(text):
        is_possession = text == "had" or (text == "got" and alone.form == "base")
        return Predicate(following, text, not is_state(text) and not is_possession, "participle")
    return alone


def _after_do(tokens: Sequence[Token], alone: Predicate, following: int | None) -> Predicate:
    if text_at(tokens, alone.position - 2) in {"than", "as"}:
        return alone
    if following is not None and (is_base(tokens[following].text) or alone.text in _NEGATED_DO):
        text = tokens[following].text
        return Predicate(following, text, text not in {"be", "have"} and not is_state(text), "base")
    return Predicate(alone.position, alone.text, True, alone.form)


def _after_modal(tokens: Sequence[Token], alone: Predicate, following: int, *, is_habit: bool) -> Predicate:
    text = tokens[following].text
    is_hypothetical = text in _HEDGED or text in {"be", "have"} or is_state(text)
    return Predicate(following, text, is_habit and not is_hypothetical, "base", is_open=not is_habit)


def _is_supposed(tokens: Sequence[Token], position: int) -> bool:
    """ "I would do it differently now", "if they asked, I would leave": no habit but a thought."""
    first = last = position
    while first > 0 and not tokens[first].opens_sentence:
        first -= 1
    while last + 1 < len(tokens) and not tokens[last + 1].follows_break:
        last += 1
    texts = [token.text for token in tokens[first : last + 1]]
    return not _SUPPOSING.isdisjoint(texts) or ("next", "time") in pairwise(texts)


def _infinitive(tokens: Sequence[Token], to_position: int) -> Predicate | None:
    position = skip_adverbs(tokens, to_position + 1)
    if position is None:
        return None
    text = tokens[position].text
    return Predicate(position, text, text not in {"be", "have"} and not is_state(text), "base")


def _follows_had(text: str) -> bool:
    """ "I'd built", "I'd two helpers": had, where a base form makes it would."""
    return (is_participle(text) and not is_base(text)) or text in SMALL_NUMBERS or text in small.DETERMINERS
