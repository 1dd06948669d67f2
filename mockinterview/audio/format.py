"""The one audio format of the program (16 kHz, mono, 16 bit) and its level in dBFS."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

SAMPLE_RATE_HZ = 16_000
"""What Whisper and webrtcvad expect."""

SAMPLE_WIDTH_BYTES = 2

FULL_SCALE = 32_768
"""Magnitude of the loudest sample."""

SILENCE_DBFS = -96.0
"""Floor of every level: under one step of a 16-bit sample."""

Samples = npt.NDArray[np.int16]
"""Mono samples, shape (n,), normally at SAMPLE_RATE_HZ."""


def peak(samples: Samples) -> int:
    """The largest magnitude among `samples`, 0 to FULL_SCALE; 0 for none."""
    return int(np.abs(samples.astype(np.int32)).max()) if samples.size else 0


def dbfs(magnitude: int) -> float:
    """The level of a sample of `magnitude` against full scale, SILENCE_DBFS to 0."""
    return max(SILENCE_DBFS, 20 * math.log10(magnitude / FULL_SCALE)) if magnitude else SILENCE_DBFS
