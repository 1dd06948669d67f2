"""An answer heard again by another speech model."""

from __future__ import annotations

from pathlib import Path

import pytest

from mockinterview import paths
from mockinterview.analysis.question import AskedQuestion
from mockinterview.audio.recording import new_take_path
from mockinterview.coach import Coach
from mockinterview.corrections.making import mend
from mockinterview.errors import SpeechModelError
from mockinterview.journal import Journal
from mockinterview.settings import Settings
from mockinterview.store.claim import Claim
from mockinterview.store.takes import TakeStore
from mockinterview.transcript import Span
from mockinterview.ui.kept_take import KeptTake
from tests.cli.programs import speech
from tests.report import samples
from tests.stubs.transcribers import STORY, FakeTranscriber
from tests.ui.conftest import Stage, flat, screen_text, shown, wait_for
from tests.ui.steps import answered


async def hear_again(stage: Stage, pilot) -> None:
    """From a report to one that is heard again by `small.en`."""
    await wait_for(pilot, lambda: stage.app.screen._take.is_at_rest)
    await pilot.press("t")
    await shown(pilot, "Heard by base. Which speech model shall hear it again?")
    await pilot.press("enter")


async def test_with_a_second_model_the_report_is_made_anew(stage: Stage) -> None:
    stage.installed.append("small.en")
    stage.outcomes[:] = [samples.scored(), samples.refused()]
    async with answered(stage) as pilot:
        await hear_again(stage, pilot)
        assert "Nothing to score" in await shown(pilot, "Heard by base before, by small.en now.")
        await wait_for(pilot, lambda: stage.app.screen._take.is_at_rest)
    transcript = stage.journal.store.transcript(stage.kept()[0].id)
    assert transcript is not None
    assert transcript.model == "small.en"


async def test_the_new_report_scrolls_by_the_same_keys(stage: Stage) -> None:
    stage.installed.append("small.en")
    async with answered(stage, size=(80, 18)) as pilot:
        await hear_again(stage, pilot)
        await shown(pilot, "Heard by base before, by small.en now.")
        await pilot.press("end")
        await shown(pilot, "R Result")


async def test_the_palette_has_it_too_and_escape_changes_nothing(stage: Stage) -> None:
    stage.installed.append("small.en")
    async with answered(stage) as pilot:
        await wait_for(pilot, lambda: stage.app.screen._take.is_at_rest)
        await pilot.press("ctrl+p")
        await pilot.press(*"other model", "enter")
        await shown(pilot, "Which speech model shall hear it again?")
        await pilot.press("escape")
        await shown(pilot, "Fix next")
    assert stage.journal.feedback(stage.kept()[0].id).model == "base"


async def test_with_one_model_there_is_no_such_key(stage: Stage) -> None:
    async with answered(stage, size=(80, 60)) as pilot:
        await wait_for(pilot, lambda: stage.app.screen._take.is_at_rest)
        await pilot.press("t", "question_mark")
        screen = await shown(pilot, "Keys here")
        assert "Other model" not in screen


async def test_while_somebody_works_on_the_take_it_must_wait(stage: Stage) -> None:
    stage.installed.append("small.en")
    stage.may_refine.clear()
    async with answered(stage) as pilot:
        await pilot.press("t")
        assert "Which speech model" not in screen_text(stage.app)
        stage.may_refine.set()
        await wait_for(pilot, lambda: stage.app.screen.check_action("other_model", ()))


async def test_a_model_that_cannot_be_loaded_leaves_the_report_as_it_was(stage: Stage) -> None:
    stage.installed.append("small.en")
    stage.model_error = SpeechModelError("The speech model in small.en is damaged; fetch it again.")
    async with answered(stage) as pilot:
        await hear_again(stage, pilot)
        screen = flat(await shown(pilot, "The report stays as it was. The speech model in small.en is damaged"))
        assert "Shorter than it should be" in screen
    assert stage.journal.feedback(stage.kept()[0].id).model == "base"


@pytest.fixture
def journal() -> Journal:
    settings = Settings()
    return Journal(TakeStore(paths.takes_dir()), Coach(settings), settings.speech)


@pytest.fixture
def take(journal: Journal) -> KeptTake:
    """A take of five seconds with a report."""
    audio = speech(new_take_path(paths.takes_dir()), 5)
    take_id = journal.begin(audio, AskedQuestion())
    kept = KeptTake(journal, journal.store.take(take_id))
    kept.finish(FakeTranscriber(name="base"), Settings().speech)
    return kept


def test_what_the_user_corrected_stays(journal: Journal, take: KeptTake) -> None:
    word = STORY.split().index("broken")
    journal.correct(take.id, mend(take.feedback, Span(word, word), "silent"))
    before = journal.corrections(take.id)
    take.hear_again(lambda: FakeTranscriber(name="small.en"), Settings().speech)
    assert take.rehearing == "Heard by base before, by small.en now."
    assert journal.corrections(take.id) == before
    words = [word.text for word in journal.feedback(take.id).words]
    assert "silent" in words
    assert "broken" not in words


def test_a_take_that_another_program_works_on_is_left_to_it(journal: Journal, take: KeptTake) -> None:
    other = Claim(take.audio())
    take.hear_again(lambda: FakeTranscriber(name="small.en"), Settings().speech)
    other.release()
    assert take.rehearing is not None
    assert "is being made or transcribed now; try again when that is done." in take.rehearing
    assert journal.feedback(take.id).model == "base"


def test_a_take_that_is_deleted_meanwhile_is_gone(journal: Journal, take: KeptTake) -> None:
    def load() -> FakeTranscriber:
        take.delete()
        return FakeTranscriber(name="small.en")

    audio = Path(take.audio())
    take.hear_again(load, Settings().speech)
    assert journal.store.takes() == ()
    assert not audio.exists()
