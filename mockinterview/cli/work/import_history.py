"""An exported history, taken over: what `mockinterview import FOLDER` does."""

from __future__ import annotations

from pathlib import Path

import click

from mockinterview import rejudging
from mockinterview.cli.failures import report_failure, say
from mockinterview.cli.output.progress_line import progress_line
from mockinterview.cli.work.own_files import take_over_own_files, tell_unread
from mockinterview.errors import MockInterviewError, StoreError
from mockinterview.exchange.history_import import HistoryImport, TakenOver
from mockinterview.exchange.own_files import read_own_files
from mockinterview.journal import Journal
from mockinterview.report.progress_words import counted

MOST_NAMED = 20
"""More takes than these are counted, not named. Ours."""


def take_over_history(journal: Journal, folder: Path) -> list[int]:
    """Take every take of `folder` over, and its stories; tell what became of them. The exit codes of what failed.

    Each failure is a line on stderr.
    """
    try:
        history = HistoryImport(journal, folder)
    except MockInterviewError as error:
        report_failure(error)
        return [error.exit_code]
    done: list[TakenOver] = []
    failures = []
    with progress_line(f"Importing {folder}") as show:
        for number, stem in enumerate(history.stems, start=1):
            try:
                done.append(history.take_over(stem))
            except MockInterviewError as error:
                report_failure(error)
                failures.append(error.exit_code)
            show(number / len(history.stems))
    _tell(done, folder)
    _judge(journal)
    own = read_own_files(folder)
    tell_unread(own)
    try:
        take_over_own_files(own.contents, folder)
    except StoreError as error:
        report_failure(error)
        failures.append(error.exit_code)
    return failures


def _tell(done: list[TakenOver], folder: Path) -> None:
    added = [each for each in done if each.what == "added"]
    completed = [each.take_id for each in done if each.what == "completed"]
    known = [each.take_id for each in done if each.what == "known"]
    click.echo(f"{folder}: {counted(len(added), 'take', 'takes')} added")
    for each in added:
        if each.take_id != each.was:
            click.echo(f"take {each.was} is take {each.take_id} here")
    if completed:
        click.echo(
            f"{counted(len(completed), 'take', 'takes')} had lost the recording and got it back: {_named(completed)}"
        )
    if known:
        say(f"{counted(len(known), 'take', 'takes')} of {folder} stay as they are here: {_named(known)}.")


def _judge(journal: Journal) -> None:
    """By today's rules, so that the history shows figures."""
    if rejudging.outdated(journal):
        with progress_line("Judging the answers") as show:
            for share in rejudging.rejudge(journal):
                show(share)


def _named(take_ids: list[int]) -> str:
    named = ", ".join(map(str, take_ids[:MOST_NAMED]))
    rest = len(take_ids) - MOST_NAMED
    return f"{named} and {rest} more" if rest > 0 else named
