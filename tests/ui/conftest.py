"""A studio whose microphone, model and judgement the test controls, and the screen as text."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest
from textual.app import App
from textual.pilot import Pilot

from mockinterview.analysis.feedback import Feedback
from mockinterview.analysis.question import AskedQuestion
from mockinterview.audio.source import AudioSource
from mockinterview.coach import Coach
from mockinterview.questions.bank import QuestionBank
from mockinterview.questions.entries import PhaseSeconds, Question, QuestionType
from mockinterview.settings import DisplaySettings, Settings
from mockinterview.transcript import Segment
from mockinterview.ui.application import PracticeApp
from mockinterview.ui.question_picker import QuestionPicker
from mockinterview.ui.speech_model import SpeechModel
from mockinterview.ui.studio import Studio
from mockinterview.ui.takes import Takes
from tests.report import samples
from tests.stubs.sources import FakeSource

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


BORDER = "▌"


class ColdTranscriber:
    """A model that loads when the test lets it, and is never asked for words."""

    name = "base"

    def __init__(self) -> None:
        self.may_load = threading.Event()

    def warm_up(self) -> None:
        """Wait for the test."""
        self.may_load.wait()


@dataclass(frozen=True)
class StagedStudio(Studio):
    """Judges nothing: gives back what the test prepared, once the source has ended and `may_finish` is set."""

    outcomes: list[Feedback | Exception] = field(default_factory=list)
    may_finish: threading.Event = field(default_factory=threading.Event)
    segments: list[Segment] = field(default_factory=list)

    def assess(
        self,
        source: AudioSource,
        question: AskedQuestion,
        on_segment: Callable[[Segment], None],
        is_cancelled: Callable[[], bool],
    ) -> Feedback:
        """The next outcome; the last one again and again."""
        outcome = self.outcomes.pop(0) if len(self.outcomes) > 1 else self.outcomes[0]
        if isinstance(outcome, Exception):
            raise outcome
        while source.status().is_running and not is_cancelled():
            threading.Event().wait(0.01)
        for segment in self.segments:
            on_segment(segment)
        self.may_finish.wait()
        return outcome


class Stage:
    """Everything a test of the app turns at, and the app."""

    def __init__(self, folder: Path) -> None:
        self.sources: list[FakeSource] = []
        self.recordings: list[Path] = []
        self.refusal: Exception | None = None
        self.transcriber = ColdTranscriber()
        self.model_error: Exception | None = None
        self.written = folder / "report.html"
        self.write_error: Exception | None = None
        self.bank = BANK
        self.studio = StagedStudio(
            settings=Settings(display=DisplaySettings(theme="dark")),
            questions=QuestionPicker(self.bank, Random(0)),
            coach=Coach(Settings()),
            model=SpeechModel(self._load),
            takes=Takes(folder / "takes", self._microphone, self._recording),
            write_report=self._write,
            outcomes=[samples.scored()],
        )
        self.studio.may_finish.set()
        self.app = PracticeApp(self.studio)

    @property
    def source(self) -> FakeSource:
        """The take that was opened last."""
        return self.sources[-1]

    def _load(self) -> ColdTranscriber:
        if self.model_error is not None:
            raise self.model_error
        return self.transcriber

    def _microphone(self, take_path: Path) -> FakeSource:
        self.sources.append(FakeSource(take_path, refusal=self.refusal))
        return self.source

    def _recording(self, recording: Path, take_path: Path) -> FakeSource:
        self.recordings.append(recording)
        self.sources.append(FakeSource(take_path))
        return self.source

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
    stage.transcriber.may_load.set()
    stage.studio.may_finish.set()


def screen_text(app: App[None]) -> str:
    """What is on the screen, without colours."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


async def wait_for(pilot: Pilot[None], is_so: Callable[[], bool], tries: int = 400) -> None:
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
