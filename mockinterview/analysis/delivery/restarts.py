"""What the speaker said in vain: words repeated at once, and starts that were left and begun again.

No rule asks what was meant: each names words that no clause needs twice ("the the"), that leave a phrase open ("I went
to the, I went"), or that are written as broken off ("sh- should"). Emphasis ("very very"), grammar ("had had") and
lists stay untouched; where both readings are possible it is none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from mockinterview.analysis.delivery.broken_starts import cut_off, replaced
from mockinterview.analysis.delivery.retraced_words import has_echo, loop_end, repeated, retraced
from mockinterview.analysis.delivery.spoken_steps import Restart, Step


def find_restarts(steps: Sequence[Step]) -> list[Restart]:
    """All in order; none overlaps another."""
    found: list[Restart] = []
    position = free = 0
    while position < len(steps):
        is_echoed = has_echo(steps, position)
        beyond = loop_end(steps, position) if is_echoed else None
        if beyond is not None:
            position = free = beyond
            continue
        rules = (*_ECHO_RULES, *_START_RULES) if is_echoed else _START_RULES
        restart = next((one for rule in rules if (one := rule(steps, position)) is not None), None)
        if restart is not None and restart.first >= free:
            found.append(restart)
            free = restart.resumes
        position = max(position + 1, restart.resumes if restart else 0)
    return found


_Rule: TypeAlias = Callable[[Sequence[Step], int], Restart | None]
_ECHO_RULES: tuple[_Rule, ...] = (retraced, repeated)
_START_RULES: tuple[_Rule, ...] = (cut_off, replaced)
