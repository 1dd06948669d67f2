"""Transcribing kept takes: those that were left without a transcript, and those that shall get another."""

from __future__ import annotations

from collections.abc import Iterable

import click
from msgspec.structs import replace

from mockinterview.analysis.feedback import Feedback
from mockinterview.cli.arguments.take_arguments import asked
from mockinterview.cli.failures import report_failure
from mockinterview.cli.output.progress_line import progress_line
from mockinterview.errors import AudioFileError
from mockinterview.journal import Journal
from mockinterview.report import notation
from mockinterview.settings import SpeechSettings
from mockinterview.speech.decoding import Transcriber
from mockinterview.speech.pipeline import transcribe_whole
from mockinterview.speech.transcriber import load_transcriber
from mockinterview.store.claim import TakeIsBusyError
from mockinterview.store.takes import StoredTake


def describe(take: StoredTake) -> str:
    """A take in half a sentence."""
    return f"take {take.id} ({asked(take)}, {take.local_time:%Y-%m-%d %H:%M}, {notation.clock(take.duration_s)})"


def transcribe_take(journal: Journal, take: StoredTake, transcriber: Transcriber, speech: SpeechSettings) -> Feedback:
    """Transcribe a kept take whole, judge it, keep both and pack the recording.

    Raises AudioFileError when the recording cannot be read, TakeIsBusyError when somebody else works on it.
    """
    journal.claim(take.id)
    try:
        samples = journal.samples(take.id)
        with progress_line(f"Transcribing {describe(take)}") as show:
            transcript = transcribe_whole(samples, transcriber, speech, show)
        feedback = journal.keep(take.id, transcript, is_refined=True, speech=speech)
        return replace(feedback, source=journal.archive(take.id).name)
    finally:
        journal.release(take.id)


def finish_takes(journal: Journal, takes: Iterable[StoredTake], speech: SpeechSettings) -> int:
    """Give each of `takes` its transcript and report; how many failed, each told on stderr.

    Raises SpeechModelError without a model; everything stays as it is then.
    """
    transcriber = load_transcriber(speech)
    failed = 0
    for take in takes:
        try:
            feedback = transcribe_take(journal, take, transcriber, speech)
        except TakeIsBusyError:
            continue
        except AudioFileError as error:
            report_failure(error)
            failed += 1
        else:
            click.echo(f"{describe(take)}: {_outcome(feedback)}")
    return failed


def _outcome(feedback: Feedback) -> str:
    fix = next((finding.title for finding in feedback.findings if finding.id == feedback.fix), None)
    if feedback.verdict == "nothing_to_score":
        return feedback.reason or "nothing to score"
    return f"fix next: {fix}" if fix else "judged"
