"""Counting wrong words: both texts are brought to one spelling, then compared by edit distance."""

from __future__ import annotations

import re

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = ((1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"), (100, "hundred"))
_SYMBOLS = {"%": " percent ", "$": " dollars ", "€": " euros ", "£": " pounds ", "&": " and "}
_SPELLINGS = {"ok": "okay", "alright": "all right", "cannot": "can not", "analyse": "analyze", "learnt": "learned"}
_FILLERS = {"um", "uh", "erm", "er", "hmm", "mhm"}


def words_of(text: str) -> list[str]:
    """`text` as lower-case words: no punctuation, numbers spelled out, symbols as words, fillers left out."""
    text = text.lower().replace("’", "'")
    text = re.sub(r"([$€£])\s*([\d.,]*\d)(\s+(?:thousand|million|billion))?", r"\2\3 \1", text)
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    for symbol, word in _SYMBOLS.items():
        text = text.replace(symbol, word)
    text = re.sub(r"\d+(?:\.\d+)?", lambda match: f" {_spelled(match.group())} ", text)
    text = re.sub(r"[^a-z' ]", " ", text)
    words = (word.strip("'") for word in text.split())
    spelled = " ".join(_SPELLINGS.get(word, word) for word in words if word and word not in _FILLERS)
    return spelled.split()


def wrong_words(reference: str, heard: str) -> tuple[int, int]:
    """Words to replace, drop or add to turn `heard` into `reference`, and the words of `reference`."""
    wanted = words_of(reference)
    return _distances(wanted, words_of(heard))[-1], len(wanted)


def closing_words(reference: str, heard: str) -> str:
    """The end of `reference` that fits `heard` best: what was said in a recording whose beginning was cut off."""
    wanted = words_of(reference)
    distances = _distances(wanted[::-1], words_of(heard)[::-1])
    return " ".join(wanted[len(wanted) - distances.index(min(distances)) :])


def _distances(wanted: list[str], got: list[str]) -> list[int]:
    """How far `got` is from the first 0, 1, 2 ... all words of `wanted`: words to replace, drop or add."""
    row = list(range(len(got) + 1))
    distances = [row[-1]]
    for i, word in enumerate(wanted, start=1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(got, start=1):
            cost = diagonal + (word != other)
            diagonal, row[j] = row[j], min(cost, row[j] + 1, row[j - 1] + 1)
        distances.append(row[-1])
    return distances


def _spelled(digits: str) -> str:
    whole, _, fraction = digits.partition(".")
    spelled = _spelled_whole(int(whole))
    return f"{spelled} point {' '.join(_ONES[int(digit)] for digit in fraction)}" if fraction else spelled


def _spelled_whole(number: int) -> str:
    for scale, name in _SCALES:
        if number >= scale:
            rest = f" {_spelled_whole(number % scale)}" if number % scale else ""
            return f"{_spelled_whole(number // scale)} {name}{rest}"
    if number < len(_ONES):
        return _ONES[number]
    return _TENS[number // 10] + (f" {_ONES[number % 10]}" if number % 10 else "")
