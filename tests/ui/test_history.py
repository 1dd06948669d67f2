"""What the app enters into the history."""

from __future__ import annotations

from random import Random

from mockinterview.errors import StoreError
from mockinterview.practice.round_plan import RoundPlan
from mockinterview.settings import Settings
from mockinterview.ui.app import build_studio
from mockinterview.ui.question_picker import QuestionPicker
from tests.report import samples
from tests.stubs.transcribers import FakeTranscriber
from tests.ui.conftest import BANK, Stage, flat, screen_text, shown, wait_for
from tests.ui.steps import answer, answered, decide, recording


def test_the_wanted_question_comes_first_and_the_filters_stay() -> None:
    questions = build_studio(Settings(), plan=RoundPlan(question_id="ethics", group="leadership")).questions
    assert questions.pick()[0].id == "ethics"
    assert {questions.pick()[0].group for _ in range(5)} == {"leadership"}


async def test_a_discarded_take_leaves_the_history(stage: Stage) -> None:
    async with recording(stage) as pilot:
        assert len(stage.kept()) == 1
        await decide(pilot, "escape", "Discard this recording?", "y")
        await shown(pilot, "Press space and speak.")
    assert stage.kept() == ()
    assert not stage.source.path.exists()


async def test_an_answer_is_deleted_from_its_report_when_the_user_is_sure(stage: Stage) -> None:
    async with answered(stage) as pilot:
        await decide(pilot, "delete", "Delete this answer for good", "n")
        await shown(pilot, "Fix next")
        assert len(stage.kept()) == 1
        await decide(pilot, "delete", "Delete this answer for good", "y")
        await shown(pilot, "Press space and speak.")
    assert stage.kept() == ()
    assert not list(stage.studio.takes.sources.folder.glob("*.flac"))


async def test_what_happened_to_the_recording_is_kept_with_it(stage: Stage) -> None:
    async with recording(stage) as pilot:
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
        await shown(pilot, "1 recording waits for its report: press f to have it written, or leave it for later.")
        await pilot.press("f")
        screen = await shown(pilot, "Fix next: Shorter than it should be")
        assert "a model of yours failed" in flat(screen)
        await pilot.press("enter")
        await shown(pilot, "Strength")
        await pilot.press("escape", "escape")
        await shown(pilot, "Press space and speak.")
        await wait_for(pilot, lambda: "waits for its report" not in flat(screen_text(stage.app)))
    (take,) = stage.kept()
    assert take.state == "transcribed"


async def test_a_recording_left_without_a_model_is_offered_when_one_is_back_home(stage: Stage) -> None:
    async with recording(stage) as pilot:
        stage.may_finish.clear()
        stage.outcomes[:] = [RuntimeError("no memory")]
        await pilot.press("space")
        stage.may_finish.set()
        await shown(pilot, "Your recording is kept")
        await pilot.press("escape")
        await shown(pilot, "1 recording waits for its report")


class FullDisk:
    """Refuses every transcript while `is_full`."""

    def __init__(self, stage: Stage) -> None:
        self.is_full = True
        self._save = stage.journal.store.save
        stage.journal.store.save = self.save

    def save(self, *arguments: object, **options: object) -> None:
        if self.is_full:
            raise StoreError("history.sqlite3: cannot be written (database or disk is full); the recording is kept.")
        self._save(*arguments, **options)


async def test_a_report_that_the_history_refuses_is_shown_and_told_with_its_cure(stage: Stage) -> None:
    disk = FullDisk(stage)
    stage.transcriber = FakeTranscriber()
    async with recording(stage) as pilot:
        await pilot.press("space")
        screen = flat(await shown(pilot, "Fix next"))
        assert "could not keep this report; when that is mended, f on the first screen writes it again." in screen
        assert "(history.sqlite3: cannot be written (database or disk is full)" in screen
        await wait_for(pilot, lambda: stage.app.screen._take.is_at_rest)
        disk.is_full = False
        await pilot.press("escape")
        await shown(pilot, "1 recording waits for its report")
        await pilot.press("f")
        await shown(pilot, "Fix next: Shorter than it should be")
    assert stage.kept()[0].state == "transcribed"


async def test_the_finer_hearing_may_still_be_kept(stage: Stage) -> None:
    disk = FullDisk(stage)
    stage.may_refine.clear()
    async with recording(stage) as pilot:
        await pilot.press("space")
        await shown(pilot, "could not keep this report")
        disk.is_full = False
        stage.may_refine.set()
        await wait_for(pilot, lambda: "could not keep this" not in flat(screen_text(stage.app)))
    assert stage.kept()[0].state == "transcribed"


async def test_a_finer_hearing_that_the_history_refuses_leaves_the_kept_report(stage: Stage) -> None:
    disk = FullDisk(stage)
    disk.is_full = False
    stage.may_refine.clear()
    stage.hears_finer = True
    stage.outcomes[:] = [samples.scored(), samples.balanced()]
    async with recording(stage) as pilot:
        await pilot.press("space")
        before = flat(await shown(pilot, "Fix next"))
        disk.is_full = True
        stage.may_refine.set()
        await wait_for(pilot, lambda: stage.app.screen._take.is_at_rest)
        assert flat(screen_text(stage.app)) == before


async def test_in_the_reports_of_a_round_it_is_said_which_are_not_kept(stage: Stage) -> None:
    FullDisk(stage)
    stage.change_studio(questions=QuestionPicker(BANK, Random(0), RoundPlan(question_count=2)))
    async with stage.app.run_test() as pilot:
        for number in (1, 2):
            await shown(pilot, f"Question {number} of 2")
            await answer(pilot)
        await shown(pilot, "Not in the history. Fix next: Shorter than it should be")
