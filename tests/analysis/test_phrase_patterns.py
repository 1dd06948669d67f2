"""The notation of phrases."""

from __future__ import annotations

import pytest

from mockinterview.analysis.phrase_patterns import compile_phrases, padded

VOCABULARY = {"colour": "red, dark blue", "fruit": "apple, pear"}


@pytest.mark.parametrize(
    ("phrase", "text", "is_match"),
    [
        ("the/a dog", "see a dog run", True),
        ("the/a dog", "see a doggy run", False),
        ("a <colour> dog", "a dark blue dog", True),
        ("a (<colour>) dog", "a dog", True),
        ("a (big/small) dog", "a big dog", True),
        ("a *2 dog", "a very big dog", True),
        ("a *2 dog", "a very very big dog", False),
        ("a dog !is/was", "a dog is here", False),
        ("a dog !is/was", "a dog ran", True),
        ("a !<fruit>", "a pear", False),
    ],
)
def test_phrases_match_whole_words(phrase: str, text: str, is_match: bool) -> None:
    (pattern,) = compile_phrases(phrase, VOCABULARY)
    assert (pattern.search(padded(text.split())) is not None) == is_match


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(KeyError):
        compile_phrases("<nothing>", VOCABULARY)
