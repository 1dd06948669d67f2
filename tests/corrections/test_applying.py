"""Corrections applied to words and readings."""

from __future__ import annotations

import pytest

from mockinterview.analysis.reading import PhaseReading, WordPhase
from mockinterview.corrections.applying import correct_reading, correct_transcript
from mockinterview.corrections.making import mend, move_boundary, relabel
from mockinterview.transcript import Span
from tests.corrections.answers import heard, letters, read, seen

SAID = heard("aa b cc d ee f")
SEEN = seen(SAID, read("SSAAAR"))


def relabelled(reading: PhaseReading, *corrections) -> str:
    return letters(correct_reading(reading, correct_transcript(SAID, corrections)))


@pytest.mark.parametrize(
    ("corrections", "expected"),
    [
        ([move_boundary(SEEN, 2, 4)], "SSssAR"),
        ([move_boundary(SEEN, 2, 1)], "SaAAAR"),
        ([move_boundary(SEEN, 5, 6)], "SSAAAa"),
        ([move_boundary(SEEN, 2, 0)], "aaAAAR"),
        ([relabel(SEEN, Span(1, 2), "task")], "SttAAR"),
        ([relabel(SEEN, Span(0, 5), "result"), relabel(SEEN, Span(0, 0), "task")], "trrrrr"),
    ],
)
def test_phases_follow_the_corrections_in_order(corrections, expected):
    assert relabelled(read("SSAAAR"), *corrections) == expected


def test_corrected_words_are_certain_and_have_no_alternative():
    words = correct_reading(read("SSAAAR"), correct_transcript(SAID, [relabel(SEEN, Span(1, 1), "task")])).words
    assert (words[1].confidence, words[1].alternative) == (1.0, None)
    assert (words[2].confidence, words[2].alternative) == (0.6, "task")


@pytest.mark.parametrize(
    ("from_word", "to_word", "read_anew", "expected"),
    [
        (2, 4, "SSSAAR", "SSssAR"),
        (2, 4, "SSSSSR", "SSssaR"),
        (2, 4, "SSTTTR", "SSssTR"),
        (2, 1, "SSSAAR", "SaaAAR"),
        (2, 4, "SAAAAR", "SsssAR"),
        (2, 4, "ASSAAR", "ASssAR"),
        (2, 1, "AAAAAR", "saAAAR"),
        (2, 1, "TAAAAR", "TaAAAR"),
        (5, 6, "SSAARR", "SSAARa"),
    ],
)
def test_another_tagger_does_not_move_a_boundary_that_the_user_placed(from_word, to_word, read_anew, expected):
    assert relabelled(read(read_anew), move_boundary(SEEN, from_word, to_word)) == expected


def test_words_that_the_user_named_are_not_pulled_over_a_boundary():
    named = relabel(SEEN, Span(5, 5), "situation")
    assert relabelled(read("SSSSSS"), named, move_boundary(SEEN, 2, 4)) == "SSssas"


def test_a_boundary_leaves_alone_what_the_user_saw_beside_it():
    named = relabel(SEEN, Span(1, 1), "task")
    shown = seen(SAID, correct_reading(read("AAAAAR"), correct_transcript(SAID, [named])))
    assert relabelled(read("AAAAAR"), named, move_boundary(shown, 2, 3)) == "AttAAR"


def test_a_name_for_the_words_behind_a_boundary_lifts_it():
    assert relabelled(read("SSSSSS"), move_boundary(SEEN, 2, 4), relabel(SEEN, Span(4, 4), "task")) == "SSsstS"


def test_as_many_words_keep_their_times():
    mended = correct_transcript(SAID, [mend(SEEN, Span(1, 2), "bee sea")]).transcript.words
    assert [(word.text, word.start, word.end, word.probability) for word in mended[1:3]] == [
        ("bee", 0.5, 1.0, 1.0),
        ("sea", 1.0, 1.5, 1.0),
    ]


def test_more_or_fewer_words_share_the_time_by_their_length():
    one, several = mend(SEEN, Span(1, 4), "x"), mend(SEEN, Span(1, 1), "abc d")
    assert [(word.text, word.start, word.end) for word in correct_transcript(SAID, [one]).transcript.words] == [
        ("aa", 0.0, 0.5),
        ("x", 0.5, 2.5),
        ("f", 2.5, 3.0),
    ]
    first, second = correct_transcript(SAID, [several]).transcript.words[1:3]
    assert (first.start, first.end, second.start, second.end) == (0.5, 0.875, 0.875, 1.0)


def test_mended_words_keep_what_the_user_said_of_them():
    corrections = [relabel(SEEN, Span(1, 2), "task"), mend(SEEN, Span(2, 2), "x y")]
    corrected = correct_transcript(SAID, corrections)
    assert letters(correct_reading(read("SSAAAAR"), corrected)) == "StttAAR"
    assert [word.is_mended for word in corrected.words] == [False, False, True, True, False, False, False]


def test_a_mended_word_can_be_mended_again():
    once = correct_transcript(SAID, [first := mend(SEEN, Span(2, 2), "sea lion")])
    again = mend(seen(once.transcript, read("SSAAAAR")), Span(2, 3), "silicon")
    corrected = correct_transcript(SAID, [first, again])
    assert corrected.transcript.text == "aa b silicon d ee f"
    assert corrected.fits == (True, True)


def test_what_no_longer_fits_changes_nothing_and_is_said():
    corrections = [mend(SEEN, Span(2, 2), "sea"), relabel(SEEN, Span(0, 5), "result")]
    other = heard("quite another answer")
    corrected = correct_transcript(other, corrections)
    assert corrected.transcript == other
    assert corrected.fits == (False, False)
    assert letters(correct_reading(read("SSA"), corrected)) == "SSA"


def test_outside_star_the_labels_are_parts():
    parts = ("framework", "framework", "framework", "example", "example", "example")
    reading = PhaseReading(tuple(WordPhase("action", 0.6, part=part) for part in parts), structure="framework")
    moved = move_boundary(seen(SAID, reading), 3, 5)
    words = correct_reading(reading, correct_transcript(SAID, [moved])).words
    assert [word.part for word in words] == ["framework"] * 5 + ["example"]
    assert {word.phase for word in words} == {"action"}
    assert [word.is_corrected for word in words] == [False, False, False, True, True, False]
