"""Minutes and seconds written like an hour of the day: "handle time is down to 7:15", "times were averaging 5:40"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mockinterview.analysis.language.lexicon import effects, labels, numerals
from mockinterview.analysis.language.lexicon import function_words as small
from mockinterview.analysis.language.spoken import Token, text_at
from mockinterview.analysis.numbers.quantities import Quantity

_MINUTES = re.compile(r"^(\d{1,2}):([0-5]\d(\.\d+)?)$")
_SECONDS_PER_MINUTE = 60
_REACH = 14
"""Words before it among which the time that is measured may be named."""
_TIMES = frozenset(["time", "times", "pace", "wait", "waits", "lap", "duration", "durations", "average"])
_LEVELS = frozenset(["to", "of", "was", "were", "is", "wanted", "under", "below", "from", "by"])
_OPENERS = _LEVELS | (effects.LEVELLING - {"at"})


def read_stopwatch(tokens: Sequence[Token], start: int) -> Quantity | None:
    """The stretch of time at `start`, in minutes; None where an hour is told."""
    match = _MINUTES.match(tokens[start].text)
    if match is None or text_at(tokens, start + 1) in labels.CLOCK:
        return None
    opener = start - 1
    while text_at(tokens, opener) in numerals.APPROXIMATORS - _OPENERS:
        opener -= 1
    is_level = text_at(tokens, opener) == "at" and text_at(tokens, opener - 1) in small.BE
    named = {token.text for token in tokens[max(0, start - _REACH) : start]}
    is_placed = (is_level or text_at(tokens, opener) in _OPENERS) and not named.isdisjoint(_TIMES)
    has_tenths = match[3] is not None
    if not (has_tenths or is_placed):
        return None
    minutes = int(match[1]) + float(match[2]) / _SECONDS_PER_MINUTE
    return Quantity(start, start, minutes, "minutes", "duration")
