"""`export`, and `import` of what it wrote."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mockinterview import paths
from mockinterview.cli import main
from tests.cli.kept import keep_take


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)])


def kept() -> list[dict]:
    """Everything that the history says, but where the recordings lie."""
    takes = json.loads(run("history", "--format", "json").stdout)
    return [{name: value for name, value in take.items() if name != "recording"} for take in takes]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "out"


def test_a_history_moves_to_another_computer(folder):
    keep_take("ethics", day=1)
    keep_take("disagreement", day=2, text=None)
    run("tag", "good", "1")
    run("note", "1", "Slower.")
    before = kept()
    exported = run("export", folder)
    assert (exported.exit_code, exported.stdout) == (0, "")
    assert f"2 takes in {folder}" in exported.stderr
    shutil.rmtree(paths.data_dir())
    assert kept() == []
    imported = run("import", folder)
    assert (imported.exit_code, imported.stdout) == (0, f"{folder}: 2 takes added\n")
    assert kept() == before
    again = run("import", folder)
    assert again.stdout == f"{folder}: 0 takes added\n"
    assert f"2 takes of {folder} stay as they are here: 1, 2." in again.stderr


def test_numbers_that_change_are_told(folder):
    keep_take("ethics", day=1)
    run("export", folder)
    shutil.rmtree(paths.data_dir())
    keep_take("disagreement", day=2)
    assert run("import", folder).stdout.splitlines() == [f"{folder}: 1 take added", "take 1 is take 2 here"]


def test_takes_that_are_named_go_alone_and_without_sound(folder):
    keep_take("ethics", day=1)
    keep_take("disagreement", day=2)
    assert run("export", folder, "last", "2", "--no-sound").exit_code == 0
    (row,) = csv.DictReader((folder / "takes.csv").read_text().splitlines())
    assert (row["take"], row["question"], row["verdict"]) == ("2", "disagreement", "ok")
    assert sorted(path.suffix for path in (folder / "takes").iterdir()) == [".json", ".md"]


def test_a_damaged_take_is_a_line_and_the_others_come(folder):
    keep_take("ethics", day=1)
    keep_take("disagreement", day=2)
    run("export", folder)
    next((folder / "takes").glob("*.json")).write_text("{")
    shutil.rmtree(paths.data_dir())
    result = run("import", folder)
    assert result.exit_code == 2
    assert result.stdout == f"{folder}: 1 take added\n"
    assert len([line for line in result.stderr.splitlines() if line.startswith("mockinterview:")]) == 1


@pytest.mark.parametrize("option", [("--question", "ethics"), ("--date", "2026-03-01")])
def test_takes_bring_their_own_question_and_date(folder, option):
    keep_take()
    run("export", folder)
    assert run("import", folder, *option).exit_code == 2


def test_an_empty_history_is_exported_and_imported_too(folder):
    assert run("export", folder).exit_code == 0
    assert run("import", folder).stdout == f"{folder}: 0 takes added\n"


def test_a_folder_in_use_and_a_take_that_is_not_are_refused(folder, tmp_path):
    keep_take()
    assert run("export", folder, "9").exit_code == 2
    assert not folder.exists()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "file").touch()
    assert run("export", tmp_path / "mine").exit_code == 2
