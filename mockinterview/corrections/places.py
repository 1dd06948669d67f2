"""Where a correction belongs in a transcript, which may be another than the one it was made on.

Words are compared without case and punctuation, times with some play: two hearings of one recording differ in both.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from mockinterview.analysis.language.tokens import normalise, normalised
from mockinterview.corrections.record import Anchor, Correction, WordsMended
from mockinterview.transcript import Span, Word

MOST_SHIFT_S = 1.5
"""How far the same words may lie from their old time. Measured on 1,643 words that two decoders of one model heard in
four spoken fixtures: 99 % within 0.5 s, the farthest 1.6 s."""
MOST_GAP_SHIFT_S = 0.5
"""How far the ends of other words may lie from the old time, for them to be another hearing of the same sound. As
above."""
LEAST_SHARE = 0.5
"""Share of the words of a relabelled span that must still be there. Ours: the rest may be spelled in another way."""


def find(words: Sequence[Word], correction: Correction) -> Span | None:
    """The words that `correction` speaks of, or None where it no longer fits.

    A mended word is found where it still stands, where what the user wrote is heard by now, or as whatever is heard
    at that time between the same neighbours. A span is found by its first and last word when half of it is still
    there.
    """
    at = correction.at
    if not isinstance(correction, WordsMended):
        return _find_words(words, at, at.words) or _find_stretch(words, at)
    return (
        _find_words(words, at, at.words)
        or _find_words(words, at, tuple(correction.text.split()))
        or _find_between(words, at)
    )


def _find_words(words: Sequence[Word], at: Anchor, texts: Sequence[str]) -> Span | None:
    """The same words near the old time; of several, those between the same neighbours, then the nearest."""
    wanted = tuple(map(normalise, texts))
    starts = [index for index, word in enumerate(words) if abs(word.start - at.start) <= MOST_SHIFT_S]
    places = [Span(start, start + len(wanted) - 1) for start in starts]
    same = [place for place in places if normalised(words[place.first_word : place.last_word + 1]) == wanted]
    return min(same, key=lambda place: _distance(words, place, at), default=None)


def _distance(words: Sequence[Word], place: Span, at: Anchor) -> tuple[int, float, int]:
    strangers = (_text(words, place.first_word - 1) != normalise(at.before)) + (
        _text(words, place.last_word + 1) != normalise(at.after)
    )
    return strangers, abs(words[place.first_word].start - at.start), abs(place.first_word - at.first_word)


def _find_between(words: Sequence[Word], at: Anchor) -> Span | None:
    """Other words, heard at the old time between the old neighbours."""
    firsts = [
        index
        for index, word in enumerate(words)
        if abs(word.start - at.start) <= MOST_GAP_SHIFT_S and _text(words, index - 1) == normalise(at.before)
    ]
    lasts = [
        index
        for index, word in enumerate(words)
        if abs(word.end - at.end) <= MOST_GAP_SHIFT_S and _text(words, index + 1) == normalise(at.after)
    ]
    places = [Span(first, last) for first in firsts for last in lasts if first <= last]
    return min(places, key=lambda place: _shift(words, place, at), default=None)


def _shift(words: Sequence[Word], place: Span, at: Anchor) -> float:
    return abs(words[place.first_word].start - at.start) + abs(words[place.last_word].end - at.end)


def _find_stretch(words: Sequence[Word], at: Anchor) -> Span | None:
    """From the old first word to the old last word, or from time to time where these are heard differently."""
    wanted = tuple(map(normalise, at.words))
    first = _nearest([word.start for word in words], at.start, normalised(words), wanted[0])
    last = _nearest([word.end for word in words], at.end, normalised(words), wanted[-1])
    found = normalised(words[first : last + 1])
    common = SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    share = sum(block.size for block in common) / len(wanted)
    return Span(first, last) if share >= LEAST_SHARE else None


def _nearest(times: Sequence[float], time: float, texts: Sequence[str], text: str) -> int:
    """The index nearest to `time`, by preference one that holds `text`."""

    def distance(index: int) -> tuple[bool, float]:
        shift = abs(times[index] - time)
        return texts[index] != text or shift > MOST_SHIFT_S, shift

    return min(range(len(times)), key=distance, default=0)


def _text(words: Sequence[Word], index: int) -> str:
    return normalise(words[index].text) if 0 <= index < len(words) else ""
