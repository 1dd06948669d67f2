"""Words put where the voice is. Pure: times in, times out.

Whisper's word times lie up to seconds off beside a silence, may overlap, and invented words have no voice at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.transcript import Region, Word

REACH_S = 0.5
"""A word this far from any voice, or nearer, is taken to belong to it. Ours: Whisper's times are some 0.2 s off."""

_SHORTEST_WORD_S = 0.02
"""No word is shorter, where its region has the room: the resolution of Whisper's own times."""


def align_words(words: Sequence[Word], voiced: Sequence[Region]) -> tuple[Word | None, ...]:
    """`words`, in the order they were said, each moved inside one of the `voiced` regions.

    None stands for a word further than REACH_S from any region: nobody said it. Of the others every one lies inside
    a region, none is empty, and none begins before the one before has ended.
    """
    owners = _regions_of(words, voiced)
    places: dict[int, Word] = {}
    for index, region in enumerate(voiced):
        inside = [position for position, owner in enumerate(owners) if owner == index]
        places.update(zip(inside, _spread([words[position] for position in inside], region), strict=True))
    return tuple(places.get(position) for position in range(len(words)))


def _regions_of(words: Sequence[Word], voiced: Sequence[Region]) -> list[int | None]:
    """For each word the index of its region; the indexes never fall."""
    owners: list[int | None] = []
    earliest = 0
    for word in words:
        owner = _region_of(word, voiced, earliest)
        owners.append(owner)
        earliest = earliest if owner is None else owner
    return owners


def _region_of(word: Word, voiced: Sequence[Region], earliest: int) -> int | None:
    """The region, from `earliest` on, that shares most time with `word`, else the nearest within reach."""
    candidates = range(earliest, len(voiced))
    if not any(_overlap(word, region) > -REACH_S for region in voiced):
        return None
    return max(candidates, key=lambda index: _overlap(word, voiced[index]), default=None)


def _overlap(word: Word, region: Region) -> float:
    """Seconds that both share; negative: the distance between them."""
    return min(word.end, region.end) - max(word.start, region.start)


def _spread(words: Sequence[Word], region: Region) -> list[Word]:
    """`words` one after the other inside `region`, moved as little as the order allows."""
    if not words:
        return []
    shortest = min(_SHORTEST_WORD_S, (region.end - region.start) / len(words))
    starts: list[float] = []
    for word in words:
        earliest = starts[-1] + shortest if starts else region.start
        starts.append(max(word.start, earliest))
    latest = region.end
    for index in reversed(range(len(words))):
        latest -= shortest
        starts[index] = min(starts[index], latest)
        latest = starts[index]
    limits = [*starts[1:], region.end]
    return [
        Word(word.text, start, min(max(word.end, start + shortest), limit), word.probability)
        for word, start, limit in zip(words, starts, limits, strict=True)
    ]
