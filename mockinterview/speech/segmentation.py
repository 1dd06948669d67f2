"""Cutting a recording into passages that are decoded at once, while it is still being heard."""

from __future__ import annotations

from dataclasses import dataclass

from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.settings import SpeechSettings
from mockinterview.speech.condensing import pieces_around
from mockinterview.speech.endpointer import FRAME_SAMPLES, Endpointer
from mockinterview.transcript import Region

_STEP_SAMPLES = 3 * FRAME_SAMPLES
"""Audio is judged in steps of 90 ms, so that the cuts do not depend on how the audio arrives."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the recording: `voiced` is where there is a voice, `pieces` is what to decode."""

    voiced: tuple[Region, ...]
    pieces: tuple[Region, ...]

    @property
    def length_s(self) -> float:
        """Audio to decode, in seconds: shorter than the stretch when silences were left out."""
        return sum(piece.end - piece.start for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class CutRule:
    """When a passage is closed. It holds at most `most_s`: Whisper's window is 30 s.

    From `least_s` a silence of `pause_s` closes it, from `eager_s` any pause; at `most_s` it is cut in its longest
    pause after `least_s`.
    """

    least_s: float
    pause_s: float
    eager_s: float
    most_s: float


def live_rule(settings: SpeechSettings) -> CutRule:
    """Passages as short as they can be without costing words: little is left when the speaker stops."""
    return CutRule(
        least_s=settings.segment_least_s,
        pause_s=settings.segment_pause_s,
        eager_s=settings.segment_eager_s,
        most_s=settings.segment_most_s,
    )


def whole_rule(settings: SpeechSettings) -> CutRule:
    """Passages as long as they can be, for a recording that is complete."""
    return CutRule(
        least_s=settings.segment_eager_s, pause_s=0.0, eager_s=settings.segment_eager_s, most_s=settings.segment_most_s
    )


class Segmenter:
    """Finds voiced regions and closes passages as audio comes in."""

    def __init__(self, settings: SpeechSettings, rule: CutRule) -> None:
        self._rule = rule
        self._room_s = settings.speech_pad_ms / 1000
        self._endpointer = Endpointer(settings)
        self._cut_s = 0.0
        self._given_samples = 0

    @property
    def voiced(self) -> tuple[Region, ...]:
        """Every voiced region so far."""
        return self._endpointer.regions

    @property
    def heard_s(self) -> float:
        """Audio judged so far, in seconds."""
        return self._endpointer.heard_s

    @property
    def given_s(self) -> float:
        """Audio taken in so far, in seconds."""
        return self._given_samples / SAMPLE_RATE_HZ

    @property
    def silence_s(self) -> float:
        """Seconds since the last voiced frame."""
        return self._endpointer.silence_s

    @property
    def is_in_pause(self) -> bool:
        """Nobody is speaking just now."""
        return self._endpointer.is_between_utterances

    def push(self, samples: Samples) -> tuple[Passage, ...]:
        """Take in the next samples; return the passages that they closed."""
        self._given_samples += len(samples)
        closed = []
        for start in range(0, len(samples), _STEP_SAMPLES):
            self._endpointer.push(samples[start : start + _STEP_SAMPLES])
            if (cut_s := self._next_cut()) is not None:
                closed.append(self._passage(cut_s))
                self._cut_s = cut_s
        return tuple(closed)

    def finish(self) -> None:
        """End of the recording: what is left is the `tail`."""
        self._endpointer.finish()

    def tail(self, since_s: float = 0.0) -> Passage | None:
        """What was heard since the last closed passage, or since `since_s`; None when there was no voice."""
        passage = self._passage(self.given_s, since_s)
        return passage if passage.voiced else None

    def _next_cut(self) -> float | None:
        tail = self._passage(self._endpointer.heard_s)
        if not tail.voiced or tail.length_s < self._rule.least_s:
            return None
        last_voice_s, silence_s = tail.voiced[-1].end, self._endpointer.silence_s
        is_pause = silence_s >= self._rule.pause_s or tail.length_s >= self._rule.eager_s
        if is_pause and self._endpointer.is_between_utterances:
            return last_voice_s + silence_s / 2
        if tail.length_s >= self._rule.most_s:
            return self._endpointer.quietest_moment(tail.voiced[0].start + self._rule.least_s, self.heard_s)
        return None

    def _passage(self, end_s: float, since_s: float = 0.0) -> Passage:
        start_s = max(self._cut_s, since_s)
        regions = self._endpointer.regions_between(start_s, end_s)
        return Passage(regions, pieces_around(regions, self._room_s, start_s, end_s))
