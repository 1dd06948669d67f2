"""Silences inside the answer, taken from the voice activity, never from the gaps between Whisper's words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from mockinterview.analysis.feedback import Pause
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.lexicon import unfinished
from mockinterview.analysis.language.tokens import ends_clause, is_clause_boundary, normalise
from mockinterview.analysis.language.verbs import is_base, is_finite
from mockinterview.thresholds import Thresholds
from mockinterview.transcript import Transcript, Word

_FINAL = (".", "?", "!")
_TRAILING_OFF = ("...", "…")
_NEIGHBOURS = 25
"""Words on either side among which a transcript that has punctuation at all shows some. Ours."""


def find_pauses(transcript: Transcript, thresholds: Thresholds) -> tuple[Pause, ...]:
    """Silences of at least `pause_listed_s` between two voiced regions, from the first word to the last."""
    words, regions = transcript.words, transcript.voiced
    if len(words) < 2:
        return ()
    starts = [word.start for word in words]
    pauses = []
    for before, after in pairwise(regions):
        seconds = after.start - before.end
        following = bisect_left(starts, (before.end + after.start) / 2)
        if seconds < thresholds.pause_listed_s or not 0 < following < len(words):
            continue
        kind: Literal["boundary", "mid_clause"] = "mid_clause" if _is_inside(words, following) else "boundary"
        pauses.append(Pause(start=before.end, seconds=seconds, kind=kind, after_word=following - 1))
    return tuple(pauses)


def _is_inside(words: Sequence[Word], following: int) -> bool:
    """Whether the clause goes on from the words before `following` to those behind; filled pauses do not count.

    A comma does not end a phrase that its last word leaves open ("I went to the, [silence]"). Where the transcript
    has no punctuation, only such a word tells that the clause goes on.
    """
    before, after = _spoken_before(words, following), _spoken_from(words, following)
    if before is None or after is None:
        return False
    text = words[before].text
    is_final = text.endswith(_FINAL) and not text.endswith(_TRAILING_OFF)
    if normalise(text) in unfinished.OPEN - unfinished.PREPOSITIONS and not is_final:
        return True
    if is_clause_boundary(text, words[after].text) or _opens_clause(words, after):
        return False
    return normalise(text) in small.PREPOSITIONS | small.AUXILIARIES or _has_punctuation(words, following)


def _spoken_before(words: Sequence[Word], following: int) -> int | None:
    return next((one for one in range(following - 1, -1, -1) if _is_said(words[one])), None)


def _spoken_from(words: Sequence[Word], following: int) -> int | None:
    return next((one for one in range(following, len(words)) if _is_said(words[one])), None)


def _is_said(word: Word) -> bool:
    text = normalise(word.text)
    return bool(text) and text not in small.FILLED_PAUSES


def _opens_clause(words: Sequence[Word], index: int) -> bool:
    """Whether a subject and its verb begin here ("she called", "it was")."""
    subject, verb = (normalise(word.text) for word in (words[index], words[min(index + 1, len(words) - 1)]))
    if subject in unfinished.PRONOUNS_WITH_VERB:
        return True
    if subject in unfinished.SUBJECTS:
        return is_finite(verb) or is_base(verb) or verb in small.ADVERBS
    return subject in {"it", "there", "you"} and is_finite(verb)


def _has_punctuation(words: Sequence[Word], index: int) -> bool:
    near = words[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS]
    return any(ends_clause(word.text) for word in near[:-1])
