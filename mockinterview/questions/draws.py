"""Which questions chance may pick, and how often those of somebody else's work come up."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import msgspec

from mockinterview.questions.entries import Question
from mockinterview.settings import PracticeSettings


class Draws(msgspec.Struct, frozen=True):
    """What is known of the one who practises; `settings.PracticeSettings` explains each.

    `role_share`: None draws all alike, whatever work they are written for.
    """

    role: str | None = None
    whole_bank: bool = False
    role_share: float | None = None


def draws_for(practice: PracticeSettings, role: str | None = None) -> Draws:
    """As the settings say; a `role` takes the place of the one that is set."""
    return Draws(role or practice.role or None, practice.whole_bank, practice.role_share)


ALL_ALIKE = Draws(whole_bank=True)
"""Every question has the same chance."""


def draw(candidates: Sequence[Question], asked_ids: Sequence[str], share: float | None, rng: Random) -> Question:
    """One of `candidates` (N of them), but none of the last N // 2 that were asked.

    With a `share` (0 to 1) that part of the draws goes to the questions that are written for some role, where there
    are others; each part rests for itself.
    """
    for_roles = [question for question in candidates if question.roles]
    for_everyone = [question for question in candidates if not question.roles]
    if share is not None and for_roles and for_everyone:
        candidates = for_roles if rng.random() < share else for_everyone
    ids = {question.id for question in candidates}
    asked = [question_id for question_id in asked_ids if question_id in ids]
    resting = set(asked[len(asked) - min(len(asked), len(candidates) // 2) :])
    return rng.choice([question for question in candidates if question.id not in resting])
