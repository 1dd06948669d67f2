"""Habits of speech: phrases of three words and more that come again and again, and words that do.

A phrase counts when it is made of small words and commonplaces alone ("at the end of the day", "I was able to"): what
names a thing of any trade, or stands in the question, is content, however often it is said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from mockinterview.analysis.delivery.measures import FillerMention, PhraseMention, RepeatedPhrase
from mockinterview.analysis.feedback import WordReading
from mockinterview.analysis.language.lexicon import commonplaces as common
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.spoken import Token, matches, read_tokens, text_at
from mockinterview.analysis.language.tokens import normalise
from mockinterview.thresholds import Thresholds

_LENGTHS = range(7, 2, -1)
_OPEN_ENDS = (
    small.PREPOSITIONS
    | small.CONJUNCTIONS
    | small.DETERMINERS
    | small.AUXILIARIES
    | {"i", "we", "to", "he", "she", "they"}
)
_SECONDS_PER_MINUTE = 60.0

Phrase = tuple[str, ...]
Place = tuple[int, int]


def find_repeated_phrases(
    words: tuple[WordReading, ...], fillers: Iterable[FillerMention], question: str, thresholds: Thresholds
) -> tuple[RepeatedPhrase, ...]:
    """The most frequent first; of phrases that overlap the longer one."""
    if not words:
        return ()
    tokens = read_tokens(words)
    minutes = (words[-1].end - words[0].start) / _SECONDS_PER_MINUTE
    asked = tuple(normalise(text) for text in question.split())
    taken = {index for one in fillers for index in range(one.first_word, one.last_word + 1)}
    found = []
    for phrase, places in _phrases(tokens, taken):
        free = [place for place in places if taken.isdisjoint(range(tokens[place[0]].word, tokens[place[1]].word + 1))]
        least = thresholds.repeated_phrase_least if len(phrase) > 1 else thresholds.pet_word_least
        is_asked = any(asked[start : start + len(phrase)] == phrase for start in range(len(asked)))
        if len(free) < max(least, minutes) or is_asked:
            continue
        taken.update(index for first, last in free for index in range(tokens[first].word, tokens[last].word + 1))
        found.append(_told(words, tokens, free))
    return tuple(sorted(found, key=lambda one: (-one.count, one.mentions[0].start)))


def _phrases(tokens: Sequence[Token], taken: set[int]) -> Iterator[tuple[Phrase, list[Place]]]:
    """Every candidate with its places, fixed ones first, then the longer before the shorter, single words last."""
    by_start: defaultdict[str, list[int]] = defaultdict(list)
    for position, token in enumerate(tokens):
        by_start[token.text].append(position)
    for phrase in common.FIXED:
        yield (
            phrase,
            [(start, start + len(phrase) - 1) for start in by_start[phrase[0]] if matches(tokens, start, phrase)],
        )
    for length in _LENGTHS:
        yield from _built_phrases(tokens, taken, length)
    for word in sorted(common.PET_WORDS):
        yield (word,), [(start, start) for start in by_start[word]]


def _built_phrases(tokens: Sequence[Token], taken: set[int], length: int) -> Iterator[tuple[Phrase, list[Place]]]:
    places: defaultdict[Phrase, list[Place]] = defaultdict(list)
    for run in _plain_runs(tokens, taken):
        for start in range(run.start, run.stop - length + 1):
            last = start + length - 1
            if _is_whole(tokens, start, last):
                places[tuple(token.text for token in tokens[start : last + 1])].append((start, last))
    for phrase, found in places.items():
        if len(found) > 1 and not common.CORE.isdisjoint(phrase):
            yield phrase, _apart(found)


def _is_whole(tokens: Sequence[Token], start: int, last: int) -> bool:
    """Whether nothing is missing at either end: no "and at the", no "at the end" of something."""
    if tokens[last].text in _OPEN_ENDS or tokens[start].text in small.COORDINATORS:
        return False
    return text_at(tokens, last + 1) != "of" or tokens[last + 1].follows_break


def _plain_runs(tokens: Sequence[Token], taken: set[int]) -> Iterator[range]:
    """Stretches of one clause that hold nothing but small words and commonplaces."""
    plain = common.SMALL | common.CORE | common.LIGHT
    start = 0
    for position, token in enumerate(tokens):
        is_plain = token.text in plain and token.word not in taken
        if token.follows_break or not is_plain:
            if position - start >= min(_LENGTHS):
                yield range(start, position)
            start = position if is_plain else position + 1
    if len(tokens) - start >= min(_LENGTHS):
        yield range(start, len(tokens))


def _apart(places: Sequence[Place]) -> list[Place]:
    """Those that do not overlap the one before."""
    apart: list[Place] = []
    for place in places:
        if not apart or place[0] > apart[-1][1]:
            apart.append(place)
    return apart


def _told(words: Sequence[WordReading], tokens: Sequence[Token], places: Sequence[Place]) -> RepeatedPhrase:
    spans = [(tokens[first].word, tokens[last].word) for first, last in places]
    first, last = places[0]
    return RepeatedPhrase(
        text=" ".join(token.text for token in tokens[first : last + 1]),
        count=len(places),
        mentions=tuple(PhraseMention(words[start].start, words[end].end, start, end) for start, end in spans),
    )
