"""What I and we did, or were: each verb of a first person subject, with its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from mockinterview.analysis.feedback import Mention
from mockinterview.analysis.language.spoken import Token, text_at

_FARTHEST_VERB = 12
"""How far behind its subject a verb is looked for: "I, as the lead of that shift, decided"."""


class Deed(msgspec.Struct, frozen=True):
    """Token positions of the subject (of the verb, where it is unspoken) and of the verb.

    Without `is_action` it is a state, a plan or a possibility.
    """

    person: Literal["i", "we"]
    subject: int
    verb: int
    is_action: bool
    is_elided: bool


def read_deeds(tokens: Sequence[Token], mentions: Iterable[Mention]) -> tuple[Deed, ...]:
    """The verbs of the `mentions` that are subjects, in the order of their words."""
    positions = {token.word: position for position, token in enumerate(tokens)}
    acting = (mention for mention in mentions if mention.kind in {"subject", "elided"} and mention.subject_of)
    return tuple(_deed(tokens, positions[mention.word], mention) for mention in acting)


def _deed(tokens: Sequence[Token], subject: int, mention: Mention) -> Deed:
    reach = range(subject, subject + _FARTHEST_VERB)
    verb = next((place for place in reach if text_at(tokens, place) == mention.subject_of), subject)
    return Deed(mention.person, subject, verb, mention.is_action, mention.kind == "elided")
