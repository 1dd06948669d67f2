"""Which question has which story: gaps first, and what is told too often."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from mockinterview.questions.entries import Company, Question
from mockinterview.stories.story import Story
from mockinterview.stories.telling import Telling

Mark = Literal["none", "mapped", "told"]


class Cell(msgspec.Struct, frozen=True):
    """One story under one question: mapped to it, told in answer to it `told_count` times, or neither.

    `is_listed`: its file names the question; a story may be told in answer to one that it does not name.
    """

    story_id: str
    mark: Mark
    told_count: int = 0
    is_listed: bool = False


class CoverageRow(msgspec.Struct, frozen=True):
    """One question (or one value of a company) against all stories."""

    id: str
    text: str
    cells: tuple[Cell, ...]

    @property
    def is_gap(self) -> bool:
        """Whether no story is mapped to it, nor was told."""
        return all(cell.mark == "none" for cell in self.cells)


class Coverage(msgspec.Struct, frozen=True):
    """The matrix. Rows: gaps first, else in the order of the bank. `overused` are stories with too many rows."""

    story_ids: tuple[str, ...]
    rows: tuple[CoverageRow, ...]
    overused: tuple[str, ...] = ()

    @property
    def gaps(self) -> tuple[CoverageRow, ...]:
        """The rows without a story."""
        return tuple(row for row in self.rows if row.is_gap)

    def mapped_count(self, story_id: str) -> int:
        """The rows that a story answers."""
        return sum(cell.mark != "none" for row in self.rows for cell in row.cells if cell.story_id == story_id)


def cover_questions(
    stories: Sequence[Story], questions: Sequence[Question], tellings: Iterable[Telling], overused_from: int
) -> Coverage:
    """The questions against the stories. A story with `overused_from` questions or more is overused."""
    told: dict[tuple[str | None, str | None], int] = {}
    for telling in tellings:
        key = (telling.story_id, telling.question_id)
        told[key] = told.get(key, 0) + 1
    rows = [
        CoverageRow(
            question.id,
            question.text,
            tuple(
                _cell(story.id, question.id in story.questions, told.get((story.id, question.id), 0))
                for story in stories
            ),
        )
        for question in questions
    ]
    return _coverage(stories, rows, overused_from)


def cover_values(stories: Sequence[Story], company: Company, overused_from: int) -> Coverage:
    """The values of a company against the stories that show them, as their files say."""
    rows = [
        CoverageRow(value.id, value.name, tuple(_cell(story.id, value.id in story.values, 0) for story in stories))
        for value in company.values
    ]
    return _coverage(stories, rows, overused_from)


def _cell(story_id: str, is_mapped: bool, told_count: int) -> Cell:
    if told_count:
        return Cell(story_id, "told", told_count, is_mapped)
    return Cell(story_id, "mapped" if is_mapped else "none", 0, is_mapped)


def _coverage(stories: Sequence[Story], rows: Sequence[CoverageRow], overused_from: int) -> Coverage:
    ordered = tuple(sorted(rows, key=lambda row: not row.is_gap))
    coverage = Coverage(tuple(story.id for story in stories), ordered)
    overused = tuple(each for each in coverage.story_ids if coverage.mapped_count(each) >= overused_from)
    return msgspec.structs.replace(coverage, overused=overused)
