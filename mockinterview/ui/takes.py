"""Takes in the making: every recording the app begins, so that no way out of it loses one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mockinterview.audio.recording import new_take_path
from mockinterview.audio.source import AudioSource
from mockinterview.errors import AudioFileError

Microphone = Callable[[Path], AudioSource]
"""A source that records into the path it is given."""
Recording = Callable[[Path, Path], AudioSource]
"""A source that plays its first path into its second."""


class Takes:
    """Opens takes in `folder` and remembers the one that has no report yet."""

    def __init__(self, folder: Path, microphone: Microphone, recording: Recording) -> None:
        self.folder = folder
        self._microphone = microphone
        self._recording = recording
        self._open: AudioSource | None = None

    def open(self, recording: Path | None = None) -> AudioSource:
        """A new take, not yet started: from the microphone, or from `recording` in its place.

        Raises AudioFileError when the folder cannot be written.
        """
        try:
            path = new_take_path(self.folder)
        except OSError as error:
            raise AudioFileError(
                f"{self.folder}: recordings cannot be kept there ({error.strerror}); "
                "set MOCKINTERVIEW_DATA to a folder of yours."
            ) from error
        self._open = self._microphone(path) if recording is None else self._recording(recording, path)
        return self._open

    def discard(self, source: AudioSource) -> None:
        """End the take and remove it from the disk; takes up to 2 s."""
        source.stop()
        source.path.unlink(missing_ok=True)
        self.settle()

    def settle(self) -> None:
        """The open take has its report."""
        self._open = None

    def close(self) -> Path | None:
        """End what still records; return the take that has no report, if there is one. Takes up to 2 s."""
        if self._open is None:
            return None
        self._open.stop()
        return self._open.path if self._open.path.exists() else None
