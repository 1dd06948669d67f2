"""`compare`: which takes, in which order, and what is refused."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from mockinterview.cli import main
from tests.cli.kept import keep_take
from tests.stubs.transcribers import STORY


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["compare", *arguments])


def test_a_take_is_compared_with_the_one_before_it():
    keep_take(text=STORY.split(".")[0] + ".", day=1)
    keep_take("proudest", day=2)
    keep_take(day=3)
    result = run("last")
    assert result.exit_code == 0, result.output
    assert "Take 1" in result.stdout
    assert "Take 3" in result.stdout
    assert "Better" in result.stdout


def test_the_earlier_take_stands_first_however_they_are_named():
    keep_take(day=1)
    keep_take(day=2)
    result = json.loads(run("2", "1", "--format", "json").stdout)
    assert (result["before"], result["after"]) == (1, 2)
    assert {each["verdict"] for each in result["comparison"]["differences"]} == {"same"}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["last"], "No take of its question before take 2 was scored; name the two takes to compare."),
        (["1", "2"], "Takes 1 and 2 answer different questions; name two of one question."),
        (["1", "1"], "Take 1 is named twice; name two takes of one question."),
        (["9"], "There is no take 9; `mockinterview history` lists them."),
    ],
)
def test_what_cannot_be_compared_is_refused_in_a_sentence(arguments: list[str], sentence: str):
    keep_take(day=1)
    keep_take("proudest", day=2)
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr == f"mockinterview: {sentence}\n"


def test_an_unscored_take_between_two_scored_ones_is_passed_over():
    keep_take(day=1)
    keep_take(text="Fine.", day=2)
    keep_take(day=3)
    result = run("3", "--format", "json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert (found["before"], found["after"]) == (1, 3)


def test_a_take_that_was_not_named_is_not_blamed():
    keep_take(text="Fine.", day=1)
    keep_take(day=2)
    result = run("2")
    assert result.exit_code == 2
    assert result.stderr == (
        "mockinterview: No take of its question before take 2 was scored; name the two takes to compare.\n"
    )


def test_what_was_not_scored_has_nothing_to_compare():
    keep_take(text="Fine.", day=1)
    keep_take(day=2)
    result = run("1", "2")
    assert result.exit_code == 5
    assert result.stderr == "Take 1 could not be scored, so there is nothing to compare.\n"
