from __future__ import annotations

import queue
import time
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from mockinterview.audio.capture import SILENT_INPUT_S, Capture, Take
from mockinterview.audio.format import SAMPLE_RATE_HZ, Samples
from mockinterview.audio.recording import RecordingReader, RecordingWriter
from tests.audio.signals import hiss, likeness, tone

FINE = SimpleNamespace(input_overflow=False)
LOST = SimpleNamespace(input_overflow=True)


def make_take(folder: Path, rate_hz: int = SAMPLE_RATE_HZ) -> Take:
    return Take(RecordingWriter(folder / "take.wav"), rate_hz)


def written(folder: Path) -> Samples:
    return RecordingReader(folder / "take.wav").read(0)


def test_blocks_arrive_in_order_and_are_copies() -> None:
    capture = Capture()
    block = hiss(0.01)[:, np.newaxis].copy()
    capture.on_block(block, 160, None, FINE)
    block[:] = 0
    capture.on_block(block, 160, None, FINE)
    assert np.array_equal(capture.next_block(0.0), hiss(0.01))
    assert not capture.next_block(0.0).any()
    with pytest.raises(queue.Empty):
        capture.next_block(0.0)
    assert capture.callback_count == 2


def test_overflows_are_counted() -> None:
    capture = Capture()
    for flags in (FINE, LOST, FINE, LOST):
        capture.on_block(tone(0.01)[:, np.newaxis], 160, None, flags)
    assert capture.overflows == 2


def test_no_callback_outlasts_its_block() -> None:
    """In processor time, so that a busy machine does not fail it; 10 ms is the shortest block in use."""
    capture = Capture()
    block = hiss(0.01)[:, np.newaxis]
    longest_s = 0.0
    for _ in range(500):
        began_s = time.thread_time()
        capture.on_block(block, 160, None, FINE)
        longest_s = max(longest_s, time.thread_time() - began_s)
    assert longest_s < 0.01


def test_what_is_said_in_a_pause_is_left_out(tmp_path: Path) -> None:
    take = make_take(tmp_path)
    take.append(hiss(1))
    take.is_paused = True
    take.append(tone(1))
    take.is_paused = False
    take.append(hiss(1, seed=8))
    take.close()
    assert np.array_equal(written(tmp_path), np.concatenate([hiss(1), hiss(1, seed=8)]))


def test_another_rate_is_resampled_to_the_end(tmp_path: Path) -> None:
    take = make_take(tmp_path, 48_000)
    source = tone(1, 48_000)
    for first in range(0, source.size, 2995):
        take.append(source[first : first + 2995])
    take.close()
    assert written(tmp_path).size == pytest.approx(SAMPLE_RATE_HZ, abs=2)
    assert likeness(written(tmp_path)[:15_000], tone(1)[:15_000]) > 0.999


def test_the_peak_is_that_since_the_last_report(tmp_path: Path) -> None:
    take = make_take(tmp_path)
    take.append(tone(0.1))
    assert take.take_peak() == pytest.approx(8192, abs=2)
    assert take.take_peak() == 0


def test_zeros_alone_mean_a_muted_microphone_after_a_while(tmp_path: Path) -> None:
    take = make_take(tmp_path)
    take.append(np.zeros(round(SILENT_INPUT_S * SAMPLE_RATE_HZ) - 1, np.int16))
    assert not take.is_silent_input
    take.append(np.zeros(1, np.int16))
    assert take.is_silent_input
    take.append(np.ones(1, np.int16))
    assert not take.is_silent_input
    take.append(np.zeros(10 * SAMPLE_RATE_HZ, np.int16))
    assert not take.is_silent_input
