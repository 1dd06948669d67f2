"""Which numbers come with what they are measured against: "from 9 to 4 percent", not "reduced to 4 percent"."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from mockinterview.analysis.feedback import Number

_SCENE = frozenset(["situation", "task"])


def mark_baselines(numbers: Iterable[Number]) -> tuple[Number, ...]:
    """`numbers` with `has_baseline` where the value before was said: in one breath, or while the scene was set.

    Earlier means: a number in the same unit, and rate, in the Situation or Task. A bare number has no unit to go by.
    """
    seen: set[tuple[str, str | None]] = set()
    marked = []
    for number in numbers:
        measure = (number.unit, number.per) if number.unit is not None else None
        has_baseline = number.change is not None or (number.kind == "outcome" and measure in seen)
        marked.append(structs.replace(number, has_baseline=has_baseline) if has_baseline else number)
        if number.phase in _SCENE and number.kind in {"scope", "time"} and number.unit is not None:
            seen.add((number.unit, number.per))
    return tuple(marked)
