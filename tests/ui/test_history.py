"""What the app enters into the history."""

from __future__ import annotations

from pathlib import Path

from mockinterview import paths
from mockinterview.practice.modes import INTERVIEW
from mockinterview.practice.round_plan import RoundPlan
from mockinterview.settings import Settings
from mockinterview.ui.app import build_studio
from mockinterview.ui.application import PracticeApp
from tests.stubs.transcribers import FakeTranscriber
from tests.ui.conftest import Stage, flat, shown, wait_for

ANSWER = Path(__file__).parents[2] / "fixtures" / "audio" / "mentoring-stub.flac"


async def test_an_answer_in_the_app_is_kept_like_any_other(monkeypatch) -> None:
    monkeypatch.setattr("mockinterview.ui.app.load_transcriber", lambda _settings: FakeTranscriber())
    studio = build_studio(Settings(), ANSWER, plan=RoundPlan(question_id="ethics", mode=INTERVIEW))
    async with PracticeApp(studio).run_test(size=(100, 60)) as pilot:
        await shown(pilot, "The speech model is ready (fake).")
        await pilot.press("space")
        await shown(pilot, "How well did that answer go?")
        await pilot.press("4")
        await shown(pilot, "Fix next")
        await wait_for(pilot, lambda: any(paths.takes_dir().glob("*.flac")))
    assert studio.takes.close() == ()
    (take,) = studio.journal.store.takes()
    assert (take.question.id, take.mode, take.state, take.self_rating) == ("ethics", "interview", "transcribed", 4)
    assert [path.suffix for path in sorted(paths.takes_dir().iterdir())] == [".flac", ".sqlite3"]


def test_the_wanted_question_comes_first_and_the_filters_stay() -> None:
    questions = build_studio(Settings(), plan=RoundPlan(question_id="ethics", group="leadership")).questions
    assert questions.pick()[0].id == "ethics"
    assert {questions.pick()[0].group for _ in range(5)} == {"leadership"}


async def test_a_discarded_take_leaves_the_history(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        await pilot.press("space")
        await shown(pilot, "Recording.")
        assert len(stage.kept()) == 1
        await pilot.press("escape")
        await shown(pilot, "Discard this recording?")
        await pilot.press("y")
        await shown(pilot, "Press space and speak.")
    assert stage.kept() == ()
    assert not stage.source.path.exists()


async def test_an_answer_is_deleted_from_its_report_when_the_user_is_sure(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        await pilot.press("space")
        await shown(pilot, "Recording.")
        await pilot.press("space")
        await shown(pilot, "Fix next")
        await pilot.press("d")
        await shown(pilot, "Delete this answer for good")
        await pilot.press("n")
        await shown(pilot, "Fix next")
        assert len(stage.kept()) == 1
        await pilot.press("d")
        await shown(pilot, "Delete this answer for good")
        await pilot.press("y")
        await shown(pilot, "Press space and speak.")
    assert stage.kept() == ()
    assert not list(stage.studio.takes.sources.folder.glob("*.flac"))


async def test_what_happened_to_the_recording_is_kept_with_it(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        await pilot.press("space")
        await shown(pilot, "Recording.")
        stage.source.change(is_running=False, overflows=2, failure="The microphone went away.")
        await shown(pilot, "Fix next")
    (take,) = stage.kept()
    assert (take.overflows, take.incident) == (2, "The microphone went away.")


async def test_recordings_that_wait_are_offered_and_finished(stage: Stage) -> None:
    """One of a program that died: its file is there, and the history knows no end of it."""
    dead = stage.studio.takes.new(stage.studio.questions.bank.questions[0])
    dead.source.start()
    stage.journal.release(stage.journal.begin(dead.source.path, dead.question))
    stage.transcriber = FakeTranscriber()
    async with stage.app.run_test() as pilot:
        await shown(pilot, "1 recording waits for its report: f finishes, or leave it for later.")
        await pilot.press("f")
        screen = await shown(pilot, "Fix next: Too short to judge you by")
        assert "a model of yours failed" in flat(screen)
        await pilot.press("enter")
        await shown(pilot, "Strength")
        await pilot.press("escape", "escape")
        screen = await shown(pilot, "Press space and speak.")
        assert "waits for its report" not in screen
    (take,) = stage.kept()
    assert take.state == "transcribed"


async def test_a_recording_left_without_a_model_is_offered_when_one_is_back_home(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        await pilot.press("space")
        await shown(pilot, "Recording.")
        stage.may_finish.clear()
        stage.outcomes[:] = [RuntimeError("no memory")]
        await pilot.press("space")
        stage.may_finish.set()
        await shown(pilot, "Your recording is kept")
        await pilot.press("escape")
        await shown(pilot, "1 recording waits for its report")
