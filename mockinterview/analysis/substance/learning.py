"""Whether the answer states something learned, or changed for good, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import structs

from mockinterview.analysis.feedback import Learning, TimedSpan, WordReading
from mockinterview.analysis.language.lexicon.lessons import (
    GENERAL_TRUTHS,
    LEARNING_NAMES,
    LESSON_HEADINGS,
    LESSONS,
    RESULT_LESSONS,
)
from mockinterview.analysis.language.phrase_text import PhraseText
from mockinterview.analysis.language.spoken import Token, read_tokens
from mockinterview.analysis.substance.habits import habit_since

_MAX_SPAN_WORDS = 25


def find_learning(words: tuple[WordReading, ...]) -> Learning:
    """The sentences that state a learning; of a long one the clause with the cue and what follows.

    Whisper runs sentences together, and a transcript may lack all punctuation: `_MAX_SPAN_WORDS` bounds a span.
    """
    tokens = _without_names(read_tokens(words))
    text = PhraseText(tokens)
    spans = []
    for start, end in _sentences(tokens):
        is_in_result = words[tokens[start].word].phase == "result"
        cue = next((cue for cue in range(start, end) if _tells_lesson(text, tokens, cue, end, is_in_result)), None)
        if cue is None and is_in_result:
            cue = habit_since(tokens, start, end)
        if cue is not None:
            spans.append(_span(words, tokens[start:end], cue - start))
    return Learning(stated=bool(spans), spans=tuple(spans))


def _without_names(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with names as "machine learning" joined, so that no phrase finds a learning in them."""
    joined = list(tokens)
    for name in PhraseText(tokens).find({"name": LEARNING_NAMES}):
        whole = "-".join(token.text for token in tokens[name.first : name.last + 1])
        for position in range(name.first, name.last + 1):
            joined[position] = structs.replace(tokens[position], text=whole)
    return joined


def _sentences(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    starts = [position for position, token in enumerate(tokens) if token.opens_sentence]
    yield from pairwise([*starts, len(tokens)])


def _tells_lesson(text: PhraseText, tokens: Sequence[Token], cue: int, end: int, is_in_result: bool) -> bool:
    """Whether a phrase at `cue` tells a learning; the sentence ends before `end`."""
    if text.longest(LESSONS, cue) is not None or _is_heading(tokens[cue]):
        return True
    last = text.longest(RESULT_LESSONS, cue)
    return last is not None and (is_in_result or _states_truth(text, tokens[cue : last + 1], range(last + 1, end)))


def _is_heading(token: Token) -> bool:
    """ "Lesson: baseline first"."""
    return token.opens_sentence and token.text in LESSON_HEADINGS and token.raw.endswith(":")


def _states_truth(text: PhraseText, cue: Sequence[Token], rest: range) -> bool:
    """Whether "I learned that ..." goes on with something that still holds."""
    is_learned = any(token.text.startswith("learn") for token in cue)
    return is_learned and any(text.longest(GENERAL_TRUTHS, position) is not None for position in rest)


def _span(words: Sequence[WordReading], sentence: Sequence[Token], cue: int) -> TimedSpan:
    is_long = len(sentence) > _MAX_SPAN_WORDS
    start = next((position for position in range(cue, 0, -1) if sentence[position].follows_break), 0) if is_long else 0
    start = max(start, cue - _MAX_SPAN_WORDS // 2)
    end = min(len(sentence), cue + _MAX_SPAN_WORDS)
    first, last = sentence[start].word, sentence[end - 1].word
    return TimedSpan(words[first].start, words[last].end, first, last)
