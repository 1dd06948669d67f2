"""Answers put together otherwise: a phase cut out, the order changed, two answers joined. They teach unusual orders."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from variants import SENTENCE_END, LabelledWord

from mockinterview.analysis.feedback import PHASES

Words = list[LabelledWord]
Sentences = list[Words]

SITUATION, TASK, ACTION, RESULT = range(len(PHASES))
_CUT_WEIGHTS = (2, 4, 1, 3)
"""How often each of PHASES is the one cut out. Ours: what speakers of the corpus leave out."""
_PAIRS_CUT = ((SITUATION, TASK), (TASK, RESULT), (TASK, RESULT), (SITUATION, RESULT))
LONGEST_WORDS = 450
MIN_PHASES = 2


def rearrange(words: Words, other: Words, rng: random.Random) -> Words | None:
    """`words` in one of the unusual orders, perhaps with a part of `other`; None where that order does not fit."""
    made = rng.choice(_ORDERS)(_sentences(words), _sentences(other), rng)
    if made is None or not made:
        return None
    told = [word for sentence in made for word in _capitalised(sentence)]
    return told if len(told) <= LONGEST_WORDS else None


def _sentences(words: Sequence[LabelledWord]) -> Sentences:
    """Sentences, parted further where the phase changes."""
    found: Sentences = [[]]
    for word in words:
        if found[-1] and (found[-1][-1][1] != word[1] or SENTENCE_END.search(found[-1][-1][0])):
            found.append([])
        found[-1].append(word)
    return found


def _capitalised(sentence: Words) -> Words:
    text, phase, shape = sentence[0]
    return [(text[:1].upper() + text[1:], phase, shape), *sentence[1:]]


def _told(sentences: Sentences, *phases: int) -> Sentences:
    return [sentence for sentence in sentences if sentence[0][1] in phases]


def _phase_cut(sentences: Sentences, _other: Sentences, rng: random.Random) -> Sentences | None:
    present = sorted({sentence[0][1] for sentence in sentences})
    if len(present) <= MIN_PHASES:
        return None
    cut = rng.choices(present, [_CUT_WEIGHTS[phase] for phase in present])[0]
    return [sentence for sentence in sentences if sentence[0][1] != cut]


def _two_phases_cut(sentences: Sentences, _other: Sentences, rng: random.Random) -> Sentences | None:
    if len({sentence[0][1] for sentence in sentences}) < len(PHASES):
        return None
    cut = rng.choice(_PAIRS_CUT)
    return [sentence for sentence in sentences if sentence[0][1] not in cut]


def _result_first(sentences: Sentences, _other: Sentences, rng: random.Random) -> Sentences | None:
    results = _told(sentences, RESULT)
    if not results or sentences[0][0][1] == RESULT:
        return None
    first = rng.choice(results)
    return [first, *(sentence for sentence in sentences if sentence is not first)]


def _in_turns(sentences: Sentences, _other: Sentences, rng: random.Random) -> Sentences | None:
    acts, results = _told(sentences, ACTION), _told(sentences, RESULT)
    if len(acts) < 3 or len(results) < 2:
        return None
    act, result = rng.randrange(1, len(acts)), rng.randrange(1, len(results))
    return _told(sentences, SITUATION, TASK) + acts[:act] + results[:result] + acts[act:] + results[result:]


def _task_late(sentences: Sentences, _other: Sentences, rng: random.Random) -> Sentences | None:
    tasks, acts = _told(sentences, TASK), _told(sentences, ACTION)
    if not tasks or len(acts) < 2:
        return None
    act = rng.randrange(1, len(acts))
    return _told(sentences, SITUATION) + acts[:act] + tasks + acts[act:] + _told(sentences, RESULT)


def _task_first(sentences: Sentences, _other: Sentences, _rng: random.Random) -> Sentences | None:
    tasks, situations = _told(sentences, TASK), _told(sentences, SITUATION)
    if not tasks or not situations:
        return None
    return tasks + situations + _told(sentences, ACTION, RESULT)


def _situation_late(sentences: Sentences, _other: Sentences, rng: random.Random) -> Sentences | None:
    situations, acts = _told(sentences, SITUATION), _told(sentences, ACTION)
    if len(situations) < 2 or len(acts) < 2:
        return None
    kept, act = rng.randrange(1, len(situations)), rng.randrange(1, len(acts))
    opening = situations[:kept] + _told(sentences, TASK)
    return opening + acts[:act] + situations[kept:] + acts[act:] + _told(sentences, RESULT)


def _two_stories(sentences: Sentences, other: Sentences, _rng: random.Random) -> Sentences | None:
    return sentences + _told(other, TASK, ACTION, RESULT)


def _other_end(sentences: Sentences, other: Sentences, _rng: random.Random) -> Sentences | None:
    opening, end = _told(sentences, SITUATION, TASK), _told(other, ACTION, RESULT)
    return opening + end if opening and end else None


_ORDERS: tuple[Callable[[Sentences, Sentences, random.Random], Sentences | None], ...] = (
    _phase_cut,
    _phase_cut,
    _two_phases_cut,
    _result_first,
    _in_turns,
    _task_late,
    _task_first,
    _situation_late,
    _two_stories,
    _other_end,
)
