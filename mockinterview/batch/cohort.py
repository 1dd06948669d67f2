"""The results of many answers as files: a page, a table, and the reports of those far from the others."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from mockinterview import paths
from mockinterview.analysis.feedback import Feedback
from mockinterview.errors import DataFileError, UsageError
from mockinterview.report.cohort_page import render_cohort
from mockinterview.report.cohort_view import compose_cohort
from mockinterview.report.cohort_words import load_cohort_words
from mockinterview.report.contract import feedback_from_json
from mockinterview.report.html import render_html
from mockinterview.report.table import feedback_table

NUMBER_DIGITS = 4


def read_results(path: Path) -> list[Feedback]:
    """The results in a file of `analyze --format json`, one a line. Raises DataFileError when it can't be read."""
    try:
        lines = path.read_bytes().splitlines()
        return [feedback_from_json(line) for line in lines if line]
    except OSError as error:
        raise DataFileError(f"{path}: cannot be read ({error.strerror}); name a file of results.") from error
    except DataFileError as error:
        raise DataFileError(f"{path}: is no file of results; make one with `analyze --format json`.") from error


def write_cohort(results: Sequence[Feedback], page: Path, *, has_names: bool) -> tuple[Path, ...]:
    """Write `page`, a table beside it, and a folder of reports; return what was written.

    Without `has_names` answers go by their numbers. Raises UsageError when something cannot be written.
    """
    if not page.parent.is_dir():
        raise UsageError(f"{page}: there is no such folder; create it first.")
    words = load_cohort_words()
    called = [
        feedback if has_names else replace(feedback, source=words.say("outlier", number=number))
        for number, feedback in enumerate(results, start=1)
    ]
    view = compose_cohort(results, has_names=has_names)
    folder = page.with_name(f"{page.stem}-reports")
    reports = {each.number: f"{folder.name}/{each.number:0{NUMBER_DIGITS}}.html" for each in view.outliers}
    table = page.with_suffix(".csv")
    try:
        if reports:
            paths.ensure_private_dir(folder)
        for number, name in reports.items():
            paths.write_private(page.parent / name, render_html(called[number - 1]).encode())
        paths.write_private(table, feedback_table(called).encode("utf-8", "replace"))
        paths.write_private(page, render_cohort(view, reports).encode())
    except OSError as error:
        raise UsageError(f"{error.filename or page}: cannot be written ({error.strerror}).") from error
    return (page, table, *((folder,) if reports else ()))
