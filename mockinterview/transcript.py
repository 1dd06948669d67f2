"""What was said and when: the record that every analyser reads. Pure values, no audio."""

from __future__ import annotations

from typing import Literal

import msgspec


class Word(msgspec.Struct, frozen=True):
    """One spoken word. `start` and `end` in seconds from the start of the recording; `probability` 0 to 1."""

    text: str
    start: float
    end: float
    probability: float = 1.0


class Span(msgspec.Struct, frozen=True):
    """A run of words, both ends included, as indexes into `Transcript.words`."""

    first_word: int
    last_word: int


class Region(msgspec.Struct, frozen=True):
    """A stretch of time in seconds from the start of the recording."""

    start: float
    end: float


class Segment(msgspec.Struct, frozen=True):
    """One decoded stretch of speech with the decoder's own view of it.

    `average_log_probability` (natural log, per token) and `no_speech_probability` (0 to 1) are Whisper's.
    """

    words: tuple[Word, ...]
    start: float
    end: float
    average_log_probability: float = 0.0
    no_speech_probability: float = 0.0


class Transcript(msgspec.Struct, frozen=True):
    """A whole answer. Words are ordered in time, never overlap, and lie inside the recording.

    `voiced` are the stretches in which the voice activity detector heard speech: pauses and response
    latency come from them. A written draft (`kind="draft"`) has times at an assumed speaking rate.
    """

    words: tuple[Word, ...]
    duration: float
    voiced: tuple[Region, ...] = ()
    language: str = "en"
    language_probability: float = 1.0
    model: str = ""
    kind: Literal["speech", "draft"] = "speech"

    @property
    def text(self) -> str:
        """All words joined by single blanks."""
        return " ".join(word.text for word in self.words)

    def quote(self, span: Span) -> str:
        """The words of `span` as text."""
        return " ".join(word.text for word in self.words[span.first_word : span.last_word + 1])
