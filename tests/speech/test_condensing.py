"""Silences left out, and the way back to the recording's own time."""

from __future__ import annotations

import numpy as np
import pytest

from mockinterview.audio.format import SAMPLE_RATE_HZ
from mockinterview.speech.condensing import CondensedAudio, condense, pieces_around
from mockinterview.transcript import Region
from tests.stubs.recordings import FakeRecording

ROOM_S = 0.2


def counting(seconds: int) -> FakeRecording:
    """A recording in which the value of each sample is the second it lies in."""
    recording = FakeRecording(np.repeat(np.arange(seconds, dtype=np.int16), SAMPLE_RATE_HZ), seconds)
    recording.grow()
    return recording


def test_room_is_left_on_both_sides() -> None:
    assert pieces_around((Region(2, 3), Region(5, 6)), ROOM_S, 0, 10) == (
        Region(2 - ROOM_S, 3 + ROOM_S),
        Region(5 - ROOM_S, 6 + ROOM_S),
    )


def test_pieces_that_meet_are_one() -> None:
    assert pieces_around((Region(2, 3), Region(3.3, 4)), ROOM_S, 0, 10) == (Region(2 - ROOM_S, 4 + ROOM_S),)


def test_pieces_stay_between_the_cuts() -> None:
    assert pieces_around((Region(2, 3), Region(5, 6)), ROOM_S, 1.9, 6.1) == (
        Region(1.9, 3 + ROOM_S),
        Region(5 - ROOM_S, 6.1),
    )


def test_a_piece_within_another_does_not_shorten_it() -> None:
    assert pieces_around((Region(2, 6), Region(3, 4)), ROOM_S, 0, 10) == (Region(2 - ROOM_S, 6 + ROOM_S),)


def test_the_pieces_are_read_and_joined_in_order() -> None:
    audio = condense(counting(10), (Region(2.5, 3.5), Region(7, 9)))
    assert len(audio.samples) == 3 * SAMPLE_RATE_HZ
    values, counts = np.unique(audio.samples, return_counts=True)
    assert dict(zip(values.tolist(), (counts / SAMPLE_RATE_HZ).tolist(), strict=True)) == {2: 0.5, 3: 0.5, 7: 1, 8: 1}
    assert (np.diff(audio.samples) >= 0).all()


def test_only_the_pieces_are_read() -> None:
    recording = counting(10)
    condense(recording, (Region(2.5, 3.5), Region(7, 9)))
    assert recording.reads == [(40_000, 16_000), (112_000, 32_000)]


def test_no_piece_is_no_audio() -> None:
    assert condense(counting(1), ()).samples.size == 0


@pytest.mark.parametrize(
    ("joined", "expected"),
    [
        ((0.0, 0.5), (2.0, 2.5)),  # in the first piece
        ((1.2, 1.8), (7.2, 7.8)),  # in the second
        ((0.7, 1.1), (2.7, 3.0)),  # over the seam, most of it before: cut off there
        ((0.9, 1.5), (7.0, 7.5)),  # over the seam, most of it after: begins there
        ((2.8, 3.4), (8.8, 9.0)),  # beyond the end
    ],
)
def test_times_lead_back_to_the_recording(joined: tuple[float, float], expected: tuple[float, float]) -> None:
    audio = CondensedAudio(np.empty(0, np.int16), (Region(2, 3), Region(7, 9)))
    assert audio.recording_times(*joined) == pytest.approx(expected)
