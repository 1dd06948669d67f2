"""The notation of phrases."""

from __future__ import annotations

import pytest

from mockinterview.analysis.language.phrase_patterns import index_phrases, longest_match

VOCABULARY = {"colour": "red, dark blue", "fruit": "apple, pear"}


def matched(phrase: str, text: str) -> str | None:
    """The words of `text` that `phrase` takes up, wherever it stands; None where it does not."""
    index, words = index_phrases(phrase, VOCABULARY), text.split()
    ends = ((start, longest_match(index, words, start)) for start in range(len(words)))
    return next((" ".join(words[start:end]) for start, end in ends if end is not None), None)


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("the/a dog", "see a dog run", "a dog"),
        ("the/a dog", "see a doggy run", None),
        ("a <colour> dog", "a dark blue dog", "a dark blue dog"),
        ("a <colour>/<fruit>/big dog", "a big dog", "a big dog"),
        ("a <colour>/<fruit>/big dog", "a pear dog", "a pear dog"),
        ("a (<colour>) dog", "a dog", "a dog"),
        ("a (big/small) (big) dog", "a big dog", "a big dog"),
        ("a *2 dog", "a very big dog", "a very big dog"),
        ("a *2 dog", "a very very big dog", None),
        ("a *2 dog", "a cat | big dog", None),
        ("a dog | ran", "a dog ran", None),
        ("a dog !is/was", "a dog is here", None),
        ("a dog !is/was", "a dog ran", "a dog"),
        ("a !<fruit>", "a pear", None),
        ("a !<colour>", "a dark blue dog", None),
        ("a !<colour>", "a dark dog", "a"),
        ("a dog\na dog ran", "a dog ran", "a dog ran"),
    ],
)
def test_phrases_match_whole_words(phrase: str, text: str, found: str | None) -> None:
    assert matched(phrase, text) == found


def test_a_phrase_at_the_end_of_the_words_reads_no_further() -> None:
    assert matched("a *3 dog", "a") is None
    assert matched("a (big) dog", "see a") is None


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(KeyError):
        index_phrases("<nothing>", VOCABULARY)


def test_a_phrase_must_begin_with_a_word() -> None:
    with pytest.raises(ValueError, match="begin with a word"):
        index_phrases("(a) dog", VOCABULARY)
