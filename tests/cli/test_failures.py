"""How commands end badly: one line on stderr, the right exit code, no traceback."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from mockinterview import errors
from mockinterview.cli import main
from mockinterview.cli.failures import MAX_LOG_BYTES, ReportingGroup, log_path
from tests.cli.kept import keep_take

PROGRAM = [sys.executable, "-m", "mockinterview"]


def ending_in(fail: Callable[[], object]) -> Result:
    """The result of a command that calls `fail`."""

    @click.group(cls=ReportingGroup)
    def group() -> None:
        pass

    @group.command()
    def work() -> None:
        click.echo("some data")
        fail()

    return CliRunner().invoke(group, ["work"])


def raising(error: BaseException) -> Callable[[], None]:
    """A function that raises `error`."""

    def fail() -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "exit_code"),
    [
        (errors.MockInterviewError, 1),
        (errors.AudioFileError, 1),
        (errors.UsageError, 2),
        (errors.DataFileError, 2),
        (errors.AudioDeviceError, 3),
        (errors.SpeechModelError, 4),
    ],
)
def test_an_error_is_one_line_and_its_exit_code(error: type[errors.MockInterviewError], exit_code: int) -> None:
    result = ending_in(raising(error("It went wrong;\nmend\x1b[31m it.")))
    assert result.exit_code == exit_code
    assert result.stdout == "some data\n"
    assert result.stderr == "mockinterview: It went wrong; mend\N{REPLACEMENT CHARACTER}[31m it.\n"


@pytest.mark.parametrize("interruption", [KeyboardInterrupt(), click.Abort()])
def test_an_interruption_is_quiet(interruption: BaseException) -> None:
    result = ending_in(raising(interruption))
    assert (result.exit_code, result.stderr) == (130, "")


def test_a_commands_own_exit_code_passes() -> None:
    assert ending_in(raising(SystemExit(5))).exit_code == 5


def test_a_bug_is_told_in_one_line_and_logged_in_private() -> None:
    result = ending_in(raising(KeyError("missing")))
    assert result.exit_code == 1
    assert (
        result.stderr == f"mockinterview: This is a bug of ours (KeyError: 'missing'); "
        f"please report it: the details are at the end of {log_path()}.\n"
    )
    assert "Traceback" in log_path().read_text()
    assert stat.S_IMODE(log_path().stat().st_mode) == 0o600
    assert stat.S_IMODE(log_path().parent.stat().st_mode) == 0o700


def test_the_log_does_not_grow_without_end() -> None:
    log_path().parent.mkdir(parents=True)
    log_path().write_bytes(b"x" * (MAX_LOG_BYTES + 1))
    ending_in(raising(KeyError("missing")))
    assert log_path().stat().st_size < MAX_LOG_BYTES
    assert log_path().with_suffix(".log.old").stat().st_size > MAX_LOG_BYTES


def test_a_log_that_cannot_be_written_is_said(private_folders: Path) -> None:
    (private_folders / "data").write_text("a file where the folder should be")
    result = ending_in(raising(KeyError("missing")))
    assert result.exit_code == 1
    assert "no log could be written to" in result.stderr


def test_a_file_that_the_system_refuses_is_named() -> None:
    result = ending_in(raising(PermissionError(errno.EACCES, "Permission denied", "/home/someone/settings.toml")))
    assert result.exit_code == 1
    assert result.stderr.startswith("mockinterview: /home/someone/settings.toml: Permission denied; ")
    assert "Traceback" in log_path().read_text()


def test_a_full_disk_is_no_bug() -> None:
    result = ending_in(raising(OSError(errno.ENOSPC, "No space left on device")))
    assert (result.exit_code, result.stderr) == (
        1,
        "mockinterview: There is no room left on the disk; make some and try again.\n",
    )
    assert not log_path().exists()


@pytest.mark.parametrize("arguments", [["nonsense"], ["questions", "show"], ["questions", "list", "--nonsense"]])
def test_a_wrong_command_line_is_usage(arguments: list[str]) -> None:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Error: " in result.stderr


def test_without_a_terminal_the_app_says_so_and_does_not_hang() -> None:
    result = subprocess.run(PROGRAM, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.startswith("mockinterview: The app needs a terminal;")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [["questions", "list"], ["show", "last"]])
def test_a_reader_that_went_away_is_no_failure_to_talk_about(arguments: list[str]) -> None:
    keep_take()
    reader, writer = os.pipe()
    os.close(reader)
    result = subprocess.run([*PROGRAM, *arguments], stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (result.returncode, result.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_behind_stdout_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run([*PROGRAM, "questions", "list"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert result.returncode == 1
    assert result.stderr == b"mockinterview: There is no room left on the disk; make some and try again.\n"


def test_a_terminal_without_the_character_gets_a_question_mark(private_folders: Path) -> None:
    questions = private_folders / "config" / "questions"
    questions.mkdir(parents=True)
    (questions / "mine.toml").write_text('[[questions]]\nid = "mine"\ntext = "Why 5 Ω?"\n', encoding="utf-8")
    result = subprocess.run(
        [*PROGRAM, "questions", "show", "mine"],
        env=os.environ | {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"},
        capture_output=True,
        check=True,
    )
    assert result.stdout.startswith(b"Why 5 ??\n")
