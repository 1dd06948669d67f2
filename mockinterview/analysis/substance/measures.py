"""What stands behind the story: its specifics, stakes and own role, decisions with reasons, what lasted, values shown.

Part of the contract in `feedback`; times are seconds from the start of the recording, word indexes include both ends.
What is listed is a floor: the rules know many wordings, not all. `rule` names the rule that found a mention.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from mockinterview.analysis.phase_names import PhaseName


class Evidence(msgspec.Struct, frozen=True):
    """Words that show something."""

    words: str
    phase: PhaseName
    start: float
    end: float
    first_word: int
    last_word: int
    rule: str


class Generality(msgspec.Struct, frozen=True):
    """Words that stand in place of what was done, with the question they raise."""

    words: str
    phase: PhaseName
    start: float
    end: float
    first_word: int
    last_word: int
    rule: str
    question: str


class Specifics(msgspec.Struct, frozen=True):
    """What makes the story concrete; `mentions` by rule: name, tool, number, decision (one with its reason)."""

    at_least: int
    mentions: tuple[Evidence, ...]


class Decision(msgspec.Struct, frozen=True):
    """A choice of the speaker's or of a we, with the words that give its reason, if any were found.

    `rule`: choice (a verb of deciding) or reasoned_act (another act that is given a reason). The rule of the reason:
    because, purpose, contrast ("instead of"), so, trade_off.
    """

    words: str
    phase: PhaseName
    start: float
    end: float
    first_word: int
    last_word: int
    rule: Literal["choice", "reasoned_act"]
    person: Literal["i", "we"]
    reason: Evidence | None


class CompanyValue(msgspec.Struct, frozen=True):
    """A value that a company listens for."""

    company: str
    id: str
    name: str


class ShownValue(msgspec.Struct, frozen=True):
    """A value with the deeds of the speaker that show it."""

    company: str
    id: str
    name: str
    mentions: tuple[Evidence, ...]


class Substance(msgspec.Struct, frozen=True):
    """All of it. `role` and `stakes` are looked for where the scene is set, the rest in the whole answer.

    `grounds`: own acts that follow from what is told before them ("..., so I called"), decisions or not. `habits`:
    sentences that tell what is done in general, in an answer whose acts are told in the present. `values_missed`: those
    of the company that was chosen for which no words were found; None when none was chosen.
    """

    specifics: Specifics
    generalities: tuple[Generality, ...]
    stakes: tuple[Evidence, ...]
    role: tuple[Evidence, ...]
    decisions: tuple[Decision, ...]
    lasting_changes: tuple[Evidence, ...]
    grounds: tuple[Evidence, ...] = ()
    habits: tuple[Evidence, ...] = ()
    values: tuple[ShownValue, ...] = ()
    values_missed: tuple[CompanyValue, ...] | None = None
