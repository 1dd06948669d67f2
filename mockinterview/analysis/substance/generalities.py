"""Where general words stand in place of what was done: "did stuff", "various things", "made some improvements"."""

from __future__ import annotations

from collections.abc import Iterator

from mockinterview.analysis.language.lexicon.generalities import EXPLAINED_BY, GENERALITIES
from mockinterview.analysis.language.phrase_text import Found
from mockinterview.analysis.language.spoken import text_at
from mockinterview.analysis.substance.answer import Answer
from mockinterview.analysis.substance.measures import Generality


def find_generalities(answer: Answer, question: str) -> tuple[Generality, ...]:
    """All that nothing behind them explains, in order, with the `question` that they raise."""
    return tuple(_generality(answer, one, question) for one in _found(answer) if one.first not in answer.quoted)


def _found(answer: Answer) -> Iterator[Found]:
    for one in answer.find(GENERALITIES):
        if _is_own(answer, one) and not _is_explained(answer, one) and not _is_denied(answer, one):
            yield one


def _is_own(answer: Answer, one: Found) -> bool:
    """Whether I or we do it: "she likes things like that" and "the handle that went" are no account of work."""
    if one.rule == "unnamed_work":
        return any(deed.verb == one.first for deed in answer.deeds)
    start = answer.sentence_starts[one.first]
    return any(start <= deed.subject <= one.last for deed in answer.deeds)


def _is_explained(answer: Answer, one: Found) -> bool:
    """ "Several things: ...", "made some changes, such as"; and "file size, brightness, and so on" after a list."""
    first = answer.tokens[one.first]
    if first.follows_break and not first.opens_sentence and first.text in {"and", "or", "et", "etc"}:
        return True
    if answer.tokens[one.last].raw.endswith((":", ";")):
        return True
    following = one.last + 1
    is_inside = following < len(answer.tokens) and not answer.tokens[following].opens_sentence
    return is_inside and answer.text.longest(EXPLAINED_BY, following) is not None


def _is_denied(answer: Answer, one: Found) -> bool:
    """ "I don't do things like that"."""
    before = [text_at(answer.tokens, one.first - distance) for distance in (1, 2)]
    return any(text in {"not", "never", "without"} or text.endswith("n't") for text in before)


def _generality(answer: Answer, one: Found, question: str) -> Generality:
    told = answer.exactly(one.first, one.last, one.rule)
    return Generality(
        words=told.words,
        phase=told.phase,
        start=told.start,
        end=told.end,
        first_word=told.first_word,
        last_word=told.last_word,
        rule=one.rule,
        question=question,
    )
