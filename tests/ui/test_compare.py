"""An answer beside the last one to the same question."""

from __future__ import annotations

from tests.report import samples
from tests.ui.conftest import Stage, flat, screen_text, shown
from tests.ui.steps import REPORT, answer, answered

NOTHING_NEW = "Against take 1 of"


async def test_the_second_answer_is_compared_with_the_first(stage: Stage) -> None:
    async with answered(stage, size=(100, 45)) as pilot:
        assert NOTHING_NEW not in screen_text(stage.app)
        assert "Compare" not in screen_text(stage.app)
        await pilot.press("a")
        await shown(pilot, "Press space and speak.")
        await answer(pilot)
        assert "No difference that is more than noise." in flat(await shown(pilot, NOTHING_NEW))
        await pilot.press("c")
        screen = await shown(pilot, "The same")
        assert "Take 1" in screen
        assert "Take 2" in screen
        assert "Still to fix, as then:" in screen
        await pilot.press("escape")
        await shown(pilot, REPORT)


async def test_an_answer_that_was_not_scored_is_compared_with_nothing(stage: Stage) -> None:
    scored = list(stage.outcomes)
    stage.outcomes[:] = [samples.refused("")]
    async with answered(stage, "Nothing to score") as pilot:
        await pilot.press("a")
        await shown(pilot, "Press space and speak.")
        stage.outcomes[:] = scored
        await answer(pilot)
        await shown(pilot, REPORT)
        await pilot.press("c")
        assert NOTHING_NEW not in screen_text(stage.app)
