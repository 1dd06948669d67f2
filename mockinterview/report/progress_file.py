"""The practice of many days as a file."""

from __future__ import annotations

from pathlib import Path

from mockinterview import paths
from mockinterview.errors import MockInterviewError
from mockinterview.report.progress_page import render_progress
from mockinterview.report.progress_view import ProgressView

NAME = "progress.html"


def save_progress(view: ProgressView, output: Path | None = None) -> Path:
    """Write the page, into the reports folder when `output` names no other place; return its path.

    Raises MockInterviewError when it cannot be written.
    """
    path = output or paths.reports_dir() / NAME
    try:
        if output is None:
            paths.ensure_private_dir(path.parent)
        paths.write_private(path, render_progress(view).encode())
    except OSError as error:
        told = f"{path}: cannot be written ({error.strerror}); name another file with --output."
        raise MockInterviewError(told) from error
    return path
