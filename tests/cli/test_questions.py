"""`mockinterview questions`: data on stdout, talk on stderr."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mockinterview.cli import main
from mockinterview.questions.bank import load_bank
from mockinterview.questions.recent import recent_ids

BANK = load_bank(None)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["questions", *arguments])


def test_the_list_has_a_line_for_each_question() -> None:
    lines = run("list").stdout.splitlines()
    assert len(lines) == len(BANK.questions)
    assert lines[0].split(maxsplit=2)[:2] == ["model-failure", "core-ml"]
    assert lines[0].split(maxsplit=2)[2].startswith("Tell me about a time when")


def test_a_list_without_a_question_says_so() -> None:
    none = run("list", "zebra")
    assert (none.exit_code, none.stdout) == (0, "")
    assert none.stderr == "No question is like that; `mockinterview questions list` lists all of them.\n"


def test_the_list_is_narrowed() -> None:
    shown = [
        line.split()[0] for line in run("list", "--company", "google", "--group", "leadership").stdout.splitlines()
    ]
    assert shown == ["mentoring", "learning-fast", "ambiguity"]


def test_an_empty_selection_prints_nothing() -> None:
    result = run("list", "--group", "practice", "--company", "google")
    assert (result.exit_code, result.stdout) == (0, "")


def test_json_holds_what_the_files_hold() -> None:
    listed = json.loads(run("list", "--format", "json").stdout)
    assert len(listed) == len(BANK.questions)
    assert listed[0]["id"] == "model-failure"
    assert listed[0]["question_type"]["phases_s"]["action"] == [60, 90]
    assert json.loads(run("show", "model-failure", "--format", "json").stdout) == listed[0]


def test_show_tells_what_is_tested_and_how_long_to_speak() -> None:
    shown = run("show", "quick-or-robust").stdout
    for part in ("action 60-90 s", "containing risk", "Story needed", "Amazon (to show Bias for Action", "Situation  "):
        assert part in shown


def test_an_unknown_question_is_usage() -> None:
    result = run("show", "model-falure")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == 'mockinterview: There is no question "model-falure"; did you mean model-failure?\n'


def test_random_does_not_repeat_what_it_picked_lately() -> None:
    picked = [run("random", "--group", "leadership").stdout.split()[0] for _ in range(12)]
    assert all(len(set(picked[start : start + 3])) == 3 for start in range(10))
    assert list(recent_ids()) == picked


def test_random_works_where_nothing_can_be_remembered(private_folders: Path) -> None:
    (private_folders / "data").write_text("a file where the folder should be")
    assert run("random").exit_code == 0


@pytest.mark.parametrize("arguments", [("list",), ("random",), ("show", "ethics")])
def test_a_broken_file_of_the_user_is_named_and_the_rest_works(private_folders: Path, arguments: tuple[str]) -> None:
    folder = private_folders / "config" / "questions"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text("[[questions]]\nid = 1\n")
    result = run(*arguments)
    assert result.exit_code == 0
    assert result.stdout
    assert (
        result.stderr
        == f"mockinterview: {folder / 'mine.toml'}: questions[0].id: Expected `str`, got `int`; mend the file.\n"
    )


def test_the_list_is_searched_and_narrowed_by_competency_and_role() -> None:
    shown = [line.split()[0] for line in run("list", "family", "--role", "nurse").stdout.splitlines()]
    assert shown == ["relative-upset"]
    teachers = run("list", "--competency", "conflict", "--role", "teacher").stdout
    assert "parent-complaint" in teachers
    assert "doctor-disagreement" not in teachers
    assert run("list", "--role", "pope").exit_code == 2


def test_a_role_in_the_settings_is_what_random_questions_are_for(private_folders: Path) -> None:
    (private_folders / "config").mkdir()
    settings = private_folders / "config" / "settings.toml"
    settings.write_text('[practice]\nrole = "nurse"\n')
    picked = [BANK.find(run("random").stdout.split()[0]) for _ in range(12)]
    assert all("nurse" in question.roles or not question.roles for question in picked)
    settings.write_text('[practice]\nrole = "nurs"\n')
    result = run("random")
    assert (result.exit_code, result.stderr) == (2, 'mockinterview: There is no role "nurs"; did you mean nurse?\n')


def test_the_cheat_sheet_names_every_type_with_its_length() -> None:
    shown = run("types").stdout
    for part in ("Do you have questions for us?", "3-5 min", "1-2 min", "action 60-90 s"):
        assert part in shown


def test_the_tags_are_counted() -> None:
    tags = {
        (each["kind"], each["id"]): each["questions"] for each in json.loads(run("tags", "--format", "json").stdout)
    }
    assert tags["group", "core-ml"] == 5
    assert tags["competency", "data"] != 0
    assert run("tags").stdout.count("\n") == len(tags)


def test_a_company_tells_what_it_looks_for_in_each_value() -> None:
    for company in BANK.companies.values():
        shown = run("companies", company.id).stdout
        for value in company.values:
            assert value.name in shown
            assert value.looks_for
            assert value.looks_for in shown
            assert value.strong
            assert value.strong in shown
            assert len(value.wordings) >= 3
    assert run("companies", "acme").exit_code == 2
    assert [line.split()[0] for line in run("companies").stdout.splitlines()] == list(BANK.companies)
