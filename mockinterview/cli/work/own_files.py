"""Stories and plan on their way out of the data folder, and into it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from mockinterview import paths
from mockinterview.cli.failures import report_failure, say
from mockinterview.exchange.own_files import PLAN, OwnFiles, put_own_files
from mockinterview.report.progress_words import counted


def tell_unread(own: OwnFiles) -> None:
    """Name each file that stays behind, on stderr."""
    for problem in own.problems:
        report_failure(problem)


def take_over_own_files(contents: Mapping[str, bytes], source: Path) -> None:
    """Put what came out of `source` into the user's data folder, and tell on stderr. Raises StoreError."""
    put = put_own_files(contents, paths.data_dir())
    stories = sum(name != PLAN for name in put.added)
    if stories:
        click.echo(f"{counted(stories, 'story', 'stories')} added in {paths.stories_dir()}", err=True)
    if PLAN in put.added:
        click.echo("The dates of the plan are taken over.", err=True)
    for name in put.differing:
        say(f"{paths.data_dir() / name} is another file than the one in {source}; it stays as it is.")
