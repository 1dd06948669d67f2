"""The bank as the command line sees it, and the options that narrow it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mockinterview import paths
from mockinterview.cli.failures import report_failure
from mockinterview.cli.output.printing import AnyCallback

if TYPE_CHECKING:
    from mockinterview.analysis.question import AskedQuestion
    from mockinterview.questions.bank import QuestionBank


def filter_options(command: AnyCallback) -> AnyCallback:
    """Give `command` the options that narrow the questions: `group`, `type`, `company`, `competency`, `role`."""
    for name, text in (
        ("role", "Only those for this work and those for everyone: nurse, teacher, software."),
        ("competency", "Only what tests this: conflict, failure, deadline, feedback, customer."),
        ("company", "Only what this company likes to ask: amazon, google, meta."),
        ("type", "Only this type: a-time-when, how-do-you-handle, biggest-weakness."),
        ("group", "Only this group: core-ml, leadership, ml-judgment, practice, work, talk."),
    ):
        command = click.option(f"--{name}", metavar="ID", help=text)(command)
    return command


def load_questions() -> QuestionBank:
    """The bank; the user's broken files are told on stderr and the rest is used."""
    from mockinterview.questions.bank import load_bank

    bank = load_bank(paths.config_dir())
    for problem in bank.problems:
        report_failure(problem)
    return bank


def asked_question(question_id: str | None) -> AskedQuestion:
    """The question of that id as it is asked; none at all without an id. Raises UsageError when there is none."""
    from mockinterview.analysis.question import AskedQuestion
    from mockinterview.questions.bank import load_bank

    return load_bank(paths.config_dir()).find(question_id).asked() if question_id else AskedQuestion()
