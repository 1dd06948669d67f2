"""`mockinterview questions examples`: what good sounds like."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from mockinterview.cli.arguments.question_bank import load_questions
from mockinterview.cli.output.printing import format_option, print_columns, print_json

if TYPE_CHECKING:
    from mockinterview.analysis.feedback import Feedback
    from mockinterview.questions.examples import ExampleAnswer, ExamplePair


@click.command(
    epilog="""
\b
Examples:
  mockinterview questions examples
  mockinterview questions examples model-failure
  mockinterview questions examples mentoring --format json
"""
)
@click.argument("question_id", metavar="[ID]", required=False)
@format_option
def examples(question_id: str | None, output_format: str) -> None:
    """List pairs of a weak and a strong answer, or show the pair to question ID.

    Both are told by the same person about the same thing. Each is shown with the report that an answer of your own
    would get, the weak one first; then why the first loses the listener and the second does not. Some were spoken:
    their reports tell real times, and where their sound lies.
    """
    from mockinterview.questions.examples import find_example, load_examples

    bank = load_questions()
    pairs = load_examples(bank)
    if question_id is not None:
        _show(find_example(pairs, bank.find(question_id)), output_format)
    elif output_format == "json":
        print_json([_told(pair) for pair in pairs])
    else:
        print_columns(
            [(pair.question.id, "sound" if pair.has_sound else "", pair.speaker, pair.fault) for pair in pairs]
        )


def _show(pair: ExamplePair, output_format: str) -> None:
    from mockinterview.coach import Coach
    from mockinterview.settings import load_settings

    coach = Coach(load_settings())
    judged = tuple((answer, coach.assess_example(pair, answer.kind)) for answer in (pair.weak, pair.strong))
    if output_format == "json":
        answers: dict[str, object] = {answer.kind: _written(answer, feedback) for answer, feedback in judged}
        print_json(_told(pair) | answers | {"why": pair.why})
    else:
        _print(pair, judged)


def _row(pair: ExamplePair) -> tuple[str, str, str, str]:
    return pair.question.id, "sound" if pair.has_sound else "", pair.speaker, pair.fault


def _told(pair: ExamplePair) -> dict[str, object]:
    return {
        "question": pair.question.id,
        "speaker": pair.speaker,
        "fault": pair.fault,
        "has_sound": pair.has_sound,
    }


def _written(answer: ExampleAnswer, feedback: Feedback) -> dict[str, object]:
    import msgspec

    from mockinterview.report.contract import feedback_to_json

    sound = None if answer.audio is None else str(answer.audio)
    return {"text": answer.text, "sound": sound, "report": msgspec.Raw(feedback_to_json(feedback))}


def _print(pair: ExamplePair, judged: Iterable[tuple[ExampleAnswer, Feedback]]) -> None:
    from rich.console import Console
    from rich.text import Text

    from mockinterview.report.labels import load_labels
    from mockinterview.report.sheet import STRONG, Sheet
    from mockinterview.report.text import print_report

    headings = load_labels().headings
    console = Console(highlight=False)
    sheet = Sheet(console)
    for answer, feedback in judged:
        sheet.write(Text.assemble((f"{headings[answer.kind]}: ".upper(), STRONG), pair.speaker))
        if answer.audio is not None:
            sheet.write(Text(f"{headings['sound']}: {answer.audio}"))
        sheet.gap()
        print_report(feedback, console)
        sheet.gap()
    sheet.write(Text(headings["why_example"].upper(), STRONG))
    for paragraph in pair.why:
        sheet.gap()
        sheet.write(Text(paragraph))
