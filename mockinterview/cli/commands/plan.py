"""`mockinterview plan`: what is due, and why."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mockinterview import paths
from mockinterview.cli.arguments.story_arguments import opened_story_bank, tell_problems
from mockinterview.cli.output.printing import format_option, print_columns, print_json
from mockinterview.errors import UsageError

if TYPE_CHECKING:
    from mockinterview.planning import Planning, PlanView

DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.group(
    invoke_without_command=True,
    epilog="""
\b
Examples:
  mockinterview plan set --interview 2026-12-18
  mockinterview plan
  mockinterview plan due
  mockinterview plan export --output plan.ics
""",
)
@format_option
@click.pass_context
def plan(context: click.Context, output_format: str) -> None:
    """What to do today, the five checkpoints of the plan, and when each is due.

    A checkpoint is done when the thing is done: stories listed, written, mapped; a round recorded; the weakest told
    again. What is late is planned anew.
    """
    if context.invoked_subcommand is not None:
        return
    with _opened_planning() as planning:
        view = planning.view(_now().date())
    if output_format == "json":
        print_json({"dates": view.dates, "today": view.things, "checkpoints": view.checkpoints})
        return
    for line in (*_today_lines(view), *_checkpoint_lines(view)):
        click.echo(line)


@plan.command(
    "set",
    epilog="\b\nExamples:\n  mockinterview plan set --interview 2026-12-18",
)
@click.option("--start", type=DAY, metavar="YYYY-MM-DD", help="The first day of the plan.")
@click.option("--interview", type=DAY, metavar="YYYY-MM-DD", help="The day of the interview.")
def set_dates(start: datetime | None, interview: datetime | None) -> None:
    """Begin a plan, from a start or back from an interview.

    With --interview alone it begins so that three weeks fit before that day, or today, closer together.
    """
    if start is None and interview is None:
        raise UsageError("Give --start or --interview, or both.")
    with _opened_planning() as planning:
        planning.set_dates(_now().date(), start and start.date(), interview and interview.date())
        view = planning.view(_now().date())
    for line in _checkpoint_lines(view):
        click.echo(line)


@plan.command(epilog="\b\nExamples:\n  mockinterview plan due\n  mockinterview plan due --format json")
@format_option
def due(output_format: str) -> None:
    """When each story and question that you have told is due again, and why.

    FSRS spaces them, graded by the facts of the last telling and your own mark together.
    """
    from mockinterview.plan.today import why_due
    from mockinterview.plan.wording import day_name, plan_texts

    with _opened_planning() as planning:
        view = planning.view(_now().date())
    if output_format == "json":
        print_json(view.items)
    elif not view.items:
        click.echo("Nothing has been told yet; `mockinterview practice` begins.", err=True)
    else:
        rows = [(day_name(each.due), each.kind, each.id, why_due(each, plan_texts())) for each in view.items]
        print_columns(rows)


@plan.command(epilog="\b\nExamples:\n  mockinterview plan export\n  mockinterview plan export --output plan.ics")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Default: stdout.")
def export(output: Path | None) -> None:
    """The plan as a calendar file (.ics)."""
    with _opened_planning() as planning:
        content = planning.calendar(_now())
    if output is None:
        click.echo(content.decode(), nl=False)
        return
    try:
        paths.write_private(output, content)
    except OSError as error:
        raise UsageError(f"{output}: cannot be written ({error.strerror}); name another --output.") from error
    click.echo(f"Wrote {output}", err=True)


@contextmanager
def _opened_planning() -> Iterator[Planning]:
    """The user's own; files that are left alone are told on stderr."""
    from mockinterview.planning import open_planning
    from mockinterview.settings import load_settings

    with opened_story_bank() as (stories, _):
        tell_problems(stories.folder.read())
        yield open_planning(stories, load_settings())


def _now() -> datetime:
    return datetime.now().astimezone()


def _today_lines(view: PlanView) -> Iterator[str]:
    from mockinterview.plan.wording import plan_texts

    yield "Today"
    for number, thing in enumerate(view.things, start=1):
        yield f"  {number}. {thing.text}"
        if thing.why:
            yield f"     {thing.why}"
        yield f"     {plan_texts().commands[thing.deed].format(id=thing.id)}"
    if not view.things:
        yield f"  {plan_texts().words['nothing']}"


def _checkpoint_lines(view: PlanView) -> Iterator[str]:
    from mockinterview.plan.wording import day_name, plan_texts

    if not view.checkpoints:
        return
    yield ""
    yield "Plan"
    for each in view.checkpoints:
        when = "done" if each.state == "done" else day_name(each.due)
        count = f"{each.count.done} of {each.count.wanted}"
        yield f"  {when:<11} {count:>8}  {each.checkpoint.title}"
    if view.dates is not None and view.dates.interview is not None:
        yield f"  {day_name(view.dates.interview):<11} {'':>8}  Interview"
    if view.weakest:
        names = ", ".join(view.names.get(("story", each.story_id), each.story_id) for each in view.weakest)
        yield f"  {plan_texts().say('weakest', names=names)}"
