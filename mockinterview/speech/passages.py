"""Passages of a recording, decoded and put in their place."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

import msgspec

from mockinterview.speech.alignment import align_words
from mockinterview.speech.condensing import CondensedAudio, ReadableRecording, condense
from mockinterview.speech.decoding import DecodeMode, Transcriber
from mockinterview.speech.segmentation import Passage
from mockinterview.transcript import Segment, Word


@dataclass(frozen=True, slots=True)
class DecodedPassage:
    """A passage and its words in the recording's own time. `languages`: the probability of each."""

    passage: Passage
    segments: tuple[Segment, ...]
    languages: dict[str, float]

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of all segments."""
        return tuple(word for segment in self.segments for word in segment.words)


def decode_passage(
    recording: ReadableRecording, passage: Passage, transcriber: Transcriber, mode: DecodeMode
) -> DecodedPassage:
    """Read, decode and align one passage."""
    audio = condense(recording, passage.pieces)
    decoding = transcriber.decode(audio.samples, mode)
    segments = _placed(decoding.segments, audio, passage)
    return DecodedPassage(passage, segments, dict(decoding.languages))


def _placed(segments: tuple[Segment, ...], audio: CondensedAudio, passage: Passage) -> tuple[Segment, ...]:
    """`segments` in the recording's time, their words inside the passage's voiced regions; empty ones left out."""
    words = [_in_recording(word, audio) for segment in segments for word in segment.words]
    aligned = iter(align_words(words, passage.voiced))
    placed = []
    for segment in segments:
        inside = tuple(word for word in islice(aligned, len(segment.words)) if word)
        if inside:
            times = {"start": inside[0].start, "end": inside[-1].end}
            placed.append(msgspec.structs.replace(segment, words=inside, **times))
    return tuple(placed)


def _in_recording(word: Word, audio: CondensedAudio) -> Word:
    start, end = audio.recording_times(word.start, word.end)
    return msgspec.structs.replace(word, start=start, end=end)
