"""Columns: one row a line for programs, wrapped for people."""

import os
import subprocess
import sys

import pytest

from mockinterview.questions.bank import load_bank

PROGRAM = [sys.executable, "-m", "mockinterview"]


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo terminals on this system")
def test_in_a_terminal_long_cells_are_wrapped_under_themselves() -> None:
    ours, theirs = os.openpty()
    environment = os.environ | {"COLUMNS": "80"}
    subprocess.run([*PROGRAM, "questions", "show", "quick-or-robust"], stdout=theirs, env=environment, check=True)
    os.close(theirs)
    with os.fdopen(ours, "rb") as terminal:
        lines = terminal.read1(65_536).decode().splitlines()
    (start,) = (index for index, line in enumerate(lines) if line.startswith("Strong"))
    assert len(lines) > start + 2
    assert all(line.startswith(" " * 14) and not line[14].isspace() for line in lines[start + 1 :])
    assert max(len(line) for line in lines[2:]) <= 80


def test_elsewhere_a_row_is_a_line() -> None:
    result = subprocess.run([*PROGRAM, "questions", "list"], capture_output=True, text=True, check=True)
    assert [line.split()[0] for line in result.stdout.splitlines()] == [each.id for each in load_bank(None).questions]


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
def test_a_closed_stdout_is_no_failure() -> None:
    command = ["sh", "-c", '"$@" >&-', "sh", *PROGRAM, "questions", "list"]
    result = subprocess.run(command, stderr=subprocess.PIPE, check=False)
    assert (result.returncode, result.stderr) == (0, b"")
