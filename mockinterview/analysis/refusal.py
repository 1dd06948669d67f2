"""When there is nothing to score: silence, noise, another language, too few words. It never guesses a mark."""

from __future__ import annotations

from mockinterview.analysis.language.tokens import normalised
from mockinterview.thresholds import Thresholds
from mockinterview.transcript import Transcript

ENGLISH = "en"


def refusal(transcript: Transcript, thresholds: Thresholds, least_words: int | None = None) -> str | None:
    """The id of the reason why this transcript cannot be scored (see `[refusals]` of the wording), or None.

    `least_words`: how many this answer must have, when not as many as any.
    """
    least_words = thresholds.min_words if least_words is None else least_words
    said = [token for token in normalised(transcript.words) if any(character.isalnum() for character in token)]
    if transcript.kind == "draft":
        return "empty_draft" if len(said) < least_words else None
    if not said:
        return "silence" if _voiced_s(transcript) < thresholds.min_voiced_s else "no_speech"
    if _is_foreign(transcript, thresholds):
        return "foreign_language"
    if _is_invented(transcript, thresholds) or _is_repetition(said, thresholds):
        return "no_speech"
    return "too_few_words" if len(said) < least_words else None


def _voiced_s(transcript: Transcript) -> float:
    return sum(region.end - region.start for region in transcript.voiced)


def _is_foreign(transcript: Transcript, thresholds: Thresholds) -> bool:
    is_confident = transcript.language_probability >= thresholds.foreign_language_probability
    return transcript.language != ENGLISH and is_confident


def _is_invented(transcript: Transcript, thresholds: Thresholds) -> bool:
    """Whisper puts words on noise and music with a low probability each."""
    words = transcript.words
    mean = sum(word.probability for word in words) / len(words)
    return mean < thresholds.min_mean_word_probability


def _is_repetition(said: list[str], thresholds: Thresholds) -> bool:
    """Whisper loops on hums and tones: the same few words over and over."""
    is_long_enough = len(said) >= thresholds.min_words
    return is_long_enough and len(set(said)) / len(said) < thresholds.min_distinct_word_share
