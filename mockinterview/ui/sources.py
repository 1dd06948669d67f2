"""What answers are recorded from: the microphone that the user chose, or a recording in its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mockinterview.audio.recording import new_take_path
from mockinterview.audio.source import AudioSource
from mockinterview.errors import AudioFileError

Microphone = Callable[[Path, str], AudioSource]
"""A source that records into a path, from the device of that name ("" is the system's default)."""
Recording = Callable[[Path, Path], AudioSource]
"""A source that plays its first path into its second."""


class Sources:
    """Opens sources whose takes lie in `folder`."""

    def __init__(self, folder: Path, microphone: Microphone, recording: Recording, device: str = "") -> None:
        self.folder = folder
        self.device = device
        """Name of the input; another can be chosen at any time."""
        self._microphone = microphone
        self._recording = recording

    def open(self, recording: Path | None = None) -> AudioSource:
        """A source of a new take, not yet started: from the microphone, or from `recording` in its place.

        Raises AudioFileError when the folder cannot be written or the recording is refused.
        """
        try:
            path = new_take_path(self.folder)
        except OSError as error:
            raise AudioFileError(
                f"{self.folder}: recordings cannot be kept there ({error.strerror}); "
                "set MOCKINTERVIEW_DATA to a folder of yours."
            ) from error
        return self._microphone(path, self.device) if recording is None else self._recording(recording, path)
