"""Audio with its long silences shortened, and the way back to the recording's own time.

Whisper invents words in silence and misplaces words beside it. So only voiced regions, with some room around them,
are decoded, and a silence between two of them shrinks to twice that room.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.transcript import Region


class ReadableRecording(Protocol):
    """A recording that can be read by offset (`audio.recording.RecordingReader`)."""

    def read(self, first_sample: int, max_samples: int | None = None) -> Samples:
        """Samples from `first_sample` on, as many as there are (at most `max_samples`)."""
        ...


@dataclass(frozen=True, slots=True)
class CondensedAudio:
    """Pieces of a recording, joined. `pieces` are their places in the recording, in order."""

    samples: Samples
    pieces: tuple[Region, ...]

    def recording_times(self, start_s: float, end_s: float) -> tuple[float, float]:
        """Where the stretch `start_s` to `end_s` of the joined audio lies in the recording.

        Both ends are placed in the piece that holds the middle, so that no word spans a removed silence.
        """
        middle = (start_s + end_s) / 2
        joined_at = 0.0
        for piece in self.pieces:
            length = piece.end - piece.start
            if middle <= joined_at + length or piece is self.pieces[-1]:
                shift = piece.start - joined_at
                return (_clamp(start_s + shift, piece), _clamp(end_s + shift, piece))
            joined_at += length
        return (start_s, end_s)


def pieces_around(regions: tuple[Region, ...], room_s: float, start_s: float, end_s: float) -> tuple[Region, ...]:
    """`regions` widened by `room_s` on both sides within `start_s` to `end_s`; those that meet are joined."""
    pieces: list[Region] = []
    for region in regions:
        start, end = max(start_s, region.start - room_s), min(end_s, region.end + room_s)
        if pieces and start <= pieces[-1].end:
            pieces[-1] = Region(pieces[-1].start, max(end, pieces[-1].end))
        elif end > start:
            pieces.append(Region(start, end))
    return tuple(pieces)


def condense(recording: ReadableRecording, pieces: tuple[Region, ...]) -> CondensedAudio:
    """Read `pieces` out of `recording` and join them."""
    parts = [recording.read(_index(piece.start), _index(piece.end) - _index(piece.start)) for piece in pieces]
    return CondensedAudio(np.concatenate(parts) if parts else np.empty(0, dtype=np.int16), pieces)


def _index(seconds: float) -> int:
    return round(seconds * SAMPLE_RATE_HZ)


def _clamp(seconds: float, piece: Region) -> float:
    return min(max(seconds, piece.start), piece.end)
