"""The report on the screen."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from mockinterview.analysis.score import Score, ScorePart
from mockinterview.errors import MockInterviewError
from mockinterview.ui.screens.report.report import ReportScreen
from tests.report import samples
from tests.ui.conftest import Stage, screen_text, shown
from tests.ui.steps import answer, answered


async def test_one_strength_and_one_fix_with_words_and_time(stage: Stage) -> None:
    async with answered(stage):
        screen = screen_text(stage.app)
        assert "Strength  The result carries a number" in screen
        assert "“from nine percent to four” at" in screen
        assert "Fix next  Shorter than it should be" in screen
        assert "No learning" not in screen


async def test_seconds_of_each_phase_against_its_target(stage: Stage) -> None:
    async with answered(stage):
        screen = screen_text(stage.app)
        rows = {"Situation": "15-20 s  on target", "Task": "10-15 s      under", "Action": "60-90 s      under"}
        for name, figures in rows.items():
            assert any(name in line and figures in line for line in screen.splitlines())


async def test_there_is_a_mark_with_its_sum_where_it_is_wanted_and_else_none(stage: Stage) -> None:
    async with answered(stage, size=(100, 40)):
        assert "of 100" not in screen_text(stage.app)
        mark = Score(61, 61, 100, (ScorePart("length", 61, 100),))
    stage.outcomes[:] = [replace(samples.scored(), score=mark)]
    stage.change_studio()
    async with answered(stage, size=(100, 40)):
        assert "61 of 100 = length 61/100" in screen_text(stage.app)


async def test_the_rest_is_behind_a_key(stage: Stage) -> None:
    async with answered(stage, size=(100, 70)) as pilot:
        await pilot.press("f")
        screen = await shown(pilot, "Also noticed")
        assert "No learning at the end" in screen
        assert "An outcome, and the Result carries it" in screen
        await pilot.press("escape")
        await shown(pilot, "Fix next")


async def test_what_the_user_corrected_is_marked(stage: Stage) -> None:
    stage.outcomes[:] = [samples.corrected()]
    async with answered(stage, size=(100, 90)) as pilot:
        await pilot.press("v")
        screen = await shown(pilot, "Task†")
        assert re.search(r"winter† orders†", screen)


async def test_the_page_is_written_and_named(stage: Stage) -> None:
    async with answered(stage, size=(160, 40)) as pilot:
        await pilot.press("ctrl+s")
        await shown(pilot, str(stage.written))


async def test_a_page_that_cannot_be_written_is_told(stage: Stage) -> None:
    stage.write_error = MockInterviewError("The report cannot be written (No space left on device); make room.")
    async with answered(stage) as pilot:
        await pilot.press("ctrl+s")
        await shown(pilot, "make room")


async def test_again_keeps_the_question_and_next_changes_it(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        first = stage.app.screen._question
        await answer(pilot)
        await shown(pilot, "Fix next")
        await pilot.press("a")
        await shown(pilot, "Press space and speak.")
        assert stage.app.screen._question == first
        await answer(pilot)
        await shown(pilot, "Fix next")
        await pilot.press("n")
        await shown(pilot, "Press space and speak.")
        assert stage.app.screen._question != first


async def test_nothing_to_score_says_why_and_what_to_do(stage: Stage) -> None:
    stage.outcomes[:] = [samples.refused("")]
    async with answered(stage, "Nothing to score"):
        screen = screen_text(stage.app)
        assert "No clear speech was found" in screen
        assert "Press a to tell it again." in screen
        assert "f Full" not in screen
        assert len(stage.kept()) == 1


async def test_the_footer_has_room_for_the_help_when_everything_is_offered(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ReportScreen, "check_action", lambda *_: True)
    async with answered(stage, size=(80, 24)) as pilot:
        footer = (await shown(pilot, "c Compare")).splitlines()[-1]
        assert re.search(r"c Compare  \? Help +▏\^p palette", footer)
