"""`mockinterview practice`: a round of questions, in the app or line by line."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mockinterview.cli.arguments.question_bank import filter_options, load_questions
from mockinterview.cli.arguments.take_arguments import opened_journal
from mockinterview.cli.signals import leave_with
from mockinterview.errors import MockInterviewError, UsageError

if TYPE_CHECKING:
    from concurrent.futures import Future

    from mockinterview.audio.narrator import Narrator
    from mockinterview.audio.source import AudioSource
    from mockinterview.cli.plain.line_input import Lines
    from mockinterview.journal import Journal
    from mockinterview.practice.round_plan import RoundPlan
    from mockinterview.settings import Settings
    from mockinterview.speech.decoding import Transcriber

MODE_NAMES = ("practice", "interview", "one-way")
SECONDS_PER_MINUTE = 60


@click.command(
    epilog="""
\b
Examples:
  mockinterview practice --question model-failure
  mockinterview practice --questions 5 --mode interview --follow-ups 1
  mockinterview practice --role nurse --competency conflict
  mockinterview practice --plain --aloud
  mockinterview practice --question ethics --source answer.m4a

\b
Exit codes: 0 done, 1 the recording broke off, 2 usage, 3 no microphone,
4 no speech model (the take is kept), 5 nothing to score.
"""
)
@click.option("--question", "question_id", metavar="ID", help="This question (mockinterview questions).")
@filter_options
@click.option("--questions", "count", type=click.IntRange(1), default=1, show_default=True, help="How many.")
@click.option(
    "--mode",
    type=click.Choice(MODE_NAMES),
    default="practice",
    show_default=True,
    help="interview: no pause, mark yourself first. one-way: 30 s to think, a time limit, one take.",
)
@click.option(
    "--source",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="Answer from this recording instead of the microphone.",
)
@click.option("--realtime", is_flag=True, help="Let the recording take as long as it was spoken.")
@click.option("--plain", is_flag=True, help="Line by line, for screen readers and pipes.")
@click.option(
    "--aloud/--no-aloud",
    default=None,
    help="Hear the questions read aloud, or not, whatever the settings say (extra `voice`).",
)
@click.option(
    "--follow-ups",
    type=click.IntRange(0, 3),
    metavar="N",
    help="Questions about each answer, asked before the next one of several (default: as the settings say, none).",
)
def practice(
    question_id: str | None,
    group: str | None,
    type: str | None,  # noqa: A002 - the option's name
    company: str | None,
    competency: str | None,
    role: str | None,
    count: int,
    mode: str,
    source: Path | None,
    realtime: bool,
    plain: bool,
    aloud: bool | None,
    follow_ups: int | None,
) -> None:
    """Answer a question aloud and read what an interviewer hears in it.

    Every answer is kept (mockinterview history). With several questions the reports come at the end. A report offers
    the questions that an interviewer would ask next; their answers are kept with it.
    """
    from mockinterview.audio.voice import NOT_INSTALLED, is_installed
    from mockinterview.practice.modes import MODES
    from mockinterview.practice.round_plan import RoundPlan
    from mockinterview.questions.draws import draws_for
    from mockinterview.settings import load_settings

    if question_id is not None and count > 1:
        raise UsageError("--question names one question; leave it out to be asked several.")
    if aloud and not is_installed():
        raise UsageError(NOT_INSTALLED)
    plan = RoundPlan(
        question_id=question_id,
        group=group,
        type=type,
        company=company,
        competency=competency,
        draws=draws_for(load_settings().practice, role),
        question_count=count,
        mode=next(each for name, each in MODES.items() if name == mode),
        aloud=aloud,
        follow_ups=follow_ups,
    )
    is_terminal = all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))
    if is_terminal and not plain:
        from mockinterview.ui.app import run

        run(source_file=source, realtime=realtime, plan=plan)
    elif source is None and not plain:
        raise UsageError("The app needs a terminal; add --plain, or answer from a recording with --source FILE.")
    else:
        leave_with(lambda: _practise_in_lines(plan, source, realtime))


def _practise_in_lines(plan: RoundPlan, source: Path | None, is_realtime: bool) -> int:
    """Rounds until the user has had enough; the exit code of the last."""
    from random import SystemRandom

    from mockinterview.cli.plain.line_input import TypedLines
    from mockinterview.cli.plain.line_round import LineRound
    from mockinterview.cli.plain.live_take import Booth
    from mockinterview.questions.recent import recent_ids
    from mockinterview.settings import load_settings
    from mockinterview.story_bank import with_story_terms

    settings = with_story_terms(load_settings())
    began_s = time.time()
    bank = load_questions()
    lines = TypedLines() if source is None else None
    questions = plan.choose(bank, recent_ids(), SystemRandom())
    with opened_journal() as journal:
        _offer_leftovers(journal, settings, lines)
        booth = Booth(
            journal,
            settings,
            _opener(settings, source, is_realtime),
            _loading_model(settings),
            _narrator(plan.reads_aloud(settings.practice.read_aloud)),
        )
        while True:
            follow_ups = plan.asks_back(settings.practice.follow_ups)
            line_round = LineRound(questions, plan.mode, booth, lines, follow_ups)
            line_round.run()
            if not line_round.wants_another:
                _close_sitting(journal, settings, began_s)
                return line_round.exit_code
            questions = plan.another().choose(bank, recent_ids(), SystemRandom())


def _close_sitting(journal: Journal, settings: Settings, began_s: float) -> None:
    """What closes a sitting of several answers, if one of them was given now."""
    from mockinterview.last_sitting import last_sitting

    with contextlib.suppress(MockInterviewError):  # everything is kept; `mockinterview sitting` tells why not
        view = last_sitting(journal, settings, time.time(), since_s=began_s)
        if view is not None and view.answer_count > 1:
            for line in ("", *view.lines):
                click.echo(line, err=True)


def _opener(settings: Settings, source: Path | None, is_realtime: bool) -> Callable[[Path], AudioSource]:
    from mockinterview.audio.recorder import MicrophoneSource
    from mockinterview.audio.source import FileSource

    def open_source(take_path: Path) -> AudioSource:
        if source is None:
            return MicrophoneSource(take_path, settings.audio.input_device)
        most_s = settings.audio.max_recording_minutes * SECONDS_PER_MINUTE
        return FileSource(source, take_path, realtime=is_realtime, max_duration_s=most_s)

    return open_source


def _narrator(reads_aloud: bool) -> Narrator:
    """Who reads the questions aloud, if that is wanted; a missing voice is told in a line and costs nothing else."""
    from mockinterview.audio.narrator import Narrator, open_narrator
    from mockinterview.audio.voice import NOT_INSTALLED

    narrator = open_narrator() if reads_aloud else Narrator()
    if reads_aloud and not narrator.is_able:
        click.echo(NOT_INSTALLED, err=True)
    return narrator


def _loading_model(settings: Settings) -> Future[Transcriber]:
    """The speech model, on its way while the question is read."""
    from mockinterview.detached import in_background
    from mockinterview.speech.transcriber import load_transcriber

    def load() -> Transcriber:
        transcriber = load_transcriber(settings.speech)
        transcriber.warm_up()
        return transcriber

    return in_background(load)


def _offer_leftovers(journal: Journal, settings: Settings, lines: Lines | None) -> None:
    """Takes without a report: finish them where somebody says so, else name the command."""
    from mockinterview.cli.failures import report_failure
    from mockinterview.cli.plain.line_input import EndOfLines
    from mockinterview.cli.work.finishing import describe, finish_takes
    from mockinterview.errors import AudioFileError, MockInterviewError
    from mockinterview.leftovers import find_leftovers, pack_leftovers

    with contextlib.suppress(AudioFileError):  # `finish` tells
        pack_leftovers(journal)
    waiting = find_leftovers(journal)
    if not waiting:
        return
    for take in waiting:
        click.echo(f"Without a report: {describe(take)}", err=True)
    if lines is None or not sys.stdin.isatty():
        click.echo("Run `mockinterview finish` to have them transcribed and judged.", err=True)
        return
    click.echo("f: finish them now. Enter: later (mockinterview finish).", err=True)
    try:
        if (lines.wait() or "").strip().lower() == "f":
            finish_takes(journal, reversed(waiting), settings.speech)
    except EndOfLines:
        return
    except MockInterviewError as error:
        report_failure(error)
