"""`mockinterview correct`: words and phases put right, line by line."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from mockinterview.cli import main
from tests.cli.kept import keep_take
from tests.stubs.transcribers import STORY


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["correct", *arguments])


def shown(take: str = "1") -> dict:
    return json.loads(CliRunner().invoke(main, ["show", take, "--format", "json"]).stdout)


def test_without_an_option_the_words_are_numbered():
    keep_take()
    rows = [line.split(maxsplit=3) for line in run("last").stdout.splitlines()]
    assert rows[0][:3] == ["1", "Situation", "0:00"]
    assert " ".join(row[3] for row in rows) == STORY
    counted = 1
    for row in rows:
        assert int(row[0]) == counted
        counted += len(row[3].split())


def test_words_are_given_another_phase_and_the_times_follow():
    keep_take()
    result = run("1", "--words", "15-20", "--phase", "Result")
    assert result.exit_code == 0, result.stderr
    assert result.stderr == 'Corrected: "I was responsible for the repair." at 0:06 is Result.\n'
    seconds = {phase["phase"]: phase["seconds"] for phase in shown()["phases"]}
    assert f"Result {round(seconds['result'])} s" in result.stdout
    named = [word["text"] for word in shown()["words"] if word["phase_corrected"]]
    assert " ".join(named) == "I was responsible for the repair."


@pytest.mark.parametrize(("text", "heard"), [("fee", "fee,"), ("fee.", "fee."), ("fee for it", "fee for it,")])
def test_a_misheard_word_keeps_its_punctuation_unless_it_gets_another(text, heard):
    keep_take()
    assert run("1", "--words", str(STORY.split().index("feed,") + 1), "--text", text).exit_code == 0
    assert " ".join(word["text"] for word in shown()["words"] if word["text_corrected"]) == heard


def test_words_said_once_can_be_named_as_they_were_said():
    keep_take()
    result = run("1", "--words", "Payments stood", "--text", "payment desk stood")
    assert result.stderr == 'Corrected: "payments stood" at 0:05 is "payment desk stood".\n'
    assert " ".join(word["text"] for word in shown()["words"] if word["text_corrected"]) == "payment desk stood"


def test_corrections_are_listed_undone_and_redone():
    keep_take()
    assert run("1", "--list").stderr == "Take 1 has no corrections.\n"
    run("1", "--words", "1", "--text", "Her")
    run("1", "--words", "15-20", "--phase", "task")
    undone = run("1", "--undo")
    assert undone.stderr == 'Taken back: the correction of "I was responsible for the repair." at 0:06 to Task.\n'
    assert [line.split() for line in run("1", "--list").stdout.splitlines()] == [
        ["0:00", '"Our"', '"Her"'],
        ["0:06", '"I', "was", "responsible", "for", "the", 'repair."', "Task", "undone"],
    ]
    assert run("1", "--redo").stderr.startswith("Redone: ")
    assert len(shown()["corrections"]) == 2


def test_a_correction_that_no_longer_fits_is_listed_so():
    keep_take()
    run("1", "--words", "1", "--text", "Her")
    from mockinterview.cli.arguments.take_arguments import opened_journal
    from tests.stubs.transcripts import spoken

    with opened_journal() as journal:
        journal.keep(1, spoken("Quite another answer which was not given by anybody to any question."))
    assert run("1", "--list").stdout.split() == ["0:00", '"Our"', '"Her"', "no", "longer", "fits"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--words", "1"], "Give --words with --phase or with --text"),
        (["--phase", "task"], "Give --words"),
        (["--words", "1", "--phase", "task", "--text", "x"], "Give --words"),
        (["--undo", "--list"], "Give --words"),
        (["--words", "1-x", "--phase", "task"], '"1-x" is not said in this answer'),
        (["--words", "", "--phase", "task"], '"" is not said in this answer'),
        (["--words", "the feed", "--phase", "task"], "is not said"),
        (["--words", "I", "--phase", "task"], '"I" is said 6 times; give the number of the first word (15, 21,'),
        (["--words", "60-900", "--phase", "task"], "There are no words 60 to 900"),
        (["--words", "0", "--text", "x"], "There are no words 0 to 0"),
        (["--words", "1", "--phase", "middle"], '"middle" is no part of this answer'),
        (["--words", "1", "--text", " "], "The words that were said are missing"),
        (["--undo"], "no correction of take 1 to undo"),
        (["--redo"], "no correction of take 1 to redo"),
    ],
)
def test_what_cannot_be_is_one_sentence(arguments, sentence):
    keep_take()
    result = run("1", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_take_without_words_says_what_to_do():
    keep_take(text=None)
    result = run("1")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "mockinterview finish" in result.stderr


def test_an_answer_without_a_word_says_so():
    keep_take(text="")
    result = run("1")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "No words were heard in take 1.\n")


def test_an_answer_that_is_not_scored_may_be_corrected_until_it_is():
    keep_take(text="Our model broke and I fixed it")
    result = run("1", "--words", "7", "--text", "it by hand in one long night")
    assert (result.exit_code, result.stderr) == (0, 'Corrected: "it" at 0:03 is "it by hand in one long night".\n')
    assert shown()["verdict"] == "ok"
