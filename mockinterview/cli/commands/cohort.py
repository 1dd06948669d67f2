"""`mockinterview cohort`: the answers of many people side by side."""

from __future__ import annotations

from pathlib import Path

import click

from mockinterview.cli.failures import say
from mockinterview.errors import UsageError


@click.command(
    epilog="""
\b
Examples:
  mockinterview analyze DIR --jobs 4 --format json --output all.jsonl
  mockinterview cohort all.jsonl --output cohort.html
  mockinterview cohort all.jsonl --output cohort.html --names

\b
Exit codes: 0 done, 1 no result is in the file, 2 usage, or no file of results.
"""
)
@click.argument("results", metavar="RESULTS.jsonl", type=click.Path(path_type=Path))
@click.option(
    "--output", required=True, type=click.Path(path_type=Path), metavar="NAME.html", help="The page to write."
)
@click.option("--names", "has_names", is_flag=True, help="Name the files of the answers; else they have numbers only.")
def cohort(results: Path, output: Path, has_names: bool) -> None:
    """Show the answers of many people side by side, question by question.

    RESULTS.jsonl is what `analyze --format json` wrote. NAME.html shows how phases, shares, "I", outcome numbers and
    lengths lie, without names; NAME.csv has the figures; NAME-reports holds the reports of answers that lie far from
    the others, with what was said in them.
    """
    from mockinterview.batch.cohort import read_results, write_cohort
    from mockinterview.errors import MockInterviewError

    if output.suffix != ".html":
        raise UsageError(f"--output {output}: name a page, as cohort.html.")
    answers = read_results(results)
    if not answers:
        raise MockInterviewError(f"{results}: holds no result yet.")
    for path in write_cohort(answers, output, has_names=has_names):
        say(f"Wrote {path}.")
