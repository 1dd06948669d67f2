"""Where one can go in an answer: what is marked, what was noticed, where phases begin, which word is heard."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from mockinterview.analysis.feedback import Feedback
from mockinterview.report import notation
from mockinterview.report.clean import map_strings, shown
from mockinterview.ui.review.words import Band, Kind, ReviewText, ReviewWord


class Remark(msgspec.Struct, frozen=True):
    """A finding, the weightiest first; `first_word` is None where it is about the whole answer."""

    title: str
    why: str
    do: str
    when: str
    is_praise: bool
    role: str
    first_word: int | None
    last_word: int | None


def word_at(words: Sequence[ReviewWord], seconds: float) -> int:
    """The word that is heard at that time, or was heard last; before all of them, the first."""
    return max(0, bisect_right(words, seconds, key=lambda word: word.start) - 1)


def stops(text: ReviewText, remarks: Iterable[Remark], hidden: frozenset[Kind]) -> tuple[int, ...]:
    """The words at which something is marked, a silence follows, or a finding begins; in order of time."""
    found = {remark.first_word for remark in remarks if remark.first_word is not None}
    for index, word in enumerate(text.words):
        if word.kind and word.kind not in hidden and word.opens == index:
            found.add(index)
        if word.pause and "pause" not in hidden:
            found.add(index)
    return tuple(sorted(found))


def next_of(places: Sequence[int], word: int, direction: int) -> int | None:
    """The next of the ascending `places` behind `word` (direction 1), or before it (-1)."""
    if direction > 0:
        return next((place for place in places if place > word), None)
    return next((place for place in reversed(places) if place < word), None)


def lane_starts(bands: Iterable[Band], name: str) -> tuple[int, ...]:
    """The words with which the lane of that name begins, each time anew."""
    starts, before = [], None
    for band in bands:
        lane = band.lane.name if band.lane else None
        if lane == name and before != name:
            starts.append(band.first_word)
        before = lane
    return tuple(starts)


def lane_run(bands: Sequence[Band], word: int) -> tuple[int, int]:
    """First and last word of the stretch of one lane that `word` is in, however it is divided into bands."""
    index = next(index for index, band in enumerate(bands) if word <= band.last_word)
    first = last = index
    while first > 0 and bands[first - 1].lane == bands[index].lane:
        first -= 1
    while last + 1 < len(bands) and bands[last + 1].lane == bands[index].lane:
        last += 1
    return bands[first].first_word, bands[last].last_word


def remarks(feedback: Feedback, headings: dict[str, str]) -> tuple[Remark, ...]:
    """The strength and the fix first, then everything else that was noticed; safe to show."""
    feedback = map_strings(feedback, shown)
    roles = {feedback.strength: headings["strength"], feedback.fix: headings["fix"]}
    places = [feedback.strength, feedback.fix]
    ordered = sorted(feedback.findings, key=lambda each: places.index(each.id) if each.id in places else len(places))
    return tuple(
        Remark(
            title=finding.title,
            why=finding.why,
            do=finding.do,
            when="" if finding.start is None else notation.clock(finding.start),
            is_praise=finding.severity == "praise",
            role=roles.get(finding.id, ""),
            first_word=finding.first_word,
            last_word=finding.last_word,
        )
        for finding in ordered
    )
