"""When a passage is closed: after enough speech and a pause, or where it has to be."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.settings import SpeechSettings
from mockinterview.speech.segmentation import CutRule, Passage, Segmenter, live_rule, whole_rule
from tests.stubs.recordings import Burst, row_of_bursts, said

SETTINGS = SpeechSettings()
LIVE, WHOLE = live_rule(SETTINGS), whole_rule(SETTINGS)
ROOM_S = SETTINGS.speech_pad_ms / 1000
STEP_S = 0.1
"""A frame or three late is on time."""


def segmented(samples: Samples, rule: CutRule = LIVE, step: int = SAMPLE_RATE_HZ) -> tuple[list[Passage], Segmenter]:
    segmenter = Segmenter(SETTINGS, rule)
    closed = [passage for at in range(0, len(samples), step) for passage in segmenter.push(samples[at : at + step])]
    segmenter.finish()
    return closed, segmenter


def passages(closed: list[Passage], segmenter: Segmenter) -> list[Passage]:
    tail = segmenter.tail()
    return [*closed, tail] if tail else closed


def sentences(lengths_s: list[float], gaps_s: list[float]) -> Samples:
    """Sentences of bursts 1 s long with breaths of 0.2 s between them, `gaps_s` after each sentence."""
    bursts, now_s = [], 1.0
    for length_s, gap_s in zip(lengths_s, gaps_s, strict=True):
        end_s = now_s + length_s
        while now_s < end_s - 0.1:
            bursts.append(Burst(now_s, min(now_s + 1.0, end_s), len(bursts)))
            now_s = bursts[-1].end + 0.2
        now_s = end_s + gap_s
    return said(bursts, now_s)


def test_ten_seconds_and_half_a_second_of_pause_close_a_passage() -> None:
    closed, segmenter = segmented(sentences([11.8, 4.6], [0.7, 0.2]))
    (passage,) = closed
    assert passage.voiced[-1].end == pytest.approx(12.8, abs=STEP_S)
    assert segmenter.tail().voiced[0].start == pytest.approx(13.5, abs=STEP_S)


def test_less_than_ten_seconds_are_not_closed_by_any_pause() -> None:
    closed, segmenter = segmented(sentences([7.0, 1.0], [3.0, 0.2]))
    assert closed == []
    assert len(segmenter.tail().voiced) == 2


def test_a_pause_under_half_a_second_does_not_close_ten_seconds() -> None:
    closed, _ = segmented(sentences([11.8, 4.6], [0.4, 0.2]))
    assert closed == []


def test_after_twenty_seconds_a_shorter_pause_closes() -> None:
    closed, _ = segmented(sentences([11.8, 9.4, 3.4], [0.4, 0.4, 0.2]))
    (passage,) = closed
    assert passage.voiced[-1].end == pytest.approx(1 + 11.8 + 0.4 + 9.4, abs=STEP_S)


def test_at_28_seconds_the_cut_is_in_the_longest_pause() -> None:
    bursts = [Burst(1 + index, 1.82 + index) for index in range(34)]
    bursts[20] = Burst(21.09, 21.82)  # after 270 ms; all other breaths last 180 ms
    closed, segmenter = segmented(said(bursts, 36))
    passage = closed[0]
    assert len(segmenter.voiced) == 1
    assert 20.82 <= passage.pieces[-1].end <= 21.09
    assert passages(closed, segmenter)[1].voiced[0].start == passage.voiced[-1].end


def test_speech_without_any_pause_is_cut_all_the_same() -> None:
    bursts = [Burst(start, start + 0.82) for start in range(1, 91)]
    closed, segmenter = segmented(said(bursts, 92))
    assert len(segmenter.voiced) == 1
    assert len(closed) >= 3
    assert all(passage.length_s <= SETTINGS.segment_most_s + STEP_S for passage in closed)


def test_a_complete_recording_is_cut_into_longer_passages() -> None:
    samples = said(row_of_bursts(60, length_s=1.4, gap_s=0.7), 128)
    live, whole = segmented(samples)[0], segmented(samples, WHOLE)[0]
    assert min(passage.length_s for passage in live) >= SETTINGS.segment_least_s
    assert min(passage.length_s for passage in whole) >= SETTINGS.segment_eager_s
    assert len(whole) < len(live)


def test_long_silences_do_not_count_towards_the_length() -> None:
    closed, segmenter = segmented(said([Burst(2, 4), Burst(30, 32), Burst(58, 60)], 62))
    assert closed == []
    assert segmenter.tail().length_s == pytest.approx(3 * (2 + 2 * ROOM_S), abs=3 * STEP_S)


@pytest.mark.parametrize("rule", [LIVE, WHOLE], ids=["live", "whole"])
def test_passages_and_tail_hold_every_region_once(rule: CutRule) -> None:
    closed, segmenter = segmented(said(row_of_bursts(40), 61.5), rule)
    parts = [region for passage in passages(closed, segmenter) for region in passage.voiced]
    assert tuple(parts) == segmenter.voiced
    assert len(parts) == 40


def test_pieces_of_passages_do_not_overlap_and_have_room() -> None:
    closed, segmenter = segmented(said(row_of_bursts(40, gap_s=0.6), 65))
    pieces = [piece for passage in passages(closed, segmenter) for piece in passage.pieces]
    assert all(before.end <= after.start for before, after in pairwise(pieces))
    for region in segmenter.voiced:
        assert any(
            piece.start <= region.start - ROOM_S + STEP_S and piece.end >= region.end + ROOM_S - STEP_S
            for piece in pieces
        )


@pytest.mark.parametrize("step", [1440, 5000, 800_000])
def test_cuts_do_not_depend_on_how_the_audio_arrives(step: int) -> None:
    samples = said(row_of_bursts(30, gap_s=0.6), 50)
    samples = samples[: len(samples) // 1440 * 1440]
    whole_steps = step // 1440 * 1440
    assert segmented(samples, step=whole_steps)[0] == segmented(samples, step=14_400)[0]


def test_silence_has_no_tail() -> None:
    closed, segmenter = segmented(np.zeros(5 * SAMPLE_RATE_HZ, np.int16))
    assert closed == []
    assert segmenter.tail() is None
    assert segmenter.given_s == 5.0


def test_the_pause_after_a_voice_is_noticed_and_its_end_too() -> None:
    segmenter = Segmenter(SETTINGS, LIVE)
    samples = said([Burst(1, 2), Burst(3, 4)], 4)
    noticed = []
    for second in range(4):
        segmenter.push(samples[second * SAMPLE_RATE_HZ : (second + 1) * SAMPLE_RATE_HZ])
        noticed.append(segmenter.is_in_pause)
    assert noticed == [True, False, True, False]
