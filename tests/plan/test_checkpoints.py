"""When checkpoints are due: from a start, back from an interview, moved when late."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.errors import UsageError
from mockinterview.plan.checkpoints import Count, Dates, dates_from, is_tight, schedule
from mockinterview.plan.wording import plan_texts

CHECKPOINTS = plan_texts().checkpoints
START = date(2026, 5, 1)
IDS = [each.id for each in CHECKPOINTS]


def day(number: int) -> date:
    return START + timedelta(days=number)


def counts(*done: str) -> dict:
    return {each: Count(1 if each in done else 0, 1) for each in IDS}


def due_days(dates: Dates, today: int, *done: str) -> list[int]:
    return [(each.due - START).days for each in schedule(CHECKPOINTS, dates, counts(*done), day(today))]


def states(dates: Dates, today: int, *done: str) -> list[str]:
    return [each.state for each in schedule(CHECKPOINTS, dates, counts(*done), day(today))]


def test_the_days_are_those_of_the_brief() -> None:
    assert [(each.id, each.day) for each in CHECKPOINTS] == [
        ("list", 0),
        ("write", 3),
        ("map", 7),
        ("mock", 14),
        ("retell", 21),
    ]
    assert due_days(Dates(START), 0) == [0, 3, 7, 14, 21]
    assert states(Dates(START), 0) == ["due", "ahead", "ahead", "ahead", "ahead"]


def test_a_plan_is_made_back_from_the_interview() -> None:
    dates = dates_from(START, CHECKPOINTS, None, day(60))
    assert dates == Dates(day(38), day(60))
    assert due_days(dates, 0)[-1] == 59


def test_an_interview_that_is_near_draws_the_days_together() -> None:
    dates = dates_from(START, CHECKPOINTS, None, day(8))
    assert dates.start == START
    assert due_days(dates, 0) == [0, 1, 2, 4, 7]
    assert is_tight(dates, CHECKPOINTS)
    assert due_days(dates_from(START, CHECKPOINTS, None, START), 0) == [0] * 5
    assert not is_tight(Dates(START, day(22)), CHECKPOINTS)


@pytest.mark.parametrize("wrong", [(None, day(-1)), (day(9), day(3))])
def test_days_that_make_no_plan_are_refused(wrong: tuple) -> None:
    with pytest.raises(UsageError):
        dates_from(START, CHECKPOINTS, *wrong)


def test_what_is_late_is_due_today_and_the_rest_moves_with_it() -> None:
    assert due_days(Dates(START), 5, "list") == [0, 5, 9, 16, 23]
    assert states(Dates(START), 5, "list") == ["done", "late", "ahead", "ahead", "ahead"]


def test_before_an_interview_the_rest_moves_closer_together() -> None:
    dates = Dates(START, day(22))
    assert due_days(dates, 11, "list") == [0, 11, 13, 17, 21]
    assert states(dates, 30, "list", "write") == ["done", "done", "late", "late", "late"]


def test_what_was_done_before_its_day_is_done() -> None:
    assert states(Dates(START), 1, "list", "mock") == ["done", "ahead", "ahead", "done", "ahead"]


@given(
    today=st.integers(0, 60),
    interview=st.one_of(st.none(), st.integers(0, 60)),
    done=st.sets(st.sampled_from(IDS)),
)
def test_open_checkpoints_are_never_due_in_the_past_and_keep_their_order(today: int, interview, done: set) -> None:
    dates = Dates(START, None if interview is None else day(interview))
    planned = schedule(CHECKPOINTS, dates, counts(*done), day(today))
    open_days = [each.due for each in planned if each.state != "done"]
    assert open_days == sorted(open_days)
    assert all(each >= day(today) for each in open_days if open_days[0] <= day(today)) or open_days[0] > day(today)
    assert {each.checkpoint.id for each in planned if each.state == "done"} == done
    if interview is not None and today < interview and open_days:
        assert open_days[-1] <= day(interview)
