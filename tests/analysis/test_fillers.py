"""Fillers: counts, rate and exact words."""

from __future__ import annotations

import pytest

from mockinterview.analysis.fillers import find_fillers
from tests.labelled_sentences import SECONDS_PER_WORD, spoken


def test_sounds_and_markers_are_counted_apart_and_together() -> None:
    fillers = find_fillers(spoken("Um, it was, you know, kind of late, uh."))
    assert [(mention.text, mention.kind) for mention in fillers.mentions] == [
        ("Um", "filled_pause"),
        ("you know", "discourse_marker"),
        ("kind of", "discourse_marker"),
        ("uh", "filled_pause"),
    ]
    assert fillers.at_least == 4


def test_the_rate_runs_from_the_first_word_to_the_last() -> None:
    words = spoken("um " + "word " * 49)
    assert find_fillers(words).per_minute == pytest.approx(60 / (50 * SECONDS_PER_WORD))


def test_no_words_have_no_rate() -> None:
    fillers = find_fillers(())
    assert (fillers.at_least, fillers.per_minute, fillers.mentions) == (0, 0.0, ())


def test_a_marker_of_two_words_carries_both() -> None:
    words = spoken("It was, I mean, late.")
    (mention,) = find_fillers(words).mentions
    assert (mention.first_word, mention.last_word, mention.start) == (2, 3, words[2].start)


def test_the_emergency_room_is_no_hesitation() -> None:
    assert find_fillers(spoken("I worked in the ER and ER nurses are fast.")).at_least == 0
