"""Follow-up questions in the app: on a report, between the questions of a round, out of the history."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from mockinterview.analysis.probes.probe import Probe, ProbeId
from mockinterview.errors import SpeechModelError
from mockinterview.journal import Journal
from mockinterview.practice.modes import INTERVIEW, ONE_WAY, PRACTICE, Mode
from mockinterview.practice.round_plan import RoundPlan
from mockinterview.ui.question_picker import QuestionPicker
from mockinterview.wording import load_wording
from tests.report import samples
from tests.ui.conftest import BANK, Stage, flat, screen_text, shown, wait_for
from tests.ui.steps import answer, answered, decide, record
from tests.ui.test_pictures import SIZES, settled

TOGETHER, LEARNED = "We rolled it out together", "I wrote a rule to repair those rows"
PLACE = "Follow-up question"


def probe(name: ProbeId, words: str) -> Probe:
    told = load_wording().probes[name]
    first, *others = [ask.format(quote=words) for ask in told.ask]
    return Probe(name, first, tuple(others), words, 49.4, 51.0, 115, 119, told.wanted, told.rule)


@pytest.fixture(autouse=True)
def raises_questions(stage: Stage) -> None:
    """Every answer raises two."""
    asked = (probe("we_in_action", TOGETHER), probe("no_learning", LEARNED))
    stage.outcomes[:] = [replace(samples.scored(), probes=asked)]


def two_questions(stage: Stage, mode: Mode = PRACTICE, follow_ups: int = 1) -> None:
    picker = QuestionPicker(BANK, Random(0), RoundPlan(question_count=2))
    stage.change_studio(questions=picker, mode=mode, follow_ups=follow_ups)


def chain(stage: Stage) -> list[tuple[int, int | None, str | None]]:
    """Each take, the one that it follows, and what that asked for; the first one first."""
    return [(take.id, take.question.follows, take.question.probe) for take in reversed(stage.kept())]


async def follow_up(pilot: Pilot[None]) -> str:
    """From a report to the question about it."""
    await wait_for(pilot, lambda: pilot.app.screen.check_action("follow_up", ()))
    await pilot.press("u")
    return flat(await shown(pilot, PLACE))


async def test_u_asks_in_the_speakers_own_words_and_the_answer_is_chained(stage: Stage) -> None:
    async with answered(stage) as pilot:
        screen = await follow_up(pilot)
        assert f'You said "{TOGETHER}". Which part of that was yours?' in screen
        assert "Target 0:20-1:00" in screen
        await answer(pilot)
        await shown(pilot, "Fix next")
        await pilot.press("f")
        assert "It asked for the part of it that was yours: found" in flat(await shown(pilot, "Also noticed"))
    assert chain(stage) == [(1, None, None), (2, 1, "we_in_action")]
    assert len({take.round_id for take in stage.kept()}) == 1


async def test_each_gap_is_asked_for_once_and_then_u_is_gone(stage: Stage) -> None:
    async with answered(stage) as pilot:
        for words in (TOGETHER, LEARNED):
            assert words in await follow_up(pilot)
            await answer(pilot)
            await shown(pilot, "Fix next")
        await wait_for(pilot, lambda: len(stage.kept()) == 3)
        await pilot.press("u")
        assert PLACE not in screen_text(stage.app)
        assert not stage.app.screen.check_action("follow_up", ())
    assert [each[1:] for each in chain(stage)] == [(None, None), (1, "we_in_action"), (1, "no_learning")]


async def test_going_back_from_the_question_leads_to_the_report(stage: Stage) -> None:
    async with answered(stage) as pilot:
        await follow_up(pilot)
        await pilot.press("escape")
        await shown(pilot, "Fix next")
        assert TOGETHER in await follow_up(pilot)
    assert len(stage.kept()) == 1


async def test_a_discarded_answer_and_one_told_again_meet_the_same_question(stage: Stage) -> None:
    async with answered(stage) as pilot:
        await follow_up(pilot)
        await record(pilot)
        await decide(pilot, "escape", "Discard this recording?", "y")
        assert TOGETHER in flat(await shown(pilot, PLACE))
        await answer(pilot)
        await shown(pilot, "Fix next")
        await pilot.press("a")
        assert TOGETHER in flat(await shown(pilot, PLACE))
        await answer(pilot)
        await shown(pilot, "Against take 3")
    assert chain(stage) == [(1, None, None), (3, 1, "we_in_action"), (4, 1, "we_in_action")]


async def test_between_questions_they_come_by_themselves_where_that_is_set(stage: Stage) -> None:
    two_questions(stage, INTERVIEW)
    async with stage.app.run_test() as pilot:
        await shown(pilot, "Question 1 of 2")
        await answer(pilot)
        await shown(pilot, "How well did that answer go?")
        await pilot.press("3")
        assert TOGETHER in flat(await shown(pilot, PLACE))
        await answer(pilot)
        await shown(pilot, "Question 2 of 2")
        await answer(pilot)
        await shown(pilot, "How well did that answer go?")
        await pilot.press("enter")
        assert LEARNED in flat(await shown(pilot, PLACE)), "what was asked for before comes later"
        await pilot.press("n")
        await shown(pilot, "3 answers, and how they went")
    assert chain(stage) == [(1, None, None), (2, 1, "we_in_action"), (3, None, None)]
    assert [take.self_rating for take in reversed(stage.kept())] == [3, None, None]


async def test_between_questions_none_comes_unless_it_is_set(stage: Stage) -> None:
    two_questions(stage, follow_ups=0)
    async with stage.app.run_test() as pilot:
        await shown(pilot, "Question 1 of 2")
        await answer(pilot)
        await shown(pilot, "Question 2 of 2")


async def test_a_round_that_is_ended_at_a_follow_up_shows_what_was_answered(stage: Stage) -> None:
    two_questions(stage)
    async with stage.app.run_test() as pilot:
        await shown(pilot, "Question 1 of 2")
        await answer(pilot)
        await shown(pilot, PLACE)
        await decide(pilot, "escape", "End the round here?", "y")
        await shown(pilot, "1 answer, and how it went")


async def test_an_answer_without_a_transcript_costs_no_question(stage: Stage) -> None:
    stage.outcomes[:] = [SpeechModelError("The speech model base is missing.")]
    two_questions(stage)
    async with stage.app.run_test() as pilot:
        await shown(pilot, "Question 1 of 2")
        await answer(pilot)
        await shown(pilot, "Question 2 of 2")
    assert len(stage.kept()) == 1


async def test_the_wait_for_the_transcript_can_be_left(stage: Stage) -> None:
    stage.may_finish.clear()
    two_questions(stage)
    async with stage.app.run_test() as pilot:
        await shown(pilot, "Question 1 of 2")
        await answer(pilot)
        await shown(pilot, "Finishing the transcript")
        await decide(pilot, "escape", "Leave without waiting?", "y")
        await shown(pilot, "Question 2 of 2")


async def test_nobody_asks_back_one_way(stage: Stage) -> None:
    stage.change_studio(mode=ONE_WAY, follow_ups=1)
    async with stage.app.run_test() as pilot:
        await pilot.press("space")
        await shown(pilot, "Time to think")
        await answer(pilot)
        await shown(pilot, "How well did that answer go?")
        await pilot.press("enter")
        await shown(pilot, "Fix next")
        await wait_for(pilot, lambda: stage.app.screen._take.is_at_rest)
        assert not stage.app.screen.check_action("follow_up", ())


async def test_an_answer_out_of_the_history_can_be_asked_about(stage: Stage) -> None:
    async with answered(stage) as pilot:
        await pilot.press("escape")
        await shown(pilot, "Press space and speak.")
        await pilot.press("h")
        await shown(pilot, "1 answer is kept")
        await pilot.press("enter")
        await shown(pilot, "Strength")
        assert TOGETHER in await follow_up(pilot)
        await answer(pilot)
        await shown(pilot, "Strength")
        await pilot.press("escape")
        screen = await shown(pilot, "2 answers are kept")
        rows = [line for line in screen.splitlines() if "data-quality" in line or "↳ follow-up" in line]
        assert "↳ follow-up" in rows[1]
        await decide(pilot, "delete", "and follow-ups?", "y")
        await shown(pilot, "Nothing is kept yet.")
    assert chain(stage) == []


async def test_a_report_of_a_round_can_be_asked_about(stage: Stage) -> None:
    two_questions(stage, follow_ups=0)
    async with stage.app.run_test() as pilot:
        await answer(pilot)
        await shown(pilot, "Question 2 of 2")
        await answer(pilot)
        await shown(pilot, "Fix next")
        await pilot.press("enter")
        await shown(pilot, "Strength")
        await follow_up(pilot)
        await answer(pilot)
        await shown(pilot, "Strength")
        await pilot.press("escape")
        await shown(pilot, "2 answers, and how they went")
    assert chain(stage)[-1] == (3, 1, "we_in_action")


async def test_a_follow_up_that_is_left_in_the_middle_waits_like_every_take(stage: Stage, tmp_path: Path) -> None:
    async with answered(stage) as pilot:
        await wait_for(pilot, lambda: stage.app.screen._take.is_at_rest)
        await follow_up(pilot)
        stage.may_finish.clear()
        await record(pilot)
        await pilot.press("ctrl+q")
    (left,) = stage.studio.takes.close()
    stage.journal.release(left.id)
    assert isinstance(stage.journal, Journal)
    assert (left.question.follows, left.question.probe) == (1, "we_in_action")
    assert stage.journal.store.take(left.id).state == "recorded"


@SIZES
async def test_what_a_follow_up_looks_like(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with stage.app.run_test(size=size) as pilot:
        await answer(pilot)
        await shown(pilot, "Fix next")
        await wait_for(pilot, lambda: stage.app.screen._take.is_at_rest)
        await wait_for(pilot, lambda: pilot.app.screen.check_action("follow_up", ()))
        assert await settled(pilot, "Follow-up") == snapshot
        await pilot.press("u")
        assert await settled(pilot, PLACE) == snapshot
        await answer(pilot)
        assert await settled(pilot, "Fix next") == snapshot
