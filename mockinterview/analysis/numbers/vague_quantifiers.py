"""What an answer says in place of a figure. Part of the contract in `feedback`; times are seconds of the recording."""

from __future__ import annotations

import msgspec

from mockinterview.analysis.phase_names import PhaseName


class VagueQuantifier(msgspec.Struct, frozen=True):
    """Words (first and last index, both included) that say how much without a figure, with the question they raise.

    `is_mild`: they size the setting (Situation, Task) or a stretch of time ("a few days"), where nobody would ask.
    """

    text: str
    phase: PhaseName
    start: float
    first_word: int
    last_word: int
    question: str
    is_mild: bool = False
