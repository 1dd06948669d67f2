"""Rounds: several questions, the modes, thinking, rating, what is shown when."""

from __future__ import annotations

from random import Random

import pytest
from msgspec.structs import replace

from mockinterview.errors import AudioDeviceError
from mockinterview.practice.modes import INTERVIEW, ONE_WAY
from mockinterview.practice.round_plan import RoundPlan
from mockinterview.transcript import Segment, Word
from mockinterview.ui.mode_lines import call_line, mode_line, next_mode
from mockinterview.ui.question_picker import QuestionPicker
from tests.report import samples
from tests.ui.conftest import BANK, QUESTIONS, Stage, flat, screen_text, shown
from tests.ui.steps import answer, decide, record, recording


async def discard_the_only_take(pilot) -> None:
    await shown(pilot, "Time to think")
    await record(pilot)
    await decide(pilot, "escape", "Discard this recording? There is one take", "y")


def many_questions(stage: Stage, count: int, plan: RoundPlan = RoundPlan()) -> None:  # noqa: B008
    questions = tuple(
        replace(QUESTIONS[0], id=f"question-{each}", text=f"Tell me story {each}.") for each in range(count)
    )
    stage.change_studio(questions=QuestionPicker(replace(BANK, questions=questions), Random(0), plan), mode=plan.mode)


async def test_a_mock_interview_holds_all_reports_to_the_end(stage: Stage) -> None:
    many_questions(stage, 12)
    async with stage.app.run_test() as pilot:
        await pilot.press("5")
        await shown(pilot, "Question 1 of 5")
        for number in range(1, 6):
            await shown(pilot, f"Question {number} of 5")
            await answer(pilot)
        screen = await shown(pilot, "5 answers, and how they went")
        assert "Tell me story" in screen
        await shown(pilot, "Fix next")
        await pilot.press("enter")
        await shown(pilot, "Strength")
        await pilot.press("n")
        await shown(pilot, "Strength")
        await pilot.press("escape")
        await shown(pilot, "5 answers")
        await pilot.press("n")  # one too many: nothing leaves the list that it doesn't name
        await pilot.pause()
        await shown(pilot, "5 answers")
        await pilot.press("escape")
        await shown(pilot, "Press space and speak.")
    takes = stage.kept()
    assert len({take.question.id for take in takes}) == 5
    assert len({take.round_id for take in takes}) == 1


async def test_a_round_that_is_ended_early_reports_what_was_answered(stage: Stage) -> None:
    many_questions(stage, 6, RoundPlan(question_count=3))
    async with stage.app.run_test() as pilot:
        await shown(pilot, "Question 1 of 3")
        await answer(pilot)
        await shown(pilot, "Question 2 of 3")
        await decide(pilot, "escape", "End the round here?", "y")
        await shown(pilot, "1 answer, and how it went")


async def test_a_second_take_of_a_round_can_be_discarded_and_told_again(stage: Stage) -> None:
    many_questions(stage, 6, RoundPlan(question_count=2))
    async with stage.app.run_test() as pilot:
        await answer(pilot)
        await shown(pilot, "Question 2 of 2")
        await record(pilot)
        await decide(pilot, "escape", "Discard this recording?", "y")
        await shown(pilot, "Question 2 of 2")
        await answer(pilot)
        await shown(pilot, "2 answers")
    assert len(stage.kept()) == 2


async def test_too_few_questions_for_a_round_are_told(stage: Stage) -> None:
    async with stage.app.run_test(notifications=True) as pilot:
        await pilot.press("5")
        await shown(pilot, "Only 2 questions have all of that")


async def test_m_goes_through_the_modes_in_plain_words(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        for words in ("Practice: pause and repeat", "Interview: no pause", "One-way: 30 s to think", "Practice:"):
            await shown(pilot, words)
            await pilot.press("m")


async def test_interview_has_no_pause_and_asks_for_a_mark_before_the_report(stage: Stage) -> None:
    stage.change_studio(mode=INTERVIEW)
    async with recording(stage) as pilot:
        screen = screen_text(stage.app)
        assert "Pause" not in screen
        await pilot.press("p")
        assert stage.source.calls == []
        await pilot.press("space")
        screen = await shown(pilot, "How well did that answer go?")
        assert "Fix next" not in screen
        await pilot.press("2")
        await shown(pilot, "Fix next")
    assert stage.kept()[0].self_rating == 2


async def test_the_mark_can_be_skipped(stage: Stage) -> None:
    stage.change_studio(mode=INTERVIEW)
    async with stage.app.run_test() as pilot:
        await answer(pilot)
        await shown(pilot, "How well did that answer go?")
        await pilot.press("enter")
        await shown(pilot, "Fix next")
    assert stage.kept()[0].self_rating is None


async def test_one_way_thinks_records_by_itself_and_stops_at_its_limit(stage: Stage) -> None:
    stage.change_studio(mode=ONE_WAY)
    async with stage.app.run_test() as pilot:
        await pilot.press("space")
        await shown(pilot, "Time to think: 0:30.")
        stage.now_s = 11.0
        await shown(pilot, "Time to think: 0:19.")
        assert stage.sources == []
        stage.now_s = 30.0
        screen = await shown(pilot, "● Recording.")
        assert "Stops by itself at 3:00." in screen
        stage.source.change(elapsed_s=179.0)
        await shown(pilot, "2:59")
        stage.source.change(elapsed_s=180.0)
        await shown(pilot, "How well did that answer go?")
        await pilot.press("enter")
        screen = await shown(pilot, "Fix next")
        assert "Again" not in screen


async def test_one_way_asks_no_question_again_whose_take_was_discarded(stage: Stage) -> None:
    many_questions(stage, 6, RoundPlan(question_count=2, mode=ONE_WAY))
    async with stage.app.run_test(notifications=True) as pilot:
        await pilot.press("space")
        await discard_the_only_take(pilot)
        await shown(pilot, "Question 2 of 2")
        await shown(pilot, "the question is not asked again.")
        await pilot.press("space")
        await answer(pilot)
        await shown(pilot, "How well did that answer go?")
        await pilot.press("enter")
        await shown(pilot, "1 answer, and how it went (1 discarded)")
    assert len(stage.kept()) == 1


async def test_one_way_goes_on_to_another_question_when_its_only_take_was_discarded(stage: Stage) -> None:
    stage.change_studio(mode=ONE_WAY)
    async with stage.app.run_test(notifications=True) as pilot:
        first = stage.app.screen._question
        await pilot.press("space")
        await discard_the_only_take(pilot)
        await shown(pilot, "Press space to begin the time to think.")
        assert stage.app.screen._question != first
    assert stage.kept() == ()


async def test_one_way_whose_takes_were_all_discarded_has_no_reports(stage: Stage) -> None:
    many_questions(stage, 6, RoundPlan(question_count=2, mode=ONE_WAY))
    async with stage.app.run_test() as pilot:
        for number in (1, 2):
            await shown(pilot, f"Question {number} of 2")
            await pilot.press("space")
            await discard_the_only_take(pilot)
        await shown(pilot, "Recordings are kept in")


async def test_a_microphone_that_refuses_costs_one_way_no_question(stage: Stage) -> None:
    stage.change_studio(mode=ONE_WAY)
    stage.refusal = AudioDeviceError("No microphone was found; connect one.")
    async with stage.app.run_test() as pilot:
        first = stage.app.screen._question
        await pilot.press("space")
        await shown(pilot, "Time to think")
        await pilot.press("space")
        await shown(pilot, "Nothing was recorded.")
        await pilot.press("escape")
        await shown(pilot, "Press space to begin the time to think.")
        assert stage.app.screen._question == first


async def test_leaving_the_time_to_think_inside_a_round_asks_first(stage: Stage) -> None:
    many_questions(stage, 6, RoundPlan(question_count=2))
    async with stage.app.run_test() as pilot:
        await answer(pilot)
        await shown(pilot, "Question 2 of 2")
        await pilot.press("t")
        assert "Question 2 of 2" in await shown(pilot, "Time to think: 0:30.")
        await decide(pilot, "escape", "End the round here?", "n")
        await shown(pilot, "Time to think: 0:30.")
        await decide(pilot, "escape", "End the round here?", "y")
        await shown(pilot, "1 answer, and how it went")


async def test_in_practice_thinking_is_a_key_and_can_be_cut_short(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        await pilot.press("t")
        await shown(pilot, "Time to think: 0:30.")
        await pilot.press("escape")
        await shown(pilot, "Press space and speak.")
        await pilot.press("t")
        await shown(pilot, "Time to think: 0:30.")
        await record(pilot)


async def test_what_is_tested_is_shown_on_a_key(stage: Stage) -> None:
    question = replace(QUESTIONS[0], tests=("incident response",), story_needed="a production failure.")
    stage.studio.questions.bank = replace(BANK, questions=(question, QUESTIONS[1]))
    stage.change_studio(questions=QuestionPicker(replace(BANK, questions=(question,)), Random(0)))
    async with stage.app.run_test() as pilot:
        assert "incident response" not in screen_text(stage.app)
        await pilot.press("i")
        screen = flat(await shown(pilot, "It tests incident response. The story it needs: a production failure."))
        assert "failure.." not in screen


async def test_captions_come_on_a_key(stage: Stage) -> None:
    stage.tells_at_once = True
    stage.segments.append(Segment(words=(Word("payments", 0.0, 0.5), Word("stopped", 0.5, 1.0)), start=0.0, end=1.0))
    async with recording(stage) as pilot:
        screen = screen_text(stage.app)
        assert "payments" not in screen
        await pilot.press("c")
        await shown(pilot, "payments stopped")
        await pilot.press("c")
        assert "payments" not in screen_text(stage.app)


async def test_a_transcript_far_behind_and_lost_sound_are_told_quietly(stage: Stage) -> None:
    async with recording(stage) as pilot:
        stage.lag_s = 41.0
        stage.source.change(overflows=2)
        screen = flat(await shown(pilot, "behind"))
        assert "The computer was too busy and lost sound 2 times; words may be missing." in screen
        assert "The transcript is 0:41 behind; nothing is lost." in screen


async def test_a_finer_hearing_that_changes_the_report_is_told(stage: Stage) -> None:
    stage.may_refine.clear()
    stage.hears_finer = True
    stage.outcomes[:] = [samples.scored(), samples.balanced()]
    async with stage.app.run_test() as pilot:
        await answer(pilot)
        await shown(pilot, "Fix next")
        stage.may_refine.set()
        await shown(pilot, "A second, finer hearing has changed this report.")
        await shown(pilot, "f Full")


async def test_a_question_is_chosen_from_a_list(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        await pilot.press("c")
        screen = await shown(pilot, "Any of these 2, at random")
        assert "words, an id, or a tag: conflict, weakness, nurse, amazon  " in screen
        await pilot.press(*"quality")
        await shown(pilot, "The only one that fits")
        await pilot.press("down", "enter")
        await shown(pilot, "Describe a project in which the [quality]")
        await pilot.press("c")
        await shown(pilot, "Which question?")
        await pilot.press(*"zzz")
        await shown(pilot, "No question has all these words")
        await pilot.press("enter", "escape")
        await shown(pilot, "Describe a project in which the [quality]")


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("model-failure", {"model-failure"}),
        ("CORE-ML", {"model-failure", "data-quality"}),
        ("quality real", {"data-quality"}),
        ("a-time", {"model-failure", "data-quality"}),
    ],
)
def test_questions_are_found_by_words_ids_groups_and_types(words: str, ids: set[str]) -> None:
    assert {question.id for question in BANK.search(words)} == ids


def test_the_modes_come_round() -> None:
    assert next_mode(next_mode(INTERVIEW)).name == "practice"
    assert "30 s" in mode_line(ONE_WAY)


def test_nobody_is_told_to_speak_who_has_to_think_first() -> None:
    assert call_line(ONE_WAY, is_alone=True) == "Press space to begin the time to think."
    assert call_line(INTERVIEW, is_alone=False) == "Press space and speak. All reports come after the last answer."
