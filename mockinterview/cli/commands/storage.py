"""`mockinterview storage`, `backup`, `restore`: what lies on the disk."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from mockinterview.cli.arguments.take_arguments import opened_journal
from mockinterview.cli.output.printing import format_option, print_columns, print_json
from mockinterview.errors import UsageError


@click.command(
    epilog="""
\b
Examples:
  mockinterview storage
  mockinterview storage --tidy
  mockinterview storage --tidy --older-than 90
"""
)
@click.option("--tidy", is_flag=True, help="Remove the sound of old answers, when you say yes.")
@click.option(
    "--older-than",
    "days",
    type=click.IntRange(min=1),
    metavar="DAYS",
    help="What is old; else keeping.sound_days of the settings.",
)
@click.option("--yes", is_flag=True, help="Do not ask.")
@format_option
def storage(tidy: bool, days: int | None, yes: bool, output_format: str) -> None:
    """Show how much room your answers take; with --tidy, remove the sound of old ones.

    Words, corrections, reports and figures stay; the sound cannot be got back.
    """
    from mockinterview import paths
    from mockinterview.keeping import storage_used

    if tidy:
        _tidy(days, yes)
        return
    used = storage_used(paths.takes_dir(), paths.reports_dir())
    if output_format == "json":
        print_json(used)
        return
    from mockinterview.report import notation

    rows = [
        (f"Recordings ({used.recording_count})", notation.size(used.recordings), str(paths.takes_dir())),
        ("History", notation.size(used.history), str(paths.takes_dir())),
        ("History, copies of before", notation.size(used.history_copies), str(paths.takes_dir())),
        ("Reports", notation.size(used.reports), str(paths.reports_dir())),
        ("All", notation.size(used.whole), ""),
    ]
    print_columns(rows)


def _tidy(days: int | None, yes: bool) -> None:
    from mockinterview.keeping import remove_sound, with_old_sound
    from mockinterview.settings import load_settings

    days = days or load_settings().keeping.sound_days
    if not days:
        raise UsageError("All sound is kept; say --older-than DAYS, or set sound_days under [keeping] in the settings.")
    with opened_journal() as journal:
        old = with_old_sound(journal, days, datetime.now(UTC))
        if not old:
            click.echo(f"No sound is older than {days} days.", err=True)
            return
        told = f"{len(old)} {'recording' if len(old) == 1 else 'recordings'} older than {days} days"
        click.echo(f"{told}, from {old[0].local_time:%Y-%m-%d} to {old[-1].local_time:%Y-%m-%d}.", err=True)
        if not yes:
            _ask()
        for take in old:
            remove_sound(journal, take.id)
    click.echo(f"The sound of {told} is removed; their words and figures stay.", err=True)


def _ask() -> None:
    """Raises UsageError where nobody can be asked, click.Abort when the answer is no."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError("Nothing was removed: there is no terminal to ask in; add --yes.")
    click.confirm("Remove their sound for good?", abort=True, err=True)


@click.command(
    epilog="""
\b
Examples:
  mockinterview backup ~/mockinterview-backup.tar
  mockinterview backup --without-sound words.tar
"""
)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--without-sound", is_flag=True, help="Words and figures only.")
def backup(file: Path, without_sound: bool) -> None:
    """Write the whole history, recordings included, your stories and the dates of your plan into one FILE.

    Deleting a take later does not reach into it.
    """
    from mockinterview import paths
    from mockinterview.cli.work.own_files import tell_unread
    from mockinterview.exchange.own_files import read_own_files
    from mockinterview.report.progress_words import counted
    from mockinterview.store.backup import write_backup

    own = read_own_files(paths.data_dir())
    with opened_journal() as journal:
        count = write_backup(journal.store, file, has_sound=not without_sound, beside=own.contents)
        takes = len(journal.listing.find())
    tell_unread(own)
    stories = counted(own.story_count, "story", "stories")
    click.echo(f"{file}: {counted(takes, 'take', 'takes')}, {count} with sound; {stories}.", err=True)


@click.command(
    epilog="""
\b
Examples:
  mockinterview restore ~/mockinterview-backup.tar
"""
)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
def restore(file: Path) -> None:
    """Put a backup FILE back, where there are no takes yet. (mockinterview import adds to those that are there.)

    Stories, and the plan, come with it; where another file has the name of one, that one stays.
    """
    from mockinterview import paths
    from mockinterview.cli.work.own_files import take_over_own_files
    from mockinterview.exchange.own_files import OWN_FILE
    from mockinterview.report.progress_words import counted
    from mockinterview.store.backup import restore_backup

    restored = restore_backup(file, paths.takes_dir(), OWN_FILE)
    click.echo(f"{counted(restored.take_count, 'take', 'takes')} restored.", err=True)
    take_over_own_files(restored.beside, file)
