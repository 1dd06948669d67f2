"""Which questions come next."""

from __future__ import annotations

from random import Random

from msgspec.structs import replace

from mockinterview.practice.round_plan import RoundPlan
from mockinterview.questions import recent
from mockinterview.questions.bank import QuestionBank
from mockinterview.questions.draws import ALL_ALIKE
from mockinterview.questions.entries import Company, Question


class QuestionPicker:
    """Picks questions at random, without what was answered lately or was just turned down."""

    def __init__(self, bank: QuestionBank, rng: Random, plan: RoundPlan = RoundPlan()) -> None:  # noqa: B008 - frozen
        """`plan` narrows the questions; the one that it names comes first, and it says how many are asked."""
        self.bank = bank
        self.count = plan.question_count
        self._rng = rng
        self._plan = plan
        self._offered: list[str] = []

    @property
    def company(self) -> Company | None:
        """The one that is practised for, if any. Raises UsageError when the bank does not know it."""
        return None if self._plan.company is None else self.bank.find_company(self._plan.company)

    def pick(self, count: int = 1) -> tuple[Question, ...]:
        """Questions that have rested, each once. Raises UsageError when there are not so many."""
        plan = replace(self._plan.another() if self._offered else self._plan, question_count=count)
        questions = plan.choose(self.bank, (*recent.recent_ids(), *self._offered), self._rng)
        self._offered.extend(question.id for question in questions)
        return questions

    def pick_among(self, questions: tuple[Question, ...]) -> Question:
        """One of `questions` that has rested."""
        among = replace(self.bank, questions=questions)
        question = among.random((*recent.recent_ids(), *self._offered), self._rng, draws=ALL_ALIKE)
        return self._plan.asked_for(question, self.bank)
