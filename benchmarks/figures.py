"""Printing figures: one JSON line each."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence


def print_figure(figure: str, value: float, unit: str) -> None:
    """Print one figure on stdout."""
    print(json.dumps({"figure": figure, "value": round(value, 3), "unit": unit}), flush=True)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest of `values` that is at least as big as `share` of them (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]
