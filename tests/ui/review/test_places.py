"""Where one can go in an answer, and which word is heard."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mockinterview.report.labels import load_labels
from mockinterview.ui.review import places
from mockinterview.ui.review.words import KINDS, review_text
from tests.report import samples

FEEDBACK = samples.scored()
TEXT = review_text(FEEDBACK, load_labels())
REMARKS = places.remarks(FEEDBACK, load_labels().headings)
NOTHING_HIDDEN: frozenset = frozenset()


def test_the_word_that_is_heard_is_the_last_that_has_begun() -> None:
    for index, word in enumerate(TEXT.words):
        assert places.word_at(TEXT.words, word.start) == index
        assert places.word_at(TEXT.words, word.start + 0.05) == index
    assert places.word_at(TEXT.words, 0.0) == 0
    assert places.word_at(TEXT.words, 1e6) == len(TEXT.words) - 1


def test_one_stop_for_each_mark_pause_and_finding() -> None:
    stops = places.stops(TEXT, REMARKS, NOTHING_HIDDEN)
    assert list(stops) == sorted(set(stops))
    said = [TEXT.words[stop].text for stop in stops]
    assert said.count("three") == 1
    assert "weeks" not in said
    assert "data" in said, "a pause follows it"
    assert set(stops) >= {remark.first_word for remark in REMARKS if remark.first_word is not None}


def test_what_is_hidden_is_no_stop() -> None:
    stops = places.stops(TEXT, (), frozenset(KINDS))
    assert stops == ()
    without_i = places.stops(TEXT, (), frozenset({"i"}))
    assert "I" not in [TEXT.words[stop].text for stop in without_i]


@pytest.mark.parametrize(
    ("word", "direction", "found"), [(0, 1, 3), (3, 1, 8), (8, 1, None), (8, -1, 3), (4, -1, 3), (3, -1, None)]
)
def test_the_next_place(word: int, direction: int, found: int | None) -> None:
    assert places.next_of((3, 8), word, direction) == found


def test_where_a_phase_begins() -> None:
    (start,) = places.lane_starts(TEXT.bands, "Task")
    assert TEXT.words[start].text == "I"
    assert places.lane_run(TEXT.bands, start + 3)[0] == start
    assert places.lane_starts(TEXT.bands, "Nowhere") == ()


def test_a_stretch_goes_over_bands_of_one_lane() -> None:
    corrected = review_text(samples.corrected(), load_labels())
    first, last = places.lane_run(corrected.bands, 0)
    assert first == 0
    assert corrected.band_of(last).lane == corrected.bands[0].lane
    assert corrected.band_of(last + 1).lane != corrected.bands[0].lane


def test_the_strength_and_the_fix_come_first() -> None:
    assert [remark.role for remark in REMARKS] == ["Strength", "Fix next", ""]
    assert [remark.is_praise for remark in REMARKS] == [True, False, False]


def test_they_do_whatever_the_order_of_the_findings() -> None:
    turned = replace(FEEDBACK, findings=tuple(reversed(FEEDBACK.findings)))
    remarks = places.remarks(turned, load_labels().headings)
    assert [remark.role for remark in remarks] == ["Strength", "Fix next", ""]
