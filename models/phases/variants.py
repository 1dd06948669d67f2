"""The same answer as transcripts write it down: unpunctuated, with fillers or headings, run together, cut short."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from typing import Literal

from answers import Answer

from mockinterview.analysis.feedback import PHASES
from mockinterview.transcript import Word

Variant = Literal["clean", "stripped", "fillers", "headings", "run-on", "notes", "phase-missing", "result-first"]
LabelledWord = tuple[str, int, int]

WORD_S = 0.4
"""Seconds a word takes at 150 words a minute: the scale of all figures in seconds."""
_FILLER_SHARE = 0.05
_RUN_ON_SHARE = 0.35
_FILLERS = ("um", "uh", "you know", "like", "I mean", "so", "basically", "er")
_LEFT_OUT_OF_NOTES = {**dict.fromkeys(("the", "a", "an"), 0.6), **dict.fromkeys(("my", "our", "was", "were"), 0.3)}
"""How often bullet-like notes go without these words; a sentence's opening "I" or "we" always goes. Ours."""
_HEADINGS = (
    ("Situation", "Task", "Action", "Result"),
    ("Situation", "Task", "Actions", "Results"),
    ("The situation", "My task", "My actions", "The result"),
    ("Context", "The task", "My approach", "The outcome"),
)
RESULT = PHASES.index("result")
SENTENCE_END = re.compile(r"[.?!…][\"'”’)]*$")
_LEFT_OUT_WEIGHTS = (2, 4, 1, 3)
"""How often each of PHASES is the one left out. Ours: what speakers of the corpus leave out."""
MIN_PHASES = 2
_PUNCTUATION = re.compile(r"[^\w\s'$%£€#-]|(?<!\d)[.,](?!\d)")


def write_down(answer: Answer, variant: Variant, rng: random.Random) -> list[LabelledWord]:
    """The words of `answer`, with phase and shape, as `variant` has them."""
    words = answer.labelled_words
    if variant == "stripped":
        return [(bare, phase, shape) for word, phase, shape in words if (bare := strip(word))]
    if variant == "fillers":
        return _with_fillers(words, rng)
    if variant == "notes":
        return _as_notes(words, rng)
    if variant == "headings":
        return _with_headings(words, rng)
    if variant == "phase-missing":
        return _without_a_phase(words, rng)
    if variant == "result-first":
        return _result_first(words, rng)
    if variant == "run-on":
        return _run_on(words, rng)
    return words


def timed(words: Sequence[LabelledWord]) -> list[Word]:
    """Words at an even rate, without pauses."""
    return [Word(text, index * WORD_S, (index + 1) * WORD_S) for index, (text, _, _) in enumerate(words)]


def strip(word: str) -> str:
    """The word without punctuation and case; empty when nothing is left."""
    return _PUNCTUATION.sub("", word.lower().replace("’", "'")).strip("'-")


def _with_fillers(words: Sequence[LabelledWord], rng: random.Random) -> list[LabelledWord]:
    result: list[LabelledWord] = []
    for word, phase, shape in words:
        if rng.random() < _FILLER_SHARE:
            result += [(filler, phase, shape) for filler in rng.choice(_FILLERS).split()]
        result.append((word, phase, shape))
    return result


def _with_headings(words: Sequence[LabelledWord], rng: random.Random) -> list[LabelledWord]:
    names = rng.choice(_HEADINGS)
    mark = rng.choice((":", ".", " -"))
    result: list[LabelledWord] = []
    last = -1
    for word, phase, shape in words:
        if phase != last:
            result += [(part, phase, shape) for part in f"{names[phase]}{mark}".split()]
        result.append((word, phase, shape))
        last = phase
    return result


def _as_notes(words: Sequence[LabelledWord], rng: random.Random) -> list[LabelledWord]:
    """As people write bullet points: without opening pronouns, and without some articles and auxiliaries."""
    result: list[LabelledWord] = []
    is_opening = True
    for word, phase, shape in words:
        bare = word.lower().strip(",")
        is_pronoun = is_opening and bare in ("i", "we", "i'd")
        if is_pronoun or rng.random() < _LEFT_OUT_OF_NOTES.get(bare, 0.0):
            continue
        result.append((word[:1].upper() + word[1:] if is_opening else word, phase, shape))
        is_opening = SENTENCE_END.search(word) is not None
    return result


def _without_a_phase(words: Sequence[LabelledWord], rng: random.Random) -> list[LabelledWord]:
    """One of the phases left out, most often Task or Result; an answer of two phases stays whole."""
    present = sorted({phase for _, phase, _ in words})
    if len(present) <= MIN_PHASES:
        return list(words)
    left_out = rng.choices(present, [_LEFT_OUT_WEIGHTS[phase] for phase in present])[0]
    return [word for word in words if word[1] != left_out]


def _result_first(words: Sequence[LabelledWord], rng: random.Random) -> list[LabelledWord]:
    """A sentence of the closing Result told at the opening; an answer that does not close with one stays as it is."""
    start = len(words)
    while start and words[start - 1][1] == RESULT:
        start -= 1
    ends = [index + 1 for index in range(start, len(words)) if SENTENCE_END.search(words[index][0])]
    if not start or not ends or words[0][1] == RESULT:
        return list(words)
    number = rng.randrange(len(ends))
    first, last = (ends[number - 1] if number else start), ends[number]
    return [*words[first:last], *words[:first], *words[last:]]


def _run_on(words: Sequence[LabelledWord], rng: random.Random) -> list[LabelledWord]:
    """Some full stops become commas, as in a hasty transcript."""
    result: list[LabelledWord] = []
    for word, phase, shape in words:
        is_weak = word.endswith(".") and rng.random() < _RUN_ON_SHARE
        result.append((word[:-1] + "," if is_weak else word, phase, shape))
    return result
