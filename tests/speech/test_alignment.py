"""What holds of aligned words, whatever Whisper says."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.speech.alignment import REACH_S, align_words
from mockinterview.transcript import Region, Word

ROUNDING_S = 1e-9

seconds = st.floats(0, 60, allow_nan=False).map(lambda value: round(value, 3))


@st.composite
def voiced_regions(draw: st.DrawFn) -> tuple[Region, ...]:
    edges = sorted(draw(st.lists(seconds, min_size=0, max_size=12, unique=True)))
    return tuple(Region(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False))


words = st.lists(st.builds(lambda start, length: Word("word", start, start + length), seconds, st.floats(0, 5)))


def texts(aligned: tuple[Word | None, ...]) -> list[str]:
    return [word.text for word in aligned if word]


def distance_s(word: Word, regions: tuple[Region, ...]) -> float:
    return min((max(region.start - word.end, word.start - region.end, 0.0) for region in regions), default=60.0)


@given(words, voiced_regions())
def test_every_word_lies_inside_a_region_and_after_the_one_before(said: list[Word], voiced: tuple[Region, ...]) -> None:
    aligned = align_words(said, voiced)
    assert len(aligned) == len(said)
    placed = [word for word in aligned if word]
    for word in placed:
        assert word.start < word.end
        assert any(region.start - ROUNDING_S <= word.start and word.end <= region.end + ROUNDING_S for region in voiced)
    for before, after in pairwise(placed):
        assert before.end <= after.start + ROUNDING_S


@given(words, voiced_regions())
def test_only_words_far_from_any_voice_are_dropped(said: list[Word], voiced: tuple[Region, ...]) -> None:
    for word, place in zip(said, align_words(said, voiced), strict=True):
        away_s = distance_s(word, voiced)
        if place is None:
            assert away_s >= REACH_S - ROUNDING_S
        else:
            assert away_s <= REACH_S + ROUNDING_S


@given(voiced_regions(), st.data())
def test_words_that_lie_right_stay_where_they_are(voiced: tuple[Region, ...], data: st.DataObject) -> None:
    said = [Word(str(index), region.start, region.end) for index, region in enumerate(voiced)]
    said = [word for word in said if data.draw(st.booleans())]
    assert align_words(said, voiced) == tuple(said)


def test_an_edge_that_hangs_over_is_clamped() -> None:
    (word,) = align_words([Word("late", 0.5, 2.5)], (Region(1, 2),))
    assert (word.start, word.end) == (1, 2)


def test_the_first_word_after_a_pause_goes_to_the_voice_it_belongs_to() -> None:
    said = [Word("before", 1.0, 1.5), Word("after", 1.9, 8.2), Word("that", 8.2, 8.5)]
    aligned = align_words(said, (Region(0.5, 1.6), Region(8.0, 9.0)))
    assert texts(aligned) == ["before", "after", "that"]
    assert aligned[1].start == 8.0
    assert aligned[1].end == pytest.approx(8.2)


def test_an_invented_word_in_silence_is_dropped() -> None:
    said = [Word("real", 1.0, 1.4), Word("Thank", 4.0, 4.3), Word("you.", 4.3, 4.6)]
    assert texts(align_words(said, (Region(0.9, 1.5), Region(9, 10)))) == ["real"]


def test_a_word_does_not_go_back_to_an_earlier_region() -> None:
    said = [Word("one", 5.1, 5.4), Word("two", 1.1, 1.4)]
    aligned = align_words(said, (Region(1, 2), Region(5, 6)))
    assert texts(aligned) == ["one", "two"]
    assert aligned[1].start >= aligned[0].end


def test_text_and_probability_are_kept() -> None:
    (word,) = align_words([Word("kept", 0.0, 3.0, 0.42)], (Region(1, 2),))
    assert (word.text, word.probability) == ("kept", 0.42)


def test_without_a_voice_there_are_no_words() -> None:
    assert align_words([Word("ghost", 0, 1)], ()) == (None,)
