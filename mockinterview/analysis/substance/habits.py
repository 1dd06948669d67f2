"""What the speaker does time and again: a habit that came of the story, or habits told in place of a story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon import habits as said
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.language.verbs import is_base, is_past, is_state
from mockinterview.analysis.substance.answer import Answer
from mockinterview.analysis.substance.deeds import Deed
from mockinterview.analysis.substance.measures import Evidence

_MOST_PAST_SHARE = 0.25
"""Share of own acts in the past up to which an answer tells habits and no story. Ours."""


def habit_since(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where a sentence of the Result tells what the speaker does since then ("I do that on every job now")."""
    texts = {tokens[place].text for place in range(start, end) if text_at(tokens, place + 1) != "other"}
    if texts.isdisjoint(said.SINCE | said.EACH):
        return None
    is_now = not texts.isdisjoint(said.SINCE)
    return next((position for position in range(start, end) if _opens_habit(tokens, position, is_now=is_now)), None)


def _opens_habit(tokens: Sequence[Token], position: int, *, is_now: bool) -> bool:
    """ "I now check", "plan with them now": I or we, said or not, before a verb of the present.

    A form that is past as well ("I read it out first") is present only with a now beside it.
    """
    is_dropped = is_now and tokens[position].opens_sentence and is_base(tokens[position].text)
    if not is_dropped and text_at(tokens, position) not in {"i", "we"}:
        return False
    if text_at(tokens, position - 1) in said.NO_OPENERS and not is_dropped:
        return False
    verb = position + (not is_dropped)
    while text_at(tokens, verb) in small.ADVERBS:
        verb += 1
    text = text_at(tokens, verb)
    is_present = is_base(text) and (is_now or not is_past(text))
    return is_present and not is_state(text) and text not in said.NO_CHANGE


def find_habits(answer: Answer) -> tuple[Evidence, ...]:
    """The sentences that tell what is done in general; none where the answer tells a story."""
    acts = [deed for deed in answer.deeds if deed.is_action and deed.verb not in answer.quoted]
    past = [deed for deed in acts if is_past(answer.tokens[deed.verb].text) and not _is_supposed(answer, deed)]
    sentences = tuple(_sentences(answer))
    if not acts or len(past) > _MOST_PAST_SHARE * len(acts) or any(_is_scene(answer, *one) for one in sentences):
        return ()
    return tuple(answer.evidence(start, start, "habit") for start, end in sentences if _is_general(answer, start, end))


def _sentences(answer: Answer) -> Iterator[tuple[int, int]]:
    """First token of each sentence, and the one behind its last."""
    for start in dict.fromkeys(answer.sentence_starts):
        yield start, answer.sentence_end(start)


def _is_scene(answer: Answer, start: int, end: int) -> bool:
    """ "She says, come down", "last Tuesday", "a week ago": one time of its own, even if told in the present."""
    texts = [token.text for token in answer.tokens[start:end]]
    return not said.TIMES.isdisjoint(texts) or (
        not said.SPEAKING.isdisjoint(texts) and said.OPENERS.isdisjoint(texts) and said.GENERAL.isdisjoint(texts)
    )


def _is_general(answer: Answer, start: int, end: int) -> bool:
    texts = [token.text for token in answer.tokens[start:end]]
    has_phrase = any(answer.text.longest(said.GENERAL_PHRASES, place) is not None for place in range(start, end))
    is_opened = any(before in said.OPENERS and after in said.UNNAMED for before, after in pairwise(texts))
    return has_phrase or is_opened or not said.GENERAL.isdisjoint(texts)


def _is_supposed(answer: Answer, deed: Deed) -> bool:
    """ "If I had", "I would": no past of a story."""
    return any(token.text in {"would", "if"} for token in answer.tokens[deed.subject - 1 : deed.verb])
