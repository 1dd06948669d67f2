"""What somebody wants to practise: which questions, how many, in which mode."""

from __future__ import annotations

from random import Random

import msgspec
from msgspec.structs import replace

from mockinterview.errors import UsageError
from mockinterview.practice.modes import PRACTICE, Mode
from mockinterview.questions.bank import QuestionBank
from mockinterview.questions.draws import Draws
from mockinterview.questions.entries import Question


class RoundPlan(msgspec.Struct, frozen=True, kw_only=True):
    """A wish. Ids as the bank has them; `question_id` asks for that one and leaves the filters aside."""

    question_id: str | None = None
    group: str | None = None
    type: str | None = None
    company: str | None = None
    competency: str | None = None
    draws: Draws = Draws()
    question_count: int = 1
    mode: Mode = PRACTICE
    aloud: bool | None = None
    """Whether the questions are read aloud; None: as the settings say."""
    follow_ups: int | None = None
    """Follow-ups that come by themselves after each answer of a round of several; None: as the settings say."""

    def choose(self, bank: QuestionBank, recent_ids: tuple[str, ...], rng: Random) -> tuple[Question, ...]:
        """The questions of a round, each once, none that was asked lately where there are others.

        `recent_ids`: what was asked, the latest last. Each knows the company that was chosen. Raises UsageError for
        an unknown id, or when too few questions meet the filters.
        """
        if self.question_id is not None:
            return (self.asked_for(bank.find(self.question_id), bank),)
        filters = (self.group, self.type, self.company, self.competency, self.draws)
        there_are = len(bank.candidates(*filters))
        if 0 < there_are < self.question_count:
            raise UsageError(f"Only {there_are} questions have all of that; ask for fewer, or drop a filter.")
        chosen: list[Question] = []
        while len(chosen) < self.question_count:
            rest = replace(bank, questions=tuple(question for question in bank.questions if question not in chosen))
            chosen.append(rest.random(recent_ids, rng, *filters))
        return tuple(self.asked_for(question, bank) for question in chosen)

    def asked_for(self, question: Question, bank: QuestionBank) -> Question:
        """`question` as it is practised for the company, if one was chosen. Raises UsageError for an unknown one."""
        return question if self.company is None else replace(question, for_company=bank.find_company(self.company).id)

    def reads_aloud(self, is_set: bool) -> bool:
        """Whether the questions are read aloud where the settings say `is_set`."""
        return is_set if self.aloud is None else self.aloud

    def asks_back(self, set_count: int) -> int:
        """How many follow-ups come by themselves where the settings say `set_count`."""
        return set_count if self.follow_ups is None else self.follow_ups

    def another(self) -> RoundPlan:
        """The wish for another question after this one: the filters stay, the id does not."""
        return replace(self, question_id=None)
