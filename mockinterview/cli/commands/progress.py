"""`mockinterview progress`: what many answers show together."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mockinterview.cli.arguments.take_arguments import opened_journal
from mockinterview.cli.arguments.wanted_takes import filter_options
from mockinterview.cli.output.printing import print_columns, print_json

if TYPE_CHECKING:
    from mockinterview.progress.trends import Development
    from mockinterview.report.progress_view import ProgressView, Table
    from mockinterview.store.listing import TakeFilter

SITTINGS_SHOWN = 12
"""Ours: as many as fit on a screen; JSON and the page hold all of them."""


@click.command(
    epilog="""
\b
Examples:
  mockinterview progress
  mockinterview progress --question model-failure
  mockinterview progress --company Amazon --since 2026-01-01
  mockinterview progress --html
  mockinterview progress --format json
"""
)
@filter_options
@click.option("--all", "shows_all", is_flag=True, help=f"Every sitting, not only the last {SITTINGS_SHOWN}.")
@click.option("--html", "writes_page", is_flag=True, help="Write a page with plots, and print its path.")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Where that page goes.")
@click.option(
    "--format", "output_format", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="What to print.",
)  # fmt: skip
def progress(wanted: TakeFilter, shows_all: bool, writes_page: bool, output: Path | None, output_format: str) -> None:
    """Show what moved since you began to practise, and what did not.

    A change is said only when the sittings bear it out: one is a baseline, two or three a direction, more may be a
    trend. Answers that another speech model heard, or other rules judged (mockinterview rejudge), are not compared.
    """
    from mockinterview.report.progress_view import compose_progress
    from mockinterview.settings import load_settings

    settings = load_settings()
    development = _development(wanted)
    view = compose_progress(development, date.today().toordinal(), settings.progress.answers_compared)
    if view is None:
        _say_nothing(output_format)
    elif writes_page or output is not None:
        from mockinterview.report.progress_file import save_progress

        click.echo(save_progress(view, output))
    elif output_format == "json":
        print_json({"view": view, "trends": development.trends, "exclusions": development.exclusions})
    else:
        _print(view, shows_all=shows_all)


def _development(wanted: TakeFilter) -> Development:
    from mockinterview.progress.trends import develop
    from mockinterview.settings import load_settings

    settings = load_settings()
    with opened_journal() as journal:
        answers = journal.listing.answers(wanted)
    return develop(answers, settings.progress, settings.thresholds)


def _say_nothing(output_format: str) -> None:
    from mockinterview.report.progress_words import load_progress_words

    if output_format == "json":
        print_json({"view": None, "trends": [], "exclusions": []})
    click.echo(load_progress_words().say("nothing"), err=True)


def _print(view: ProgressView, *, shows_all: bool) -> None:
    from mockinterview.report.progress_words import load_progress_words

    headings = load_progress_words().headings
    click.echo(view.practised)
    _print_list(headings["moved"], view.moved)
    for caveat in view.caveats:
        click.echo(caveat)
    click.echo()
    columns = ("figure", "first", "now", "target", "told")
    rows = [
        (panel.name, panel.before, panel.now, panel.target, panel.sentence) for panel in view.panels if panel.points
    ]
    print_columns([tuple(headings[name] for name in columns), *rows])
    _print_table(headings["sittings"], view.sittings, None if shows_all else SITTINGS_SHOWN)
    click.echo(load_progress_words().say("sittings_caption"))
    tables = (("questions", view.questions), ("stories", view.stories), ("companies", view.companies))
    for name, table in tables:
        if table.rows:
            _print_table(headings[name], table)
    if view.bests:
        _print_list(headings["bests"], view.bests)
    _print_list(headings["regularity"], (view.regularity,))


def _print_list(heading: str, lines: tuple[str, ...]) -> None:
    click.echo(f"\n{heading}")
    for line in lines:
        click.echo(f"  {line}")


def _print_table(heading: str, table: Table, most: int | None = None) -> None:
    click.echo(f"\n{heading}")
    print_columns([table.headings, *table.rows[:most]])
    if most is not None and len(table.rows) > most:
        click.echo(f"{len(table.rows) - most} earlier ones: --all", err=True)
