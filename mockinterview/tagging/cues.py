"""Foundation's tagger: textbook cues and the place in the answer, decoded in order.

It is the baseline that the trained tagger is measured against; `cues.toml` holds the cues.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources
from math import log

import msgspec

from mockinterview.analysis.feedback import PHASES
from mockinterview.analysis.language.tokens import normalised
from mockinterview.analysis.reading import PhaseReading, WordPhase
from mockinterview.tagging.decoding import decode, marginals
from mockinterview.tagging.units import cut_units
from mockinterview.transcript import Span, Transcript

NAME = "cues-1"


class _Cue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    weights: tuple[float, float, float, float]
    patterns: tuple[str, ...]


class _CueFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    cue: tuple[_Cue, ...]


@cache
def _cues() -> tuple[tuple[re.Pattern[str], tuple[float, float, float, float]], ...]:
    text = (resources.files("mockinterview.tagging") / "cues.toml").read_text(encoding="utf-8")
    cues = msgspec.convert(tomllib.loads(text), _CueFile).cue
    return tuple((re.compile("|".join(cue.patterns)), cue.weights) for cue in cues)


# How likely each phase is at the start, a third, two thirds and the end of an answer.
_PLACES = (
    (0.75, 0.15, 0.08, 0.02),
    (0.17, 0.23, 0.55, 0.05),
    (0.04, 0.04, 0.77, 0.15),
    (0.02, 0.01, 0.15, 0.82),
)
_TRANSITIONS = (
    (0.62, 0.22, 0.14, 0.02),
    (0.05, 0.45, 0.47, 0.03),
    (0.02, 0.02, 0.83, 0.13),
    (0.03, 0.01, 0.06, 0.90),
)
_INITIAL = (0.84, 0.06, 0.05, 0.05)
_LOG_TRANSITIONS = [[log(value) for value in row] for row in _TRANSITIONS]
_LOG_INITIAL = [log(value) for value in _INITIAL]


def tag(transcript: Transcript) -> PhaseReading:
    """A phase for every word; the whole answer is read as a STAR story."""
    units = cut_units(transcript.words)
    tokens = normalised(transcript.words)
    emissions = [_emission(tokens, unit, len(tokens)) for unit in units]
    path = decode(emissions, _LOG_TRANSITIONS, _LOG_INITIAL)
    chances = marginals(emissions, _LOG_TRANSITIONS, _LOG_INITIAL)
    words: list[WordPhase] = []
    for unit, best, chance in zip(units, path, chances, strict=True):
        words += [_word_phase(best, chance)] * (unit.last_word - unit.first_word + 1)
    return PhaseReading(words=tuple(words), tagger=NAME)


def _emission(tokens: Sequence[str], unit: Span, word_count: int) -> list[float]:
    text = " ".join(tokens[unit.first_word : unit.last_word + 1])
    place = (unit.first_word + unit.last_word + 1) / (2 * word_count)
    scores = [log(value) for value in _place_prior(place)]
    for pattern, weights in _cues():
        if pattern.search(text):
            scores = [score + weight for score, weight in zip(scores, weights, strict=True)]
    return scores


def _place_prior(place: float) -> list[float]:
    """The prior at `place` (0 to 1), between the two rows that lie around it."""
    position = place * (len(_PLACES) - 1)
    row = min(int(position), len(_PLACES) - 2)
    weight = position - row
    return [low + (high - low) * weight for low, high in zip(_PLACES[row], _PLACES[row + 1], strict=True)]


def _word_phase(best: int, chance: Sequence[float]) -> WordPhase:
    others = [index for index in range(len(PHASES)) if index != best]
    second = max(others, key=chance.__getitem__)
    return WordPhase(phase=PHASES[best], confidence=chance[best], alternative=PHASES[second])
