"""What there is to know besides the questions: their types, what they are tagged with, what companies look for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from mockinterview.cli.arguments.question_bank import load_questions
from mockinterview.cli.output.printing import format_option, print_columns, print_json

if TYPE_CHECKING:
    from mockinterview.questions.bank import QuestionBank
    from mockinterview.questions.entries import Company, CompanyValue


@click.command(
    epilog="""
\b
Examples:
  mockinterview questions types
  mockinterview questions list --type biggest-weakness
"""
)
@format_option
def types(output_format: str) -> None:
    """The cheat sheet: each type of question, the shape of its answer and how long to speak."""
    from mockinterview.questions.cheat_sheet import cheat_sheet

    bank = load_questions()
    if output_format == "json":
        print_json(list(bank.types.values()))
        return
    for kind in cheat_sheet(bank):
        click.echo(f"{kind.name}  ({kind.id}, {kind.question_count})")
        click.echo(f"  {kind.length}. {kind.shape}")
        for line in kind.parts:
            click.echo(f"  {line}")


@click.command(
    epilog="""
\b
Examples:
  mockinterview questions tags
  mockinterview questions list --competency conflict --role nurse
"""
)
@format_option
def tags(output_format: str) -> None:
    """What --competency, --role, --company, --group and --type may name, with the number of questions of each."""
    bank = load_questions()
    rows = list(_tag_rows(bank))
    if output_format == "json":
        print_json([{"kind": kind, "id": tag, "questions": int(count)} for kind, tag, count, _ in rows])
    else:
        print_columns(rows)


def _tag_rows(bank: QuestionBank) -> Iterator[tuple[str, str, str, str]]:
    """Kind, id, number of questions, name."""
    for competency in bank.competencies.values():
        yield "competency", competency.id, str(len(bank.select(competency=competency.id))), competency.name
    for role in bank.roles.values():
        yield "role", role.id, str(sum(role.id in question.roles for question in bank.questions)), role.name
    for company in bank.companies.values():
        yield "company", company.id, str(len(bank.select(company=company.id))), company.name
    for group in bank.groups.values():
        yield "group", group.id, str(len(bank.select(group=group.id))), group.name
    for kind in bank.types.values():
        yield "type", kind.id, str(len(bank.select(type=kind.id))), kind.name


@click.command(
    epilog="""
\b
Examples:
  mockinterview questions companies
  mockinterview questions companies amazon
  mockinterview practice --company amazon

A company of your own is a table [[companies]] in any file of your questions folder:

\b
  [[companies]]
  id = "acme"
  name = "Acme"
  looks_for = "Good cheer under pressure."
  [[companies.values]]
  id = "cheer"
  name = "Cheer"
  meaning = "Keeps the mood up when things go wrong."
  looks_for = "That others worked better because you stayed calm."
  wordings = ["When did you keep a team going?"]
  strong = "Names the bad moment, the deed, and what it changed for the others."
  deeds = ["cheer/encourage/thank *3 team/everybody/colleagues"]
"""
)
@click.argument("company_id", metavar="[COMPANY]", required=False)
@format_option
def companies(company_id: str | None, output_format: str) -> None:
    """What a company looks for: each value, how they ask for it, what a strong answer shows."""
    bank = load_questions()
    chosen = list(bank.companies.values()) if company_id is None else [bank.find_company(company_id)]
    if output_format == "json":
        print_json(chosen)
    elif company_id is None:
        print_columns(
            [(company.id, str(len(bank.select(company=company.id))), company.looks_for) for company in chosen]
        )
    else:
        for line in _sheet(chosen[0]):
            click.echo(line)


def _sheet(company: Company) -> Iterator[str]:
    yield f"{company.name}: {company.looks_for}"
    for value in company.values:
        yield ""
        yield from _value_lines(value)


def _value_lines(value: CompanyValue) -> Iterator[str]:
    yield f"{value.name} ({value.id}): {value.meaning}"
    if value.looks_for:
        yield f"  They look for  {value.looks_for}"
    for wording in value.wordings:
        yield f"  They may ask   {wording}"
    if value.strong:
        yield f"  Strong         {value.strong}"
