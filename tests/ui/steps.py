"""What a person does again and again: record, stop, answer a question of the app."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual.pilot import Pilot

from tests.ui.conftest import Stage, shown

REPORT = "Fix next"


async def record(pilot: Pilot[None]) -> None:
    """From a question to a recording that runs."""
    await pilot.press("space")
    await shown(pilot, "● Recording.")


async def answer(pilot: Pilot[None]) -> None:
    """From a question to the end of the recording."""
    await record(pilot)
    await pilot.press("space")


async def decide(pilot: Pilot[None], key: str, question: str, decision: str) -> None:
    """Press `key`, wait to be asked `question`, press the key of the `decision`."""
    await pilot.press(key)
    await shown(pilot, question)
    await pilot.press(decision)


@asynccontextmanager
async def recording(stage: Stage, **options: Any) -> AsyncIterator[Pilot[None]]:
    """The app, which records; `options` as `run_test` has them."""
    async with stage.app.run_test(**options) as pilot:
        await record(pilot)
        yield pilot


@asynccontextmanager
async def answered(stage: Stage, seen: str = REPORT, **options: Any) -> AsyncIterator[Pilot[None]]:
    """The app after an answer, once `seen` is on the screen."""
    async with recording(stage, **options) as pilot:
        await pilot.press("space")
        await shown(pilot, seen)
        yield pilot
