"""An answer beside the last one to the same question."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from mockinterview.errors import AudioFileError
from mockinterview.ui.widgets.take_bar import LABEL_CELLS, TakeBar
from tests.report import samples
from tests.ui.conftest import Stage, flat, screen_text, shown, wait_for
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


async def test_an_unscored_answer_between_two_scored_ones_is_passed_over(stage: Stage) -> None:
    scored = list(stage.outcomes)
    async with answered(stage, size=(100, 45)) as pilot:
        stage.outcomes[:] = [samples.refused("")]
        await pilot.press("a")
        await shown(pilot, "Press space and speak.")
        await answer(pilot)
        await shown(pilot, "Nothing to score")
        stage.outcomes[:] = scored
        await pilot.press("a")
        await shown(pilot, "Press space and speak.")
        await answer(pilot)
        await shown(pilot, NOTHING_NEW)


@asynccontextmanager
async def compared(stage: Stage) -> AsyncIterator[Pilot[None]]:
    """Two takes of one question, the second longer, side by side, once both can be heard."""
    stage.outcomes[:] = [samples.balanced(), samples.scored()]
    async with answered(stage, size=(100, 45)) as pilot:
        await pilot.press("a")
        await shown(pilot, "Press space and speak.")
        await answer(pilot)
        await shown(pilot, NOTHING_NEW)
        await pilot.press("c")
        await wait_for(pilot, lambda: len(getattr(stage.app.screen, "_recordings", ())) == 2)
        await wait_for(pilot, lambda: screen_text(stage.app).count("S━") == 2)
        yield pilot


async def plays(stage: Stage, pilot: Pilot[None], count: int) -> float:
    """Wait for so many plays; where the last one began."""
    await wait_for(pilot, lambda: len(stage.player.plays) >= count)
    assert len(stage.player.plays) == count
    return stage.player.plays[-1][0]


async def test_the_phases_of_both_stand_one_above_the_other(stage: Stage) -> None:
    async with compared(stage):
        first, second = (line for line in screen_text(stage.app).splitlines() if "S━" in line)
        assert first.index("S━") == second.index("S━")
        assert first.index("A━") < second.index("A━")
        assert "1:01" in first
        assert "1:06" in second


async def test_either_take_is_heard_and_each_keeps_its_place(stage: Stage) -> None:
    async with compared(stage) as pilot:
        await pilot.press("1")
        assert await plays(stage, pilot, 1) == 0.0
        stage.player.hear(20.0)
        await shown(pilot, "▲ 0:20")
        assert "fixed." in screen_text(stage.app)
        await pilot.press("2")
        assert await plays(stage, pilot, 2) == 0.0
        stage.player.hear(10.0)
        await shown(pilot, "▲ 0:10")
        await pilot.press("1")
        assert await plays(stage, pilot, 3) == 20.0
        await pilot.press("space")
        await wait_for(pilot, lambda: not stage.player.is_playing)
        await pilot.press("full_stop", "space")
        assert await plays(stage, pilot, 4) == 25.0


async def test_both_go_to_a_phase_and_a_click_plays(stage: Stage) -> None:
    async with compared(stage) as pilot:
        await pilot.press("r", "2")
        result_s = next(band.start for band in stage.app.screen._texts[1].bands if band.lane.letter == "R")
        assert await plays(stage, pilot, 1) == round(result_s, 2)
        bars = list(stage.app.screen.query(TakeBar))
        await pilot.click(bars[0], offset=(LABEL_CELLS, 0))
        assert await plays(stage, pilot, 2) == 0.0
        assert stage.app.screen._heard == 0


async def test_the_end_of_a_take_is_its_beginning_again(stage: Stage) -> None:
    async with compared(stage) as pilot:
        await pilot.press("2")
        await plays(stage, pilot, 1)
        stage.player.hear(60.0)
        await shown(pilot, "▲ 1:00")
        stage.player.end()
        await shown(pilot, "▲ 0:00")


async def test_a_recording_that_is_gone_is_told_and_the_other_one_plays(stage: Stage, monkeypatch) -> None:
    read = stage.journal.samples

    def samples_of(take_id: int):
        if take_id == 1:
            raise AudioFileError("There is no file one.flac; check its name.")
        return read(take_id)

    stage.outcomes[:] = [samples.balanced(), samples.scored()]
    async with answered(stage, size=(100, 45)) as pilot:
        await pilot.press("a")
        await shown(pilot, "Press space and speak.")
        await answer(pilot)
        await shown(pilot, NOTHING_NEW)
        monkeypatch.setattr(stage.journal, "samples", samples_of)
        await pilot.press("c")
        await shown(pilot, "There is no file one.flac")
        await pilot.press("1")
        await wait_for(pilot, lambda: 1 in stage.app.screen._recordings)
        await pilot.press("2")
        assert await plays(stage, pilot, 1) == 0.0
