"""A written story as a transcript, timed at an assumed speaking rate."""

from __future__ import annotations

from mockinterview.transcript import Transcript, Word

SECONDS_PER_MINUTE = 60.0


def draft_transcript(text: str, words_per_minute: float) -> Transcript:
    """Whitespace-separated tokens in order, each as long as the rate gives it; no pauses, no voice activity."""
    seconds_per_word = SECONDS_PER_MINUTE / words_per_minute
    tokens = text.split()
    words = tuple(
        Word(text=token, start=index * seconds_per_word, end=(index + 1) * seconds_per_word)
        for index, token in enumerate(tokens)
    )
    return Transcript(words=words, duration=len(tokens) * seconds_per_word, kind="draft")
