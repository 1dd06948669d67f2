"""Numbers: kinds that depend on the phase, doubtful words, and what counts as cited."""

from __future__ import annotations

import msgspec
import pytest
from msgspec import structs

from mockinterview.analysis.feedback import Number, PhaseName
from mockinterview.analysis.numbers.citations import cited, find_numbers
from mockinterview.thresholds import DEFAULT_THRESHOLDS
from tests.labelled_sentences import spoken


def numbers(text: str, phase: PhaseName = "result", probability: float = 1.0) -> tuple[Number, ...]:
    return find_numbers(spoken(text, phase, probability), DEFAULT_THRESHOLDS)


def test_a_before_and_after_is_one_outcome() -> None:
    (number,) = numbers("Errors went from 85 percent to 60.")
    assert (number.text, number.value, number.unit, number.kind) == (
        "from 85 percent to 60",
        60.0,
        "percent",
        "outcome",
    )
    assert msgspec.to_builtins(number)["change"] == {"from": 85.0, "to": 60.0}


def test_a_before_and_after_in_two_units_of_time_is_told_in_the_second() -> None:
    (number,) = numbers("It went from 2 hours to 15 minutes.")
    assert number.change is not None
    assert (number.change.from_, number.change.to, number.unit) == (120.0, 15.0, "minutes")


@pytest.mark.parametrize(
    ("phase", "kind"), [("situation", "scope"), ("task", "scope"), ("action", "outcome"), ("result", "outcome")]
)
def test_a_change_for_the_worse_is_the_problem_where_the_scene_is_set(phase: PhaseName, kind: str) -> None:
    (number,) = numbers("Accuracy dropped from 92 to 70 percent.", phase)
    assert number.kind == kind


@pytest.mark.parametrize("phase", ["situation", "action", "result"])
def test_a_change_for_the_better_is_an_outcome_anywhere(phase: PhaseName) -> None:
    (number,) = numbers("Accuracy rose from 70 to 92 percent.", phase)
    assert number.kind == "outcome"


@pytest.mark.parametrize(("opening", "kind"), [("In the end", "outcome"), ("Back then", "scope")])
def test_an_end_that_is_told_first_is_an_outcome(opening: str, kind: str) -> None:
    (number,) = numbers(f"{opening} the share of letters went from 31 percent to 6.", "situation")
    assert number.kind == kind


def test_a_share_without_a_change_is_an_outcome_only_at_the_end() -> None:
    assert [number.kind for number in numbers("It was at 94 percent.", "action")] == ["scope"]
    assert [number.kind for number in numbers("It was at 94 percent.", "result")] == ["outcome"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It took three hours.", "time"),
        ("It was done within three hours.", "time"),
        ("It saved three hours.", "outcome"),
        ("It is three hours faster.", "outcome"),
        ("It went down to three hours.", "outcome"),
    ],
)
def test_a_duration_is_time_unless_it_is_the_effect(text: str, kind: str) -> None:
    assert [number.kind for number in numbers(text)] == [kind]


def test_a_goal_is_no_outcome() -> None:
    (number,) = numbers("The goal was to cut costs by 20 percent.", "task")
    assert number.kind == "scope"


def test_only_doubtful_figures_are_marked_as_perhaps_misheard() -> None:
    words = spoken("We saved 40 big boxes.", "result")
    doubt = DEFAULT_THRESHOLDS.misheard_probability - 0.1
    figure_in_doubt = tuple(structs.replace(word, probability=doubt) if word.text == "40" else word for word in words)
    noun_in_doubt = tuple(structs.replace(word, probability=doubt) if word.text == "boxes." else word for word in words)
    assert [number.maybe_misheard for number in find_numbers(figure_in_doubt, DEFAULT_THRESHOLDS)] == [True]
    assert [number.maybe_misheard for number in find_numbers(noun_in_doubt, DEFAULT_THRESHOLDS)] == [False]


def test_labels_do_not_count_as_cited() -> None:
    found = numbers("In Q3 of 2019 we moved to V2.")
    assert {number.kind for number in found} == {"other"}
    assert not cited(found).any


def test_cited_tells_an_outcome_and_where_it_stands() -> None:
    early = cited(numbers("Costs fell by 20 percent.", "action"))
    late = cited(numbers("Costs fell by 20 percent.", "result"))
    assert (early.any, early.outcome, early.outcome_in_result) == (True, True, False)
    assert late.outcome_in_result
    assert cited(()) == cited(numbers("No one knew why."))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("one point two million users", 1.2e6, "users"),
        ("2 to 3 hundred calls", 200.0, "calls"),
        ("$1.2 million", 1.2e6, "usd"),
        ("$ 40", 40.0, "usd"),
        ("35 % of it", 35.0, "percent"),
        ("30 basis points", 0.3, "points"),
        ("50 cents", 0.5, "usd"),
        ("a year and a half", 1.5, "years"),
        ("two and a half hours", 2.5, "hours"),
        ("80ms", 80.0, "milliseconds"),
        ("a third of it", 1 / 3, "times"),
        ("an order of magnitude", 10.0, "times"),
        ("10,000 requests a second", 10000.0, "requests"),
        ("three business days", 3.0, "days"),
        ("10k", 10000.0, None),
        ("seventeen", 17.0, None),
    ],
)
def test_value_and_unit_are_normalised(text: str, value: float, unit: str | None) -> None:
    (number,) = numbers(f"It was {text}.")
    assert number.value == pytest.approx(value)
    assert number.unit == unit


def test_a_range_a_part_and_a_rate_keep_their_second_half() -> None:
    (spread,) = numbers("It was 10 to 15 percent.")
    (part,) = numbers("Nine out of ten patients came back.")
    (rate,) = numbers("It took 10,000 requests a second.")
    assert (spread.value, spread.up_to) == (10.0, 15.0)
    assert (part.value, part.out_of) == (9.0, 10.0)
    assert (rate.value, rate.per) == (10000.0, "second")


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("I stood there for three nights, from ten to six.", ["three nights", "from ten to six"]),
        ("The shop was open from 9 to 4.", ["from 9 to 4"]),
        ("We met at six on a Monday.", ["six"]),
    ],
)
def test_hours_of_the_day_are_no_change(text: str, texts: list[str]) -> None:
    found = numbers(text, "action")
    assert [number.text for number in found] == texts
    assert (found[-1].kind, found[-1].change) == ("other", None)


@pytest.mark.parametrize("text", ["In two days errors went from 10 to 6.", "The number of night calls, from 8 to 3."])
def test_a_fall_that_could_stand_on_a_clock_is_still_a_fall(text: str) -> None:
    assert numbers(text)[-1].change is not None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I finished 3rd.", 3.0),
        ("She came second, after lunch.", 2.0),
        ("We went from last to 2nd of the 7 sites.", 2.0),
        ("We were 3rd in the league.", 3.0),
    ],
)
def test_a_place_that_was_reached_is_an_outcome(text: str, value: float) -> None:
    (number,) = numbers(text)
    assert (number.value, number.kind) == (value, "outcome")


@pytest.mark.parametrize(
    "text",
    ["I finished the second module.", "I was second in command.", "Safety came first.", "I switched to third gear."],
)
def test_an_ordinal_that_is_no_place_is_no_number(text: str) -> None:
    assert numbers(text) == ()


def test_numbers_that_share_a_plural_name_are_labels() -> None:
    assert [number.kind for number in numbers("We opened floors two, three and five.")] == ["other"] * 3


def test_a_share_after_a_month_is_no_date() -> None:
    (number,) = numbers("By December twelve of the fifteen teams used it.")
    assert (number.value, number.unit, number.kind) == (12.0, "teams", "outcome")


def test_groups_of_so_many_are_no_part_of_them() -> None:
    assert [number.value for number in numbers("I tested 2 groups of 80.", "action")] == [2.0, 80.0]
    assert [number.out_of for number in numbers("I tested 2 of the 80 groups.", "action")] == [80.0]


def test_a_date_keeps_its_year() -> None:
    assert [number.kind for number in numbers("We met on December 12 of 2019.")] == ["other", "other"]


def test_a_rate_that_was_reached_sizes_no_setting() -> None:
    (number,) = numbers("We peaked at 14,000 requests a second.")
    assert number.kind == "outcome"


@pytest.mark.parametrize(
    ("text", "unit"), [("I added 20 data checks.", "checks"), ("I asked 1 question.", "questions")]
)
def test_a_counted_noun_is_named_in_full(text: str, unit: str) -> None:
    assert [number.unit for number in numbers(text, "action")] == [unit]
