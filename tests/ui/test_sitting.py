"""The last sitting opens the next one, and this one is closed when the app is left."""

from __future__ import annotations

import time

from mockinterview.errors import StoreError
from mockinterview.ui.app import _closing
from tests.report import samples
from tests.ui.conftest import Stage, flat, screen_text, shown
from tests.ui.steps import answered
from tests.ui.test_history_screen import keep

FIX = next(finding.title for finding in samples.scored().findings if finding.id == samples.scored().fix)


async def test_home_begins_with_the_one_thing_of_last_time(stage: Stage) -> None:
    keep(stage, 2)
    async with stage.app.run_test() as pilot:
        screen = flat(
            await shown(pilot, f'Last time (2026-03-02, 1 answer): fix next "{FIX[0].lower()}{FIX[1:]}". (l)')
        )
        assert screen.index("Press space") < screen.index("Last time")
        await pilot.press("l")
        screen = flat(await shown(pilot, "The sitting of 2026-03-02"))
        assert "No question was answered twice" in screen
        assert f"The one thing for next time: {FIX}." in screen
        await pilot.press("escape")
        await shown(pilot, "Press space and speak.")


async def test_the_first_time_there_is_no_last_time(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        await shown(pilot, "Press space and speak.")
        await pilot.press("l")
        assert "Last time" not in screen_text(stage.app)
    assert _closing(stage.studio, 0.0) == ()


async def test_an_answer_of_today_counts_at_once_and_closes_the_sitting(stage: Stage) -> None:
    began_s = time.time() - 1
    async with answered(stage) as pilot:
        await pilot.press("escape")
        await shown(pilot, "So far (1 answer): fix next ")
    closing = _closing(stage.studio, began_s)
    assert closing[1].startswith("1 answer to 1 question")
    assert closing[-1].startswith("The one thing for next time")
    assert _closing(stage.studio, time.time() + 3600) == ()


def test_a_history_that_cannot_be_read_closes_in_silence(stage: Stage, monkeypatch) -> None:
    def refuse(**_: object) -> None:
        raise StoreError("history.sqlite3: cannot be read (disk I/O error).")

    monkeypatch.setattr(stage.journal.listing, "answers", refuse)
    assert _closing(stage.studio, 0.0) == ()
