"""Examples in the app: found from a question and from the help, read, toggled, heard and silenced."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from mockinterview.analysis.score import Score, ScorePart
from mockinterview.audio.codec import encode_mp3
from mockinterview.audio.narrator import Narrator
from mockinterview.errors import AudioDeviceError, DataFileError
from mockinterview.practice.round_plan import RoundPlan
from mockinterview.questions.examples import ExampleAnswer
from mockinterview.ui.examples import Examples, first_of
from mockinterview.ui.question_picker import QuestionPicker
from mockinterview.ui.screens.report.example import ExampleScreen
from mockinterview.ui.screens.report.examples import NONE_YET
from tests.report import samples
from tests.stubs.sounds import tone
from tests.stubs.voices import FakeLoudspeaker, FakeVoice, end_readings
from tests.ui.conftest import BANK, EXAMPLES, QUESTIONS, Stage, flat, screen_text, shown, wait_for
from tests.ui.steps import answer, record

MODEL_FAILURE, DATA_QUALITY = EXAMPLES
SOUND_S = 0.4


class Heard:
    """The stage with sound to the weak answers, and what comes out of the loudspeaker."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        audio = folder / "weak.mp3"
        audio.write_bytes(encode_mp3(tone(SOUND_S)))
        heard = ExampleAnswer("weak", "I cooked.").transcript(145)
        stage.pairs = tuple(replace(pair, weak=replace(pair.weak, audio=audio, heard=heard)) for pair in EXAMPLES)
        self.voice = FakeVoice()
        self.loudspeaker = FakeLoudspeaker()
        self.narrator = Narrator(self.voice, self.loudspeaker)
        stage.change_studio(narrator=self.narrator)

    async def is_playing(self, pilot, count: int = 1) -> None:
        """Wait until so many sounds were begun."""
        await wait_for(pilot, lambda: len(self.loudspeaker.plays) >= count)


@pytest.fixture
def heard(stage: Stage, tmp_path: Path) -> Iterator[Heard]:
    heard = Heard(stage, tmp_path)
    yield heard
    end_readings(heard.narrator, heard.voice, heard.loudspeaker)


async def open_pair(pilot) -> str:
    """From the first screen to the weak answer with its report."""
    await shown(pilot, "Press space and speak.")
    await pilot.press("x")
    await shown(pilot, "The weak one:")
    await pilot.press("enter")
    return await shown(pilot, "Fix next")


def test_the_pair_to_the_question_comes_first_and_the_others_keep_their_order() -> None:
    assert first_of(EXAMPLES, QUESTIONS[1]) == (DATA_QUALITY, MODEL_FAILURE)
    assert first_of(EXAMPLES, QUESTIONS[0]) == EXAMPLES
    assert first_of(EXAMPLES, replace(QUESTIONS[0], id="other")) == EXAMPLES


async def test_x_lists_the_pairs_that_of_the_question_first(stage: Stage) -> None:
    async with stage.app.run_test() as pilot:
        await shown(pilot, "x shows what good sounds like")
        asked = stage.app.screen._question
        await pilot.press("x")
        screen = await shown(pilot, "It has [no] end.")
        first, second = (f"{pair.question.id}  {pair.speaker}" for pair in first_of(EXAMPLES, asked))
        assert screen.index(first) < screen.index(second)
        assert NONE_YET not in flat(screen)
        await pilot.press("escape")
        await shown(pilot, "Press space and speak.")


async def test_a_question_without_a_pair_is_told_so(stage: Stage) -> None:
    stage.pairs = (MODEL_FAILURE,)
    stage.change_studio(questions=QuestionPicker(replace(BANK, questions=QUESTIONS[1:]), Random(0)))
    async with stage.app.run_test() as pilot:
        await shown(pilot, "Press space and speak.")
        await pilot.press("x")
        assert "model-failure cook, a school" in flat(await shown(pilot, NONE_YET))


async def test_the_weak_answer_is_shown_with_its_report_and_t_shows_the_strong_one(stage: Stage) -> None:
    async with stage.app.run_test(size=(100, 70)) as pilot:
        weak = await open_pair(pilot)
        for part in ("A weak answer: ", "The weak one: ", "t shows the strong one", "S Situation", "Transcript"):
            assert part in weak
        assert "Why the first loses the listener" in weak
        assert "The weak one has [no] end." in weak
        await pilot.press("t")
        strong = await shown(pilot, "A strong answer: ")
        assert "t shows the weak one" in strong
        assert "The weak one: " not in strong
        await pilot.press("space")
        await shown(pilot, "A weak answer: ")


async def test_a_mark_is_shown_where_it_is_wanted(stage: Stage) -> None:
    mark = Score(61, 61, 100, (ScorePart("length", 61, 100),))
    stage.change_studio(examples=Examples(lambda: EXAMPLES, lambda pair, kind: replace(samples.scored(), score=mark)))
    async with stage.app.run_test(size=(100, 70)) as pilot:
        assert "Score 61 of 100 = length 61/100" in flat(await open_pair(pilot))


async def test_the_other_answer_is_read_from_its_beginning(stage: Stage) -> None:
    async with stage.app.run_test(size=(80, 24)) as pilot:
        await open_pair(pilot)
        await pilot.press("end")
        await shown(pilot, "The strong one has.")
        await pilot.press("t")
        await shown(pilot, "A strong answer: ")


async def test_there_is_no_key_to_play_what_nobody_spoke(stage: Stage, heard: Heard) -> None:
    async with stage.app.run_test(size=(100, 40)) as pilot:
        assert "p Play" in await open_pair(pilot)
        await pilot.press("t")
        await wait_for(pilot, lambda: "p Play" not in screen_text(stage.app))
        await pilot.press("p")
        await shown(pilot, "A strong answer: ")
        assert heard.loudspeaker.plays == []


async def test_p_plays_and_p_stops(stage: Stage, heard: Heard) -> None:
    async with stage.app.run_test() as pilot:
        assert "p plays it, 0:01" in flat(await open_pair(pilot))
        await pilot.press("p")
        await heard.is_playing(pilot)
        await shown(pilot, "playing, p stops it")
        await pilot.press("p")
        await wait_for(pilot, lambda: not heard.loudspeaker.is_playing)
        await shown(pilot, "p plays it")


async def test_what_has_ended_can_be_played_again(stage: Stage, heard: Heard) -> None:
    async with stage.app.run_test() as pilot:
        await open_pair(pilot)
        await pilot.press("p")
        await heard.is_playing(pilot)
        heard.loudspeaker.end()
        await shown(pilot, "p plays it")
        await pilot.press("p")
        await heard.is_playing(pilot, 2)


@pytest.mark.parametrize("key", ["t", "escape"])
async def test_it_is_silent_when_the_answer_is_left(stage: Stage, heard: Heard, key: str) -> None:
    async with stage.app.run_test() as pilot:
        await open_pair(pilot)
        await pilot.press("p")
        await heard.is_playing(pilot)
        await pilot.press(key)
        await wait_for(pilot, lambda: not heard.loudspeaker.is_playing)


async def test_a_question_that_is_read_aloud_falls_silent(stage: Stage, heard: Heard) -> None:
    stage.change_studio(narrator=heard.narrator, reads_aloud=True)
    async with stage.app.run_test() as pilot:
        await heard.is_playing(pilot)
        await open_pair(pilot)
        await wait_for(pilot, lambda: not heard.loudspeaker.is_playing)
        await pilot.press("p")
        await heard.is_playing(pilot, 2)


async def test_without_a_loudspeaker_a_sentence_says_so(stage: Stage, heard: Heard) -> None:
    heard.loudspeaker.refusal = AudioDeviceError("No loudspeaker was found; plug one in.")
    async with stage.app.run_test() as pilot:
        await open_pair(pilot)
        await pilot.press("p")
        await shown(pilot, "No loudspeaker was found; plug one in.")


async def test_examples_that_cannot_be_read_or_judged_are_told(stage: Stage) -> None:
    stage.judge_error = DataFileError("The labels are broken; restore them.")
    async with stage.app.run_test() as pilot:
        await shown(pilot, "Press space and speak.")
        await pilot.press("x")
        await shown(pilot, "The weak one:")
        await pilot.press("enter")
        assert "Why the first loses" in flat(await shown(pilot, "The labels are broken; restore them."))
        await pilot.press("escape", "escape")
        await shown(pilot, "Press space and speak.")
        stage.examples_error = DataFileError("ethics.toml: it is no TOML; mend the file.")
        await pilot.press("x")
        await shown(pilot, "ethics.toml: it is no TOML; mend the file.")
        await pilot.press("enter")
        await shown(pilot, "ethics.toml: it is no TOML; mend the file.")


async def test_the_help_names_the_key_and_leads_there(stage: Stage) -> None:
    async with stage.app.run_test(size=(100, 60)) as pilot:
        await shown(pilot, "Press space and speak.")
        await pilot.press("question_mark")
        assert "Press x here" in flat(await shown(pilot, "What good sounds like"))
        await pilot.press("x")
        await shown(pilot, "The weak one:")
        await pilot.press("escape")
        await shown(pilot, "Press space and speak.")


async def test_nothing_is_played_over_a_recording(stage: Stage) -> None:
    async with stage.app.run_test(size=(100, 60)) as pilot:
        await shown(pilot, "Press space and speak.")
        await record(pilot)
        await pilot.press("x", "question_mark")
        await shown(pilot, "Keys here")
        await pilot.press("x")
        await shown(pilot, "Keys here")
        assert not isinstance(stage.app.screen, ExampleScreen)


async def test_the_next_question_of_a_round_leads_there_too(stage: Stage) -> None:
    stage.change_studio(questions=QuestionPicker(BANK, Random(0), RoundPlan(question_count=2)))
    async with stage.app.run_test() as pilot:
        await shown(pilot, "Question 1 of 2")
        await answer(pilot)
        await shown(pilot, "Question 2 of 2")
        asked = stage.app.screen._question
        await pilot.press("x")
        screen = await shown(pilot, "The weak one:")
        first, second = (f"{pair.question.id}  {pair.speaker}" for pair in first_of(EXAMPLES, asked))
        assert screen.index(first) < screen.index(second)
        await pilot.press("escape")
        await shown(pilot, "Question 2 of 2")
