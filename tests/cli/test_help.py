"""Help: light, complete, and with examples."""

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from mockinterview import __version__
from mockinterview.cli import main

HEAVY = {"av", "ctranslate2", "faster_whisper", "numpy", "sounddevice", "textual", "webrtcvad"}
LOADED_BY_HELP = f"""
import sys
from mockinterview.cli import main
try:
    main(sys.argv[1:])
finally:
    print("HEAVY:", *({HEAVY!r} & set(sys.modules)), file=sys.stderr)
"""


def commands(command: click.Command = main, *path: str) -> list[tuple[str, ...]]:
    """The path of `command` and of every command below it."""
    below = command.commands.items() if isinstance(command, click.Group) else ()
    return [path, *(found for name, child in below for found in commands(child, *path, name))]


@pytest.mark.parametrize("arguments", [["--help"], ["analyze", "--help"], ["--version"], ["config", "path"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    result = subprocess.run(
        [sys.executable, "-c", LOADED_BY_HELP, *arguments], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0
    assert result.stderr.splitlines()[-1] == "HEAVY:"


@pytest.mark.parametrize("path", commands(), ids=lambda path: " ".join(path) or "main")
def test_every_command_has_help_with_examples(path: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, [*path, "--help"])
    assert result.exit_code == 0
    assert "\n  mockinterview" in result.stdout.replace("\n    ", "\n  ") or "$(mockinterview" in result.stdout
    assert "Example" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 82


def test_the_version_goes_to_stdout() -> None:
    result = CliRunner().invoke(main, ["--version"])
    assert (result.stdout, result.stderr) == (f"mockinterview {__version__}\n", "")


def test_python_m_is_the_same_program() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "mockinterview", "--version"], capture_output=True, text=True, check=True
    )
    assert result.stdout == f"mockinterview {__version__}\n"
