"""The threads behind a recording. Each does its work and posts what happened; none touches a widget."""

from __future__ import annotations

import logging
from pathlib import Path

from textual import work
from textual.screen import Screen
from textual.worker import get_current_worker

from mockinterview.audio.source import AudioSource
from mockinterview.errors import MockInterviewError
from mockinterview.questions.entries import Question
from mockinterview.transcript import Segment
from mockinterview.ui.detached import AbandonedError, run_detached
from mockinterview.ui.messages import (
    AnswerAssessed,
    RecordingDiscarded,
    RecordingFailed,
    RecordingStarted,
    SegmentCommitted,
    TranscriptionFailed,
)
from mockinterview.ui.studio import Answer, Studio

log = logging.getLogger(__name__)


class RecordingWork(Screen[Answer | None]):
    """A screen that can open a take, end it, throw it away, and have it transcribed and judged."""

    def __init__(self, studio: Studio, question: Question) -> None:
        super().__init__()
        self._studio = studio
        self._question = question

    @work(thread=True, exclusive=True, group="recording")
    def _open(self, recording: Path | None) -> None:
        """Posts RecordingStarted or RecordingFailed."""
        worker = get_current_worker()
        try:
            source = self._studio.takes.open(recording)
            run_detached(source.start, lambda: worker.is_cancelled)
        except AbandonedError:
            return
        except MockInterviewError as error:
            self.post_message(RecordingFailed(str(error)))
        else:
            self.post_message(RecordingStarted(source))

    @work(thread=True, exclusive=True, group="recording")
    def _stop(self, source: AudioSource) -> None:
        """Posts nothing: the status of the source tells."""
        source.stop()

    @work(thread=True, exclusive=True, group="recording")
    def _discard(self, source: AudioSource) -> None:
        """Posts RecordingDiscarded."""
        self._studio.discard(source)
        self.post_message(RecordingDiscarded())

    @work(thread=True, exclusive=True, group="transcription")
    def _transcribe(self, source: AudioSource) -> None:
        """Follows the take from its first sample to its end. Posts AnswerAssessed or TranscriptionFailed at last."""
        worker = get_current_worker()

        def on_segment(segment: Segment) -> None:
            if not worker.is_cancelled:
                self.post_message(SegmentCommitted(segment.end))

        def is_cancelled() -> bool:
            return worker.is_cancelled

        try:
            feedback = run_detached(
                lambda: self._studio.assess(source, self._question.asked(), on_segment, is_cancelled), is_cancelled
            )
        except AbandonedError:
            return
        except MockInterviewError as error:
            self.post_message(TranscriptionFailed(str(error)))
        except Exception as error:
            log.exception("transcription of %s", source.path)
            self.post_message(TranscriptionFailed(f"The transcription failed ({type(error).__name__}: {error})."))
        else:
            self.post_message(AnswerAssessed(feedback))
