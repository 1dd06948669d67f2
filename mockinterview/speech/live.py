"""Transcribing a recording while it grows.

Passages that the segmenter closes are decoded in the background with the full decoder. What lies behind them is
drafted in the speaker's pauses, so that little is left to decode at the stop. A passage that the full decoder still
has in hand at that moment is represented by its drafts: a decode cannot be interrupted, and waiting for it is what
took longest. `refine` waits for the full decoder.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Protocol

from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.settings import SpeechSettings
from mockinterview.speech.assembly import assemble
from mockinterview.speech.background import BackgroundDecoder
from mockinterview.speech.condensing import ReadableRecording
from mockinterview.speech.decoding import Transcriber
from mockinterview.speech.drafts import TailDrafts
from mockinterview.speech.passages import DecodedPassage, decode_passage
from mockinterview.speech.segmentation import Passage, Segmenter, live_rule
from mockinterview.transcript import Segment, Transcript

POLL_S = 0.02
"""How often a recording that has nothing new is looked at."""

_READ_SAMPLES = SAMPLE_RATE_HZ
"""At most one second is taken in at once, so that stopping and cancelling are noticed."""


class GrowingRecording(ReadableRecording, Protocol):
    """A recording that may still be written (`audio.recording.RecordingReader`)."""

    @property
    def available_samples(self) -> int:
        """Samples that can be read by now."""
        ...


@dataclass(slots=True)
class _Commitment:
    """A closed passage: its full decoding, to come, and its drafts, if they hold all of it."""

    passage: Passage
    full: Future[DecodedPassage]
    drafts: list[DecodedPassage]
    is_announced: bool = False


class LiveTranscription:
    """One recording on its way to a transcript. `run` belongs to a worker thread of the caller."""

    def __init__(
        self,
        recording: GrowingRecording,
        is_ended: Callable[[], bool],
        transcriber: Transcriber,
        settings: SpeechSettings,
        on_segment: Callable[[Segment], None] | None = None,
        is_cancelled: Callable[[], bool] = lambda: False,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self._recording = recording
        self._is_ended = is_ended
        self._transcriber = transcriber
        self._settings = settings
        self._on_segment = on_segment
        self._is_cancelled = is_cancelled
        self._wait = wait
        self._segmenter = Segmenter(settings, live_rule(settings))
        self._taken_samples = 0
        self._commitments: list[_Commitment] = []
        self._drafts = TailDrafts(self._segmenter, self._decode_quickly, settings)

    @property
    def lag_s(self) -> float:
        """Seconds of speech that are closed but not yet decoded: what a slow machine is behind."""
        return sum(each.passage.length_s for each in self._commitments if not each.full.done())

    def run(self) -> Transcript:
        """Listen until the recording has ended; returns soon after. When cancelled: what was committed by then.

        Raises SpeechModelError when the model fails, AudioFileError when the recording does.
        """
        background = BackgroundDecoder(self._decode_full)
        try:
            while not self._is_cancelled():
                is_ended = self._is_ended()  # asked first: what was written before the end is then seen
                if self._take_in(background):
                    continue
                if is_ended:
                    return self._finish()
                if self._is_backed_up() or not self._drafts.extend_in_pause():
                    self._wait(POLL_S)
            background.abandon()
            return self._transcript([each.full.result() for each in self._commitments if _is_decoded(each.full)])
        finally:
            background.close()

    def refine(self) -> Transcript:
        """After `run`: the transcript with every passage and the tail decoded in full. Takes seconds."""
        passages = [each.full.result() for each in self._commitments]
        if tail := self._segmenter.tail():
            passages.append(self._decode_full(tail))
        return self._transcript(passages)

    def _take_in(self, background: BackgroundDecoder) -> bool:
        """Hear what is new, up to a second of it; False when there was nothing."""
        available = self._recording.available_samples - self._taken_samples
        if available <= 0:
            return False
        samples = self._recording.read(self._taken_samples, min(available, _READ_SAMPLES))
        self._taken_samples += len(samples)
        for passage in self._segmenter.push(samples):
            drafts = self._drafts.release(passage)
            self._commitments.append(_Commitment(passage, background.submit(passage), drafts))
        self._announce()
        return True

    def _finish(self) -> Transcript:
        self._segmenter.finish()
        tail = self._drafts.complete()
        passages: list[DecodedPassage] = []
        for each in self._commitments:
            passages += self._settled(each)
            self._announce()
        return self._transcript([*passages, *tail])

    def _settled(self, commitment: _Commitment) -> list[DecodedPassage]:
        """The full decoding when it is there, else the drafts, else what is worth waiting for."""
        if commitment.drafts and not commitment.full.done():
            return commitment.drafts
        return [commitment.full.result()]

    def _decode_full(self, passage: Passage) -> DecodedPassage:
        return decode_passage(self._recording, passage, self._transcriber, "full")

    def _decode_quickly(self, passage: Passage) -> DecodedPassage:
        return decode_passage(self._recording, passage, self._transcriber, "tail")

    def _is_backed_up(self) -> bool:
        """The full decoder is behind: drafts would slow it down further."""
        return sum(not each.full.done() for each in self._commitments) > 1

    def _announce(self) -> None:
        """Tell about the passages that were decoded since, in order."""
        for commitment in self._commitments:
            if not commitment.full.done():
                return
            if not commitment.is_announced and self._on_segment:
                for segment in commitment.full.result().segments:
                    self._on_segment(segment)
            commitment.is_announced = True

    def _transcript(self, passages: list[DecodedPassage]) -> Transcript:
        return assemble(passages, self._segmenter, self._recording, self._transcriber, self._settings)


def _is_decoded(full: Future[DecodedPassage]) -> bool:
    return full.done() and not full.cancelled() and full.exception() is None
