"""`mockinterview import`: recordings from elsewhere, or an exported history, taken into the history."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mockinterview.cli.arguments.take_arguments import opened_journal
from mockinterview.cli.failures import report_failure, say
from mockinterview.errors import MockInterviewError, SpeechModelError, UsageError

if TYPE_CHECKING:
    from mockinterview.analysis.question import AskedQuestion
    from mockinterview.exchange.recordings import TakenIn
    from mockinterview.journal import Journal
    from mockinterview.store.takes import StoredTake

DATE_FORMATS = ("%Y-%m-%d", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S")
KNOWN_BY = {"given": "as you say", "tag": "as the file says", "file": "when the file was last changed"}


@click.command(
    "import",
    epilog="""
\b
Examples:
  mockinterview import answer.m4a --question model-failure
  mockinterview import phone/*.m4a
  mockinterview import old.mp3 --date "2026-03-01 18:30"
  mockinterview import backup/

\b
Exit codes: 0 done, 1 a file could not be read, 2 usage, or an exported
take that is damaged.
""",
)
@click.argument("sources", metavar="FILE|FOLDER...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--question", "question_id", metavar="ID", help="The question that was asked (mockinterview questions).")
@click.option(
    "--date",
    "given",
    type=click.DateTime(DATE_FORMATS),
    metavar="DATE",
    help="When it was recorded, as 2026-03-01 or 2026-03-01T18:30; else what the file says.",
)
@click.option("--later", is_flag=True, help="No reports now; `mockinterview finish` writes them.")
def import_files(sources: tuple[Path, ...], question_id: str | None, given: datetime | None, later: bool) -> None:
    """Take recordings from elsewhere into the history: those of a phone, say.

    FILE is a recording in any common format (wav, flac, mp3, m4a, ogg, opus, or the sound of a video). It is copied
    and stays as it is. Its date is the one that its file carries, else that of its last change. A recording that is
    there already is named, and not taken in twice, whatever its name.

    FOLDER is a history that `mockinterview export` wrote: its takes come with all that was kept of them, and so do
    the stories and the plan. A story that is another one here stays as it is, and is named.
    """
    from mockinterview.cli.arguments.question_bank import asked_question
    from mockinterview.exchange.folder import is_exported_history
    from mockinterview.exchange.recorded_at import check_given
    from mockinterview.leftovers import pack_leftovers

    question = asked_question(question_id)
    folders = [source for source in sources if is_exported_history(source)]
    if (question_id or given) and folders:
        raise UsageError("--question and --date are for recordings; the takes of an exported history bring theirs.")
    if given is not None:
        check_given(given, datetime.now(UTC))
    with opened_journal() as journal:
        files = [source for source in sources if source not in folders]
        failures = [*_take_over(journal, folders), *_take_in(journal, files, question, given, is_later=later)]
        pack_leftovers(journal)
    if failures:
        raise SystemExit(failures[0])


def _take_over(journal: Journal, folders: list[Path]) -> list[int]:
    """The exit codes of what failed."""
    if not folders:
        return []
    from mockinterview.cli.work.import_history import take_over_history

    return [code for folder in folders for code in take_over_history(journal, folder)]


def _take_in(
    journal: Journal, files: list[Path], question: AskedQuestion, given: datetime | None, *, is_later: bool
) -> list[int]:
    """The exit codes of what failed."""
    from mockinterview.exchange.recordings import RecordingIntake
    from mockinterview.settings import load_settings

    intake = RecordingIntake(journal, load_settings().audio.max_recording_minutes)
    new, failures = [], []
    for file in files:
        try:
            taken = intake.take_in(file, question, given)
        except MockInterviewError as error:
            report_failure(error)
            failures.append(error.exit_code)
            continue
        _tell(taken, file)
        if taken.recorded_at is not None:
            new.append(taken.take)
    if new and not is_later and _finish(journal, new):
        failures.append(1)
    return failures


def _tell(taken: TakenIn, source: Path) -> None:
    when = f"{taken.take.local_time:%Y-%m-%d %H:%M}"
    if taken.recorded_at is None:
        say(f"{source} is take {taken.take.id} of {when} already; nothing was added.")
    else:
        click.echo(f"take {taken.take.id}: {source.name}, {when}, {KNOWN_BY[taken.recorded_at.known_by]}")


def _finish(journal: Journal, takes: list[StoredTake]) -> int:
    """Give the takes their reports, or say what will; how many failed."""
    from mockinterview.cli.work.finishing import finish_takes
    from mockinterview.settings import load_settings

    try:
        return finish_takes(journal, takes, load_settings().speech)
    except SpeechModelError as error:
        report_failure(error)
        say("The recordings are kept; `mockinterview finish` writes their reports when there is a speech model.")
        return 0
