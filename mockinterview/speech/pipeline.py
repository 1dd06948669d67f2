"""From a recording, growing or complete, to a Transcript."""

from __future__ import annotations

from collections.abc import Callable

from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.settings import SpeechSettings
from mockinterview.speech.assembly import assemble
from mockinterview.speech.decoding import Transcriber
from mockinterview.speech.live import GrowingRecording, LiveTranscription
from mockinterview.speech.passages import decode_passage
from mockinterview.speech.segmentation import Segmenter, whole_rule
from mockinterview.transcript import Segment, Transcript

__all__ = ["GrowingRecording", "LiveTranscription", "transcribe_live", "transcribe_whole"]


def transcribe_live(
    reader: GrowingRecording,
    is_ended: Callable[[], bool],
    transcriber: Transcriber,
    settings: SpeechSettings,
    on_segment: Callable[[Segment], None] | None = None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Transcript:
    """Transcribe `reader` while it grows; returns soon after `is_ended` turns true.

    Runs in a worker thread of the caller; `on_segment` is called there with every committed segment.
    When cancelled, returns what was committed until then. Errors as `LiveTranscription.run`.
    """
    return LiveTranscription(reader, is_ended, transcriber, settings, on_segment, is_cancelled).run()


def transcribe_whole(
    samples: Samples,
    transcriber: Transcriber,
    settings: SpeechSettings,
    on_progress: Callable[[float], None] | None = None,
) -> Transcript:
    """Transcribe a complete recording with the full decoder; `on_progress` gets the share done, 0 to 1.

    Long recordings are decoded passage by passage: memory grows with the words only.
    Raises SpeechModelError when the model cannot be loaded.
    """
    transcriber.start_over()
    segmenter = Segmenter(settings, whole_rule(settings))
    recording = _CompleteRecording(samples)
    duration_s = len(samples) / SAMPLE_RATE_HZ
    passages = [*segmenter.push(samples)]
    segmenter.finish()
    if tail := segmenter.tail():
        passages.append(tail)
    decoded = []
    for passage in passages:
        decoded.append(decode_passage(recording, passage, transcriber, "full"))
        if on_progress:
            on_progress(passage.pieces[-1].end / duration_s)
    return assemble(decoded, segmenter, recording, transcriber, settings)


class _CompleteRecording:
    """Samples in memory, read by offset."""

    def __init__(self, samples: Samples) -> None:
        self._samples = samples

    def read(self, first_sample: int, max_samples: int | None = None) -> Samples:
        """See `ReadableRecording.read`."""
        end = len(self._samples) if max_samples is None else first_sample + max_samples
        return self._samples[first_sample:end]
