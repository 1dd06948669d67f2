"""`mockinterview questions examples`: the pairs listed, and one shown with both reports."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from mockinterview.cli import main


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["questions", "examples", *arguments])


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_list_has_a_line_for_each_pair() -> None:
    lines = run().stdout.splitlines()
    assert len(lines) >= 6
    assert lines[0].startswith("model-failure  sound  machine learning engineer")
    assert [line.split()[0] for line in lines if " sound " in line] == ["model-failure", "learning-fast"]


def test_the_list_as_json() -> None:
    listed = json.loads(run("--format", "json").stdout)
    assert listed[0]["question"] == "model-failure"
    assert listed[0]["has_sound"] is True
    assert len(listed) == len(run().stdout.splitlines())


def test_a_pair_is_shown_weak_first_then_strong_then_why() -> None:
    shown = flat(run("disagreement").stdout)
    weak, strong, why = (
        shown.index(part) for part in ("A WEAK ANSWER: civil", "A STRONG ANSWER: civil", "WHY THE FIRST")
    )
    assert weak < shown.index("The story stops before its result") < strong
    assert strong < shown.index("The result carries a number and where it came from") < why
    assert "The times are an estimate" in shown
    assert shown.endswith("and with a habit that came of it.")


def test_a_pair_that_was_spoken_is_told_with_real_times_and_its_sound() -> None:
    shown = flat(run("learning-fast").stdout)
    assert "The times are an estimate" not in shown
    assert "learning-fast-weak.mp3" in shown
    assert "words a minute" in shown


def test_a_pair_as_json_holds_both_reports_and_finds_its_sound() -> None:
    pair = json.loads(run("Model-Failure", "--format", "json").stdout)
    assert pair["weak"]["report"]["fix"] == "we_in_action"
    assert pair["strong"]["report"]["verdict"] == "ok"
    assert pair["strong"]["text"].startswith("I was the machine learning engineer")
    assert Path(pair["strong"]["sound"]).is_file()
    assert pair["why"]


def test_a_written_pair_has_no_sound() -> None:
    assert json.loads(run("mentoring", "--format", "json").stdout)["weak"]["sound"] is None


def test_a_question_without_examples_and_one_that_is_none_are_usage() -> None:
    for wrong, told in (
        ("ethics", 'no example for "ethics" yet'),
        ("ethic", 'no question "ethic"; did you mean ethics'),
    ):
        result = run(wrong)
        assert (result.exit_code, result.stdout) == (2, "")
        assert told in result.stderr


def test_the_setting_of_the_speaking_rate_is_obeyed(private_folders: Path) -> None:
    folder = private_folders / "config"
    folder.mkdir(parents=True)
    (folder / "settings.toml").write_text("[thresholds]\ndraft_words_per_minute = 100\n")
    assert "timed at 100 words a minute" in flat(run("mentoring").stdout)
