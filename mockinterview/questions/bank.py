"""The bank of questions: what there is, found by id, narrowed by group, type and company, picked at random."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import msgspec

from mockinterview.errors import DataFileError, UsageError
from mockinterview.questions.entries import Company, Entry, Group, Question, QuestionEntry, QuestionFile, QuestionType
from mockinterview.questions.files import read_bundled_files, read_user_files

USER_FOLDER = "questions"
"""Folder of the user's own question files, below the config folder."""

AnyEntry = TypeVar("AnyEntry", bound=Entry)


class QuestionBank(msgspec.Struct, frozen=True):
    """All questions, in the order of their files (bundled first), with groups, types and companies by id.

    `problems` are the user's files and entries that were left out, each in one sentence.
    """

    questions: tuple[Question, ...]
    groups: Mapping[str, Group]
    types: Mapping[str, QuestionType]
    companies: Mapping[str, Company]
    problems: tuple[DataFileError, ...] = ()

    def find(self, question_id: str) -> Question:
        """The question `question_id`. Raises UsageError, with the ids that come close, when there is none."""
        by_id = {question.id: question for question in self.questions}
        return by_id[_known("question", question_id, by_id)]

    def find_company(self, company_id: str) -> Company:
        """The company `company_id`. Raises UsageError, with the ids that come close, when there is none."""
        return self.companies[_known("company", company_id, self.companies)]

    def select(
        self,
        group: str | None = None,
        type: str | None = None,  # noqa: A002 - the word that files and command line use
        company: str | None = None,
    ) -> tuple[Question, ...]:
        """The questions that meet every filter; ids, in any case. Raises UsageError for an unknown id."""
        chosen = self.questions
        if group is not None:
            group_id = _known("group", group, self.groups)
            chosen = tuple(question for question in chosen if question.group == group_id)
        if type is not None:
            type_id = _known("type", type, self.types)
            chosen = tuple(question for question in chosen if question.type == type_id)
        if company is not None:
            company_id = self.find_company(company).id
            chosen = tuple(question for question in chosen if company_id in question.companies)
        return chosen

    def random(
        self,
        recent_ids: Sequence[str],
        rng: Random,
        group: str | None = None,
        type: str | None = None,  # noqa: A002 - as in `select`
        company: str | None = None,
    ) -> Question:
        """One of the N questions that meet the filters, but none of the last N // 2 of them that were asked.

        `recent_ids` are what was asked, the latest last; ids that the filters leave out do not count.
        Raises UsageError for an unknown id or when no question meets the filters.
        """
        candidates = self.select(group, type, company)
        if not candidates:
            raise UsageError("No question has that group, type and company together; leave one of them out.")
        candidate_ids = {question.id for question in candidates}
        asked = [question_id for question_id in recent_ids if question_id in candidate_ids]
        resting = set(asked[len(asked) - min(len(asked), len(candidates) // 2) :])
        return rng.choice([question for question in candidates if question.id not in resting])


def load_bank(user_dir: Path | None) -> QuestionBank:
    """The bundled questions and, unless `user_dir` is None, those of the files `user_dir/questions/*.toml`.

    `user_dir` is the config folder (`paths.config_dir()`). What is wrong with the user's files goes into
    `problems`, and the rest is used. Raises DataFileError when a bundled file is broken.
    """
    draft = _Draft()
    for problem in draft.add(read_bundled_files()):
        raise problem
    problems: list[DataFileError] = []
    if user_dir is not None:
        files, problems = read_user_files(user_dir / USER_FOLDER)
        problems += draft.add(files)
    return draft.bank(problems)


class _Draft:
    """A bank in the making: entries by id; a later file may only add, or replace what it says it replaces."""

    def __init__(self) -> None:
        self._groups: dict[str, Group] = {}
        self._companies: dict[str, Company] = {}
        self._types: dict[str, QuestionType] = {}
        self._questions: dict[str, QuestionEntry] = {}

    def add(self, files: list[tuple[str, QuestionFile]]) -> list[DataFileError]:
        """Take in the entries of `files`, which may refer to one another; return a problem for each left out."""
        problems: list[DataFileError] = []
        for name, file in files:
            problems += _merge(self._groups, file.groups, f"{name}: groups")
            problems += _merge(self._companies, file.companies, f"{name}: companies")
            problems += _merge(self._types, file.types, f"{name}: types")
        for name, file in files:
            sound = []
            for question in file.questions:
                wrong = self._unknown_reference(question)
                if wrong is None:
                    sound.append(question)
                else:
                    problems.append(DataFileError(f"{name}: questions: {question.id} is left out: {wrong}"))
            problems += _merge(self._questions, sound, f"{name}: questions")
        return problems

    def bank(self, problems: Iterable[DataFileError]) -> QuestionBank:
        """The finished bank. A group that nobody named is headed by its id."""
        questions = tuple(
            Question(**_fields(entry), question_type=self._types[entry.type]) for entry in self._questions.values()
        )
        unnamed = {question.group: Group(id=question.group, name=question.group) for question in questions}
        return QuestionBank(questions, unnamed | self._groups, self._types, self._companies, tuple(problems))

    def _unknown_reference(self, question: QuestionEntry) -> str | None:
        """What is wrong with the ids that `question` refers to."""
        try:
            _known("type", question.type, self._types)
            companies = [self._companies[_known("company", company, self._companies)] for company in question.companies]
            values = {value.id: value for company in companies for value in company.values}
            for value in question.values:
                _known("value of its companies", value, values)
        except UsageError as error:
            return str(error)
        return None


def _merge(known: dict[str, AnyEntry], entries: Iterable[AnyEntry], place: str) -> list[DataFileError]:
    """Add `entries` to `known`; return a problem for each that may not."""
    problems = []
    for entry in entries:
        if entry.id in known and not entry.replaces:
            problems.append(
                DataFileError(f"{place}: {entry.id}: the id is taken; choose another, or say `replaces = true`.")
            )
        elif entry.id not in known and entry.replaces:
            problems.append(DataFileError(f"{place}: {entry.id}: there is nothing it `replaces`; mend the id."))
        else:
            known[entry.id] = entry
    return problems


def _fields(entry: QuestionEntry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in entry.__struct_fields__}


def _known(what: str, wanted: str, known: Mapping[str, object]) -> str:
    """`wanted` as `known` spells it. Raises UsageError with what comes close, or all there is."""
    wanted_id = wanted.strip().lower()
    if wanted_id in known:
        return wanted_id
    close = get_close_matches(wanted_id, known, n=3)
    if close:
        raise UsageError(f'There is no {what} "{wanted}"; did you mean {" or ".join(close)}?')
    raise UsageError(f'There is no {what} "{wanted}"; there are: {", ".join(known) or "none"}.')
