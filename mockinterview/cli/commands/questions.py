"""`mockinterview questions`: what there is to practise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from mockinterview.cli.arguments.question_bank import filter_options, load_questions
from mockinterview.cli.commands.examples import examples
from mockinterview.cli.output.printing import format_option, print_columns, print_json
from mockinterview.cli.work.question_sheets import companies, tags, types

if TYPE_CHECKING:
    from mockinterview.questions.bank import QuestionBank
    from mockinterview.questions.entries import Question


@click.group(
    epilog="""
\b
Examples:
  mockinterview questions list --company amazon
  mockinterview questions list --role nurse --competency conflict
  mockinterview questions show model-failure
  mockinterview questions types
  mockinterview questions companies amazon
  mockinterview questions random
  mockinterview questions examples model-failure

Your own questions go into files *.toml in the folder `questions` beside the settings file (mockinterview config
path). The least that a question needs:

\b
  [[questions]]
  id = "worst-outage"
  text = "Tell me about the worst outage you have seen."

It may also have group, type, tests, story_needed, competencies, roles, companies, values, framework and
strong_pattern, and a file may add [[groups]], [[types]], [[competencies]], [[roles]] and [[companies]]. An entry of
yours takes the place of one with the same id when it says `replaces = true`. A file that is not in order (or larger
than 256 KiB) is named on stderr and left out.
"""
)
def questions() -> None:
    """List, show and pick the questions to practise."""


@questions.command(
    "list",
    epilog="""
\b
Examples:
  mockinterview questions list
  mockinterview questions list --company google
  mockinterview questions list deadline
  mockinterview questions list --competency conflict --role teacher
  mockinterview questions list --group leadership --format json
""",
)
@click.argument("words", nargs=-1)
@filter_options
@format_option
def list_questions(
    words: tuple[str, ...],
    group: str | None,
    type: str | None,  # noqa: A002 - the option's name
    company: str | None,
    competency: str | None,
    role: str | None,
    output_format: str,
) -> None:
    """List the questions: id, group and text, one a line.

    With WORDS only those that have each of them in their id, text, or tags.
    """
    bank = load_questions()
    found = {question.id for question in bank.search(" ".join(words))}
    chosen = [question for question in bank.select(group, type, company, competency, role) if question.id in found]
    if output_format == "json":
        print_json(chosen)
    else:
        print_columns([(question.id, question.group, question.text) for question in chosen])
    if not chosen:
        click.echo("No question is like that; `mockinterview questions list` lists all of them.", err=True)


@questions.command(
    epilog="""
\b
Examples:
  mockinterview questions show model-failure
  mockinterview questions show quick-or-robust --format json
"""
)
@click.argument("question_id", metavar="ID")
@format_option
def show(question_id: str, output_format: str) -> None:
    """Show a question and what it tests.

    Told too: the story it needs, how long an answer should take, and who likes to ask it.
    """
    bank = load_questions()
    question = bank.find(question_id)
    if output_format == "json":
        print_json(question)
        return
    click.echo(f"{question.text}\n")
    print_columns(list(_details(question, bank)))


@questions.command(
    "random",
    epilog="""
The pick avoids what was asked lately: of N questions that meet the filters, the N/2 that were picked last rest.
Without a filter it is one of the sixteen, of your own, or of your role (practice.role, practice.role_share and
practice.whole_bank in `mockinterview config show`).

\b
Examples:
  mockinterview questions random
  mockinterview questions random --group ml-judgment
  mockinterview questions random --role nurse
""",
)
@filter_options
@format_option
def random_question(
    group: str | None,
    type: str | None,  # noqa: A002 - the option's name
    company: str | None,
    competency: str | None,
    role: str | None,
    output_format: str,
) -> None:
    """Pick a question at random: id and text."""
    from random import SystemRandom

    from mockinterview.questions.draws import draws_for
    from mockinterview.questions.recent import recent_ids, remember
    from mockinterview.settings import load_settings

    draws = draws_for(load_settings().practice, role)
    question = load_questions().random(recent_ids(), SystemRandom(), group, type, company, competency, draws)
    remember(question.id)
    if output_format == "json":
        print_json(question)
    else:
        print_columns([(question.id, question.text)])


for command in (examples, types, tags, companies):
    questions.add_command(command)


def _details(question: Question, bank: QuestionBank) -> Iterator[tuple[str, str]]:
    from mockinterview.questions.cheat_sheet import seconds

    kind = question.question_type
    yield "Id", question.id
    yield "Group", bank.groups[question.group].name
    yield "Type", f"{kind.name} {kind.shape}"
    yield "Length", seconds(kind.target_s)
    if kind.phases_s is not None:
        phases = kind.phases_s
        yield "", f"situation {seconds(phases.situation)}, task {seconds(phases.task)},"
        yield "", f"action {seconds(phases.action)}, result {seconds(phases.result)}"
    if question.tests:
        yield "Tests", ", ".join(question.tests)
    if question.story_needed:
        yield "Story needed", question.story_needed
    yield "For", ", ".join(bank.roles[role].name for role in question.roles) or "everyone"
    if question.competencies:
        yield "Shows", ", ".join(bank.competencies[each].name for each in question.competencies)
    for company_id in question.companies:
        company = bank.companies[company_id]
        shown = [value.name for value in company.values if value.id in question.values]
        yield "Asked at", company.name + (f" (to show {', '.join(shown)})" if shown else "")
    for part in question.framework:
        yield part.part, part.say
    if question.strong_pattern:
        yield "Strong", question.strong_pattern
