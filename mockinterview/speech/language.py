"""Which language was spoken. Words are decoded as English in any case; speech that is not must be told apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mockinterview.audio.format import Samples
from mockinterview.settings import SpeechSettings
from mockinterview.speech.condensing import ReadableRecording, condense
from mockinterview.speech.decoding import Transcriber
from mockinterview.speech.passages import DecodedPassage

ENGLISH = "en"

_LATIN = "la"
"""What Whisper takes English with a foreign accent for most often. Nobody is interviewed in it."""


def heard_language(
    passages: Sequence[DecodedPassage],
    recording: ReadableRecording,
    transcriber: Transcriber,
    settings: SpeechSettings,
) -> tuple[str, float]:
    """The language code and its probability; for another language than English, that it is not English.

    Whisper's guess alone would refuse accented English. So another language gets a second hearing, and must make
    more of the longest passage than English does. ("en", 1.0) when nothing tells.
    """
    if not passages:
        return (ENGLISH, 1.0)
    longest = max(passages, key=lambda passage: passage.passage.length_s)
    samples = condense(recording, longest.passage.pieces).samples
    shares = _shares(passages) or transcriber.languages(samples)
    english = shares.get(ENGLISH, 0.0) if shares else 1.0
    if max(shares, key=shares.__getitem__, default=ENGLISH) != ENGLISH:
        foreign = _second_hearing(samples, shares, transcriber, settings)
        if foreign:
            return (foreign, 1.0 - english)
    return (ENGLISH, english)


def _second_hearing(
    samples: Samples, shares: Mapping[str, float], transcriber: Transcriber, settings: SpeechSettings
) -> str | None:
    """The language that makes more of `samples` than English does, among the likely ones."""
    likely = [code for code, share in shares.items() if share >= settings.foreign_least_probability]
    heard = {code: transcriber.log_probability(samples, code) for code in likely if code not in {ENGLISH, _LATIN}}
    best = max(heard, key=heard.__getitem__, default=None)
    as_english = transcriber.log_probability(samples, ENGLISH)
    if best is None or heard[best] < as_english + settings.foreign_log_probability_margin:
        return None
    return best


def _shares(passages: Sequence[DecodedPassage]) -> dict[str, float]:
    """Mean probability of each language, passages weighted by their length; empty when no model told."""
    heard = [(passage.passage.length_s, passage.languages) for passage in passages if passage.languages]
    total_s = sum(length_s for length_s, _ in heard)
    shares: dict[str, float] = {}
    for length_s, languages in heard:
        for language, probability in languages.items():
            shares[language] = shares.get(language, 0.0) + probability * length_s / total_s
    return shares
