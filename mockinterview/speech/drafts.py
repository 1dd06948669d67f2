"""What is known of the tail before the speaker stops: quick decodings, made in the pauses.

A draft grows with every pause until it holds `draft_least_s` of speech; then it is settled and the next one begins.
So what is left to decode at a stop is short, and after a pause it is nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from mockinterview.settings import SpeechSettings
from mockinterview.speech.passages import DecodedPassage
from mockinterview.speech.segmentation import Passage, Segmenter


class TailDrafts:
    """The drafts of everything that `segmenter` has not closed into a passage yet."""

    def __init__(
        self, segmenter: Segmenter, decode: Callable[[Passage], DecodedPassage], settings: SpeechSettings
    ) -> None:
        self._segmenter = segmenter
        self._decode = decode
        self._settings = settings
        self._settled: list[DecodedPassage] = []
        self._open: DecodedPassage | None = None

    def extend_in_pause(self) -> bool:
        """If the speaker pauses, make sure that all was drafted; False when there was nothing to do."""
        return self._segmenter.silence_s >= self._settings.draft_pause_s and self._cover()

    def complete(self) -> list[DecodedPassage]:
        """Decode what is missing; the whole tail in order."""
        self._cover()
        return self._all()

    def release(self, passage: Passage) -> list[DecodedPassage]:
        """The drafts of a passage that was closed, which are no longer the tail's. Empty when they leave a gap."""
        end_s = passage.voiced[-1].end
        drafts = self._all()
        inside = [draft for draft in drafts if draft.passage.voiced[-1].end <= end_s]
        self._settled = [draft for draft in drafts if draft.passage.voiced[0].start >= end_s]
        self._open = None
        return inside if inside and inside[-1].passage.voiced[-1].end == end_s else []

    def _cover(self) -> bool:
        """Draft what no draft holds; False when there was nothing."""
        rest = self._rest()
        if self._open and rest and self._open.passage.voiced == rest.voiced:
            return False
        if self._open and self._open.passage.length_s >= self._settings.draft_least_s:
            self._settled.append(self._open)
            self._open = None
            rest = self._rest()
        if rest:
            self._open = self._decode(rest)
        return rest is not None

    def _rest(self) -> Passage | None:
        """The tail behind the settled drafts."""
        return self._segmenter.tail(self._settled[-1].passage.voiced[-1].end if self._settled else 0.0)

    def _all(self) -> list[DecodedPassage]:
        return [*self._settled, *([self._open] if self._open else [])]
