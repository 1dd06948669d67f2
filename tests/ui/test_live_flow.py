"""A whole answer through everything that is real but the model: source, take, endpointer, pipeline, coach, screens."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from mockinterview import paths
from mockinterview.audio.codec import decode_file
from mockinterview.settings import Settings
from mockinterview.ui.app import build_studio
from mockinterview.ui.application import PracticeApp
from tests.stubs.transcribers import FakeTranscriber
from tests.ui.conftest import shown, wait_for

ANSWER = Path(__file__).parents[2] / "fixtures" / "audio" / "mentoring-stub.flac"


async def test_a_recording_becomes_a_take_a_transcript_and_a_report(monkeypatch) -> None:
    monkeypatch.setattr("mockinterview.ui.app.load_transcriber", lambda _settings: FakeTranscriber())
    studio = build_studio(Settings(), ANSWER)
    async with PracticeApp(studio).run_test(size=(100, 60)) as pilot:
        await shown(pilot, "The speech model is ready (fake).")
        await pilot.press("space")
        await shown(pilot, "Fix next")
        await pilot.press("f")
        await shown(pilot, "3 percent")
        await pilot.press("escape", "w")
        await wait_for(pilot, lambda: any(paths.reports_dir().glob("*.html")))
        await wait_for(pilot, lambda: any(paths.takes_dir().glob("*.flac")))
    (take,) = paths.takes_dir().glob("*.flac")
    np.testing.assert_array_equal(decode_file(take), decode_file(ANSWER))
