"""Number words and words in digits."""

from __future__ import annotations

import pytest

from mockinterview.analysis.language.spoken import read_tokens
from mockinterview.analysis.numbers.cardinals import read_cardinal
from mockinterview.analysis.numbers.digits import read_digits
from tests.labelled_sentences import spoken


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("seven", 7, 1),
        ("forty two", 42, 2),
        ("thirty-five", 35, 1),
        ("two hundred and forty", 240, 4),
        ("a hundred and fifty thousand", 150_000, 5),
        ("forty two thousand three hundred and one", 42_301, 7),
        ("two million three hundred thousand and five", 2_300_005, 7),
        ("one point two million", 1_200_000, 4),
        ("zero point nine five", 0.95, 4),
        ("half a million", 500_000, 3),
        ("1.5 million", 1_500_000, 2),
        ("2 and a half", 2.5, 4),
        ("hundred products", 100, 1),
        ("five, six", 5, 1),
        ("twenty oh five", 2005, 3),
        ("nineteen sixty-eight", 1968, 2),
    ],
)
def test_the_longest_cardinal_is_read(text: str, value: float, words: int) -> None:
    cardinal = read_cardinal(read_tokens(spoken(text)), 0)
    assert cardinal is not None
    assert cardinal.value == pytest.approx(value)
    assert cardinal.end == words


@pytest.mark.parametrize("text", ["point", "a week", "third", "and", "k"])
def test_what_is_no_cardinal_is_none(text: str) -> None:
    assert read_cardinal(read_tokens(spoken(text)), 0) is None


@pytest.mark.parametrize("text", ["24/7", "q3", "gpt-4", "v2", "p99", "90s", "50-50", "2019-2021", "15th", "covid-19"])
def test_labels_in_digits(text: str) -> None:
    digits = read_digits(text)
    assert digits is not None
    assert digits.is_label


def test_a_range_in_one_word_keeps_both_ends() -> None:
    digits = read_digits("10-15%")
    assert digits is not None
    assert (digits.value, digits.up_to, digits.unit) == (10.0, 15.0, "percent")


def test_a_word_without_digits_is_none() -> None:
    assert read_digits("ten") is None
