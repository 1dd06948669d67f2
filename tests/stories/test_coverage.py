"""The matrix: gaps first, what is told is counted, what is told too often is named."""

from __future__ import annotations

from mockinterview.questions.bank import load_bank
from mockinterview.stories.coverage import cover_questions, cover_values
from tests.stories.files import story, telling

BANK = load_bank(None)
QUESTIONS = BANK.candidates()
OVERUSED_FROM = 6


def test_questions_without_a_story_come_first() -> None:
    stories = [story("ranking", "model-failure", "proudest"), story("anna", "mentoring")]
    coverage = cover_questions(stories, QUESTIONS, [], OVERUSED_FROM)
    assert len(coverage.gaps) == len(QUESTIONS) - 3
    assert coverage.rows[: len(coverage.gaps)] == coverage.gaps
    assert [row.id for row in coverage.rows[-3:]] == ["model-failure", "proudest", "mentoring"]
    assert coverage.mapped_count("ranking") == 2


def test_a_story_told_in_answer_covers_the_question_and_is_counted() -> None:
    told = [telling(1, "anna", "ethics"), telling(2, "anna", "ethics"), telling(3, None, "ambiguity")]
    coverage = cover_questions([story("anna")], QUESTIONS, told, OVERUSED_FROM)
    (row,) = [row for row in coverage.rows if not row.is_gap]
    assert (row.id, row.cells[0].mark, row.cells[0].told_count) == ("ethics", "told", 2)


def test_a_story_for_everything_is_overused() -> None:
    ids = [question.id for question in QUESTIONS]
    coverage = cover_questions([story("all", *ids), story("some", *ids[:5])], QUESTIONS, [], OVERUSED_FROM)
    assert coverage.overused == ("all",)
    assert not coverage.gaps


def test_a_bank_without_stories_is_all_gaps() -> None:
    assert len(cover_questions([], QUESTIONS, [], OVERUSED_FROM).gaps) == len(QUESTIONS)


def test_the_values_of_a_company_are_covered_by_what_stories_show() -> None:
    coverage = cover_values([story("a", values=("dive-deep",))], BANK.companies["amazon"], OVERUSED_FROM)
    assert [row.id for row in coverage.rows if not row.is_gap] == ["dive-deep"]
    assert coverage.rows[-1].text == "Dive Deep"
