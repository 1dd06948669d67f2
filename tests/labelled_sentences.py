"""Labelled sentences of tests/data/: markup in, words and expected marks out (the files say what the marks mean)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from mockinterview.analysis.feedback import PHASES, PhaseName, WordReading

DATA = Path(__file__).parent / "data"
SECONDS_PER_WORD = 0.4

_PERSON_MARK = re.compile(r"^(?P<before>[^{}\s]*)\{(?P<label>[^}]*)\}(?P<after>\S*)$")
_FILLER = re.compile(r"\[([^\]]*)\](\S*)")
_NUMBER = re.compile(r"\[([^\]]*)\]\(([^)]*)\)(\S*)")


class Example(NamedTuple):
    """One line of a file: its words, and what should be found in them as comparable marks."""

    section: str
    words: tuple[WordReading, ...]
    marks: frozenset[Any]


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
    for section, line in _lines("pronouns"):
        plain, marks = [], set()
        for index, token in enumerate(line.split()):
            match = _PERSON_MARK.match(token)
            plain.append(match["before"] + match["after"] if match else token)
            if match:
                marks.add((index, match["label"]))
        yield Example(section, spoken(" ".join(plain)), frozenset(marks))


def number_examples() -> Iterator[Example]:
    """Marks are `NumberMark`; the last part of a section's name is its phase."""
    for section, line in _lines("numbers"):
        words, marks = _bracketed(line, _NUMBER)
        found = frozenset(_number_mark(first, last, label) for first, last, label in marks)
        yield Example(section, spoken(words, _phase(section)), found)


def filler_examples() -> Iterator[Example]:
    """Marks are (first word, last word)."""
    for section, line in _lines("fillers"):
        words, marks = _bracketed(line, _FILLER)
        yield Example(section, spoken(words), frozenset((first, last) for first, last, _ in marks))


def learning_examples() -> Iterator[Example]:
    """Marks hold "stated" where a learning is stated, else nothing."""
    for section, line in _lines("learning"):
        marks = frozenset(["stated"] if section.startswith("stated") else [])
        yield Example(section, spoken(line, _phase(section)), marks)


def _lines(name: str) -> Iterator[tuple[str, str]]:
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
