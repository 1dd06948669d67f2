"""A recording in place of the microphone: through the same growing file and the same pipeline."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from mockinterview.audio.source import FileSource
from mockinterview.cli.output.progress_line import progress_line
from mockinterview.coach import transcribe_source
from mockinterview.detached import in_background
from mockinterview.settings import Settings
from mockinterview.speech.decoding import Transcriber
from mockinterview.transcript import Segment, Transcript


def answer_from_recording(
    recording: Path, transcriber: Transcriber, settings: Settings, *, is_realtime: bool
) -> Transcript:
    """Transcribe `recording` while it is played into a take file, which is thrown away afterwards.

    The decoder works in threads, so that Ctrl-C is heard at once. Raises AudioFileError or SpeechModelError.
    """
    with progress_line("Loading the speech model"):
        in_background(transcriber.warm_up).result()
    with tempfile.TemporaryDirectory(prefix="mockinterview-") as folder:
        source = FileSource(recording, Path(folder) / "take.wav", realtime=is_realtime)
        with progress_line("Listening and transcribing") as show:
            source.start()
            try:
                on_segment = _share_done(source, show)
                return in_background(lambda: transcribe_source(source, transcriber, settings, on_segment)).result()
            finally:
                source.stop()


def _share_done(source: FileSource, show: Callable[[float], None]) -> Callable[[Segment], None]:
    """Share of the audio on disk by now that is transcribed."""

    def on_segment(segment: Segment) -> None:
        show(segment.end / max(segment.end, source.status().elapsed_s))

    return on_segment
