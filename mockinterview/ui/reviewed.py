"""An answer that can be reviewed: a take of the history, or any recording."""

from __future__ import annotations

from typing import Protocol

from mockinterview.analysis.feedback import Feedback
from mockinterview.audio.format import Samples
from mockinterview.corrections.record import Correction


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
