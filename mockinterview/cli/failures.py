"""How a command ends badly: one sentence on stderr and an exit code; the details of a bug go to the log file."""

from __future__ import annotations

import errno
import io
import os
import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from mockinterview import __version__, paths
from mockinterview.errors import MockInterviewError

FAILURE_EXIT_CODE = 1
INTERRUPTED_EXIT_CODE = 130
"""What shells expect of a command that Ctrl-C ended (128 + SIGINT)."""
BROKEN_PIPE_EXIT_CODE = 141
"""What shells expect when the reader went away, as `head` does (128 + SIGPIPE)."""
FULL_DISK_ERRORS = (errno.ENOSPC, errno.EDQUOT)
MAX_LOG_BYTES = 1024 * 1024
"""From this size on the log file is set aside as `.old` and begun anew."""


class ReportingGroup(click.Group):
    """A group of commands in which no error shows a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; end with the exit code of what went wrong."""
        _never_fail_on_a_character()
        try:
            return self._invoke_and_flush(ctx)
        except (click.exceptions.Exit, click.ClickException):
            raise
        except (KeyboardInterrupt, click.Abort):
            ctx.exit(INTERRUPTED_EXIT_CODE)
        except Exception as error:
            ctx.exit(_exit_code_of(error))

    def _invoke_and_flush(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        finally:
            if sys.stdout is not None:  # closed by `>&-`
                sys.stdout.flush()


def report_failure(error: MockInterviewError) -> None:
    """Tell `error` on stderr, in one line."""
    say(str(error))


def say(sentence: str) -> None:
    """Print `mockinterview: SENTENCE` on stderr, in one line and without control characters."""
    line = " ".join(sentence.split())
    click.echo(
        "mockinterview: " + "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line), err=True
    )


def log_path() -> Path:
    """The file that holds the details of bugs."""
    return paths.log_dir() / "mockinterview.log"


def _exit_code_of(error: Exception) -> int:
    if isinstance(error, MockInterviewError):
        report_failure(error)
        return error.exit_code
    if isinstance(error, OSError) and error.errno == errno.EPIPE:
        _drop_the_rest_of_stdout()
        return BROKEN_PIPE_EXIT_CODE
    if isinstance(error, OSError) and error.errno in FULL_DISK_ERRORS:
        _drop_the_rest_of_stdout()
        say("There is no room left on the disk; make some and try again.")
        return FAILURE_EXIT_CODE
    return _report_bug(error)


def _report_bug(error: Exception) -> int:
    """Log what nobody foresaw. A file that the system refuses is the machine's affair, anything else a bug."""
    summary = traceback.format_exception_only(error)[-1].strip()
    try:
        _log(error)
    except OSError as reason:
        where = f"no log could be written to {log_path()} ({reason.strerror})"
    else:
        where = f"the details are at the end of {log_path()}"
    if isinstance(error, OSError) and error.filename is not None:
        say(f"{error.filename}: {error.strerror}; `mockinterview doctor` may name the cure, and {where}.")
    else:
        say(f"This is a bug of ours ({summary}); please report it: {where}.")
    return FAILURE_EXIT_CODE


def _log(error: Exception) -> None:
    path = log_path()
    paths.ensure_private_dir(path.parent)
    if path.exists() and path.stat().st_size > MAX_LOG_BYTES:
        path.replace(path.with_suffix(".log.old"))
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, paths.PRIVATE_FILE_MODE)
    with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as stream:
        stream.write(f"\n{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} mockinterview {__version__}, {platform.platform()}, ")
        stream.write(f"Python {platform.python_version()}\n{''.join(traceback.format_exception(error))}")


def _drop_the_rest_of_stdout() -> None:
    """Let the interpreter's last flush go nowhere, or it would complain of the broken pipe again."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, AttributeError):  # no descriptor, or closed by `>&-`
        return


def _never_fail_on_a_character() -> None:
    """A terminal or pipe whose encoding lacks a character gets a question mark in its place."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
