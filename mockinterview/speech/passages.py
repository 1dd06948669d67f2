"""Passages of a recording, decoded and put together to a Transcript."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

import msgspec

from mockinterview.settings import SpeechSettings
from mockinterview.speech.alignment import align_words
from mockinterview.speech.condensing import CondensedAudio, ReadableRecording, condense
from mockinterview.speech.decoding import DecodeMode, Transcriber
from mockinterview.speech.segmentation import Passage
from mockinterview.transcript import Region, Segment, Transcript, Word

ENGLISH = "en"


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
    recording: ReadableRecording, passage: Passage, transcriber: Transcriber, mode: DecodeMode, draft: str = ""
) -> DecodedPassage:
    """Read, decode and align one passage; `draft` as in `Transcriber.decode`."""
    audio = condense(recording, passage.pieces)
    decoding = transcriber.decode(audio.samples, mode, draft)
    segments = _placed(decoding.segments, audio, passage)
    return DecodedPassage(passage, segments, dict(decoding.languages))


def assemble(
    decoded: Iterable[DecodedPassage],
    voiced: tuple[Region, ...],
    duration_s: float,
    model: str,
    settings: SpeechSettings,
) -> Transcript:
    """The transcript of a recording from its passages, in order."""
    passages = tuple(decoded)
    language, probability = heard_language(passages, settings.english_least_probability)
    return Transcript(
        words=tuple(word for passage in passages for word in passage.words),
        duration=duration_s,
        voiced=voiced,
        language=language,
        language_probability=probability,
        model=model,
    )


def heard_language(passages: Iterable[DecodedPassage], english_least: float) -> tuple[str, float]:
    """The language and its probability, averaged over all passages by their length.

    English wins from `english_least` on: Whisper takes some accented English for Welsh, say, without being sure.
    ("en", 1.0) when nothing tells.
    """
    weights: defaultdict[str, float] = defaultdict(float)
    total_s = 0.0
    for passage in passages:
        if not passage.languages:
            continue
        total_s += passage.passage.length_s
        for language, probability in passage.languages.items():
            weights[language] += probability * passage.passage.length_s
    if not total_s:
        return (ENGLISH, 1.0)
    best = ENGLISH if weights[ENGLISH] >= english_least * total_s else max(weights, key=weights.__getitem__)
    return (best, weights[best] / total_s)


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
