"""The home screen: a question that is ready, and what state the machine is in."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from msgspec.structs import replace

from mockinterview.errors import DataFileError, SpeechModelError
from mockinterview.practice.round_plan import RoundPlan
from mockinterview.questions import recent
from mockinterview.questions.bank import load_bank
from mockinterview.settings import KeepingSettings, Settings
from mockinterview.ui.question_picker import QuestionPicker
from tests.ui.conftest import BANK, QUESTIONS, Stage, flat, screen_text, shown, wait_for
from tests.ui.test_history_screen import keep


async def test_a_question_is_ready_while_the_model_loads(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        screen = await shown(pilot, "The speech model is loading.")
        assert any(question.text[:40] in screen for question in QUESTIONS)
        assert "Recordings are kept in ~/takes." in screen
        stage.transcriber.may_load.set()
        await shown(pilot, "The speech model is ready (base).")


async def test_a_missing_model_is_told_with_its_cure_and_stops_nothing(stage: Stage) -> None:
    stage.model_error = SpeechModelError("The speech model base is missing; run: mockinterview models fetch base.")
    async with stage.app.run_test() as pilot:
        screen = await shown(pilot, "mockinterview models fetch base")
        assert "You can record without it" in flat(screen)
        await pilot.press("space")
        await shown(pilot, "Recording.")


async def test_another_question_is_another_one(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        before = stage.app.screen._question
        await pilot.press("n")
        after = stage.app.screen._question
        assert before != after
        assert after.text[:40] in screen_text(stage.app)


async def test_a_question_is_remembered_once_it_is_answered_not_when_it_is_only_shown(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        await pilot.press("n")
        assert recent.recent_ids() == ()
        question = stage.app.screen._question
        await pilot.press("space")
        await wait_for(pilot, lambda: recent.recent_ids() == (question.id,))


async def test_who_practises_for_a_company_reads_so(stage: Stage) -> None:
    stage.change_studio(questions=QuestionPicker(load_bank(None), Random(1), RoundPlan(company="amazon")))
    async with stage.app.run_test() as pilot:
        assert "Questions that Amazon asks" in await shown(pilot, "Press space and speak.")


async def test_question_files_that_were_left_out_are_named(stage: Stage) -> None:
    bank = replace(BANK, problems=(DataFileError("mine.toml: it is no TOML; mend the file."),))
    stage.studio.questions.bank = bank
    async with stage.app.run_test() as pilot:
        await shown(pilot, "mine.toml: it is no TOML; mend the file.")


async def test_a_phase_tagger_that_cannot_be_used_is_named(stage: Stage) -> None:
    stage.studio.journal.problem = DataFileError("tagger.npz: trained for another version; train it anew.")
    async with stage.app.run_test() as pilot:
        await shown(pilot, "tagger.npz: trained for another version; train it anew.")


async def test_a_recording_given_at_the_start_answers_in_place_of_the_microphone(stage: Stage, tmp_path) -> None:
    recording = tmp_path / "answer.flac"
    stage.change_studio(recording=recording)
    async with stage.app.run_test() as pilot:
        await shown(pilot, "answer.flac answers in place of the microphone.")
        await pilot.press("space")
        await wait_for(pilot, lambda: stage.recordings == [recording])


def test_a_question_that_was_turned_down_rests() -> None:
    picker = QuestionPicker(BANK, Random(1))
    picks = [picker.pick()[0].id for _ in range(10)]
    assert all(first != second for first, second in pairwise(picks))


async def test_old_recordings_are_told_and_nothing_goes_by_itself(stage: Stage) -> None:
    keep(stage, 2)
    stage.change_studio(settings=Settings(keeping=KeepingSettings(sound_days=1)))
    async with stage.app.run_test() as pilot:
        await shown(pilot, "Old recordings: 2. `mockinterview storage --tidy` asks, and removes them.")
    assert all(stage.journal.store.audio_path(take).exists() for take in stage.kept())
