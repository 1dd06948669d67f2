"""What happened, told by worker threads to the screen that started them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from textual.message import Message

from mockinterview.analysis.feedback import Feedback
from mockinterview.audio.source import AudioSource


@dataclass
class ModelReady(Message):
    """The speech model is loaded and warm."""

    name: str


@dataclass
class ModelFailed(Message):
    """There is no speech model to load; `reason` is a sentence with the cure."""

    reason: str


@dataclass
class RecordingStarted(Message):
    """Audio flows into the take of `source`."""

    source: AudioSource


@dataclass
class RecordingFailed(Message):
    """Nothing could be recorded; `reason` is a sentence with the cure."""

    reason: str


@dataclass
class RecordingDiscarded(Message):
    """The take is gone from the disk."""


@dataclass
class SegmentCommitted(Message):
    """The recording is transcribed up to `end_s`."""

    end_s: float


@dataclass
class AnswerAssessed(Message):
    """The transcript is complete and judged."""

    feedback: Feedback


@dataclass
class TranscriptionFailed(Message):
    """The take is kept but has no transcript; `reason` is a sentence."""

    reason: str


@dataclass
class ReportWritten(Message):
    """The report lies at `path`."""

    path: Path


@dataclass
class ReportFailed(Message):
    """The report could not be written; `reason` is a sentence with the cure."""

    reason: str
