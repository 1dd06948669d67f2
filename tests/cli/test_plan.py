"""`mockinterview plan`."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mockinterview.cli import main
from tests.cli.kept import keep_take

TODAY = datetime(2026, 3, 4, 9).astimezone()


@pytest.fixture(autouse=True)
def march(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mockinterview.cli.commands.plan._now", lambda: TODAY)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["plan", *arguments])


def test_a_newcomer_learns_what_to_do_first() -> None:
    shown = run().stdout
    assert shown.startswith("Today\n  1. Write down your first story")
    assert "plan set --interview" in shown


def test_a_plan_is_set_back_from_an_interview_and_shown() -> None:
    lines = run("set", "--interview", "2026-04-01").stdout.splitlines()
    assert lines[2].startswith("  Tue 10 Mar")
    assert lines[-1].split() == ["Wed", "1", "Apr", "Interview"]
    plan = json.loads(run("--format", "json").stdout)
    assert plan["dates"] == {"start": "2026-03-10", "interview": "2026-04-01"}
    assert [each["state"] for each in plan["checkpoints"]] == ["ahead"] * 5


@pytest.mark.parametrize(
    "arguments",
    [
        ("set",),
        ("set", "--interview", "2026-03-01"),
        ("set", "--start", "tomorrow"),
        ("set", "--start", "2026-05-01", "--interview", "2026-04-01"),
    ],
)
def test_days_that_make_no_plan_are_usage(arguments: tuple[str, ...], private_folders: Path) -> None:
    assert run(*arguments).exit_code == 2
    assert not (private_folders / "data" / "plan.toml").exists()


def test_what_was_told_is_due_again_with_its_reason() -> None:
    assert "Nothing has been told yet" in run("due").stderr
    keep_take("ethics", day=1)
    (line,) = run("due").stdout.splitlines()
    assert "question" in line
    assert "so it is due after" in line
    assert "Answer again: Tell me about a time when a model raised" in run().stdout


def test_the_plan_is_exported(tmp_path: Path) -> None:
    run("set", "--start", "2026-03-04")
    assert run("export").stdout.startswith("BEGIN:VCALENDAR")
    target = tmp_path / "plan.ics"
    assert run("export", "--output", str(target)).exit_code == 0
    assert target.read_bytes().count(b"BEGIN:VEVENT") == 5
    assert run("export", "--output", str(tmp_path / "no" / "plan.ics")).exit_code == 2


def test_broken_dates_are_named_and_left_alone(private_folders: Path) -> None:
    path = private_folders / "data" / "plan.toml"
    path.parent.mkdir()
    path.write_text("start = soon\n")
    result = run()
    assert (result.exit_code, path.read_text()) == (2, "start = soon\n")
    assert "plan.toml" in result.stderr


def test_the_weakest_stories_are_named_by_their_titles(private_folders: Path) -> None:
    run("set", "--start", "2026-03-01")
    keep_take("ethics", day=2)
    CliRunner().invoke(main, ["stories", "from-take", "last", "What I refused"])
    assert "Weakest at their last telling: What I refused." in run().stdout


def test_only_stories_with_something_in_them_and_real_rounds_count(private_folders: Path) -> None:
    run("set", "--start", "2026-03-01")
    folder = private_folders / "data" / "stories"
    folder.mkdir()
    (folder / "junk.md").write_text("junk")
    CliRunner().invoke(main, ["stories", "new", "Bare"])
    CliRunner().invoke(main, ["stories", "new", "Mine", "--question", "ethics"])
    keep_take("ethics", day=2)
    counted = {
        each["checkpoint"]["id"]: each["count"] for each in json.loads(run("--format", "json").stdout)["checkpoints"]
    }
    assert counted["list"] == {"done": 1, "wanted": 8}
    assert counted["mock"] == {"done": 0, "wanted": 5}


def test_nothing_is_due_only_after_the_interview() -> None:
    run("set", "--start", "2026-03-01", "--interview", "2026-03-05")
    keep_take("ethics", day=1)
    assert run("due").stdout.startswith(("Mon 2 Mar", "Tue 3 Mar", "Wed 4 Mar"))
