"""The seam between recordings and words: what a speech model must be able to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from mockinterview.audio.format import Samples
from mockinterview.transcript import Segment

DecodeMode = Literal["full", "tail"]
"""full: most words right; tail: soonest, for what is left when the speaker stops."""


@dataclass(frozen=True, slots=True)
class Decoding:
    """What a model made of some audio. Times count from the audio's start.

    `languages` gives the probability of each language code, empty when the model only knows English.
    """

    segments: tuple[Segment, ...]
    languages: Mapping[str, float] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """All words joined by single blanks."""
        return " ".join(word.text for segment in self.segments for word in segment.words)


class Transcriber(Protocol):
    """A speech model. `WhisperTranscriber` is the real one, tests have a `FakeTranscriber`."""

    @property
    def name(self) -> str:
        """Name of the model, as stored with a take."""
        ...

    def warm_up(self) -> None:
        """Do what would make the first call slow (seconds). Safe in any thread, harmless when repeated."""
        ...

    def decode(self, samples: Samples, mode: DecodeMode = "full", draft: str = "") -> Decoding:
        """Words of at most 30 s of audio.

        `draft` (tail only) is what an earlier call made of the beginning of the same audio: it is believed and
        continued, which is faster. Two threads may decode at once when their modes differ.
        """
        ...
