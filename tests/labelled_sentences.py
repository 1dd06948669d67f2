"""Labelled sentences of tests/data/: markup in, words and expected marks out (the files say what the marks mean)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import structs

from mockinterview.analysis.feedback import PHASES, PhaseName, WordReading

DATA = Path(__file__).parent / "data"
SECONDS_PER_WORD = 0.4

_PERSON_MARK = re.compile(r"^(?P<before>[^{}\s]*)\{(?P<label>[^}]*)\}(?P<after>\S*)$")
_PHASE_MARKS: dict[str, PhaseName] = {"S:": "situation", "T:": "task", "A:": "action", "R:": "result"}
_HIDDEN = "h"
_SPAN = re.compile(r"\[([^\]]*)\](\S*)")
_NUMBER = re.compile(r"\[([^\]]*)\]\(([^)]*)\)(\S*)")


class Example(NamedTuple):
    """One line of a file: its words, and what should be found in them as comparable marks."""

    section: str
    words: tuple[WordReading, ...]
    marks: frozenset[Any]
    tolerated: frozenset[Any] = frozenset()
    """Marks that may be found as well, or not."""


class NumberMark(NamedTuple):
    """What is expected of a number; values are compared to four significant digits."""

    first_word: int
    last_word: int
    kind: str
    value: float | None
    unit: str | None
    change: tuple[float, float] | None


def spoken(text: str, phase: PhaseName = "action", probability: float = 1.0) -> tuple[WordReading, ...]:
    """`text` as an answer at a steady rate, all of it in one phase."""
    return tuple(
        WordReading(word, index * SECONDS_PER_WORD, (index + 1) * SECONDS_PER_WORD, probability, phase)
        for index, word in enumerate(text.split())
    )


def pronoun_examples() -> Iterator[Example]:
    """Marks are (word index, label)."""
    for section, words, labels in _person_lines():
        marks = ((index, label) for index, label in labels.items() if label != _HIDDEN)
        yield Example(section, words, frozenset(marks))


def subject_examples() -> Iterator[Example]:
    """The plain counts: marks are (word index, person) of the subjects that are in the words."""
    for section, words, labels in _person_lines():
        marks = ((index, label.rstrip("+")) for index, label in labels.items())
        yield Example(section, words, frozenset(mark for mark in marks if mark[1] in {"i", "we"}))


def acting_examples() -> Iterator[Example]:
    """Who acts in the Action: marks are (word index, person), unspoken subjects included."""
    for section, words, labels in _person_lines():
        acting = {index: label for index, label in labels.items() if label.endswith("+")}
        marks = ((index, "we" if "we" in label else "i") for index, label in acting.items())
        yield Example(section, words, frozenset(mark for mark in marks if words[mark[0]].phase == "action"))


def hidden_agency_examples() -> Iterator[Example]:
    """Marks are the word indexes of the participles that hide who acted in the Action."""
    for section, words, labels in _person_lines():
        yield Example(section, words, frozenset(index for index, label in labels.items() if label == _HIDDEN))


def _person_lines() -> Iterator[tuple[str, tuple[WordReading, ...], dict[int, str]]]:
    """Section, words and the label of each marked word; without a phase mark all of a line is Action."""
    for section, line in labelled_lines("pronouns"):
        phase: PhaseName = "action"
        plain, phases, labels = [], [], {}
        for token in line.split():
            if token in _PHASE_MARKS:
                phase = _PHASE_MARKS[token]
                continue
            match = _PERSON_MARK.match(token)
            if match:
                labels[len(plain)] = match["label"]
            plain.append(match["before"] + match["after"] if match else token)
            phases.append(phase)
        words = zip(spoken(" ".join(plain)), phases, strict=True)
        yield section, tuple(structs.replace(word, phase=named) for word, named in words), labels


def number_examples() -> Iterator[Example]:
    """Marks are `NumberMark`; the last part of a section's name is its phase."""
    for section, line in labelled_lines("numbers"):
        words, marks = _bracketed(line, _NUMBER)
        found = frozenset(_number_mark(first, last, label) for first, last, label in marks)
        yield Example(section, spoken(words, _phase(section)), found)


def span_examples(name: str) -> Iterator[Example]:
    """Sentences of the files `name`*.toml; marks are (first word, last word) of what stands in square brackets."""
    for section, line in labelled_lines(name):
        words, marks = _bracketed(line, _SPAN)
        yield Example(section, spoken(words), frozenset((first, last) for first, last, _ in marks))


def learning_examples() -> Iterator[Example]:
    """Marks hold "stated" where a learning is stated, else nothing."""
    for section, line in labelled_lines("learning"):
        marks = frozenset(["stated"] if section.startswith("stated") else [])
        yield Example(section, spoken(line, _phase(section)), marks)


def labelled_lines(name: str) -> Iterator[tuple[str, str]]:
    """Section and line of every file of that name, whatever stands behind it."""
    for path in sorted(DATA.glob(f"{name}*.toml")):
        yield from _sections("", tomllib.loads(path.read_text(encoding="utf-8")))


def _sections(name: str, table: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _sections(f"{name}.{key}".strip("."), value)
        else:
            yield from ((name, line) for line in value.splitlines() if line.strip())


def _phase(section: str) -> PhaseName:
    last = section.rsplit(".", maxsplit=1)[-1]
    return next((phase for phase in PHASES if phase == last), "action")


def _bracketed(line: str, pattern: re.Pattern[str]) -> tuple[str, list[tuple[int, int, str]]]:
    plain, marks, end = "", [], 0
    for match in pattern.finditer(line):
        plain += line[end : match.start()]
        first = len(plain.split())
        label, after = (match[2], match[3]) if pattern is _NUMBER else ("", match[2])
        plain += match[1] + after
        marks.append((first, len(plain.split()) - 1, label))
        end = match.end()
    return plain + line[end:], marks


def _number_mark(first: int, last: int, label: str) -> NumberMark:
    kind, value, unit, *change = label.split()
    pair = change[0].split(">") if change else None
    return NumberMark(
        first_word=first,
        last_word=last,
        kind=kind,
        value=None if value == "-" else significant(float(value)),
        unit=None if unit == "-" else unit,
        change=(significant(float(pair[0])), significant(float(pair[1]))) if pair else None,
    )


def significant(value: float) -> float:
    """`value` to four significant digits."""
    return float(f"{value:.4g}")
