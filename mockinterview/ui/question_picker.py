"""Which question comes next."""

from __future__ import annotations

from random import Random

from msgspec.structs import replace

from mockinterview.practice.round_plan import RoundPlan
from mockinterview.questions import recent
from mockinterview.questions.bank import QuestionBank
from mockinterview.questions.entries import Question


class QuestionPicker:
    """Picks questions at random, without what was answered lately or was just turned down."""

    def __init__(self, bank: QuestionBank, rng: Random, plan: RoundPlan = RoundPlan()) -> None:  # noqa: B008 - frozen
        """`plan` narrows the questions; the one that it names comes first."""
        self.bank = bank
        self._rng = rng
        self._plan = plan
        self._offered: list[str] = []

    def pick(self) -> Question:
        """A question that has rested. Raises UsageError when there is none like that."""
        plan = self._plan.another() if self._offered else self._plan
        (question,) = replace(plan, question_count=1).choose(
            self.bank, (*recent.recent_ids(), *self._offered), self._rng
        )
        self._offered.append(question.id)
        return question

    def mark_asked(self, question: Question) -> None:
        """Note for later sessions that an answer to `question` was begun."""
        recent.remember(question.id)
