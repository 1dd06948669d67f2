"""Who acted in the Action, where the words do not say it: passives without an agent, and what a we did.

Part of the contract in `feedback`; times are seconds from the start of the recording.
"""

from __future__ import annotations

import msgspec


class AgencyMention(msgspec.Struct, frozen=True):
    """Words (first and last index, both included) that leave open who acted, with the question they raise."""

    words: str
    start: float
    end: float
    first_word: int
    last_word: int
    question: str


class Agency(msgspec.Struct, frozen=True):
    """Inside the Action: `hidden` holds passives without an agent, `team_acts` every acting verb of a we."""

    hidden: tuple[AgencyMention, ...]
    team_acts: tuple[AgencyMention, ...]
