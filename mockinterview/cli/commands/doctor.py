"""`mockinterview doctor`: is this machine ready?"""

from __future__ import annotations

import click

from mockinterview.cli.output.printing import format_option, print_columns, print_json


@click.command(
    epilog="""
\b
Examples:
  mockinterview doctor
  mockinterview doctor --format json

\b
Each check ends in a word:
  ok    in order
  warn  something is missing, and the rest works without it (no microphone:
        recordings and drafts can still be analysed)
  fail  no spoken answer can be analysed until it is mended

\b
Exit codes: 0 nothing fails (there may be warnings), 1 something does.
"""
)
@format_option
@click.pass_context
def doctor(context: click.Context, output_format: str) -> None:
    """Check whether this machine is ready.

    Checked are Python, the settings, your question files, the speech model, the microphone, the voice, the folders, the
    free space and the terminal. What is not in order is named with its cure. Nothing is changed.
    """
    from mockinterview.cli.work.checks import examine

    checks = examine()
    if output_format == "json":
        print_json(checks)
    else:
        print_columns([(check.verdict, check.subject, check.told) for check in checks])
    if any(check.verdict == "fail" for check in checks):
        context.exit(1)
