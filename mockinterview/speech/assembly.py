"""The transcript of a recording out of its passages."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.settings import SpeechSettings
from mockinterview.speech.condensing import ReadableRecording
from mockinterview.speech.decoding import Transcriber
from mockinterview.speech.language import heard_language
from mockinterview.speech.passages import DecodedPassage
from mockinterview.speech.segmentation import Segmenter
from mockinterview.transcript import Transcript


def assemble(
    passages: Sequence[DecodedPassage],
    segmenter: Segmenter,
    recording: ReadableRecording,
    transcriber: Transcriber,
    settings: SpeechSettings,
) -> Transcript:
    """The transcript of all that `segmenter` was given; `passages` in order."""
    language, probability = heard_language(passages, recording, transcriber, settings)
    return Transcript(
        words=tuple(word for passage in passages for word in passage.words),
        duration=segmenter.given_s,
        voiced=segmenter.voiced,
        language=language,
        language_probability=probability,
        model=transcriber.name,
    )
