from __future__ import annotations

import numpy as np
import pytest

from mockinterview.audio.format import FULL_SCALE, SILENCE_DBFS, dbfs, peak


def test_peak_of_the_most_negative_sample_does_not_wrap() -> None:
    assert peak(np.array([3, -32_768, 7], np.int16)) == FULL_SCALE


def test_nothing_has_no_peak() -> None:
    assert peak(np.empty(0, np.int16)) == 0


@pytest.mark.parametrize(("magnitude", "level"), [(FULL_SCALE, 0.0), (FULL_SCALE // 2, -6.02), (0, SILENCE_DBFS)])
def test_level_against_full_scale(magnitude: int, level: float) -> None:
    assert dbfs(magnitude) == pytest.approx(level, abs=0.01)
