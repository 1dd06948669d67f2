"""Errors a user can meet. Each carries one sentence: what is wrong and what to do; the exit code is its class's."""

from __future__ import annotations

from typing import ClassVar


class MockInterviewError(Exception):
    """Something the user should be told in one clear sentence (exit code 1)."""

    exit_code: ClassVar[int] = 1


class UsageError(MockInterviewError):
    """The command line, a settings file or a question file asks for something that does not exist."""

    exit_code = 2


class AudioDeviceError(MockInterviewError):
    """No usable microphone or loudspeaker, or no PortAudio."""

    exit_code = 3


class ModelError(MockInterviewError):
    """Fetched weights are missing, incomplete or damaged, or cannot be fetched."""

    exit_code = 4


class SpeechModelError(ModelError):
    """The speech model is missing, incomplete or damaged."""


class VoiceError(MockInterviewError):
    """The voice that reads questions aloud is damaged, or does not answer."""


class AudioFileError(MockInterviewError):
    """A recording cannot be read or written."""


class DataFileError(MockInterviewError):
    """A file of questions, wording or settings breaks its format; the message names file and key."""

    exit_code = 2


class StoreError(MockInterviewError):
    """The history cannot be read or written."""


NOTHING_TO_SCORE_EXIT_CODE = 5
"""Exit code when a recording was read but holds nothing to analyse (it is a result, not an error)."""
