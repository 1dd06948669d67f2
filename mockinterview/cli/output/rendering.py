"""Puts feedback where the user wants it, in the form they asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from mockinterview import paths
from mockinterview.analysis.feedback import Feedback
from mockinterview.cli.output.report_console import ReportConsole
from mockinterview.errors import UsageError
from mockinterview.report.contract import feedback_to_json
from mockinterview.report.html import render_html
from mockinterview.report.markdown import render_markdown
from mockinterview.report.table import feedback_table
from mockinterview.report.text import print_report, render_text

SUFFIXES = {"text": ".txt", "json": ".json", "html": ".html", "md": ".md"}

Sound = Callable[[], bytes]
"""Gives the recording as MP3, when a page wants it."""


class Target:
    """Where results go: stdout, a file, or a folder with one file for each recording."""

    def __init__(self, output_format: str, output: Path | None) -> None:
        self._format = output_format
        self._output = output
        self._written: set[Path] = set()
        self._rows: list[Feedback] = []

    def put(self, feedback: Feedback, source: Path, sound: Sound | None = None) -> None:
        """Print or write one result; a page holds the `sound`.

        Raises UsageError when it cannot be written there, AudioFileError when the sound cannot be read.
        """
        if self._format == "csv":
            self._rows.append(feedback)
        elif self._output is None:
            self._print(feedback, sound)
        else:
            self._write(self._free_path(self._output, source), self._render(feedback, sound))

    def finish(self) -> None:
        """Print or write what wants all results together: a table. Raises UsageError when it cannot be written."""
        if self._format != "csv":
            return
        table = feedback_table(self._rows)
        if self._output is None:
            click.echo(table, nl=False)
        else:
            self._write(self._output / "results.csv" if self._output.is_dir() else self._output, table)

    def _write(self, path: Path, content: str) -> None:
        try:
            paths.write_private(path, content.encode("utf-8", "replace"))
        except OSError as error:
            raise UsageError(f"{path}: cannot be written ({error.strerror}); name another --output.") from error
        click.echo(f"Wrote {path}", err=True)

    def _free_path(self, output: Path, source: Path) -> Path:
        """Where to write, so that neither the answer itself nor another result of this run is lost."""
        path = output / f"{source.name}{SUFFIXES[self._format]}" if output.is_dir() else output
        if path.exists() and path.samefile(source):
            raise UsageError(f"--output {path}: is the answer itself; name another file.")
        if path in self._written:
            raise UsageError(
                f"{path}: was written for another answer of this name; name another --output for {source}."
            )
        self._written.add(path)
        return path

    def _print(self, feedback: Feedback, sound: Sound | None) -> None:
        if self._format == "text":
            print_report(feedback, ReportConsole())
        else:
            click.echo(self._render(feedback, sound))

    def _render(self, feedback: Feedback, sound: Sound | None) -> str:
        if self._format == "json":
            return feedback_to_json(feedback).decode()
        if self._format == "html":
            return render_html(feedback, sound() if sound else None)
        if self._format == "md":
            return render_markdown(feedback)
        return render_text(feedback, TEXT_FILE_COLUMNS)


TEXT_FILE_COLUMNS = 100
"""Width of a text report that is written to a file."""
