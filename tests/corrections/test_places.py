"""Corrections find their words again in another hearing of the recording."""

from __future__ import annotations

import pytest

from mockinterview.corrections.making import mend, relabel
from mockinterview.corrections.places import LEAST_SHARE, MOST_SHIFT_S, find
from mockinterview.corrections.record import Correction
from mockinterview.transcript import Span, Word
from tests.corrections.answers import heard, read, seen

SAID = "we moved it to cuban eighties and no no no it held"


def made(first: int, last: int, text: str | None = None) -> Correction:
    """A mended word when `text` is given, else a relabelled span."""
    feedback = seen(heard(SAID), read("A" * len(SAID.split())))
    return mend(feedback, Span(first, last), text) if text else relabel(feedback, Span(first, last), "result")


@pytest.mark.parametrize("index", range(12))
def test_on_the_same_words_the_place_is_the_same(index):
    assert find(heard(SAID).words, made(index, index, "x")) == Span(index, index)
    assert find(heard(SAID).words, made(0, index)) == Span(0, index)


@pytest.mark.parametrize("index", [7, 8, 9])
def test_words_without_length_are_told_apart_by_their_place(index):
    words = [Word(word.text, 0.0, 0.0) for word in heard(SAID).words]
    feedback = seen(heard(SAID, word_s=0.0), read("A" * 12))
    assert find(words, mend(feedback, Span(index, index), "x")) == Span(index, index)


def test_case_punctuation_and_a_shift_do_not_matter():
    again = heard("Um, we moved it to Cuban Eighties, and no no no it held", start_s=0.3)
    assert find(again.words, made(4, 5, "Kubernetes")) == Span(5, 6)
    assert find(again.words, made(8, 8, "not")) == Span(9, 9)


def test_what_the_user_wrote_may_be_heard_by_now():
    again = heard("we moved it to Kubernetes, and no no no it held")
    assert find(again.words, made(4, 5, "Kubernetes")) == Span(4, 4)


def test_a_third_hearing_of_the_same_sound_is_mended_too():
    assert find(heard("we moved it to Cuba maidies and no no no").words, made(4, 5, "Kubernetes")) == Span(4, 5)
    longer = [Word("q-bur", 2.0, 2.3), Word("net", 2.3, 2.6), Word("tees", 2.6, 3.0)]
    words = [*heard("we moved it to").words, *longer, *heard("and no", start_s=3.0).words]
    assert find(words, made(4, 5, "Kubernetes")) == Span(4, 6)


@pytest.mark.parametrize(
    "other",
    [
        "we moved it from cuba maidies and no no no it held",
        "we moved it to cuba maidies or no no no it held",
        "we moved it to and no no no it held",
        "",
    ],
)
def test_other_words_between_other_neighbours_are_left_alone(other):
    assert find(heard(other).words, made(4, 5, "Kubernetes")) is None


def test_the_same_words_at_another_time_are_other_words():
    late = heard(SAID, start_s=MOST_SHIFT_S + 0.1)
    assert find(late.words, made(4, 5, "Kubernetes")) is None
    assert find(late.words, made(4, 5)) is None


def test_of_several_the_one_between_the_same_neighbours_is_meant():
    again = heard("we moved it to a cluster and no it no no held", start_s=0.4)
    assert find(again.words, made(10, 10, "that")) == Span(8, 8)
    assert find(heard("no no no it held", start_s=3.4).words, made(9, 9, "never")) == Span(2, 2)


def test_a_span_keeps_its_edges_when_words_inside_are_heard_differently():
    again = heard("we moved it to kubernetes eighties and know no no it held")
    assert find(again.words, made(2, 8)) == Span(2, 8)
    assert find(again.words, made(4, 10)) == Span(4, 10)
    assert find(heard("we moved um it to cuban eighties and no no no it held").words, made(0, 5)) == Span(0, 6)


def test_a_span_of_which_too_little_is_left_no_longer_fits():
    kept = "cuban eighties and"
    gone = "some thing else"
    span = made(4, 9)
    assert LEAST_SHARE == 3 / 6
    assert find(heard(f"we moved it to {kept} {gone} it held").words, span) == Span(4, 9)
    assert find(heard(f"we moved it to cuban eighties or {gone} it held").words, span) is None
