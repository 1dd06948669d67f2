"""`mockinterview export`: the history as files."""

from __future__ import annotations

from pathlib import Path

import click

from mockinterview.cli.arguments.take_arguments import find_take, opened_journal
from mockinterview.cli.failures import say


@click.command(
    epilog="""
\b
Examples:
  mockinterview export backup/
  mockinterview export for-a-mentor/ 7 9 --no-sound

\b
Exit codes: 0 done, 1 failure, 2 no such take, or the folder holds
something.
"""
)
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.argument("takes", metavar="[TAKE]...", nargs=-1)
@click.option(
    "--sound/--no-sound", "has_sound", default=True, show_default=True, help="Whether the recordings are copied, too."
)
def export(folder: Path, takes: tuple[str, ...], has_sound: bool) -> None:
    """Write the whole history, or the TAKEs that are named, into the new FOLDER.

    A whole history goes with your stories and the dates of your plan; with named takes they stay here.
    It gets takes.csv with the figures for a spreadsheet, and of every take the recording, the report as Markdown, and
    as JSON all that is kept of it: the question as it was asked, the words, your corrections, mark, tags and note.
    `mockinterview import FOLDER` takes it over into another history, or this one, without loss.
    """
    from mockinterview import paths
    from mockinterview.cli.output.progress_line import progress_line
    from mockinterview.cli.work.own_files import tell_unread
    from mockinterview.exchange.history_export import HistoryExport
    from mockinterview.exchange.own_files import OwnFiles, put_own_files, read_own_files
    from mockinterview.leftovers import find_leftovers
    from mockinterview.report.progress_words import counted

    with opened_journal() as journal:
        find_leftovers(journal)  # recordings that the history does not know yet are entered
        named = dict.fromkeys(find_take(journal, name).id for name in takes)
        chosen = tuple(named) or journal.listing.find(order="oldest")
        history = HistoryExport(journal, folder, has_sound=has_sound)
        own = OwnFiles() if named else read_own_files(paths.data_dir())
        put_own_files(own.contents, folder)
        with progress_line(f"Exporting to {folder}") as show:
            for share in history.write(chosen):
                show(share)
    for take_id in history.busy:
        say(f"Take {take_id} is being recorded or transcribed now, and was left out; export again when that is done.")
    tell_unread(own)
    stories = f" and {counted(own.story_count, 'story', 'stories')}" if own.story_count else ""
    click.echo(f"{counted(len(chosen) - len(history.busy), 'take', 'takes')}{stories} in {folder}", err=True)
