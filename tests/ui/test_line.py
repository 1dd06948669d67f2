"""A line to write: what stands there is gone on with, or replaced."""

from __future__ import annotations

import pytest

from tests.ui.conftest import Stage, shown
from tests.ui.test_history_screen import keep


@pytest.mark.parametrize(("key", "prompt"), [("n", "Your note on this answer"), ("t", "Tags of this answer")])
async def test_what_was_noted_is_gone_on_with(stage: Stage, key: str, prompt: str) -> None:
    keep(stage)
    stage.journal.store.marks.annotate(1, "told it to Sam")
    stage.journal.store.marks.tag((1,), "told it to Sam")
    async with stage.app.run_test() as pilot:
        await pilot.press("h")
        await shown(pilot, "1 answer is kept")
        await pilot.press(key)
        await shown(pilot, prompt)
        await pilot.press("s")
        await shown(pilot, "told it to Sams")
