"""The command line: parse, call, print. Heavy imports live inside the callbacks, so that `--help` stays light."""

from __future__ import annotations

import sys

import click

from mockinterview import __version__
from mockinterview.cli.commands.analyze import analyze
from mockinterview.cli.commands.cohort import cohort
from mockinterview.cli.commands.compare import compare
from mockinterview.cli.commands.config import config
from mockinterview.cli.commands.correct import correct
from mockinterview.cli.commands.delete import delete
from mockinterview.cli.commands.demo import demo
from mockinterview.cli.commands.devices import devices
from mockinterview.cli.commands.doctor import doctor
from mockinterview.cli.commands.export import export
from mockinterview.cli.commands.finish import finish
from mockinterview.cli.commands.history import history
from mockinterview.cli.commands.import_files import import_files
from mockinterview.cli.commands.marking import note, tag
from mockinterview.cli.commands.models import models
from mockinterview.cli.commands.plan import plan
from mockinterview.cli.commands.practice import practice
from mockinterview.cli.commands.progress import progress
from mockinterview.cli.commands.questions import questions
from mockinterview.cli.commands.rejudge import rejudge
from mockinterview.cli.commands.replay import replay
from mockinterview.cli.commands.show import show
from mockinterview.cli.commands.sitting import sitting
from mockinterview.cli.commands.storage import backup, restore, storage
from mockinterview.cli.commands.stories import stories
from mockinterview.cli.commands.transcribe import transcribe
from mockinterview.cli.failures import ReportingGroup
from mockinterview.errors import UsageError

HELP_COLUMNS = 100


@click.group(
    cls=ReportingGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": HELP_COLUMNS},
    epilog="""
\b
Examples:
  mockinterview                     open the app
  mockinterview demo                see what it does, without a microphone
  mockinterview practice --plain    a round line by line
  mockinterview show last           the report on your last answer
  mockinterview analyze answer.m4a  feedback on a recording
  mockinterview questions random    a question to answer
  mockinterview doctor              is this machine ready?

\b
Results go to stdout, everything else to stderr. Exit codes:
  0 done   1 failure   2 usage   3 no audio device   4 no model
  5 nothing to analyse (silence, noise, too few words)   130 interrupted

\b
Environment:
  MOCKINTERVIEW_CONFIG  folder of settings.toml and of your own questions
  MOCKINTERVIEW_DATA    folder of recordings, reports, fetched models, the log
  MOCKINTERVIEW_MODELS  folder in which fetched models are looked for
  NO_COLOR              no colours
""",
)
@click.version_option(__version__, message="%(prog)s %(version)s", prog_name="mockinterview")
@click.pass_context
def main(context: click.Context) -> None:
    """Practise spoken interview answers, and learn what an interviewer hears in them.

    You answer a behavioral question aloud. The program writes down what you say and shows how long each part of
    the story took (situation, task, action, result), whether it was "I" or "we" who acted, which numbers you gave,
    and how you spoke: with one strength, and one thing to mend next. Everything stays on this computer.

    Without a command the app opens.
    """
    if context.invoked_subcommand is None:
        _open_app()


def _open_app() -> None:
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise UsageError("The app needs a terminal; `mockinterview --help` lists the commands that work without one.")
    from mockinterview.ui.app import run

    run()


COMMANDS = (
    *(demo, practice, analyze, cohort),
    *(history, show, replay, compare, correct, progress, sitting, finish, transcribe),
    *(tag, note, rejudge, import_files, export, backup, restore, storage, delete),
    *(questions, stories, plan, models, devices, doctor, config),
)
for command in COMMANDS:
    main.add_command(command)
