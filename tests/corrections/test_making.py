"""Corrections made on the words that the user sees."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from mockinterview.analysis.reading import PhaseReading, WordPhase
from mockinterview.corrections.making import mend, move_boundary, relabel
from mockinterview.corrections.record import Anchor, Correction
from mockinterview.errors import UsageError
from mockinterview.transcript import Span
from tests.corrections.answers import heard, read, seen

SEEN = seen(heard("it failed I had to mend it"), read("SSTTAAA"))
FRAMEWORK = seen(
    heard("I sort first once I failed"),
    PhaseReading(tuple(WordPhase("action", part="framework") for _ in range(6)), structure="framework"),
)


def test_a_correction_knows_its_words_their_time_and_their_neighbours():
    expected = Anchor(("I", "had"), start=1.0, end=2.0, first_word=2, before="failed", after="to")
    assert relabel(SEEN, Span(2, 3), "situation").at == expected


def test_at_the_ends_there_are_no_neighbours():
    at = mend(SEEN, Span(0, 6), "nothing of that").at
    assert (at.before, at.after) == ("", "")


@pytest.mark.parametrize(
    ("from_word", "to_word", "words", "before", "after", "label"),
    [
        (2, 4, ("I", "had"), "situation", "action", "situation"),
        (4, 2, ("I", "had"), "situation", "action", "action"),
        (4, 7, ("to", "mend", "it"), "task", None, "task"),
        (2, 0, ("it", "failed"), None, "task", "task"),
    ],
)
def test_a_moved_boundary_is_the_words_it_went_over_and_what_lies_beside_it(
    from_word, to_word, words, before, after, label
):
    moved = move_boundary(SEEN, from_word, to_word)
    assert (moved.at.words, moved.before, moved.after, moved.label) == (words, before, after, label)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: mend(SEEN, Span(7, 7), "x"), "no words 8 to 8: this answer has 7"),
        (lambda: mend(SEEN, Span(3, 2), "x"), "no words 4 to 3"),
        (lambda: mend(SEEN, Span(-1, 2), "x"), "no words 0 to 3"),
        (lambda: mend(SEEN, Span(0, 0), " \n"), "plain text"),
        (lambda: mend(SEEN, Span(0, 0), "a\x07b"), "plain text"),
        (lambda: mend(SEEN, Span(0, 0), "caf\udce9"), "plain text"),
        (lambda: relabel(SEEN, Span(0, 0), "example"), '"example" is no part of this answer'),
        (lambda: relabel(FRAMEWORK, Span(0, 0), "task"), "framework or example"),
        (lambda: move_boundary(SEEN, 3, 5), "begins with word 4"),
        (lambda: move_boundary(SEEN, 0, 5), "begins with word 1"),
        (lambda: move_boundary(SEEN, 2, 8), "no words 3 to 8"),
        (lambda: move_boundary(SEEN, 2, -1), "no words 0 to 2"),
        (lambda: move_boundary(SEEN, 2, 2), "already"),
        (lambda: relabel(replace(SEEN, words=()), Span(0, 0), "task"), "has 0"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(make, message):
    with pytest.raises(UsageError, match=message):
        make()


def test_the_record_is_what_its_description_says():
    boundary = msgspec.to_builtins(move_boundary(SEEN, 2, 3))
    assert boundary == {
        "kind": "boundary",
        "at": {"words": ("I",), "start": 1.0, "end": 1.5, "first_word": 2, "before": "failed", "after": "had"},
        "before": "situation",
        "after": "task",
        "is_later": True,
    }
    assert msgspec.to_builtins(mend(SEEN, Span(1, 1), " broke  down "))["text"] == "broke down"
    assert msgspec.to_builtins(relabel(SEEN, Span(1, 1), "task"))["kind"] == "span"


def test_keys_of_a_newer_version_do_no_harm_and_a_correction_of_no_words_is_none():
    kept = relabel(SEEN, Span(1, 1), "task")
    record = msgspec.to_builtins(kept)
    assert msgspec.convert(record | {"mood": "bright"}, Correction) == kept
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(record | {"at": record["at"] | {"words": []}}, Correction)
