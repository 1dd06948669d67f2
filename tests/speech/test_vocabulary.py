"""A vocabulary as it is offered, and found again in what was heard."""

from __future__ import annotations

import pytest

from mockinterview.speech.vocabulary import MOST_CHARACTERS, is_any_said, prompt_of
from mockinterview.transcript import Segment, Word


def heard(text: str) -> tuple[Segment, ...]:
    """One segment for each sentence."""
    sentences = text.split(". ")
    return tuple(Segment(tuple(Word(word, 0.0, 1.0) for word in each.split()), 0.0, 1.0) for each in sentences)


def test_terms_are_offered_in_one_line_and_none_as_nothing() -> None:
    assert prompt_of(("A/B test", "Siobhan")) == "A/B test, Siobhan"
    assert prompt_of(()) is None


def test_of_a_long_list_whole_terms_are_offered_until_the_line_is_full() -> None:
    line = prompt_of(["Kowalczyk"] * 100)
    assert line is not None
    assert set(line.split(", ")) == {"Kowalczyk"}
    assert MOST_CHARACTERS - len(", Kowalczyk") < len(line) <= MOST_CHARACTERS


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        ("We ran an A/B test.", True),
        ("Then siobhan, who led support, left", True),
        ("It was late. Siobhan's idea was better", True),
        ("We ran a test", False),
        ("The Siobhanese came", False),
        ("", False),
    ],
)
def test_a_term_is_found_in_any_case_and_punctuation_but_not_within_a_word(text: str, is_said: bool) -> None:
    assert is_any_said(("A/B test", "Siobhan"), heard(text)) is is_said
