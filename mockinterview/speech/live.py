"""Transcribing a recording while it grows.

Passages that the segmenter closes are decoded in the background with the full decoder. In the pauses of the speaker
the tail behind them is decoded too, as a draft, quickly: when the speaker stops, the draft is continued, or is all
there is to say. A passage that is still being decoded at that moment is represented by its draft; `refine` waits for
the full decoder.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Protocol

from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.settings import SpeechSettings
from mockinterview.speech.background import BackgroundDecoder
from mockinterview.speech.condensing import ReadableRecording
from mockinterview.speech.decoding import Transcriber
from mockinterview.speech.passages import DecodedPassage, assemble, decode_passage
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
    """A closed passage: its full decoding, to come, and its draft, if there is one."""

    passage: Passage
    full: Future[DecodedPassage]
    draft: DecodedPassage | None
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
        self._draft: DecodedPassage | None = None
        self._tail: DecodedPassage | None = None

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
                if not self._make_draft():
                    self._wait(POLL_S)
            background.abandon()
            return self._transcript([each.full.result() for each in self._commitments if _is_decoded(each.full)])
        finally:
            background.close()

    def refine(self) -> Transcript:
        """After `run`: the transcript with every passage and the tail decoded in full. Takes seconds."""
        passages = [each.full.result() for each in self._commitments]
        if self._tail:
            passages.append(self._decode_full(self._tail.passage))
        return self._transcript(passages)

    def _take_in(self, background: BackgroundDecoder) -> bool:
        """Hear what is new, up to a second of it; False when there was nothing."""
        available = self._recording.available_samples - self._taken_samples
        if available <= 0:
            return False
        samples = self._recording.read(self._taken_samples, min(available, _READ_SAMPLES))
        self._taken_samples += len(samples)
        for passage in self._segmenter.push(samples):
            draft = self._draft if self._draft and self._draft.passage.voiced == passage.voiced else None
            self._commitments.append(_Commitment(passage, background.submit(passage), draft))
            self._draft = None
        self._announce()
        return True

    def _make_draft(self) -> bool:
        """In a pause, with nothing else to do: decode the tail ahead of time. False when that was not the case."""
        tail = self._segmenter.tail() if self._segmenter.is_in_pause else None
        if tail is None or self._is_drafted(tail) or self._is_busy():
            return False
        self._draft = self._decode_tail(tail)
        return True

    def _finish(self) -> Transcript:
        self._segmenter.finish()
        if tail := self._segmenter.tail():
            self._tail = self._draft if self._draft and self._is_drafted(tail) else self._decode_tail(tail)
        passages = [self._settled(each) for each in self._commitments]
        self._announce()
        return self._transcript([*passages, self._tail] if self._tail else passages)

    def _settled(self, commitment: _Commitment) -> DecodedPassage:
        """The full decoding when it is there, else the draft, else what is worth waiting for."""
        if commitment.draft and not commitment.full.done():
            return commitment.draft
        return commitment.full.result()

    def _decode_full(self, passage: Passage) -> DecodedPassage:
        return decode_passage(self._recording, passage, self._transcriber, "full")

    def _decode_tail(self, tail: Passage) -> DecodedPassage:
        """Decode the tail, continuing its draft but for the last word, which the pause may have cut short."""
        words = self._draft.words[:-1] if self._draft else ()
        draft = " ".join(word.text for word in words)
        return decode_passage(self._recording, tail, self._transcriber, "tail", draft)

    def _is_drafted(self, tail: Passage) -> bool:
        return self._draft is not None and self._draft.passage.voiced == tail.voiced

    def _is_busy(self) -> bool:
        return any(not each.full.done() for each in self._commitments)

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
        duration_s = self._taken_samples / SAMPLE_RATE_HZ
        return assemble(passages, self._segmenter.voiced, duration_s, self._transcriber.name, self._settings)


def _is_decoded(full: Future[DecodedPassage]) -> bool:
    return full.done() and not full.cancelled() and full.exception() is None
