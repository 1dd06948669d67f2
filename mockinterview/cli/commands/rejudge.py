"""`mockinterview rejudge`: the rules of today for the answers of before."""

from __future__ import annotations

import click

from mockinterview.cli.arguments.take_arguments import opened_journal


@click.command(
    epilog="""
\b
Examples:
  mockinterview rejudge
"""
)
def rejudge() -> None:
    """Judge every kept answer by the rules and settings of today, so that their figures can be compared.

    Nothing is transcribed again. It may be interrupted: what is done is kept, and the next time goes on from there.
    """
    from mockinterview import rejudging
    from mockinterview.cli.output.progress_line import progress_line

    with opened_journal() as journal:
        count = len(rejudging.outdated(journal))
        if not count:
            click.echo("Every answer is judged by the rules of today.", err=True)
            return
        with progress_line(f"Judging {count} {'answer' if count == 1 else 'answers'}") as show:
            for share in rejudging.rejudge(journal):
                show(share)
        click.echo(f"{count} {'answer is' if count == 1 else 'answers are'} judged by the rules of today.", err=True)
