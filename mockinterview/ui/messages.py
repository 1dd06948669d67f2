"""What happened, told by threads to the screen that started them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from textual.message import Message

from mockinterview.analysis.feedback import Feedback
from mockinterview.audio.devices import Device
from mockinterview.audio.format import Samples
from mockinterview.audio.source import AudioSource
from mockinterview.earlier_take import AgainstEarlier
from mockinterview.practice.follow_ups import FollowUpQuestion
from mockinterview.questions.examples import AnswerKind, ExamplePair
from mockinterview.report.sitting_view import SittingView
from mockinterview.ui.kept_take import KeptTake
from mockinterview.ui.live_take import LiveTake


@dataclass
class ModelReady(Message):
    """The speech model is loaded and warm."""

    name: str


@dataclass
class ModelFailed(Message):
    """There is no speech model to load; `reason` is a sentence with the cure."""

    reason: str


@dataclass
class WaitingFound(Message):
    """These takes of the history have no report yet, the oldest first; more are in work in other windows.

    `old_sound_count` recordings are older than the user wants to keep them.
    """

    takes: tuple[KeptTake, ...]
    elsewhere_count: int
    old_sound_count: int = 0


@dataclass
class WaitingUnknown(Message):
    """The history could not be searched; `reason` is a sentence."""

    reason: str


@dataclass
class SittingRead(Message):
    """The last sitting; None before the first scored answer."""

    view: SittingView | None


@dataclass
class TakeBegun(Message):
    """Audio flows into the take."""

    take: LiveTake


@dataclass
class TakeRefused(Message):
    """Nothing could be recorded; `reason` is a sentence with the cure."""

    reason: str


@dataclass
class TakeEnded(Message):
    """The recording is complete; `reason` says, if need be, why the history does not know its end."""

    reason: str | None = None


@dataclass
class TakeDiscarded(Message):
    """The take is gone from the disk; `reason` says, if need be, what is left of it."""

    reason: str | None = None


@dataclass
class TakeChanged(Message):
    """Something is new about the take that the screen watches."""


@dataclass
class TakeCompared(Message):
    """The take that the screen shows was set beside the one before it."""

    against: AgainstEarlier


@dataclass
class RecordingRead(Message):
    """The recording that the screen reviews, and how loud it is in equal steps."""

    samples: Samples
    levels: tuple[float, ...]


@dataclass
class ComparedRead(Message):
    """The recording of the first (0) or the second (1) of two takes."""

    number: int
    samples: Samples


@dataclass
class RecordingUnreadable(Message):
    """There is nothing to hear; `reason` is a sentence."""

    reason: str


@dataclass
class AnswerCorrected(Message):
    """The report has changed with a correction; `what` says which."""

    what: str


@dataclass
class CorrectionRefused(Message):
    """Nothing has changed; `reason` is a sentence."""

    reason: str


@dataclass
class FollowUpFound(Message):
    """What an interviewer would ask next about the take that the screen shows; None: nothing more."""

    question: FollowUpQuestion | None


@dataclass
class ReportWritten(Message):
    """The report lies at `path`."""

    path: Path


@dataclass
class ReportFailed(Message):
    """The report could not be written; `reason` is a sentence with the cure."""

    reason: str


@dataclass
class ExamplesRead(Message):
    """The pairs of example answers."""

    pairs: tuple[ExamplePair, ...]


@dataclass
class ExampleJudged(Message):
    """The report on one answer of the pair that is shown."""

    kind: AnswerKind
    feedback: Feedback


@dataclass
class ExamplesFailed(Message):
    """The examples cannot be read or judged; `reason` is a sentence."""

    reason: str


@dataclass
class InputsListed(Message):
    """The microphones of this machine."""

    devices: tuple[Device, ...]


@dataclass
class MicrophoneOpened(Message):
    """The device check hears `source`."""

    source: AudioSource


@dataclass
class SoundFailed(Message):
    """A device could not be listed, opened or played on; `reason` is a sentence with the cure."""

    reason: str


@dataclass
class PlaybackEnded(Message):
    """The two seconds were played."""
