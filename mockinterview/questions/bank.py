"""The bank of questions: what there is, found by id, narrowed by what they are tagged with, picked at random."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

import msgspec

from mockinterview.errors import DataFileError, UsageError
from mockinterview.questions.draws import Draws, draw
from mockinterview.questions.entries import Company, Competency, Group, Question, QuestionType, Role
from mockinterview.questions.files import read_bundled_files, read_user_files
from mockinterview.questions.gathering import Gathering
from mockinterview.questions.ids import known_id

USER_FOLDER = "questions"
"""Folder of the user's own question files, below the config folder."""

Named = Company | Competency | Role


class QuestionBank(msgspec.Struct, frozen=True):
    """All questions, in the order of their files (bundled first), with all that they are tagged with by id.

    `problems` are the user's files and entries that were left out, each in one sentence.
    """

    questions: tuple[Question, ...]
    groups: Mapping[str, Group]
    types: Mapping[str, QuestionType]
    companies: Mapping[str, Company]
    competencies: Mapping[str, Competency] = {}
    roles: Mapping[str, Role] = {}
    problems: tuple[DataFileError, ...] = ()

    def find(self, question_id: str) -> Question:
        """The question `question_id`. Raises UsageError, with the ids that come close, when there is none."""
        by_id = {question.id: question for question in self.questions}
        return by_id[known_id("question", question_id, by_id)]

    def find_company(self, company_id: str) -> Company:
        """The company `company_id`. Raises UsageError, with the ids that come close, when there is none."""
        return self.companies[known_id("company", company_id, self.companies)]

    def find_competency(self, competency_id: str) -> Competency:
        """The competency `competency_id`. Raises UsageError, with the ids that come close, when there is none."""
        return self.competencies[known_id("competency", competency_id, self.competencies)]

    def find_role(self, role_id: str) -> Role:
        """The role `role_id`. Raises UsageError, with the ids that come close, when there is none."""
        return self.roles[known_id("role", role_id, self.roles)]

    def select(
        self,
        group: str | None = None,
        type: str | None = None,  # noqa: A002 - the word that files and command line use
        company: str | None = None,
        competency: str | None = None,
        role: str | None = None,
    ) -> tuple[Question, ...]:
        """The questions that meet every filter; ids, in any case. Raises UsageError for an unknown id.

        A `role` leaves the questions that are for it and those for everyone.
        """
        group_id = None if group is None else known_id("group", group, self.groups)
        type_id = None if type is None else known_id("type", type, self.types)
        company_id = None if company is None else self.find_company(company).id
        competency_id = None if competency is None else self.find_competency(competency).id
        role_id = None if role is None else self.find_role(role).id
        return tuple(
            question
            for question in self.questions
            if group_id in {None, question.group}
            and type_id in {None, question.type}
            and (company_id is None or company_id in question.companies)
            and (competency_id is None or competency_id in question.competencies)
            and (role_id is None or not question.roles or role_id in question.roles)
        )

    def search(self, words: str) -> tuple[Question, ...]:
        """The questions that have each of `words` somewhere: in id, text, or the names of whatever they are tagged."""
        wanted = words.casefold().split()
        return tuple(question for question in self.questions if all(word in self._said_of(question) for word in wanted))

    def candidates(
        self,
        group: str | None = None,
        type: str | None = None,  # noqa: A002 - as in `select`
        company: str | None = None,
        competency: str | None = None,
        draws: Draws = Draws(),  # noqa: B008 - frozen
    ) -> tuple[Question, ...]:
        """What chance may pick of: where no filter narrows them, the default rounds and what is for the role."""
        chosen = self.select(group, type, company, competency, draws.role)
        if draws.whole_bank or any((group, type, company, competency)):
            return chosen
        role = None if draws.role is None else self.find_role(draws.role).id
        extra = {group.id for group in self.groups.values() if not group.in_default_rounds}
        return tuple(each for each in chosen if each.group not in extra or role in each.roles)

    def random(
        self,
        recent_ids: Sequence[str],
        rng: Random,
        group: str | None = None,
        type: str | None = None,  # noqa: A002 - as in `select`
        company: str | None = None,
        competency: str | None = None,
        draws: Draws = Draws(),  # noqa: B008 - frozen
    ) -> Question:
        """One of the `candidates`, half of which rest (`draws.draw`).

        `recent_ids` are what was asked, the latest last; ids that the filters leave out do not count. Raises
        UsageError for an unknown id or when no question meets the filters.
        """
        candidates = self.candidates(group, type, company, competency, draws)
        if not candidates:
            raise UsageError("No question has all of that together; leave one of the filters out.")
        is_asked_for = draws.role is not None or group is not None
        return draw(candidates, recent_ids, None if is_asked_for else draws.role_share, rng)

    def _said_of(self, question: Question) -> str:
        group = self.groups.get(question.group)
        tags: list[tuple[Mapping[str, Named], tuple[str, ...]]] = [
            (self.companies, question.companies),
            (self.competencies, question.competencies),
            (self.roles, question.roles),
        ]
        names = [known[each].name for known, ids in tags for each in ids if each in known]
        ids = (question.id, question.group, question.type, *(each for _, tagged in tags for each in tagged))
        said = (*ids, question.text, *question.tests, question.question_type.name, *names, group.name if group else "")
        return " ".join(said).casefold()


def load_bank(user_dir: Path | None) -> QuestionBank:
    """The bundled questions and, unless `user_dir` is None, those of the files `user_dir/questions/*.toml`.

    `user_dir` is the config folder (`paths.config_dir()`). What is wrong with the user's files goes into
    `problems`, and the rest is used. Raises DataFileError when a bundled file is broken.
    """
    gathered = Gathering()
    for problem in gathered.add(read_bundled_files()):
        raise problem
    problems: list[DataFileError] = []
    if user_dir is not None:
        files, problems = read_user_files(user_dir / USER_FOLDER)
        problems += gathered.add(files)
    return QuestionBank(
        gathered.finished_questions(),
        gathered.all_groups(),
        gathered.types,
        gathered.companies,
        gathered.competencies,
        gathered.roles,
        tuple(problems),
    )
