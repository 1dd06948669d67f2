"""Forms that a number takes: rates of one whole, mere bounds, minutes like hours, places, and names in figures."""

from __future__ import annotations

import pytest

from mockinterview.analysis.feedback import Number, PhaseName
from mockinterview.analysis.numbers.citations import find_numbers
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from tests.labelled_sentences import spoken


def numbers(text: str, phase: PhaseName = "result") -> tuple[Number, ...]:
    return find_numbers(spoken(text, phase), DEFAULT_THRESHOLDS)


def test_rates_of_two_wholes_are_a_change_of_shares() -> None:
    (number,) = numbers("Defects went from one in four hundred to one in eleven hundred.")
    assert number.change is not None
    assert (number.unit, number.change.from_, number.change.to) == ("times", 1 / 400, 1 / 1100)


def test_parts_of_one_whole_are_a_change_of_the_part() -> None:
    (number,) = numbers("We went from 12 of 20 students to 18 of 20.")
    assert number.change is not None
    assert (number.change.from_, number.change.to, number.out_of) == (12.0, 18.0, 20.0)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It answered in under a minute.", ["a minute"]),
        ("It took less than a week.", ["a week"]),
        ("It took a week.", []),
        ("I did it over a weekend.", []),
        ("Turnover fell to single digits.", ["single digits"]),
        ("It was our first six-figure deal.", ["six-figure"]),
        ("We filed a single form.", []),
    ],
)
def test_a_bound_alone_is_an_amount(text: str, found: list[str]) -> None:
    assert [number.text for number in numbers(text)] == found


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("We got the handle time down to 7:15.", "outcome", 7.25),
        ("The time was short, so we met at 7:15.", "other", None),
        ("We met at 7:15 pm.", "other", None),
    ],
)
def test_minutes_may_be_written_like_an_hour(text: str, kind: str, value: float | None) -> None:
    (number,) = numbers(text)
    assert (number.kind, number.value) == (kind, value)


@pytest.mark.parametrize("text", ["I called 911.", "It returned 404s.", "I sold to Fortune 500 companies."])
def test_a_name_in_figures_measures_nothing(text: str) -> None:
    assert [number.kind for number in numbers(text)] == ["other"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Grades improved by one letter.", ["one letter"]),
        ("They left one by one.", []),
        ("It was written by one of us.", []),
        ("We went from one release a month to three.", ["from one release a month to three"]),
    ],
)
def test_one_counts_as_a_side_of_a_change(text: str, found: list[str]) -> None:
    shown = [number.text for number in numbers(text) if number.kind != "other"]
    assert [text.startswith(one) for text, one in zip(found, shown, strict=True)] == [True] * len(found)


def test_some_of_a_stretch_of_time_are_time() -> None:
    assert [number.kind for number in numbers("I have 8 years in retail, four of them abroad.", "situation")] == [
        "time",
        "time",
    ]


def test_the_noun_of_a_part_may_stand_between() -> None:
    (number,) = numbers("It failed in one case in thirty.", "situation")
    assert (number.text, number.value, number.unit, number.out_of) == ("one case in thirty", 1.0, "cases", 30.0)
    assert [number.text for number in numbers("I had one store in 40 towns.", "situation")] == ["40 towns"]


def test_percentiles_are_no_places() -> None:
    (number,) = numbers("We went from the 38th to the 71st percentile.")
    assert number.change is not None
    assert (number.kind, number.unit, number.change.from_, number.change.to) == ("outcome", "percentile", 38.0, 71.0)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lag has been under 20 seconds ever since.", "outcome"),
        ("He got his money back two weeks later.", "time"),
        ("It gave each of them back two hours a week.", "outcome"),
        ("It holds even at 3x the volume.", "scope"),
        ("It is 3x faster.", "outcome"),
        ("Setup is 50 minutes now.", "outcome"),
        ("It frees 12 hours a week.", "outcome"),
        ("The page loads faster, in under two seconds.", "outcome"),
        ("We came in second, behind a bigger team.", "outcome"),
        ("The forecast now refreshes in 8 seconds.", "outcome"),
        ("It grew to some monthly visits in 8 months.", "time"),
    ],
)
def test_an_end_tells_what_came_of_it_and_under_what(text: str, kind: str) -> None:
    assert [number.kind for number in numbers(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "unit", "kind"),
    [
        ("The wait was 11 minutes. I wanted to get that under six.", "minutes", "time"),
        ("There were 11 complaints. I wanted to get that under six.", None, "scope"),
        ("The wait was 11 minutes. I gave that to six of them.", None, "scope"),
    ],
)
def test_a_unit_of_time_may_have_been_said_before(text: str, unit: str | None, kind: str) -> None:
    number = numbers(text, "task")[-1]
    assert (number.unit, number.kind) == (unit, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I stood there for three shifts.", "time"),
        ("I sang on three Saturdays.", "scope"),
        ("I ran 3 shifts.", "scope"),
    ],
)
def test_shifts_and_weekdays_may_be_a_stretch_of_time(text: str, kind: str) -> None:
    assert [number.kind for number in numbers(text, "action")] == [kind]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Our defect rate is four per million, down from 200.", ["four per million, down from 200"]),
        ("We finished three weeks early, sales went up from 4 to 7 percent.", ["three weeks", "from 4 to 7 percent"]),
        ("There was only one accident, compared with five.", ["one accident, compared with five"]),
        ("It was the only one left.", []),
        ("It had zero additional cost.", ["zero"]),
        ("I showed her two news stories.", ["two news stories"]),
    ],
)
def test_a_number_reaches_as_far_as_its_statement(text: str, found: list[str]) -> None:
    assert [number.text for number in numbers(text)] == found


def test_one_night_is_no_amount_and_one_day_a_week_is_one() -> None:
    assert [number.kind for number in numbers("One night a regular came in.", "situation")] == ["other"]
    assert [number.kind for number in numbers("One day a week I taught.", "situation")] == ["time"]


def test_an_address_measures_nothing() -> None:
    assert [number.kind for number in numbers("We met at 221 Baker Street.", "situation")] == ["other"]


def test_number_one_of_its_kind_is_a_place() -> None:
    assert [number.kind for number in numbers("I was the number one rep.")] == ["outcome"]
    assert [number.kind for number in numbers("The number one thing is trust.")] == ["other"]


def test_the_last_five_are_a_whole() -> None:
    (number,) = numbers("Three of the last five deliveries were late.", "situation")
    assert (number.value, number.out_of) == (3.0, 5.0)


def test_an_average_of_so_much_is_a_change_by_so_much() -> None:
    (number,) = numbers("Waits dropped by an average of four minutes.")
    assert number.kind == "outcome"
