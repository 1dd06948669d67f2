"""Figures said in a take that contradict those of its story: "fixed in four hours" where the story says six."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from mockinterview.analysis.draft import draft_transcript
from mockinterview.analysis.feedback import Feedback, Number, WordReading
from mockinterview.analysis.language.lexicon import function_words
from mockinterview.analysis.language.verbs import bases
from mockinterview.analysis.numbers.citations import find_numbers
from mockinterview.thresholds import Thresholds

_REACH = 7
"""Words on each side of a number among which those are looked for that tell what it measures. Ours."""
_TOLERANCE = 0.005
"""Values this near (as a share) are the same: "about a third" may stand for 33 percent. Ours."""
_EDGES = " .,;:!?…\"'“”‘’()[]-–—"
_PLAIN = frozenset(
    ["the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "but", "than"]
)


class Contradiction(msgspec.Struct, frozen=True):
    """The story's metric, and what was said instead; `start` in seconds."""

    metric: str
    said: str
    start: float


def contradictions(metrics: Sequence[str], told: Feedback, thresholds: Thresholds) -> tuple[Contradiction, ...]:
    """Where a figure of the same unit, about the same thing, was said with another value.

    A metric whose own value was said anywhere in that unit is not contradicted. Figures that may be misheard are
    passed over.
    """
    found = []
    for metric in metrics:
        words = _readings(metric, thresholds)
        for number in find_numbers(words, thresholds):
            rival = _rival(words, number, told)
            if rival is not None:
                found.append(Contradiction(metric, _around(told.words, rival), rival.start))
    return tuple(found)


def _rival(words: Sequence[WordReading], number: Number, told: Feedback) -> Number | None:
    """The number of the take that says otherwise."""
    if number.value is None or number.kind == "other":
        return None
    alike = [each for each in told.numbers if each.unit == number.unit and each.value is not None]
    if any(_agree(number, each) for each in alike):
        return None
    topic = _topic(words, number)
    rivals = [each for each in alike if not each.maybe_misheard and topic & _topic(told.words, each)]
    return max(rivals, key=lambda each: len(topic & _topic(told.words, each)), default=None)


def _agree(mine: Number, theirs: Number) -> bool:
    return any(
        abs(one - other) <= _TOLERANCE * max(abs(one), abs(other)) for one in _values(mine) for other in _values(theirs)
    )


def _values(number: Number) -> Iterator[float]:
    yield from (each for each in (number.value, number.up_to) if each is not None)
    if number.change is not None:
        yield from (number.change.from_, number.change.to)


def _topic(words: Sequence[WordReading], number: Number) -> frozenset[str]:
    """The words around a number, in base form, that tell what it measures."""
    near = (
        *words[max(0, number.first_word - _REACH) : number.first_word],
        *words[number.last_word + 1 : number.last_word + 1 + _REACH],
    )
    plain = [word.text.strip(_EDGES).casefold() for word in near]
    told = [word for word in plain if word.isalpha() and word not in _PLAIN and word not in function_words.BE]
    return frozenset(form for word in told for form in {word, word.removesuffix("s"), *bases(word)})


def _around(words: Sequence[WordReading], number: Number) -> str:
    """The number with three words before it."""
    return " ".join(word.text for word in words[max(0, number.first_word - 3) : number.last_word + 1]).strip(_EDGES)


def _readings(text: str, thresholds: Thresholds) -> tuple[WordReading, ...]:
    said = draft_transcript(text, thresholds.draft_words_per_minute)
    return tuple(
        WordReading(text=word.text, start=word.start, end=word.end, probability=1.0, phase="result")
        for word in said.words
    )
