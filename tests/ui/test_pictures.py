"""Every screen as text, narrow and wide: what a user reads, held against the last time it was looked at."""

from __future__ import annotations

from datetime import UTC, date, datetime
from random import Random

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from mockinterview.errors import AudioDeviceError, AudioFileError, SpeechModelError, StoreError
from mockinterview.practice.modes import INTERVIEW
from mockinterview.practice.round_plan import RoundPlan
from mockinterview.store.takes import StoredTake
from mockinterview.stories.document import new_text
from mockinterview.stories.kinds import find_kind
from mockinterview.ui.question_picker import QuestionPicker
from tests.report import samples
from tests.ui.conftest import BANK, Stage, screen_text, shown, wait_for
from tests.ui.reviewing import Shown, reviewing
from tests.ui.steps import answer

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


async def record(stage: Stage, pilot: Pilot[None]) -> None:
    await pilot.press("space")
    await shown(pilot, "● Recording.")
    stage.source.change(elapsed_s=84.0, peak_dbfs=-14.0)
    await shown(pilot, "1:24")


def full_disk(*_: object, **__: object) -> None:
    raise StoreError("~/takes/history.sqlite3: cannot be written (database or disk is full); the recording is kept.")


STILL_S = 0.1
MOST_LOOKS = 100


async def settled(pilot: Pilot[None], text: str) -> str:
    """The screen once `text` is there, the footer has its keys, and nothing moves any more."""
    await shown(pilot, text)
    screen = await shown(pilot, "palette")
    for _ in range(MOST_LOOKS):
        await pilot.pause(STILL_S)
        before, screen = screen, screen_text(pilot.app)
        if screen == before:
            return screen
    raise AssertionError(f"the screen never comes to rest:\n{screen}")


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
async def test_review(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with reviewing(stage, Shown(samples.scored(), is_correctable=True), size=size) as review:
        assert await settled(review.pilot, "I owned") == snapshot
        await review.press("t", "j", "plus", "l")
        await review.hear(21.0)
        assert await settled(review.pilot, "1.25x") == snapshot
        await review.press("space", "c")
        await shown(review.pilot, "sign. I wrote")  # where the findings were, or the panel was not
        assert await shown(review.pilot, "esc change nothing") == snapshot


@SIZES
async def test_review_of_corrected_and_unclear_readings(
    stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion
) -> None:
    reviewed = Shown(samples.doubtful())
    async with reviewing(stage, reviewed, size=size) as review:
        assert await settled(review.pilot, "/S") == snapshot
        reviewed.feedback = samples.corrected()
        assert await settled(review.pilot, "†") == snapshot


@SIZES
async def test_review_without_sound_or_words(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    gone = AudioFileError("There is no file one.flac; check its name.")
    async with reviewing(stage, Shown(samples.refused(""), gone), size=size) as review:
        assert await settled(review.pilot, "There is no file") == snapshot


@SIZES
async def test_comparison(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion, monkeypatch) -> None:
    monkeypatch.setattr(StoredTake, "local_time", NOON)
    stage.outcomes[:] = [samples.balanced(), samples.scored()]
    async with stage.app.run_test(size=size) as pilot:
        await answer(pilot)
        await shown(pilot, "Fix next")
        await pilot.press("a")
        await shown(pilot, "Press space and speak.")
        await answer(pilot)
        await shown(pilot, "Against take 1")
        await pilot.press("c")
        assert await settled(pilot, "Take 2") == snapshot


@SIZES
async def test_nothing_to_score(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    stage.outcomes[:] = [samples.refused()]
    async with stage.app.run_test(size=size) as pilot:
        await record(stage, pilot)
        await pilot.press("space")
        assert await settled(pilot, "Nothing to score") == snapshot


@SIZES
async def test_help(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with stage.app.run_test(size=size) as pilot:
        await shown(pilot, "Today (w)")  # its keys are in the help
        await pilot.press("question_mark")
        assert await settled(pilot, "Keys here") == snapshot


@SIZES
async def test_examples(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with stage.app.run_test(size=size) as pilot:
        await shown(pilot, "Press space and speak.")
        await pilot.press("x")
        assert await settled(pilot, "The weak one:") == snapshot
        await pilot.press("enter")
        assert await settled(pilot, "Fix next") == snapshot
        await pilot.press("t")
        assert await settled(pilot, "t shows the weak one") == snapshot


@SIZES
async def test_first_run(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    stage.change_studio(is_first_run=True)
    async with stage.app.run_test(size=size) as pilot:
        assert await shown(pilot, "go to the first question") == snapshot


@SIZES
async def test_microphone_check(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with stage.app.run_test(size=size) as pilot:
        await pilot.press("d")
        await shown(pilot, "Nothing is heard yet")
        stage.source.change(peak_dbfs=-12.0)
        assert await settled(pilot, "Good: this is loud enough") == snapshot


@SIZES
async def test_choosing_a_question(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with stage.app.run_test(size=size) as pilot:
        await shown(pilot, "Press space and speak.")
        await pilot.press("c")
        await pilot.pause()
        assert await shown(pilot, "Any of these 2") == snapshot


@SIZES
async def test_thinking(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with stage.app.run_test(size=size) as pilot:
        await pilot.press("t")
        await pilot.press("i")
        assert await settled(pilot, "Time to think: 0:30.") == snapshot


@SIZES
async def test_rating_and_the_reports_of_a_round(
    stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion
) -> None:
    picker = QuestionPicker(BANK, Random(0), RoundPlan(question_count=2))
    stage.change_studio(questions=picker, mode=INTERVIEW)
    async with stage.app.run_test(size=size) as pilot:
        await settled(pilot, "Question 1 of 2")
        await record(stage, pilot)
        await pilot.press("space")
        assert await settled(pilot, "How well did that answer go?") == snapshot
        await pilot.press("3")
        assert await settled(pilot, "Question 2 of 2") == snapshot
        await record(stage, pilot)
        await pilot.press("space")
        await settled(pilot, "How well did that answer go?")
        await pilot.press("enter")
        await wait_for(pilot, lambda: screen_text(pilot.app).count("Fix next:") == 2)
        assert await settled(pilot, "2 answers") == snapshot


@SIZES
async def test_history(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion, monkeypatch) -> None:
    monkeypatch.setattr(StoredTake, "local_time", NOON)
    async with stage.app.run_test(size=size) as pilot:
        await record(stage, pilot)
        await pilot.press("space")
        await shown(pilot, "Fix next")
        await pilot.press("escape")
        await shown(pilot, "Press space and speak.")
        await pilot.press("h")
        await shown(pilot, "%")
        assert await settled(pilot, "1 answer is kept") == snapshot
        await pilot.press("delete")
        assert await settled(pilot, "Delete the answer of") == snapshot


@SIZES
async def test_hearing_again(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    stage.installed.append("small.en")
    async with stage.app.run_test(size=size) as pilot:
        await record(stage, pilot)
        await pilot.press("space")
        await shown(pilot, "Fix next")
        await wait_for(pilot, lambda: stage.app.screen._take.is_at_rest)
        await pilot.press("t")
        assert await settled(pilot, "Which speech model shall hear it again?") == snapshot
        await pilot.press("enter")
        await settled(pilot, "Heard by base before, by small.en now.")
        assert await settled(pilot, "R Result") == snapshot


@SIZES
async def test_a_report_that_is_not_kept(
    stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stage.journal.store, "save", full_disk)
    async with stage.app.run_test(size=size) as pilot:
        await record(stage, pilot)
        await pilot.press("space")
        assert await settled(pilot, "could not keep this report") == snapshot


@SIZES
async def test_kept_without_a_transcript(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    stage.outcomes[:] = [SpeechModelError("The speech model base is missing; run: mockinterview models fetch base.")]
    async with stage.app.run_test(size=size) as pilot:
        await record(stage, pilot)
        await pilot.press("space")
        assert await settled(pilot, "Your recording is kept") == snapshot


TEN_STORIES = {
    "A quarrel over the index": ("model-failure", "data-quality"),
    "Anna": (),
    **{f"Story {number}": ("data-quality",) for number in range(3, 11)},
}


def write_stories(stage: Stage) -> None:
    """Ten, as the user wrote them."""
    folder = stage.studio.planning.stories.folder
    for title, questions in TEN_STORIES.items():
        folder.create(title, new_text(title, questions=questions, parts={"action": "I did it, step by step."}))


@SIZES
async def test_stories(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    write_stories(stage)
    async with stage.app.run_test(size=size) as pilot:
        await shown(pilot, "Press space")
        await pilot.press("s")
        assert await settled(pilot, "Your stories: 10") == snapshot


@SIZES
async def test_the_matrix(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    write_stories(stage)
    async with stage.app.run_test(size=size) as pilot:
        await shown(pilot, "Press space")
        await pilot.press("s")
        await shown(pilot, "Your stories: 10")
        await pilot.press("m")
        assert await settled(pilot, "each has a story") == snapshot


@SIZES
async def test_a_story_that_is_written(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    stage.studio.planning.stories.folder.create("Dark", new_text("Dark", kind=find_kind("production-failure")))
    async with stage.app.run_test(size=size) as pilot:
        await shown(pilot, "Press space")
        await pilot.press("s")
        await shown(pilot, "Dark")
        await pilot.press("enter")
        assert await settled(pilot, "Nothing written yet") == snapshot


@SIZES
async def test_the_plan(stage: Stage, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    stage.studio.planning.set_dates(date(2026, 2, 25), date(2026, 2, 25), date(2026, 3, 20))
    async with stage.app.run_test(size=size) as pilot:
        await shown(pilot, "Press space")
        await pilot.press("w")
        assert await settled(pilot, "No harm done") == snapshot
