"""Labelled sentences of tests/data/ about the substance of a story: what they state, and what the rules find."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from mockinterview.analysis.feedback import PhaseName, WordReading
from mockinterview.analysis.numbers.citations import find_numbers
from mockinterview.analysis.pronouns.counts import find_mentions
from mockinterview.analysis.substance.answer import Answer
from mockinterview.analysis.substance.company_values import ListenedValue, find_values
from mockinterview.analysis.substance.decisions import find_decisions
from mockinterview.analysis.substance.generalities import find_generalities
from mockinterview.analysis.substance.lasting_changes import find_lasting_changes
from mockinterview.analysis.substance.names import find_names
from mockinterview.analysis.substance.own_role import find_role
from mockinterview.analysis.substance.stakes import find_stakes
from mockinterview.questions.bank import load_bank
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from tests.labelled_sentences import Example, labelled_lines, spoken

Words = tuple[WordReading, ...]
_LINE = re.compile(r"^(?P<phase>[STAR])(?:/(?P<states>[oscg]+))?: (?P<text>.*)$")
_VALUES = re.compile(r"^(?P<shown>\S+)(?: \((?P<tolerated>[^)]*)\))?: (?P<text>.*)$")
_MARK = re.compile(r"^(?P<before>[^{}]*)\{(?P<label>[^}]*)\}(?P<after>\S*)$")
_PHASES: dict[str, PhaseName] = {"S": "situation", "T": "task", "A": "action", "R": "result"}
_STATED: dict[str, Callable[[Answer], object]] = {
    "o": find_role,
    "s": find_stakes,
    "c": find_lasting_changes,
    "g": lambda answer: find_generalities(answer, "What exactly?"),
}


def stating_examples(letter: str) -> Iterator[Example]:
    """Marks hold the letter where the line states it: o role, s stakes, c lasting change, g generality."""
    for section, line in labelled_lines("substance"):
        match = _matched(_LINE, line)
        text, _ = _unmarked(match["text"])
        states = frozenset({letter} & set(match["states"] or ""))
        yield Example(section, spoken(text, _PHASES[match["phase"]]), states)


def stating_marks(letter: str) -> Callable[[Words], frozenset[Any]]:
    """What `stating_examples` is compared with."""
    return lambda words: frozenset([letter] if _STATED[letter](read(words)) else [])


def decision_examples() -> Iterator[Example]:
    """Marks are (first word, d+ or d-)."""
    for section, line in labelled_lines("substance"):
        match = _matched(_LINE, line)
        text, marks = _unmarked(match["text"])
        yield Example(section, spoken(text, _PHASES[match["phase"]]), marks)


def decision_marks(words: Words) -> frozenset[Any]:
    """Decisions with their reason or without."""
    return frozenset((one.first_word, "d+" if one.reason else "d-") for one in find_decisions(read(words)))


def name_examples() -> Iterator[Example]:
    """Marks are (first word, n)."""
    for section, line in labelled_lines("names"):
        text, marks = _unmarked(_matched(_LINE, line)["text"])
        yield Example(section, spoken(text), marks)


def name_marks(words: Words) -> frozenset[Any]:
    """Named things."""
    answer = read(words)
    return frozenset((answer.tokens[name.first].word, "n") for name in find_names(answer))


def value_examples() -> Iterator[Example]:
    """Marks are the ids of the values that must be found."""
    for section, line in labelled_lines("values"):
        match = _matched(_VALUES, line)
        shown = frozenset(match["shown"].split(",")) - {"-"}
        tolerated = frozenset((match["tolerated"] or "").replace(",", " ").split())
        yield Example(section, spoken(match["text"]), shown, tolerated)


def value_marks(words: Words) -> frozenset[Any]:
    """Values that deeds show."""
    numbers = find_numbers(words, DEFAULT_THRESHOLDS)
    return frozenset(value.id for value in find_values(read(words), numbers, listened_values()))


@cache
def listened_values() -> tuple[ListenedValue, ...]:
    """The values of the bundled companies."""
    return tuple(value for company in load_bank(None).companies.values() for value in company.listened_values())


def read(words: Words) -> Answer:
    """The words as the rules about substance take them."""
    return Answer(words, find_mentions(words))


def _matched(pattern: re.Pattern[str], line: str) -> re.Match[str]:
    match = pattern.match(line)
    assert match is not None, line
    return match


def _unmarked(line: str) -> tuple[str, frozenset[Any]]:
    plain, marks = [], set()
    for token in line.split():
        match = _MARK.match(token)
        if match:
            marks.add((len(plain), match["label"]))
        plain.append(match["before"] + match["after"] if match else token)
    return " ".join(plain), frozenset(marks)
