"""Every screen as text, narrow and wide: what a user reads, held against the last time it was looked at."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from mockinterview.errors import AudioDeviceError, SpeechModelError
from tests.report import samples
from tests.ui.conftest import Stage, screen_text, shown

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


async def record(stage: Stage, pilot: Pilot[None]) -> None:
    await pilot.press("space")
    await shown(pilot, "● Recording.")
    stage.source.change(elapsed_s=84.0, peak_dbfs=-14.0)
    await shown(pilot, "1:24")


async def settled(pilot: Pilot[None], text: str) -> str:
    """The screen once `text` is there and the footer has its keys."""
    await shown(pilot, text)
    await pilot.pause()
    await shown(pilot, "palette")
    return screen_text(pilot.app)


@SIZES
async def test_home(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    stage.transcriber.may_load.set()
    async with stage.app.run_test(size=size) as pilot:
        assert await settled(pilot, "The speech model is ready") == snapshot


@SIZES
async def test_home_without_a_model(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    stage.model_error = SpeechModelError("The speech model base is missing; run: mockinterview models fetch base.")
    async with stage.app.run_test(size=size) as pilot:
        assert await settled(pilot, "is missing") == snapshot


@SIZES
async def test_recording(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with stage.app.run_test(size=size) as pilot:
        await record(stage, pilot)
        assert await settled(pilot, "1:24") == snapshot


@SIZES
async def test_asking_before_discarding(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with stage.app.run_test(size=size) as pilot:
        await record(stage, pilot)
        await pilot.press("escape")
        assert await settled(pilot, "Discard this recording?") == snapshot


@SIZES
async def test_no_microphone(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    stage.refusal = AudioDeviceError("No microphone was found; connect one.")
    async with stage.app.run_test(size=size) as pilot:
        await pilot.press("space")
        assert await settled(pilot, "Nothing was recorded.") == snapshot


@SIZES
async def test_report(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with stage.app.run_test(size=size) as pilot:
        await record(stage, pilot)
        await pilot.press("space")
        assert await settled(pilot, "Fix next") == snapshot


@SIZES
async def test_full_report(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with stage.app.run_test(size=(size[0], 90)) as pilot:
        await record(stage, pilot)
        await pilot.press("space")
        await shown(pilot, "Fix next")
        await pilot.press("f")
        assert await settled(pilot, "Also noticed") == snapshot


@SIZES
async def test_nothing_to_score(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    stage.studio.outcomes[:] = [samples.refused()]
    async with stage.app.run_test(size=size) as pilot:
        await record(stage, pilot)
        await pilot.press("space")
        assert await settled(pilot, "Nothing to score") == snapshot


@SIZES
async def test_help(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with stage.app.run_test(size=size) as pilot:
        await pilot.press("question_mark")
        assert await settled(pilot, "Keys here") == snapshot
