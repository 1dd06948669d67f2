"""The threads behind the check of the microphone."""

from __future__ import annotations

import tempfile
import threading
from pathlib import Path

from textual import work
from textual.screen import Screen
from textual.worker import get_current_worker

from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.audio.recording import RecordingReader, new_take_path
from mockinterview.audio.source import AudioSource
from mockinterview.detached import AbandonedError, run_detached
from mockinterview.errors import MockInterviewError
from mockinterview.ui.messages import InputsListed, MicrophoneOpened, PlaybackEnded, SoundFailed
from mockinterview.ui.studio import Studio

PLAYED_S = 2.0
"""How much is played back."""


class SoundWork(Screen[None]):
    """A screen that can list the inputs, listen to one, play what it heard, and keep the choice."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._folder = tempfile.TemporaryDirectory(prefix="mockinterview-check-", ignore_cleanup_errors=True)
        self._one_at_a_time = threading.Lock()
        self._open: AudioSource | None = None

    @work(thread=True, exclusive=True, group="devices")
    def _list(self) -> None:
        """Posts InputsListed or SoundFailed."""
        worker = get_current_worker()
        try:
            devices = run_detached(self._studio.sound_check.list_devices, lambda: worker.is_cancelled)
        except AbandonedError:
            return
        except MockInterviewError as error:
            self.post_message(SoundFailed(str(error)))
        else:
            self.post_message(InputsListed(devices))

    @work(thread=True, exclusive=True, group="listening")
    def _listen(self, device: str) -> None:
        """Posts MicrophoneOpened or SoundFailed."""
        worker = get_current_worker()

        def open_microphone() -> AudioSource | None:
            with self._one_at_a_time:
                if worker.is_cancelled:  # what was heard until now may be about to be played
                    return None
                self._stop_listening()
                self._studio.narrator.silence()
                path = new_take_path(Path(self._folder.name))
                source = self._open = self._studio.sound_check.open_microphone(path, device)
                source.start()
                return source

        try:
            source = run_detached(open_microphone, lambda: worker.is_cancelled)
        except AbandonedError:
            return
        except MockInterviewError as error:
            self.post_message(SoundFailed(str(error)))
        else:
            if source is not None:
                self.post_message(MicrophoneOpened(source))

    @work(thread=True, exclusive=True, group="listening")
    def _play(self, source: AudioSource) -> None:
        """Posts PlaybackEnded or SoundFailed."""
        worker = get_current_worker()

        def play() -> None:
            with self._one_at_a_time:
                heard = self._open or source  # another may have been opened meanwhile, and the file of `source` be gone
                heard.stop()
                reader = RecordingReader(heard.path)
                first = max(0, reader.available_samples - round(PLAYED_S * SAMPLE_RATE_HZ))
                self._studio.sound_check.play(reader.read(first))

        try:
            run_detached(play, lambda: worker.is_cancelled)
        except AbandonedError:
            return
        except MockInterviewError as error:
            self.post_message(SoundFailed(str(error)))
        else:
            self.post_message(PlaybackEnded())

    def _use(self, device: str) -> None:
        """Keep the choice, and leave; a settings file that cannot be written is told."""
        self._studio.takes.sources.device = device
        try:
            self._studio.sound_check.remember(device)
        except MockInterviewError as error:
            self.app.notify(str(error), severity="error")
        self.dismiss(None)

    def close_quietly(self) -> None:
        """Stop listening and throw away what was heard, while nobody waits."""

        def close() -> None:
            with self._one_at_a_time:
                self._stop_listening()
                self._folder.cleanup()

        threading.Thread(target=close).start()

    def _stop_listening(self) -> None:
        if self._open is not None:
            self._open.stop()
            self._open.path.unlink(missing_ok=True)
            self._open = None
