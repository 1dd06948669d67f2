"""`mockinterview demo`: the main job on a bundled answer, through the live path, without a microphone."""

from __future__ import annotations

import click

DEMO_RECORDING = "fixtures/audio/data-quality-demo.flac"
DEMO_QUESTION = "data-quality"


@click.command(
    epilog="""
\b
Examples:
  mockinterview demo
  mockinterview demo --realtime
"""
)
@click.option("--realtime", is_flag=True, help="Let the answer take as long as it was spoken.")
def demo(realtime: bool) -> None:
    """Show what it does on a bundled answer.

    Hears it through the live pipeline and prints the report.

    The recording takes the microphone's place, as fast as the machine allows: it is written to disk block by block
    and transcribed while it grows, just as your own answer would be. No microphone is needed and no question asked.
    """
    from mockinterview.cli.signals import leave_with

    leave_with(lambda: _show(realtime))


def _show(is_realtime: bool) -> int:
    from mockinterview import paths
    from mockinterview.cli.output.report_console import ReportConsole
    from mockinterview.cli.plain.live import answer_from_recording
    from mockinterview.cli.work.assessing import Assessor
    from mockinterview.report.page_file import save_page
    from mockinterview.report.text import print_report

    assessor = Assessor(DEMO_QUESTION)
    recording = paths.bundled(DEMO_RECORDING)
    transcript = answer_from_recording(recording, assessor.transcriber, assessor.settings, is_realtime=is_realtime)
    feedback = assessor.coach.assess(transcript, assessor.question, source=recording.name)
    print_report(feedback, ReportConsole())
    click.echo(f"\nThe same as a page: {save_page(feedback, recording, 'demo')}")
    return 0
