"""Whether the answer states something learned, or changed for good, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mockinterview.analysis.feedback import Learning, TimedSpan, WordReading
from mockinterview.analysis.lexicon.lessons import GENERAL_TRUTHS, LEARNING_NAMES, LESSONS, RESULT_LESSONS
from mockinterview.analysis.phrase_patterns import padded
from mockinterview.analysis.spoken import Token, read_tokens

_MAX_SPAN_WORDS = 25


def find_learning(words: tuple[WordReading, ...]) -> Learning:
    """The sentences that state a learning; of a long one the clause with the cue and what follows.

    Whisper runs sentences together, and a transcript may lack all punctuation: `_MAX_SPAN_WORDS` bounds a span.
    """
    spans = []
    for sentence in _sentences(read_tokens(words)):
        cue = _first_cue(sentence, words)
        if cue is not None:
            spans.append(_span(words, sentence, cue))
    return Learning(stated=bool(spans), spans=tuple(spans))


def _sentences(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    starts = [position for position, token in enumerate(tokens) if token.opens_sentence]
    for start, end in pairwise([*starts, len(tokens)]):
        yield tokens[start:end]


def _first_cue(sentence: Sequence[Token], words: Sequence[WordReading]) -> int | None:
    """The position in `sentence` of the first word that tells a learning."""
    text = padded([token.text for token in sentence])
    for name in LEARNING_NAMES:
        text = name.sub(lambda match: " " + match[0].replace(" ", "-").lstrip("-"), text)
    starts = [match.start() for phrase in LESSONS if (match := phrase.search(text))]
    for phrase in RESULT_LESSONS:
        match = phrase.search(text)
        if match and (_is_in_result(sentence, words) or _states_truth(text, match)):
            starts.append(match.start())
    return text.count(" ", 0, min(starts)) if starts else None


def _states_truth(text: str, cue: re.Match[str]) -> bool:
    """Whether "I learned that ..." goes on with something that still holds."""
    is_learned = any(word.startswith("learn") for word in cue[0].split())
    return is_learned and any(truth.search(text, cue.end()) for truth in GENERAL_TRUTHS)


def _is_in_result(sentence: Sequence[Token], words: Sequence[WordReading]) -> bool:
    return words[sentence[0].word].phase == "result"


def _span(words: Sequence[WordReading], sentence: Sequence[Token], cue: int) -> TimedSpan:
    is_long = len(sentence) > _MAX_SPAN_WORDS
    start = next((position for position in range(cue, 0, -1) if sentence[position].follows_break), 0) if is_long else 0
    start = max(start, cue - _MAX_SPAN_WORDS // 2)
    end = min(len(sentence), cue + _MAX_SPAN_WORDS)
    first, last = sentence[start].word, sentence[end - 1].word
    return TimedSpan(words[first].start, words[last].end, first, last)
