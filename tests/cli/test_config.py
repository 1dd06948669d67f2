"""`mockinterview config`: where the settings are and what they say."""

import json
import tomllib
from pathlib import Path

import msgspec
from click.testing import CliRunner, Result

from mockinterview.cli import main
from mockinterview.settings import Settings


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["config", *arguments])


def test_the_path_is_told_whether_the_file_exists_or_not(private_folders: Path) -> None:
    assert run("path").stdout == f"{private_folders / 'config' / 'settings.toml'}\n"


def test_every_setting_is_shown_as_a_settings_file() -> None:
    result = run("show")
    assert msgspec.convert(tomllib.loads(result.stdout), Settings) == Settings()
    assert "all are defaults" in result.stderr


def test_what_the_user_changed_is_shown(private_folders: Path) -> None:
    (private_folders / "config").mkdir()
    (private_folders / "config" / "settings.toml").write_text("[thresholds]\ni_share_fine = 0.9\n")
    assert "i_share_fine = 0.9\n" in run("show").stdout
    assert json.loads(run("show", "--format", "json").stdout)["thresholds"]["i_share_fine"] == 0.9


def test_a_broken_settings_file_is_named(private_folders: Path) -> None:
    (private_folders / "config").mkdir()
    (private_folders / "config" / "settings.toml").write_text("[thresholds]\ni_share_fein = 0.9\n")
    result = run("show")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "settings.toml" in result.stderr
    assert "i_share_fein" in result.stderr
