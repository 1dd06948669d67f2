"""A speech model that hears, in any voice, what the test says."""

from __future__ import annotations

from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.speech.decoding import DecodeMode, Decoding
from mockinterview.transcript import Segment, Word

STORY = (
    "Our fraud model failed in production two years ago and the payments stood still. I was responsible for the "
    "repair. I read the logs first, I found the broken feed, I wrote a check for it and I rolled the model back. "
    "In the end we lost 3 percent of the orders instead of 20 and I learned to test every feed."
)


class FakeTranscriber:
    """Spreads `text` evenly over the audio of each call."""

    def __init__(self, text: str = STORY, name: str = "fake") -> None:
        self.name = name
        self.calls: list[DecodeMode] = []
        self._text = text

    def warm_up(self) -> None:
        """Nothing is cold."""

    def decode(self, samples: Samples, mode: DecodeMode = "full", draft: str = "") -> Decoding:
        """The whole text, whatever is heard."""
        self.calls.append(mode)
        texts = self._text.split()
        length_s = len(samples) / SAMPLE_RATE_HZ
        step_s = length_s / max(1, len(texts))
        words = tuple(Word(text, index * step_s, (index + 1) * step_s) for index, text in enumerate(texts))
        return Decoding((Segment(words, 0.0, length_s),), {"en": 1.0})
