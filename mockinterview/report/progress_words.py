"""What is said of many answers, read from progress.toml, and how its figures are written."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from importlib import resources
from math import inf

import msgspec

from mockinterview.analysis.feedback import PHASES, Pair
from mockinterview.errors import DataFileError
from mockinterview.progress.bests import BestKind
from mockinterview.progress.figures import Measure
from mockinterview.report import notation

UNKNOWN = "-"
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SECONDS: frozenset[Measure] = frozenset((*PHASES, "response_latency"))


class ProgressWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names, sentences and headings, by id."""

    names: dict[Measure, str]
    short_names: dict[Measure, str]
    more: dict[Measure, str]
    less: dict[Measure, str]
    sentences: dict[str, str]
    bests: dict[BestKind, str]
    courses: dict[str, str]
    headings: dict[str, str]
    sitting: dict[str, str]

    def say(self, sentence: str, **facts: str | int) -> str:
        """The sentence of that id with its facts filled in."""
        return self.sentences[sentence].format(**facts)


@cache
def load_progress_words() -> ProgressWords:
    """Read the bundled words.

    Raises DataFileError with file and key when they break their format.
    """
    text = (resources.files("mockinterview.report") / "progress.toml").read_text(encoding="utf-8")
    try:
        return msgspec.convert(tomllib.loads(text), ProgressWords)
    except (msgspec.ValidationError, tomllib.TOMLDecodeError) as error:
        raise DataFileError(f"report/progress.toml: {error}; restore the file from the program's source.") from error


def figure(measure: Measure, value: float | None) -> str:
    """A figure with its unit; a dash where there is none."""
    if value is None:
        return UNKNOWN
    if measure == "length":
        return notation.clock(value)
    if measure == "i_share":
        return notation.percent(value)
    return change(measure, value)


def bare(measure: Measure, value: float | None) -> str:
    """A figure below a heading that names its unit."""
    return figure(measure, value).removesuffix(" s").removesuffix(" wpm").removesuffix(" a minute")


def change(measure: Measure, value: float) -> str:
    """A difference of figures, without its sign."""
    size = abs(value)
    if measure == "response_latency":
        return notation.tenths(size)
    if measure == "length" or measure in _SECONDS:
        return notation.seconds(size)
    if measure == "i_share":
        return notation.percent(size).replace("%", "points")
    if measure == "outcome_numbers":
        return f"{size:.1f}"
    return f"{round(size)} wpm" if measure == "words_per_minute" else f"{size:.1f} a minute"


def slope(measure: Measure, value: float) -> str:
    """A change from sitting to sitting, with its sign and a digit more."""
    if measure == "i_share":
        return f"{value * 100:+.1f} points"
    unit = {"words_per_minute": " wpm", "fillers_per_minute": " a minute", "outcome_numbers": ""}.get(measure, " s")
    return f"{value:+.2f}{unit}"


def target(measure: Measure, fine: Pair) -> str:
    """A range in which nothing is to be mended."""
    low, high = fine
    if high == inf:
        return f"{low:.0f} or more"
    if measure == "i_share":
        return f"{notation.percent(low)} or more"
    if low == 0:
        return f"up to {figure(measure, high)}"
    if measure == "length":
        return notation.clock_range(fine)
    return notation.seconds_range(fine) if measure in _SECONDS else f"{low:.0f}-{high:.0f} wpm"


def day_of(ordinal: int) -> str:
    """A day of `Answer.day`."""
    return date.fromordinal(ordinal).isoformat()


def counted(count: int, one: str, many: str) -> str:
    """`count` things in words."""
    return f"1 {one}" if count == 1 else f"{notation.figure(count)} {many}"


def duration(seconds: float) -> str:
    """Hours and minutes of speaking."""
    minutes = round(seconds / notation.SECONDS_PER_MINUTE)
    hours, rest = divmod(minutes, notation.SECONDS_PER_MINUTE)
    return f"{hours} h {rest:02d} min" if hours else f"{rest} min"


def in_words(number: int) -> str:
    """A small number as a word."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)
