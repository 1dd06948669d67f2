"""`mockinterview transcribe`: a kept take, heard by another speech model."""

from __future__ import annotations

import click

from mockinterview.cli.arguments.take_arguments import find_take, opened_journal


@click.command(
    epilog="""
\b
Examples:
  mockinterview transcribe 7 --model small.en
  mockinterview transcribe last

\b
Exit codes: 0 done, 1 the recording cannot be read, 2 no such take,
4 no speech model.
"""
)
@click.argument("take", metavar="TAKE")
@click.option("--model", metavar="NAME", help="A speech model (mockinterview models list); else that of the settings.")
def transcribe(take: str, model: str | None) -> None:
    """Transcribe a kept take again and print its new report.

    The new transcript takes the place of the old one; the recording stays as it is.
    """
    from msgspec.structs import replace

    from mockinterview.cli.output.report_console import ReportConsole
    from mockinterview.cli.work.finishing import transcribe_take
    from mockinterview.report.text import print_report
    from mockinterview.settings import load_settings
    from mockinterview.speech.transcriber import load_transcriber

    speech = load_settings().speech
    speech = replace(speech, model=model, model_dir="") if model else speech
    with opened_journal() as journal:
        chosen = find_take(journal, take)
        before = journal.store.transcript(chosen.id)
        feedback = transcribe_take(journal, chosen, load_transcriber(speech), speech)
        print_report(feedback, ReportConsole())
    if before is not None:
        click.echo(f"\nTake {chosen.id}: heard by {before.model} before, by {feedback.model} now.", err=True)
