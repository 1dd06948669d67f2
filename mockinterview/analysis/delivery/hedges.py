"""Hedges: words that make an own act smaller than it was ("I just called", "I guess I led it").

Only acts of the speaker, as I or we, can be hedged. An opinion ("I think honesty matters"), an estimate ("probably 40
hours"), doubt about others ("maybe it was the cable"), a wish or a regret ("I'd probably ask earlier") is no fault.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from mockinterview.analysis.delivery.measures import Hedge, HedgeRule, Hedges
from mockinterview.analysis.feedback import Mention, WordReading
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon import hedges as hedging
from mockinterview.analysis.language.spoken import Token, matches, read_tokens, text_at
from mockinterview.analysis.language.verbs import is_ing, is_participle, is_past
from mockinterview.analysis.numbers.cardinals import is_numeral
from mockinterview.analysis.numbers.units import duration_unit
from mockinterview.analysis.pronouns.own_acts import OwnAct, hoped_effects, own_acts

_EFFECT_REACH = 8
"""Words from a verb to what makes its effect small. Ours."""
_EDGES = ' .,;:!?…"“”'


class _Found(msgspec.Struct, frozen=True):
    """First and last token of a hedge, and the verb that it hedges."""

    first: int
    last: int
    verb: int
    rule: HedgeRule


def find_hedges(words: tuple[WordReading, ...], mentions: Iterable[Mention]) -> Hedges:
    """All in order; `mentions` are the first persons of the answer."""
    tokens = read_tokens(words)
    acts = (*own_acts(tokens, mentions), *hoped_effects(tokens))
    found = {one for act in acts for one in _hedges_of(tokens, act)}
    joined = _joined(sorted(found, key=lambda one: (one.first, one.last)))
    hedges = tuple(_hedge(words, tokens, one) for one in joined)
    return Hedges(len({one.act_word for one in hedges}), len(acts), hedges)


def _hedges_of(tokens: Sequence[Token], act: OwnAct) -> Iterator[_Found]:
    slot = {token.text for token in tokens[act.start : act.verb]}
    if not slot.isdisjoint(hedging.NO_FACT) or tokens[act.start].text.endswith(("'d", "'ll")):
        return
    yield from _softenings(tokens, act)
    yield from _small_effects(tokens, act)
    is_fact = is_past(tokens[act.verb].text) or is_participle(tokens[act.verb].text) or is_ing(tokens[act.verb].text)
    if is_fact and not _is_estimate_or_regret(tokens, act):
        yield from _doubts_inside(tokens, act)
        yield from _doubts_around(tokens, act)


def _softenings(tokens: Sequence[Token], act: OwnAct) -> Iterator[_Found]:
    """ "I just called", "I kind of took over", "and just asked"."""
    if tokens[act.verb].text in hedging.THOUGHTS:
        return
    for position in range(act.start, act.verb):
        text = tokens[position].text
        if not hedging.NEEDS.isdisjoint(token.text for token in tokens[position + 1 : act.verb]):
            continue
        if (text, text_at(tokens, position + 1)) in hedging.SOFTENING_PAIRS and position + 1 < act.verb:
            yield _Found(position, position + 1, act.verb, "softened")
        elif text in hedging.SOFTENING_WORDS and (text != "just" or _is_small_just(tokens, position, act)):
            yield _Found(position, position, act.verb, "softened")


def _is_small_just(tokens: Sequence[Token], just: int, act: OwnAct) -> bool:
    """No "just" of time ("I had just arrived"), of resolve ("we just kept going") or of contrast ("only")."""
    before, verb, following = text_at(tokens, just - 1), tokens[act.verb].text, text_at(tokens, act.verb + 1)
    if (text_at(tokens, just + 1), text_at(tokens, just + 2)) in hedging.SOFTENING_PAIRS:
        return True
    if before in hedging.JUST_NOW or before.endswith(("'ve", "'d")) or verb in hedging.JUST_BEGUN:
        return False
    if (before in hedging.NOW and is_ing(verb)) or _follows_negation(tokens, just):
        return False
    if verb in hedging.MOVES:
        return following in small.DETERMINERS | small.OBJECT_PRONOUNS
    return verb not in hedging.SIMPLY or (verb == "went" and following == "to")


def _follows_negation(tokens: Sequence[Token], position: int) -> bool:
    """Whether the sentence denies something before `position`."""
    while position > 0 and not tokens[position].opens_sentence:
        position -= 1
        if tokens[position].text in hedging.NEGATIONS or tokens[position].text.endswith("n't"):
            return True
    return False


def _doubts_inside(tokens: Sequence[Token], act: OwnAct) -> Iterator[_Found]:
    """ "I probably saved the contract"."""
    for position in range(act.start, act.verb):
        if tokens[position].text in hedging.DOUBTING_WORDS and (act.has_subject or position > act.start):
            yield _Found(position, position, act.verb, "doubted")


def _doubts_around(tokens: Sequence[Token], act: OwnAct) -> Iterator[_Found]:
    """ "I think I helped", "I guess what I learned", "I fixed it, I guess"."""
    before = _doubt_before(tokens, act)
    if before is not None:
        yield _Found(*before, act.verb, "doubted")
    closing = _closing_guess(tokens, act)
    if closing is not None:
        yield _Found(closing, closing + 1, act.verb, "doubted")


def _doubt_before(tokens: Sequence[Token], act: OwnAct) -> tuple[int, int] | None:
    """First and last token of the doubts in front of a subject, without the "that" or "what" that links them."""
    last = act.start - 1
    if act.has_subject and text_at(tokens, last) in hedging.LINKS and not tokens[act.start].follows_break:
        last -= 1
    first = last + 1
    while (doubt := _doubt_ending_at(tokens, first - 1)) is not None and not tokens[first].opens_sentence:
        first = doubt
    return (first, last) if act.has_subject and first <= last else None


def _doubt_ending_at(tokens: Sequence[Token], last: int) -> int | None:
    """Where the longest doubt begins that ends with the token at `last`."""
    for doubt in hedging.DOUBTS:
        first = last + 1 - len(doubt)
        if matches(tokens, first, doubt):
            return first
    return None


def _closing_guess(tokens: Sequence[Token], act: OwnAct) -> int | None:
    """The "I guess" that closes the clause of the act."""
    for position in range(act.verb + 1, len(tokens)):
        if tokens[position].opens_sentence:
            return None
        if matches(tokens, position, ("i", "guess")):
            is_last = position + 2 >= len(tokens) or tokens[position + 2].follows_break
            return position if is_last else None
        if tokens[position].text in small.COORDINATORS and tokens[position].follows_break:
            return None
    return None


def _is_estimate_or_regret(tokens: Sequence[Token], act: OwnAct) -> bool:
    for position in range(act.verb + 1, len(tokens)):
        text = tokens[position].text
        if tokens[position].opens_sentence or (tokens[position].follows_break and position > act.verb + 1):
            return False
        if text in hedging.SELF_CRITICAL or _is_figure(tokens, position):
            return True
    return tokens[act.verb].text in hedging.SELF_CRITICAL


def _is_figure(tokens: Sequence[Token], position: int) -> bool:
    """A number or a time that may be an estimate; "the two shifts" and "the day" are none."""
    text = tokens[position].text
    is_number = is_numeral(text) or any(character.isdigit() for character in text)
    is_time = duration_unit(text) is not None or text in hedging.CALENDAR
    return (is_number or is_time) and text_at(tokens, position - 1) not in hedging.DEFINITE


def _small_effects(tokens: Sequence[Token], act: OwnAct) -> Iterator[_Found]:
    """ "I helped them a little bit"."""
    if tokens[act.verb].text not in hedging.EFFECTS:
        return
    for first in range(act.verb + 1, min(len(tokens), act.verb + 1 + _EFFECT_REACH)):
        if tokens[first].follows_break:
            return
        for measure in hedging.SMALL:
            last = first + len(measure) - 1
            if not matches(tokens, first, measure):
                continue
            following = text_at(tokens, last + 1)
            if not following or tokens[last + 1].follows_break or following in hedging.AFTER_SMALL:
                yield _Found(first, last, act.verb, "made_small")
            return


def _joined(found: Sequence[_Found]) -> list[_Found]:
    """Hedges that touch each other as one ("I think maybe", "just kind of")."""
    joined: list[_Found] = []
    for one in found:
        last = joined[-1] if joined else None
        if last is not None and one.first <= last.last + 1 and one.verb == last.verb:
            joined[-1] = msgspec.structs.replace(last, last=max(last.last, one.last))
        elif last is None or one.first > last.last:
            joined.append(one)
    return joined


def _hedge(words: Sequence[WordReading], tokens: Sequence[Token], found: _Found) -> Hedge:
    first, last, act = tokens[found.first].word, tokens[found.last].word, tokens[found.verb].word
    return Hedge(
        text=" ".join(word.text for word in words[first : last + 1]).strip(_EDGES),
        phase=words[act].phase,
        start=words[first].start,
        end=words[last].end,
        first_word=first,
        last_word=last,
        act_word=act,
        rule=found.rule,
    )
