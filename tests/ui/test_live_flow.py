"""A whole answer through everything that is real but the model: source, take, endpointer, pipeline, coach, screens."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import numpy as np
import pytest
from textual.pilot import Pilot

from mockinterview import paths
from mockinterview.audio.codec import decode_file
from mockinterview.practice.modes import INTERVIEW
from mockinterview.practice.round_plan import RoundPlan
from mockinterview.settings import Settings
from mockinterview.ui.app import build_studio
from mockinterview.ui.application import PracticeApp
from mockinterview.ui.studio import Studio
from tests.stubs.transcribers import FakeTranscriber
from tests.ui.conftest import shown, wait_for

ANSWER = Path(__file__).parents[2] / "fixtures" / "audio" / "mentoring-stub.flac"


@pytest.fixture(autouse=True)
def no_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mockinterview.ui.app.load_transcriber", lambda _settings: FakeTranscriber())


@asynccontextmanager
async def answering(studio: Studio) -> AsyncIterator[Pilot[None]]:
    """The app, which answers from its recording."""
    async with PracticeApp(studio).run_test(size=(100, 60)) as pilot:
        await shown(pilot, "The speech model is ready (fake).")
        await pilot.press("space")
        yield pilot


async def test_a_recording_becomes_a_take_a_transcript_and_a_report() -> None:
    async with answering(build_studio(Settings(), ANSWER)) as pilot:
        await shown(pilot, "Fix next")
        await pilot.press("f")
        await shown(pilot, "3 percent")
        await pilot.press("escape")
        await wait_for(pilot, lambda: pilot.app.screen._take.is_at_rest)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: any(paths.reports_dir().glob("*.html")))
    (take,) = paths.takes_dir().glob("*.flac")
    (page,) = paths.reports_dir().iterdir()
    assert take.name in page.read_text()
    assert ".wav" not in page.read_text()
    np.testing.assert_array_equal(decode_file(take), decode_file(ANSWER))


async def test_an_answer_in_the_app_is_kept_like_any_other() -> None:
    studio = build_studio(Settings(), ANSWER, plan=RoundPlan(question_id="ethics", mode=INTERVIEW))
    async with answering(studio) as pilot:
        await shown(pilot, "How well did that answer go?")
        await pilot.press("4")
        await shown(pilot, "Fix next")
        await wait_for(pilot, lambda: any(paths.takes_dir().glob("*.flac")))
    assert studio.takes.close() == ()
    (take,) = studio.journal.store.takes()
    assert (take.question.id, take.mode, take.state, take.self_rating) == ("ethics", "interview", "transcribed", 4)
    assert [path.suffix for path in sorted(paths.takes_dir().iterdir())] == [".flac", ".sqlite3"]
