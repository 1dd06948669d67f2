"""Entries of many files made one: what may join, what refers to nothing, what takes the place of what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from mockinterview.errors import DataFileError, UsageError
from mockinterview.questions.entries import (
    Company,
    Competency,
    Entry,
    Group,
    Question,
    QuestionEntry,
    QuestionFile,
    QuestionType,
    Role,
)
from mockinterview.questions.ids import known_id

AnyEntry = TypeVar("AnyEntry", bound=Entry)


class Gathering:
    """Entries by id; a later file may only add, or replace what it says it replaces."""

    def __init__(self) -> None:
        self.groups: dict[str, Group] = {}
        self.companies: dict[str, Company] = {}
        self.competencies: dict[str, Competency] = {}
        self.roles: dict[str, Role] = {}
        self.types: dict[str, QuestionType] = {}
        self._questions: dict[str, QuestionEntry] = {}

    def add(self, files: list[tuple[str, QuestionFile]]) -> list[DataFileError]:
        """Take in the entries of `files`, which may refer to one another; return a problem for each left out."""
        problems: list[DataFileError] = []
        for name, file in files:
            problems += _merge(self.groups, file.groups, f"{name}: groups")
            problems += _merge(self.companies, file.companies, f"{name}: companies")
            problems += _merge(self.competencies, file.competencies, f"{name}: competencies")
            problems += _merge(self.roles, file.roles, f"{name}: roles")
            problems += _merge(self.types, file.types, f"{name}: types")
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

    def finished_questions(self) -> tuple[Question, ...]:
        """Each with its type."""
        return tuple(
            Question(**_fields(entry), question_type=self.types[entry.type]) for entry in self._questions.values()
        )

    def all_groups(self) -> dict[str, Group]:
        """A group that nobody named is headed by its id."""
        unnamed = {entry.group: Group(id=entry.group, name=entry.group) for entry in self._questions.values()}
        return unnamed | self.groups

    def _unknown_reference(self, question: QuestionEntry) -> str | None:
        """What is wrong with the ids that `question` refers to."""
        try:
            known_id("type", question.type, self.types)
            for competency in question.competencies:
                known_id("competency", competency, self.competencies)
            for role in question.roles:
                known_id("role", role, self.roles)
            companies = [self.companies[known_id("company", company, self.companies)] for company in question.companies]
            values = {value.id: value for company in companies for value in company.values}
            for value in question.values:
                known_id("value of its companies", value, values)
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
