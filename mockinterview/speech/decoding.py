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

    `languages` gives the probability of each language code where that came with the words (mode full, a model that
    knows more than English).
    """

    segments: tuple[Segment, ...]
    languages: Mapping[str, float] = field(default_factory=dict)


class Transcriber(Protocol):
    """A speech model. `WhisperTranscriber` is the real one, tests have a `FakeTranscriber`."""

    @property
    def name(self) -> str:
        """Name of the model, as stored with a take."""
        ...

    def warm_up(self) -> None:
        """Do what would make the first call slow (seconds). Safe in any thread, harmless when repeated."""
        ...

    def start_over(self) -> None:
        """Forget what earlier audio left behind, so that a recording gives the same words after any other."""
        ...

    def decode(self, samples: Samples, mode: DecodeMode = "full") -> Decoding:
        """Words of at most 30 s of audio. Two threads may decode at once when their modes differ."""
        ...

    def languages(self, samples: Samples) -> Mapping[str, float]:
        """Probability of each language code in `samples`; empty when the model only knows English."""
        ...

    def log_probability(self, samples: Samples, language: str) -> float:
        """How likely the words are that the model hears in `language`: natural log, mean of their tokens.

        Minus infinity when it hears none.
        """
        ...
