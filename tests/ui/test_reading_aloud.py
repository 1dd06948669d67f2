"""Questions read aloud in the app: when, by which key, and that nothing is recorded while they are heard."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from msgspec.structs import replace

from mockinterview.audio.narrator import Narrator
from mockinterview.errors import AudioDeviceError
from mockinterview.practice.modes import ONE_WAY
from mockinterview.practice.round_plan import RoundPlan
from mockinterview.ui.question_picker import QuestionPicker
from mockinterview.ui.reading_aloud import HINT, NO_VOICE
from tests.stubs.voices import FakeLoudspeaker, FakeVoice, end_readings, readings
from tests.ui.conftest import BANK, QUESTIONS, Stage, flat, screen_text, shown, wait_for


class Voiced:
    """The stage, and what is heard on it."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.voice = FakeVoice()
        self.loudspeaker = FakeLoudspeaker()
        self.narrator = Narrator(self.voice, self.loudspeaker)

    def install(self, *, reads_aloud: bool = True, **changes: object) -> None:
        """Let the app have the voice."""
        self.stage.change_studio(narrator=self.narrator, reads_aloud=reads_aloud, **changes)

    async def is_heard(self, pilot, count: int = 1) -> None:
        """Wait until so many texts came out of the loudspeaker."""
        await wait_for(pilot, lambda: len(self.loudspeaker.plays) >= count)


@pytest.fixture
def voiced(stage: Stage) -> Iterator[Voiced]:
    voiced = Voiced(stage)
    yield voiced
    end_readings(voiced.narrator, voiced.voice, voiced.loudspeaker)


def several_questions(count: int) -> QuestionPicker:
    questions = tuple(replace(QUESTIONS[0], id=f"question-{each}", text=f"Tell me story {each}.") for each in range(8))
    return QuestionPicker(replace(BANK, questions=questions), Random(0), RoundPlan(question_count=count))


async def test_the_question_is_read_when_it_comes_up(stage: Stage, voiced: Voiced) -> None:
    voiced.install()
    async with stage.app.run_test() as pilot:
        await voiced.is_heard(pilot)
        assert voiced.voice.texts == [stage.app.screen._question.text]
        await pilot.press("n")
        await voiced.is_heard(pilot, 2)
        assert voiced.voice.texts[1] == stage.app.screen._question.text


async def test_nothing_is_recorded_before_the_reading_has_ended(stage: Stage, voiced: Voiced) -> None:
    voiced.install()
    voiced.loudspeaker.may_stop.clear()
    async with stage.app.run_test() as pilot:
        await voiced.is_heard(pilot)
        await pilot.press("space")
        await shown(pilot, "Opening the microphone")
        await wait_for(pilot, lambda: not voiced.narrator.is_reading)
        assert voiced.loudspeaker.is_playing
        assert not stage.source.path.exists()
        voiced.loudspeaker.may_stop.set()
        await shown(pilot, "● Recording.")
        assert not voiced.loudspeaker.is_playing


async def test_a_question_that_is_not_said_yet_is_not_heard_in_the_recording(stage: Stage, voiced: Voiced) -> None:
    voiced.install()
    voiced.voice.may_say.clear()
    async with stage.app.run_test() as pilot:
        await wait_for(pilot, lambda: bool(voiced.voice.texts))
        await pilot.press("space")
        await shown(pilot, "● Recording.")
        voiced.voice.may_say.set()
        await wait_for(pilot, lambda: not readings())
        assert voiced.loudspeaker.plays == []


async def test_v_reads_and_v_stops(stage: Stage, voiced: Voiced) -> None:
    voiced.install(reads_aloud=False)
    async with stage.app.run_test(size=(100, 60)) as pilot:
        await shown(pilot, HINT)
        assert voiced.voice.texts == []
        await pilot.press("v")
        await voiced.is_heard(pilot)
        await pilot.press("v")
        await wait_for(pilot, lambda: not voiced.loudspeaker.is_playing)
        assert len(voiced.voice.texts) == 1
        await pilot.press("question_mark")
        assert "Read aloud: Hear the question read aloud" in flat(await shown(pilot, "Keys here"))


async def test_without_the_voice_there_is_no_key_and_no_word_about_it(stage: Stage) -> None:
    async with stage.app.run_test(size=(100, 60)) as pilot:
        assert HINT not in await shown(pilot, "Press space and speak.")
        await pilot.press("v", "ctrl+p")
        assert "Read aloud" not in await shown(pilot, "Choose another question at random.")


async def test_a_voice_that_is_wanted_and_missing_is_told_in_a_line(stage: Stage) -> None:
    stage.change_studio(reads_aloud=True)
    async with stage.app.run_test() as pilot:
        assert NO_VOICE in await shown(pilot, "Press space and speak.")
        await pilot.press("space")
        await shown(pilot, "● Recording.")


async def test_each_question_of_a_round_is_read(stage: Stage, voiced: Voiced) -> None:
    voiced.install(questions=several_questions(2))
    async with stage.app.run_test() as pilot:
        await voiced.is_heard(pilot)
        await pilot.press("space")
        await shown(pilot, "● Recording.")
        await pilot.press("space")
        screen = await shown(pilot, "Question 2 of 2")
        assert HINT in screen
        await voiced.is_heard(pilot, 2)
        assert voiced.voice.texts[1] in screen
        voiced.loudspeaker.end()
        await wait_for(pilot, lambda: not voiced.narrator.is_reading)
        await pilot.press("v")
        await voiced.is_heard(pilot, 3)
        assert voiced.voice.texts[2] == voiced.voice.texts[1]


async def test_the_time_to_think_counts_from_the_end_of_the_reading(stage: Stage, voiced: Voiced) -> None:
    voiced.install(mode=ONE_WAY)
    async with stage.app.run_test() as pilot:
        await voiced.is_heard(pilot)
        await pilot.press("space")
        await shown(pilot, "The question is being read; then you have 0:30 to think.")
        stage.now_s = 31.0
        await wait_for(pilot, lambda: stage.app.screen._began_s == stage.now_s)
        assert "The question is being read" in screen_text(stage.app)
        voiced.loudspeaker.end()
        await shown(pilot, "Time to think: 0:30.")
        assert stage.sources == []
        stage.now_s = 62.0
        await shown(pilot, "● Recording.")


async def test_space_ends_the_reading_also_in_the_time_to_think(stage: Stage, voiced: Voiced) -> None:
    voiced.install()
    async with stage.app.run_test() as pilot:
        await voiced.is_heard(pilot)
        await pilot.press("t")
        await shown(pilot, "The question is being read")
        await pilot.press("space")
        await shown(pilot, "● Recording.")
        assert not voiced.loudspeaker.is_playing


async def test_without_a_loudspeaker_a_sentence_says_so_and_nothing_is_lost(stage: Stage, voiced: Voiced) -> None:
    voiced.loudspeaker.refusal = AudioDeviceError("No loudspeaker was found; plug one in.")
    voiced.install()
    async with stage.app.run_test(size=(120, 40), notifications=True) as pilot:  # wide: the sentence fits a line
        screen = await shown(pilot, "No loudspeaker was found; plug one in.")
        assert stage.app.screen._question.text[:40] in screen
        await pilot.press("space")
        await shown(pilot, "● Recording.")


async def test_the_sound_check_hears_no_question(stage: Stage, voiced: Voiced) -> None:
    voiced.install()
    async with stage.app.run_test() as pilot:
        await voiced.is_heard(pilot)
        await pilot.press("d")
        await wait_for(pilot, lambda: bool(stage.opened_devices))
        assert not voiced.loudspeaker.is_playing


async def test_at_the_first_start_the_question_is_read_after_the_welcome(stage: Stage, voiced: Voiced) -> None:
    voiced.install(is_first_run=True)
    async with stage.app.run_test() as pilot:
        await shown(pilot, "Welcome")
        assert voiced.voice.texts == []
        await pilot.press("d")
        await shown(pilot, "Which microphone shall hear you?")
        assert voiced.voice.texts == []
        await pilot.press("escape")
        await voiced.is_heard(pilot)
