"""Thirty days of practice, day by day: what the plan asks, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from mockinterview.plan.checkpoints import Dates, is_tight, schedule
from mockinterview.plan.facts import Practice, count_checkpoints, weakest_then
from mockinterview.plan.spacing import due_items
from mockinterview.plan.today import MOST_THINGS, Situation, Thing, things_to_do
from mockinterview.plan.wording import plan_texts
from mockinterview.questions.bank import load_bank
from mockinterview.stories.coverage import cover_questions
from mockinterview.stories.story import Story
from mockinterview.stories.telling import Telling
from tests.stories.files import story, telling

TEXTS = plan_texts()
QUESTIONS = load_bank(None).candidates()
START = date(2026, 5, 1)


class Candidate:
    """Somebody who practises: stories, takes, and what the plan says on each day."""

    def __init__(self, interview: date | None = None) -> None:
        self.dates = Dates(START, interview)
        self.stories: list[Story] = []
        self.written = 0
        self.tellings: list[Telling] = []
        self.today = START
        self.log: list[tuple[int, list[str], list[Thing]]] = []

    def tell(self, story_id: str | None, question_id: str, held: int, round_id: str = "") -> None:
        number = len(self.tellings)
        told = telling(number, story_id, question_id, day=self.today.day, month=self.today.month, held=held)
        fields = {name: getattr(told, name) for name in told.__struct_fields__}
        moment = told.told_at + timedelta(minutes=number % 60)
        self.tellings.append(Telling(**fields | {"told_at": moment, "round_id": round_id or f"round-{number}"}))

    def practice(self) -> Practice:
        return Practice(
            story_count=len(self.stories),
            written_count=self.written,
            coverage=cover_questions(self.stories, QUESTIONS, self.tellings, 6),
            tellings=tuple(self.tellings),
            weakest_count=3,
        )

    def look(self) -> tuple[list[str], list[Thing]]:
        counts = count_checkpoints(TEXTS.checkpoints, self.practice(), self.dates)
        planned = schedule(TEXTS.checkpoints, self.dates, counts, self.today)
        names = {("story", each.id): each.title for each in self.stories}
        names |= {("question", each.id): each.text for each in QUESTIONS}
        situation = Situation(
            today=self.today,
            dates=self.dates,
            checkpoints=planned,
            items=due_items(self.tellings, 0.9, 30),
            has_stories=bool(self.stories),
            names=names,
            is_tight=is_tight(self.dates, TEXTS.checkpoints),
        )
        return [each.state for each in planned], list(things_to_do(situation, TEXTS))

    def live(self, days: int, deed: Callable[[int, list[Thing]], None]) -> None:
        for number in range(days):
            self.today = START + timedelta(days=number)
            deed(number, self.look()[1])
            states, things = self.look()
            self.log.append((number, states, things))

    def list_stories(self) -> None:
        """Eight, which answer two questions each."""
        ids = [question.id for question in QUESTIONS]
        self.stories = [story(f"s{place}", *ids[2 * place : 2 * place + 2]) for place in range(8)]

    def answer_round(self) -> None:
        for place in range(5):
            self.tell(f"s{place}", self.stories[place].questions[0], place, "mock")


def test_a_diligent_candidate_is_done_on_the_days_of_the_plan() -> None:
    candidate = Candidate()

    def deed(day: int, things: list[Thing]) -> None:
        if day == 0:
            assert things[0].deed == "stories"
            candidate.list_stories()
        elif day == 3:
            candidate.written = 3
        elif day == 14:
            assert things[0].deed == "five"
            candidate.answer_round()
        elif day == 21:
            weak = [each.story_id for each in weakest_then(candidate.practice(), None)]
            assert weak == ["s0", "s1", "s2"]
            for each in weak:
                candidate.tell(each, "ethics", 4)

    candidate.live(30, deed)
    done = {day: states.count("done") for day, states, _ in candidate.log}
    assert (done[0], done[2], done[3], done[13], done[14], done[20], done[21]) == (2, 2, 3, 3, 4, 4, 5)
    assert not any("late" in states for _, states, _ in candidate.log)
    assert all(len(things) <= MOST_THINGS for _, _, things in candidate.log)
    after = [thing.deed for day, _, things in candidate.log if day > 21 for thing in things]
    assert "tell_story" in after
    assert set(after) == {"tell_story"}


def test_one_who_comes_back_after_ten_days_is_met_kindly_and_still_gets_through() -> None:
    candidate = Candidate()

    def deed(day: int, things: list[Thing]) -> None:
        if day == 12:
            assert things[0].deed == "stories"
            assert "Fri 1 May" in things[0].why
            assert "No harm done" in things[0].why
            candidate.list_stories()
        elif day == 15:
            candidate.written = 3
        elif day == 22:
            candidate.answer_round()
        elif day == 29:
            for each in weakest_then(candidate.practice(), None):
                candidate.tell(each.story_id, "ethics", 5)

    candidate.live(30, deed)
    assert candidate.log[11][1][0] == "late"
    assert candidate.log[29][1] == ["done"] * 5
    assert all(len(things) <= MOST_THINGS for _, _, things in candidate.log)
    for _, states, things in candidate.log:
        assert bool(things) or "late" not in states


def test_before_an_interview_the_rest_is_squeezed_and_over_it_is_over() -> None:
    candidate = Candidate(interview=START + timedelta(days=10))
    candidate.live(30, lambda day, things: None)
    assert "before Mon 11 May" in candidate.log[5][2][0].why
    assert candidate.log[10][2][0].deed == "stories"
    assert [thing.deed for thing in candidate.log[11][2]][:1] == ["set_dates"]


def test_weak_tellings_come_back_soon_and_strong_ones_rest() -> None:
    candidate = Candidate()
    candidate.list_stories()
    candidate.tell("s0", "ethics", 1)
    candidate.tell("s1", "ethics", 5)
    seen: dict[str, int] = {}

    def deed(day: int, things: list[Thing]) -> None:
        for thing in things:
            if thing.deed == "tell_story":
                seen.setdefault(thing.id, day)

    candidate.live(30, deed)
    assert seen["s0"] == 1
    assert seen["s1"] > 5


def test_a_round_before_the_plan_and_a_question_answered_five_times_are_no_mock_round() -> None:
    candidate = Candidate()
    candidate.list_stories()
    candidate.today = START - timedelta(days=1)
    candidate.answer_round()
    candidate.today = START
    for _ in range(5):
        candidate.tell(None, "ethics", 5, "same")
    counts = count_checkpoints(TEXTS.checkpoints, candidate.practice(), candidate.dates)
    assert (counts["mock"].done, counts["mock"].is_reached) == (0, False)


def test_a_newcomer_is_told_to_write_the_first_story_and_to_name_the_day() -> None:
    situation = Situation(today=START, dates=None, checkpoints=(), items=(), has_stories=False, names={})
    assert [thing.deed for thing in things_to_do(situation, TEXTS)] == ["new_story", "set_dates"]
