"""One figure over the sittings: its points, its target, and what can be said of it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from mockinterview.analysis.feedback import Pair
from mockinterview.progress.answers import distance
from mockinterview.progress.figures import Measure
from mockinterview.progress.trends import Development, Trend
from mockinterview.report.progress_words import change, day_of, figure, in_words, load_progress_words, slope, target


class Point(msgspec.Struct, frozen=True):
    """A sitting in a plot: its number, its figure; `is_compared` where its answers count for the trend."""

    number: int
    day: str
    value: float
    text: str
    is_compared: bool


class Panel(msgspec.Struct, frozen=True):
    """One figure over the sittings, beside its target (`fine`, written in `target`) and what can be said of it.

    `course` is the trend's, or the verdict on it where there is one.

    `line`: number and figure of both ends of the line through a trend; None where there is no trend.
    """

    measure: Measure
    name: str
    points: tuple[Point, ...]
    fine: Pair
    target: str
    before: str
    now: str
    course: str
    sentence: str
    slope: str
    line: tuple[tuple[int, float], tuple[int, float]] | None


def panel_of(trend: Trend, development: Development) -> Panel:
    """What is shown of a trend; the sittings that are not compared are in it too."""
    words = load_progress_words()
    return Panel(
        measure=trend.measure,
        name=words.names[trend.measure],
        points=tuple(_points(trend, development)),
        fine=trend.fine,
        target=target(trend.measure, trend.fine),
        before=figure(trend.measure, trend.before),
        now=figure(trend.measure, trend.now),
        course=trend.verdict if trend.course == "trend" else trend.course,
        sentence=_sentence(trend),
        slope=_slope(trend),
        line=_line(trend),
    )


def _slope(trend: Trend) -> str:
    """How steep a trend is; empty where there is none."""
    if trend.slope is None or trend.course not in {"trend", "steady"}:
        return ""
    limits = {name: slope(trend.measure, getattr(trend.slope, name)) for name in ("low", "high")}
    return load_progress_words().say("slope", slope=slope(trend.measure, trend.slope.value), **limits)


def _line(trend: Trend) -> tuple[tuple[int, float], tuple[int, float]] | None:
    """Where the line of a trend begins and ends."""
    if trend.line is None:
        return None
    return (trend.points[0][0], trend.line[0]), (trend.points[-1][0], trend.line[1])


def _points(trend: Trend, development: Development) -> Iterator[Point]:
    """Of every sitting that has the figure: as it is compared, else by all its answers."""
    compared = dict(trend.points)
    for number, sitting in enumerate(development.sittings, start=1):
        value = compared.get(number, development.figure(sitting, trend.measure))
        if value is not None:
            text = figure(trend.measure, value)
            yield Point(number, day_of(sitting.day), value, text, number in compared)


def _sentence(trend: Trend) -> str:
    if trend.course == "trend":
        return trend_sentence(trend)
    is_short = trend.course == "unclear" and trend.slope is None
    return load_progress_words().say(
        "too_few" if is_short else trend.course,
        before=figure(trend.measure, trend.before),
        now=figure(trend.measure, trend.now),
        sittings=len(trend.points),
    )


def trend_sentence(trend: Trend) -> str:
    """What moved, from where to where, and whether that is nearer to the target."""
    words = load_progress_words()
    before, now = trend.ends
    moved = (words.more if now > before else words.less)[trend.measure]
    verdict: str = trend.verdict
    if verdict == "better" and distance(now, trend.fine) == 0:
        verdict = "better_on_target"
    return words.say(
        "trend" if trend.is_seen_at_the_ends else "trend_between",
        moved=moved.format(change=change(trend.measure, now - before)),
        first=_first(trend.reach),
        before=figure(trend.measure, trend.before),
        now=figure(trend.measure, trend.now),
        sittings=len(trend.points),
        verdict=words.say(verdict, target=target(trend.measure, trend.fine)),
    )


def _first(reach: int) -> str:
    words = load_progress_words()
    return words.say("first_answer") if reach == 1 else words.say("first_answers", number=in_words(reach))
