"""A studio whose microphone, model and judgement the test controls, and the screen as text."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import Random

import msgspec
import pytest
from textual.app import App
from textual.pilot import Pilot

from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.probes.probe import FollowUp
from mockinterview.analysis.question import AskedQuestion
from mockinterview.audio.deck import Deck
from mockinterview.audio.devices import Device
from mockinterview.audio.format import Samples
from mockinterview.audio.source import AudioSource
from mockinterview.coach import Coach
from mockinterview.corrections.record import Correction
from mockinterview.journal import Journal
from mockinterview.planning import Planning
from mockinterview.questions.bank import QuestionBank
from mockinterview.questions.entries import PhaseSeconds, Question, QuestionType
from mockinterview.questions.examples import AnswerKind, ExampleAnswer, ExamplePair
from mockinterview.settings import DisplaySettings, Settings
from mockinterview.store.takes import StoredTake, TakeStore
from mockinterview.stories.folder import StoryFolder
from mockinterview.story_bank import StoryBank
from mockinterview.transcript import Segment, Transcript, Word
from mockinterview.ui.application import PracticeApp
from mockinterview.ui.examples import Examples
from mockinterview.ui.question_picker import QuestionPicker
from mockinterview.ui.sound_check import SoundCheck
from mockinterview.ui.sources import Sources
from mockinterview.ui.speech_model import InstalledModels, SpeechModel
from mockinterview.ui.studio import Studio
from mockinterview.ui.takes import Takes
from tests.audio.signals import wait_until
from tests.report import samples
from tests.stubs.players import FakePlayer
from tests.stubs.sources import FakeSource
from tests.stubs.transcribers import FakeTranscriber

STAR = QuestionType(
    id="a-time-when",
    name="Tell me about a time when ...",
    shape="A STAR story: situation, task, action, result.",
    structure="star",
    target_s=(120, 180),
    phases_s=PhaseSeconds(situation=(15, 20), task=(10, 15), action=(60, 90), result=(20, 30)),
)
QUESTIONS = tuple(
    Question(id=name, text=text, group="core-ml", type=STAR.id, question_type=STAR)
    for name, text in (
        ("model-failure", "Tell me about a time when a model of yours failed in production."),
        ("data-quality", "Describe a project in which the [quality] of the data was the real challenge."),
    )
)
BANK = QuestionBank(questions=QUESTIONS, groups={}, types={STAR.id: STAR}, companies={})
EXAMPLES = tuple(
    ExamplePair(
        question=question,
        speaker=speaker,
        fault=fault,
        why=("The weak one has [no] end.", "The strong one has."),
        weak=ExampleAnswer("weak", "I cooked."),
        strong=ExampleAnswer("strong", "I cooked, and they ate."),
    )
    for question, (speaker, fault) in zip(
        QUESTIONS, (("cook, a school", "It has [no] end."), ("baker", "All we.")), strict=True
    )
)


BORDER = "▌"


class ColdTranscriber:
    """A model that loads when the test lets it, and is never asked for words."""

    name = "base"

    def __init__(self) -> None:
        self.may_load = threading.Event()

    def warm_up(self) -> None:
        """Wait for the test."""
        self.may_load.wait()


class Outcomes(list[Feedback | Exception]):
    """What becomes of the hearings to come, the first one first; the last outcome again and again.

    A hearing takes its outcome along in the words heard, so that it is judged alike, whoever judges it and how often.
    """

    def __init__(self, *outcomes: Feedback | Exception) -> None:
        super().__init__(outcomes)
        self._heard: dict[str, Feedback] = {}

    def take(self) -> Feedback:
        """The outcome that is due. Raises it when it is an error."""
        outcome = self.pop(0) if len(self) > 1 else self[0]
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def fail_if_due(self) -> None:
        """Raise the outcome that is due when it is an error."""
        if isinstance(self[0], Exception):
            self.take()

    def hear(self) -> tuple[Word, ...]:
        """Words that will be judged by the outcome that is due."""
        text = f"hearing-{len(self._heard)}"
        self._heard[text] = self.take()
        return (Word(text, 0.0, 0.5),)

    def of(self, transcript: Transcript) -> Feedback:
        """The outcome that was heard; of words from elsewhere the last one."""
        outcome = self._heard.get(transcript.text, self[-1])
        assert isinstance(outcome, Feedback)
        return outcome


class StagedCoach(Coach):
    """Judges nothing: gives back the outcome that was heard."""

    def __init__(self, outcomes: Outcomes) -> None:
        self.analysis_version = "staged"
        self.problem = None
        self._outcomes = outcomes

    def assess(
        self, transcript: Transcript, question: AskedQuestion, source: str = "", corrections: Sequence[Correction] = ()
    ) -> Feedback:
        """The outcome of the words heard. An answer to a follow-up fills its gap."""
        outcome = self._outcomes.of(transcript)
        changes = {"source": source, "model": transcript.model, "analysis_version": self.analysis_version}
        if question.probe is not None:
            filled = FollowUp(
                question.probe, "the part of it that was yours", True, "I wrote a rule", 30.1, 31.4, 68, 71
            )
            changes |= {"question_text": question.text, "probes": (), "follow_up": filled}
        return msgspec.structs.replace(outcome, **changes)


class StagedTranscription:
    """Hears nothing, once the source has ended and the test lets it."""

    def __init__(self, stage: Stage, source: AudioSource, on_segment: Callable[[Segment], None], is_cancelled) -> None:
        self._stage = stage
        self._source = source
        self._on_segment = on_segment
        self._is_cancelled = is_cancelled
        self._words: tuple[Word, ...] = ()

    @property
    def lag_s(self) -> float:
        """As the test says."""
        return self._stage.lag_s

    def run(self) -> Transcript:
        """Tell the segments of the stage; wait for the end."""
        while self._source.status().is_running and not self._is_cancelled():
            if self._stage.tells_at_once and self._stage.segments:
                self._on_segment(self._stage.segments.pop(0))
            threading.Event().wait(0.01)
        for segment in self._stage.segments:
            self._on_segment(segment)
        self._stage.may_finish.wait()
        self._words = self._stage.outcomes.hear()
        return self._transcript()

    def refine(self) -> Transcript:
        """The same words, or others if the test says so."""
        self._stage.may_refine.wait()
        if self._stage.hears_finer:
            self._words = self._stage.outcomes.hear()
        return self._transcript()

    def _transcript(self) -> Transcript:
        return Transcript(words=self._words, duration=self._source.status().elapsed_s, model="base")


class Stage:
    """Everything a test of the app turns at, and the app."""

    def __init__(self, folder: Path) -> None:
        self.sources: list[FakeSource] = []
        self.recordings: list[Path] = []
        self.refusal: Exception | None = None
        self.transcriber: ColdTranscriber | FakeTranscriber = ColdTranscriber()
        self.model_error: Exception | None = None
        self.written = folder / "report.html"
        self.write_error: Exception | None = None
        self.outcomes = Outcomes(samples.scored())
        self.segments: list[Segment] = []
        self.tells_at_once = False
        self.hears_finer = False
        self.may_finish = threading.Event()
        self.may_finish.set()
        self.may_refine = threading.Event()
        self.may_refine.set()
        self.lag_s = 0.0
        self.now_s = 0.0
        self.journal = Journal(TakeStore(folder / "takes"), StagedCoach(self.outcomes), Settings().speech)
        self.installed = ["base"]
        model = SpeechModel(self._load)
        sources = Sources(folder / "takes", self._microphone, self._recording)
        self.inputs: tuple[Device, ...] = (
            Device("Built-in", "input", 48000, True),
            Device("USB", "input", 44100, False),
        )
        self.sound_error: Exception | None = None
        self.played: list[Samples] = []
        self.remembered: list[str] = []
        self.player = FakePlayer()
        self.opened_devices: list[str] = []
        self.pairs = EXAMPLES
        self.examples_error: Exception | None = None
        self.judge_error: Exception | None = None
        self.studio = Studio(
            settings=Settings(display=DisplaySettings(theme="dark")),
            questions=QuestionPicker(BANK, Random(0)),
            model=model,
            takes=Takes(
                self.journal,
                sources,
                self._transcribe,
                model,
                Settings().speech,
                InstalledModels(lambda: tuple(self.installed), self._load_by_name),
            ),
            journal=self.journal,
            write_report=self._write,
            sound_check=SoundCheck(self._list_devices, self._microphone, self.played.append, self.remembered.append),
            examples=Examples(self._load_examples, self._judge_example),
            deck=Deck(self.player),
            planning=Planning(
                StoryBank(StoryFolder(folder / "stories"), self.journal, BANK, Settings(), lambda: Coach(Settings())),
                folder / "plan.toml",
                Settings(),
            ),
            now=lambda: datetime(2026, 3, 1, 12).astimezone(),
            clock=lambda: self.now_s,
        )
        self.app = PracticeApp(self.studio)

    @property
    def source(self) -> FakeSource:
        """The take that was opened last."""
        return self.sources[-1]

    def kept(self) -> tuple[StoredTake, ...]:
        """The history, the latest first."""
        return self.journal.store.takes()

    def change_studio(self, **changes: object) -> None:
        """Another studio, for an app that has not been opened yet."""
        self.studio = replace(self.studio, **changes)
        self.app = PracticeApp(self.studio)

    def let_go(self) -> None:
        """End all threads: one that outlived its test would keep the whole app, and slow all tests after it."""
        for event in (self.may_finish, self.may_refine):
            event.set()
        for source in self.sources:
            source.stop()
        if isinstance(self.transcriber, ColdTranscriber):
            self.transcriber.may_load.set()
        wait_until(lambda: not [thread for thread in threading.enumerate() if "(_settle)" in thread.name])

    def _transcribe(self, source, on_segment, is_cancelled) -> StagedTranscription:
        self.outcomes.fail_if_due()
        return StagedTranscription(self, source, on_segment, is_cancelled)

    def _load(self) -> ColdTranscriber | FakeTranscriber:
        if self.model_error is not None:
            raise self.model_error
        return self.transcriber

    def _load_by_name(self, name: str) -> FakeTranscriber:
        if self.model_error is not None:
            raise self.model_error
        return FakeTranscriber(name=name)

    def _microphone(self, take_path: Path, device: str) -> FakeSource:
        self.opened_devices.append(device)
        self.sources.append(FakeSource(take_path, refusal=self.refusal))
        return self.source

    def _list_devices(self) -> tuple[Device, ...]:
        if self.sound_error is not None:
            raise self.sound_error
        return self.inputs

    def _recording(self, recording: Path, take_path: Path) -> FakeSource:
        self.recordings.append(recording)
        self.sources.append(FakeSource(take_path))
        return self.source

    def _load_examples(self) -> tuple[ExamplePair, ...]:
        if self.examples_error is not None:
            raise self.examples_error
        return self.pairs

    def _judge_example(self, pair: ExamplePair, kind: AnswerKind) -> Feedback:
        if self.judge_error is not None:
            raise self.judge_error
        return samples.scored() if kind == "weak" else samples.balanced()

    def _write(self, feedback: Feedback, take_path: Path) -> Path:
        if self.write_error is not None:
            raise self.write_error
        return self.written


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stage:
    """An app on a stage of its own; its home folder is the test's."""
    monkeypatch.setenv("HOME", str(tmp_path))
    stage = Stage(tmp_path)
    yield stage
    stage.let_go()


def screen_text(app: App[None]) -> str:
    """What is on the screen, without colours."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


async def wait_for(pilot: Pilot[None], is_so: Callable[[], bool], tries: int = 3000) -> None:
    """Let the app work until `is_so`; fails when it never is."""
    for _ in range(tries):
        if is_so():
            await pilot.pause()
            return
        await pilot.pause(0.01)
    raise AssertionError(f"never came true; the screen shows:\n{screen_text(pilot.app)}")


def flat(screen: str) -> str:
    """The words on the screen, however they are wrapped."""
    return " ".join(word for word in screen.split() if word != BORDER)


async def shown(pilot: Pilot[None], text: str) -> str:
    """Wait until `text` is on the screen, wrapped or not; return the screen."""
    await wait_for(pilot, lambda: text in flat(screen_text(pilot.app)))
    return screen_text(pilot.app)
