"""Follow-up questions as they stand in the feedback. Times are seconds from the start of the recording."""

from __future__ import annotations

from typing import Literal

import msgspec

ProbeId = Literal[
    "no_action",
    "no_result",
    "we_in_action",
    "vague_amount",
    "thin_action",
    "no_outcome_number",
    "failure_without_learning",
    "no_reason",
    "no_baseline",
    "hidden_agency",
    "general_words",
    "no_role",
    "no_learning",
    "no_example",
    "no_steps",
    "deeper",
]
"""What the answer left open; `deeper` when it left nothing open."""


class Probe(msgspec.Struct, frozen=True):
    """A follow-up question on the words `first_word` to `last_word` (indexes, both included).

    `question` quotes `words` as the speaker said them; `other_wordings` ask for the same. `wanted` names what is asked
    for, `rule` says why.
    """

    id: ProbeId
    question: str
    other_wordings: tuple[str, ...]
    words: str
    start: float
    end: float
    first_word: int
    last_word: int
    wanted: str
    rule: str


class FollowUp(msgspec.Struct, frozen=True):
    """Whether the answer to a follow-up gave what `probe` had asked for, and the words that give it, if any were found.

    Word indexes include both ends; they and the times are None while it is open.
    """

    probe: ProbeId
    wanted: str
    is_filled: bool
    words: str = ""
    start: float | None = None
    end: float | None = None
    first_word: int | None = None
    last_word: int | None = None
