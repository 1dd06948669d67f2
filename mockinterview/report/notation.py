"""How times, shares and figures are written, the same in every report."""

from __future__ import annotations

import math

from mockinterview.analysis.feedback import Pair
from mockinterview.analysis.rounding import whole as whole  # noqa: PLC0414 - part of this notation, too

SECONDS_PER_MINUTE = 60
_MOST_DIGITS = ".12g"
_DIGITS_OF_A_FRACTION = ".3g"
_STEP = 1024
_DANGLING = ",;:"
"""Punctuation that needs words after it."""


def clock(seconds: float, limits: Pair | None = None) -> str:
    """Minutes and seconds as m:ss; see `whole` for `limits`."""
    minutes, rest = divmod(whole(max(seconds, 0.0), limits), SECONDS_PER_MINUTE)
    return f"{minutes}:{rest:02d}"


def seconds(value: float, limits: Pair | None = None) -> str:
    """Whole seconds with their unit; see `whole` for `limits`."""
    return f"{whole(value, limits)} s"


def tenths(value: float) -> str:
    """Seconds to a tenth, for silences."""
    return f"{value:.1f} s"


def percent(share: float, limits: Pair | None = None) -> str:
    """A share (0 to 1) as percent; see `whole` for `limits`, which are shares too."""
    return f"{whole(_hundredfold(share), _hundredfolds(limits))} %"


def clock_range(limits: Pair) -> str:
    """A target as m:ss."""
    return f"{clock(limits[0])}-{clock(limits[1])}"


def seconds_range(limits: Pair) -> str:
    """A target in seconds."""
    return f"{round(limits[0])}-{round(limits[1])} s"


def percent_range(limits: Pair) -> str:
    """A range of shares as percent."""
    return f"{round(_hundredfold(limits[0]))}-{round(_hundredfold(limits[1]))} %"


def figure(value: float) -> str:
    """A number as people write it: thousands apart, no needless decimals; under one to three digits."""
    return format(value, _DIGITS_OF_A_FRACTION if abs(value) < 1 else f",{_MOST_DIGITS}")


def opening(text: str, most_words: int) -> str:
    """`text`, or its first words when it has more of them."""
    words = text.split()
    quoted = " ".join(words[:most_words]).rstrip(_DANGLING)
    return f"{quoted} ..." if len(words) > most_words else quoted


def size(count_bytes: int) -> str:
    """A file size in KiB, from one MiB in MiB."""
    kibibytes = count_bytes / _STEP
    return f"{kibibytes / _STEP:.1f} MiB" if kibibytes >= _STEP else f"{math.ceil(kibibytes)} KiB"


def _hundredfold(share: float) -> float:
    return round(share * 100, 6)


def _hundredfolds(limits: Pair | None) -> Pair | None:
    return (_hundredfold(limits[0]), _hundredfold(limits[1])) if limits else None
