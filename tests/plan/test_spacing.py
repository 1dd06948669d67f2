"""When things are due again: FSRS, by facts and the speaker's mark together."""

from __future__ import annotations

from datetime import date

import pytest

from mockinterview.plan.checkpoints import Dates
from mockinterview.plan.spacing import Grade, before_interview, due_items, grade
from mockinterview.plan.today import why_due
from mockinterview.plan.wording import plan_texts
from tests.stories.files import telling


@pytest.mark.parametrize(
    ("held", "rating", "told"),
    [
        (5, None, Grade("easy")),
        (4, None, Grade("good")),
        (3, None, Grade("hard")),
        (2, None, Grade("again")),
        (0, 5, Grade("hard", 1)),
        (3, 5, Grade("good", 1)),
        (4, 5, Grade("good")),
        (5, 2, Grade("good", -1)),
        (3, 1, Grade("again", -1)),
        (0, 1, Grade("again")),
        (4, 3, Grade("good")),
    ],
)
def test_facts_lead_and_the_own_mark_corrects(held: int, rating: int | None, told: Grade) -> None:
    assert grade(telling(1, held=held, rating=rating)) == told


def days(*held: int) -> int:
    tellings = [telling(number, "a", day=1 + number, held=each) for number, each in enumerate(held)]
    (item,) = due_items(tellings, 0.9, 30)
    return item.interval_days


def test_a_better_telling_rests_longer_and_a_practised_one_longer_still() -> None:
    assert 1 <= days(0) <= days(3) <= days(4) < days(5)
    assert days(4, 4) > days(4)
    assert days(5, 5, 5, 5) == 30
    assert days(5, 5, 0) < days(5, 5, 5)


def test_a_linked_take_counts_for_its_story_and_another_for_its_question() -> None:
    told = [telling(1, "a", "ethics"), telling(2, None, "ethics"), telling(3, None, None)]
    assert {each.key for each in due_items(told, 0.9, 30)} == {("story", "a"), ("question", "ethics")}


def test_the_longest_due_comes_first() -> None:
    told = [telling(1, "weak", day=1, held=0), telling(2, "strong", day=1, held=5), telling(3, "old", day=1, held=1)]
    assert [each.id for each in due_items(told, 0.9, 30)] == ["weak", "old", "strong"]


def test_it_does_not_matter_in_which_order_the_history_is_read() -> None:
    told = [telling(number, "a", day=1 + number * 2, held=held) for number, held in enumerate((1, 5, 3))]
    assert due_items(told, 0.9, 30) == due_items(reversed(told), 0.9, 30)


def test_why_it_is_due_is_told_in_words() -> None:
    (item,) = due_items([telling(1, "a", held=4, rating=2)], 0.9, 30)
    assert item.due == date(2026, 3, 2)
    assert why_due(item, plan_texts()) == (
        "On Sun 1 Mar 4 of 5 facts held (missing: what you learned), and you gave it 2 of 5, which lowers it: hard, "
        "so it is due after 1 day."
    )
    assert "raises it" in why_due(due_items([telling(1, "a", held=0, rating=5)], 0.9, 30)[0], plan_texts())


def test_nothing_is_due_only_after_the_interview() -> None:
    start, today = date(2026, 3, 1), date(2026, 3, 3)
    items = due_items([telling(1, "a", day=2), telling(2, "b", day=2, held=0)], 0.9, 30)
    weak, strong = before_interview(items, Dates(start, date(2026, 3, 6)), today)
    assert (weak.id, weak.due, weak.unhurried) == ("b", date(2026, 3, 3), None)
    assert (strong.id, strong.due, strong.unhurried) == ("a", date(2026, 3, 5), items[1].due)
    assert "and is drawn forward to before your interview" in why_due(strong, plan_texts())
    assert before_interview(items, Dates(start), today) == items
    assert before_interview(items, None, today) == items


def test_what_was_told_on_the_last_day_and_what_comes_after_it_is_let_be() -> None:
    items = due_items([telling(1, "a", day=5)], 0.9, 30)
    dates = Dates(date(2026, 3, 1), date(2026, 3, 6))
    assert before_interview(items, dates, date(2026, 3, 5)) == items
    assert before_interview(items, dates, date(2026, 3, 7)) == items
