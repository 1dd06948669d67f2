"""The recording screen in all its states."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import Input

from mockinterview.errors import AudioDeviceError, SpeechModelError
from mockinterview.transcript import Segment
from mockinterview.ui.screens.answering.recording import STANDSTILL_S
from tests.report import samples
from tests.ui.conftest import Stage, flat, screen_text, shown, wait_for
from tests.ui.steps import answered, decide, record, recording

MISSING_MODEL = SpeechModelError("The speech model base is missing; run: mockinterview models fetch base.")
NO_MICROPHONE = AudioDeviceError("No microphone was found; connect one.")


async def test_space_starts_and_stops_and_the_report_follows(stage: Stage) -> None:
    async with answered(stage) as pilot:
        assert "stop" in stage.source.calls
        (take,) = stage.kept()
        assert take.state == "transcribed"
        await wait_for(pilot, stage.source.path.with_suffix(".flac").exists)


async def test_level_and_time_follow_the_source(stage: Stage) -> None:
    async with recording(stage) as pilot:
        quiet = screen_text(stage.app).count("▮")
        stage.source.change(elapsed_s=84.9, peak_dbfs=-12.0)
        screen = await shown(pilot, "1:24")
        assert screen.count("▮") > quiet
        assert "target 2:00-3:00" in screen


async def test_p_pauses_and_goes_on(stage: Stage) -> None:
    async with recording(stage) as pilot:
        await pilot.press("p")
        await shown(pilot, "Paused.")
        await pilot.press("p")
        await shown(pilot, "Recording.")
        assert stage.source.calls == ["pause", "resume"]


async def test_a_paused_answer_can_be_ended(stage: Stage) -> None:
    async with recording(stage) as pilot:
        await pilot.press("p", "space")
        await shown(pilot, "Fix next")


async def test_escape_asks_and_no_goes_on_recording(stage: Stage) -> None:
    async with recording(stage) as pilot:
        await decide(pilot, "escape", "Discard this recording?", "n")
        await shown(pilot, "● Recording.")
        assert stage.source.calls == ["pause", "resume"]
        assert stage.source.path.exists()


async def test_escape_and_yes_removes_the_take_and_goes_back_to_the_same_question(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        question = stage.app.screen._question
        await record(pilot)
        await decide(pilot, "escape", "Discard this recording?", "y")
        await shown(pilot, "Press space and speak.")
        assert stage.app.screen._question == question
        assert not stage.source.path.exists()
        assert stage.studio.takes.close() == ()


async def test_an_answer_that_was_paused_stays_paused_when_it_is_kept(stage: Stage) -> None:
    async with recording(stage) as pilot:
        await pilot.press("p", "escape")
        await shown(pilot, "Discard this recording?")
        await pilot.press("escape")
        await shown(pilot, "Paused. Press p to go on")
        assert stage.source.calls == ["pause", "pause"]


async def test_without_a_microphone_a_recording_is_offered(stage: Stage, tmp_path: Path) -> None:
    stage.refusal = NO_MICROPHONE
    recording = tmp_path / "my answer.m4a"
    recording.touch()
    async with stage.app.run_test() as pilot:
        await pilot.press("space")
        screen = await shown(pilot, "No microphone was found; connect one.")
        assert "o to choose a recording" in screen
        await pilot.press("o")
        await shown(pilot, "Path of a recording")
        typed = stage.app.screen.query_one(Input)
        typed.value = "nowhere.wav"
        await pilot.press("enter")
        await shown(pilot, "nowhere.wav is no file")
        typed.value = f"'{recording}'"
        await pilot.press("enter")
        await shown(pilot, "Recording.")
        assert stage.recordings == [recording]


async def test_the_microphone_can_be_tried_again(stage: Stage) -> None:
    stage.refusal = NO_MICROPHONE
    async with stage.app.run_test() as pilot:
        await pilot.press("space")
        await shown(pilot, "Nothing was recorded.")
        stage.refusal = None
        await pilot.press("space")
        screen = await shown(pilot, "● Recording.")
        assert "No microphone" not in screen


async def test_a_source_that_ends_by_itself_is_judged_and_the_report_says_what_happened(stage: Stage) -> None:
    async with recording(stage) as pilot:
        stage.source.change(is_running=False, failure="The microphone went away.")
        screen = await shown(pilot, "Fix next")
        assert "The microphone went away. The report is about that part." in flat(screen)


async def test_sound_that_was_lost_is_told(stage: Stage) -> None:
    async with recording(stage) as pilot:
        stage.source.change(is_running=False, overflows=3)
        await shown(pilot, "lost sound 3 times")


async def test_a_warning_of_the_source_is_shown_while_it_records(stage: Stage) -> None:
    async with recording(stage) as pilot:
        stage.source.change(warning="The microphone is muted.")
        await shown(pilot, "The microphone is muted.")
        stage.source.change(warning=None)
        await wait_for(pilot, lambda: "muted" not in screen_text(stage.app))


async def test_a_warning_that_stays_is_told_in_the_report(stage: Stage) -> None:
    async with recording(stage) as pilot:
        stage.source.change(warning="The computer slept.", overflows=1)
        await pilot.press("space")
        screen = flat(await shown(pilot, "Fix next"))
        assert "The computer slept." in screen
        assert "too busy" not in screen


async def test_after_a_standstill_of_the_app_it_says_that_the_recording_went_on(stage: Stage) -> None:
    async with recording(stage) as pilot:
        stage.now_s += STANDSTILL_S + 2
        await shown(pilot, "The app was stopped for 0:04; the recording went on.")


async def test_the_wait_for_the_transcript_shows_how_far_it_is(stage: Stage) -> None:
    stage.may_finish.clear()
    stage.segments.append(Segment(words=(), start=0.0, end=70.0))
    async with recording(stage) as pilot:
        stage.source.change(elapsed_s=144.0)
        await pilot.press("space")
        await shown(pilot, "Finishing the transcript ... 1:10 of 2:24")
        stage.may_finish.set()
        await shown(pilot, "Fix next")


async def test_a_long_wait_can_be_left_and_the_recording_is_kept(stage: Stage) -> None:
    stage.may_finish.clear()
    async with recording(stage) as pilot:
        await pilot.press("space", "escape")
        await shown(pilot, "Leave without waiting?")
        await pilot.press("y")
        await shown(pilot, "Press space and speak.")
    assert [take.source for take in stage.studio.takes.close()] == [stage.source]


async def test_a_report_that_comes_while_leaving_is_asked_about_is_shown(stage: Stage) -> None:
    stage.may_finish.clear()
    async with recording(stage) as pilot:
        await pilot.press("space", "escape")
        await shown(pilot, "Leave without waiting?")
        stage.may_finish.set()
        await wait_for(pilot, lambda: stage.kept()[0].state == "transcribed")
        await pilot.press("y")
        await shown(pilot, "Fix next")


async def test_pressing_start_twice_opens_one_take(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        home = stage.app.screen
        home.action_answer()
        home.action_answer()
        await shown(pilot, "● Recording.")
        assert len(stage.sources) == 1
        await pilot.press("space")
        await shown(pilot, "Fix next")


async def test_a_report_waits_until_the_help_is_closed(stage: Stage) -> None:
    async with recording(stage) as pilot:
        await pilot.press("question_mark")
        await shown(pilot, "Keys here")
        stage.source.change(is_running=False)
        await wait_for(pilot, lambda: stage.kept()[0].state == "transcribed")
        assert "Keys here" in screen_text(stage.app)
        await pilot.press("escape")
        await shown(pilot, "Fix next")


async def test_without_a_model_the_recording_goes_on_and_is_kept(stage: Stage) -> None:
    stage.outcomes[:] = [MISSING_MODEL]
    async with stage.app.run_test(size=(100, 30)) as pilot:
        await pilot.press("space")
        screen = await shown(pilot, "Go on: the recording is kept.")
        assert "models fetch base" in screen
        assert "● Recording." in screen
        await pilot.press("space")
        screen = await shown(pilot, "Your recording is kept")
        assert "first screen offers to finish it" in flat(screen)
        assert stage.source.path.exists()
        await pilot.press("escape")
        await shown(pilot, "Press space and speak.")
        assert [take.source for take in stage.studio.takes.close()] == [stage.source]


async def test_a_model_that_was_fetched_meanwhile_is_found_at_the_end(stage: Stage) -> None:
    stage.outcomes[:] = [MISSING_MODEL, samples.scored()]
    async with stage.app.run_test() as pilot:
        await pilot.press("space")
        await shown(pilot, "Go on: the recording is kept.")
        await pilot.press("space")
        await shown(pilot, "Fix next")


async def test_a_transcription_that_breaks_can_be_tried_again(stage: Stage) -> None:
    stage.outcomes[:] = [RuntimeError("out of memory"), RuntimeError("out of memory"), samples.scored()]
    async with stage.app.run_test() as pilot:
        await pilot.press("space")
        await shown(pilot, "The transcription failed (RuntimeError: out of memory).")
        await pilot.press("space")
        await shown(pilot, "Your recording is kept")
        await pilot.press("r")
        await shown(pilot, "Fix next")
