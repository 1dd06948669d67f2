"""An answer that can be reviewed: a take of the history, or any recording."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from mockinterview.analysis.feedback import Feedback
from mockinterview.audio.format import Samples
from mockinterview.corrections.record import Correction
from mockinterview.errors import UsageError


class Reviewed(Protocol):
    """What the review screen works with. Methods are for threads; they raise MockInterviewError."""

    feedback: Feedback | None
    """The report of this moment; None while there is none."""

    @property
    def is_correctable(self) -> bool:
        """Whether corrections are kept."""
        ...

    def samples(self) -> Samples:
        """The recording. Raises AudioFileError when it cannot be read."""
        ...

    def correct(self, correction: Correction) -> None:
        """Keep a correction, and judge anew."""
        ...

    def undo(self) -> None:
        """Take the last correction back. Raises UsageError when there is none."""
        ...

    def redo(self) -> None:
        """Make it again. Raises UsageError when none was undone."""
        ...


NOT_KEPT = "Nothing is kept of this recording, so nothing can be corrected; `mockinterview import` keeps it."


@dataclass
class PassingRecording:
    """Any recording, of which nothing is kept."""

    feedback: Feedback | None
    recording: Samples
    is_correctable: bool = False

    def samples(self) -> Samples:
        """As it was decoded."""
        return self.recording

    def correct(self, correction: Correction) -> None:
        """Raises UsageError: there is nowhere to keep it."""
        raise UsageError(NOT_KEPT)

    def undo(self) -> None:
        """As `correct`."""
        raise UsageError(NOT_KEPT)

    def redo(self) -> None:
        """As `correct`."""
        raise UsageError(NOT_KEPT)
