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


STORIES = {"fraud.md": b"\xef\xbb\xbf# Fraud\r\n\r\n## Action\r\nI asked.\r\n", "broken.md": b"+++\nno end \xff"}
PLAN = b"# mine\nstart = 2026-03-01\n"


def write_own_files() -> None:
    paths.stories_dir().mkdir(parents=True)
    for name, content in STORIES.items():
        (paths.stories_dir() / name).write_bytes(content)
    paths.plan_file().write_bytes(PLAN)


def own_files() -> tuple[dict[str, bytes], bytes]:
    return {path.name: path.read_bytes() for path in paths.stories_dir().iterdir()}, paths.plan_file().read_bytes()


def test_stories_and_plan_move_along_byte_for_byte(folder):
    keep_take("ethics", day=1)
    write_own_files()
    assert f"1 take and 2 stories in {folder}" in run("export", folder).stderr
    shutil.rmtree(paths.data_dir())
    imported = run("import", folder)
    assert imported.exit_code == 0
    assert f"2 stories added in {paths.stories_dir()}" in imported.stderr
    assert own_files() == (STORIES, PLAN)
    assert "added in" not in (again := run("import", folder)).stderr
    assert "another file" not in again.stderr


def test_a_story_that_is_another_one_here_stays(folder):
    write_own_files()
    assert run("export", folder).exit_code == 0
    (paths.stories_dir() / "fraud.md").write_bytes(b"Told anew")
    (paths.stories_dir() / "broken.md").unlink()
    imported = run("import", folder)
    assert f"{paths.stories_dir() / 'fraud.md'} is another file than the one in {folder}" in imported.stderr
    assert own_files() == ({**STORIES, "fraud.md": b"Told anew"}, PLAN)


def test_a_story_that_cannot_be_read_is_named_and_the_others_go(folder):
    write_own_files()
    (paths.stories_dir() / "away.md").symlink_to("/etc/hostname")
    exported = run("export", folder)
    assert f"{paths.stories_dir() / 'away.md'}: it is a link out of the folder" in exported.stderr
    assert sorted(path.name for path in (folder / "stories").iterdir()) == ["broken.md", "fraud.md"]


def test_stories_stay_when_takes_are_named(folder):
    keep_take("ethics", day=1)
    write_own_files()
    assert run("export", folder, "1").exit_code == 0
    assert not (folder / "stories").exists()
    assert not (folder / "plan.toml").exists()


def test_a_backup_brings_stories_and_plan_back(tmp_path):
    keep_take("ethics", day=1)
    write_own_files()
    told = run("backup", tmp_path / "all.tar")
    assert told.stderr == f"{tmp_path / 'all.tar'}: 1 take, 1 with sound; 2 stories.\n"
    shutil.rmtree(paths.data_dir())
    restored = run("restore", tmp_path / "all.tar")
    assert (restored.exit_code, restored.stdout) == (0, "")
    assert "1 take restored." in restored.stderr
    assert own_files() == (STORIES, PLAN)
