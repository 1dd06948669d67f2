"""How loud a recording is from moment to moment."""

from __future__ import annotations

import numpy as np
import pytest

from mockinterview.audio.envelope import STEP_S, envelope
from mockinterview.audio.format import SAMPLE_RATE_HZ
from tests.audio.signals import tone


def test_a_level_for_each_step() -> None:
    sound = np.concatenate((np.zeros(SAMPLE_RATE_HZ, np.int16), tone(1)))
    levels = envelope(sound)
    steps = round(1 / STEP_S)
    assert len(levels) == 2 * steps
    assert max(levels[:steps]) == 0
    assert levels[steps:] == pytest.approx([0.25 / 2**0.5] * steps, rel=0.05)


def test_the_last_step_may_be_shorter_and_is_as_loud() -> None:
    sound = np.full(round(1.5 * STEP_S * SAMPLE_RATE_HZ), -16_384, np.int16)
    assert envelope(sound) == pytest.approx((0.5, 0.5))


def test_nothing_has_no_levels() -> None:
    assert envelope(np.empty(0, np.int16)) == ()
