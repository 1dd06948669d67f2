"""What is measured of readings against the truth. Words last 0.4 s (150 a minute)."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray
from variants import WORD_S

from mockinterview.analysis.feedback import PHASES

Labels = NDArray[np.intp]
CALIBRATION_BINS = 10
CLOSE_S = 3.0
"""A phase read so near its true seconds is near enough to be acted on: the aim for spoken answers."""


class Reading(msgspec.Struct, frozen=True):
    """The read and the true phase of each word of one answer, and how sure the reading was."""

    profession: str
    read: Labels
    true: Labels
    confidence: NDArray[np.float64]


def figures_of(readings: Sequence[Reading]) -> dict[str, float]:
    """All figures of these readings, by name."""
    read = np.concatenate([one.read for one in readings])
    true = np.concatenate([one.true for one in readings])
    confidence = np.concatenate([one.confidence for one in readings])
    errors_s = np.array([phase_seconds_error(one) for one in readings])
    by_phase = {phase: _f1(read == number, true == number) for number, phase in enumerate(PHASES)}
    return {
        "word_accuracy": float((read == true).mean()),
        "macro_f1": float(np.mean(list(by_phase.values()))),
        **{f"f1_{phase}": value for phase, value in by_phase.items()},
        "seconds_error": float(errors_s.mean()),
        "phases_within_3_s": float((errors_s <= CLOSE_S).mean()),
        "boundary_error_s": float(np.mean([error for one in readings for error in _boundary_errors(one)])),
        "missing_phase_f1": _missing_f1(readings),
        "calibration_error": _calibration_error(confidence, read == true),
    }


def phase_seconds_error(one: Reading) -> NDArray[np.float64]:
    """For each phase by how many seconds its reading is off."""
    counts = [abs(int((one.read == phase).sum()) - int((one.true == phase).sum())) for phase in range(len(PHASES))]
    return np.array(counts) * WORD_S


def _boundary_errors(one: Reading) -> list[float]:
    """Seconds from each true change of phase to the nearest read change into the same phase (or to the far end)."""
    errors = []
    for place in np.flatnonzero(np.diff(one.true)) + 1:
        changes = np.flatnonzero(np.diff(one.read)) + 1
        into = [int(change) for change in changes if one.read[change] == one.true[place]]
        worst = max(place, len(one.true) - place)
        errors.append(float(min((abs(change - place) for change in into), default=worst)) * WORD_S)
    return errors


def _missing_f1(readings: Sequence[Reading]) -> float:
    pairs = [
        (not (one.read == phase).any(), not (one.true == phase).any())
        for one in readings
        for phase in range(len(PHASES))
    ]
    return _f1(np.array([read for read, _ in pairs]), np.array([true for _, true in pairs]))


def _calibration_error(confidence: NDArray[np.float64], is_right: NDArray[np.bool_]) -> float:
    """Expected calibration error over ten bins of equal width."""
    bins = np.minimum((confidence * CALIBRATION_BINS).astype(int), CALIBRATION_BINS - 1)
    errors = [
        abs(confidence[bins == number].mean() - is_right[bins == number].mean()) * (bins == number).mean()
        for number in range(CALIBRATION_BINS)
        if (bins == number).any()
    ]
    return float(sum(errors))


def _f1(read: NDArray[np.bool_], true: NDArray[np.bool_]) -> float:
    total = int(read.sum()) + int(true.sum())
    return 2 * int((read & true).sum()) / total if total else 1.0
