"""How loud a recording is from moment to moment: what a picture of it is drawn from."""

from __future__ import annotations

import numpy as np

from mockinterview.audio.format import FULL_SCALE, SAMPLE_RATE_HZ, Samples

STEP_S = 0.02
"""One level for so much sound: finer than a cell of any terminal shows."""


def envelope(samples: Samples) -> tuple[float, ...]:
    """The root mean square of each STEP_S of 16 kHz mono `samples`, 0 to 1; the last step may be shorter."""
    step = round(STEP_S * SAMPLE_RATE_HZ)
    if not samples.size:
        return ()
    power = np.add.reduceat(samples.astype(np.float64) ** 2, np.arange(0, samples.size, step))
    counts = np.full(power.size, step)
    counts[-1] = samples.size - (power.size - 1) * step
    return tuple((np.sqrt(power / counts) / FULL_SCALE).tolist())
