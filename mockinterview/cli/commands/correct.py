"""`mockinterview correct`: what the user knows better than the program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from mockinterview.cli.arguments.take_arguments import find_take, opened_journal
from mockinterview.cli.output.printing import print_columns
from mockinterview.errors import UsageError

if TYPE_CHECKING:
    from mockinterview.analysis.feedback import Feedback
    from mockinterview.corrections.record import Correction
    from mockinterview.journal import Journal
    from mockinterview.transcript import Span

WORDS_A_LINE = 10
"""So that the words of a line can be counted from its number."""
QUOTED_WORDS = 8
CORRECTED = "Corrected: {said} at {when} is {became}."
TAKEN_BACK = "Taken back: the correction of {said} at {when} to {became}."
REDONE = "Redone: {said} at {when} is {became}."
_NUMBERS = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?", re.ASCII)
_CLOSING = ".,;:!?…"


@click.command(
    epilog="""
\b
Examples:
  mockinterview correct last                           the words, numbered
  mockinterview correct 12 --words 14-30 --phase task
  mockinterview correct 12 --words "cuban eighties" --text Kubernetes
  mockinterview correct 12 --undo
  mockinterview correct 12 --list

\b
Exit codes: 0 done, 1 failure, 2 no such take or words, or nothing to undo.
"""
)
@click.argument("take", metavar="TAKE")
@click.option("--words", metavar="N[-M]|WORDS", help="What to correct: word numbers, or words said only once.")
@click.option("--phase", metavar="NAME", help="They are situation, task, action, result (or a part: example).")
@click.option("--text", metavar="WORDS", help="This was said. Closing punctuation stays, unless WORDS has its own.")
@click.option("--undo", is_flag=True, help="Take the last correction back.")
@click.option("--redo", is_flag=True, help="Make it again.")
@click.option("--list", "is_listing", is_flag=True, help="List the corrections.")
def correct(
    take: str, words: str | None, phase: str | None, text: str | None, undo: bool, redo: bool, is_listing: bool
) -> None:
    """Correct the words or the phases of TAKE: a number of `mockinterview history`, or `last`.

    Without an option its words are printed with their numbers. A correction changes the report at once, and stays when
    the take is heard or judged again. Where other words are heard by then it is kept, and listed as no longer fitting.
    """
    wishes = (phase is not None, text is not None, undo, redo, is_listing)
    if sum(wishes) > 1 or (words is not None) != any(wishes[:2]):
        raise UsageError("Give --words with --phase or with --text, or one of --undo, --redo and --list alone.")
    with opened_journal() as journal:
        take_id = find_take(journal, take).id
        feedback = journal.judged(take_id)
        if words is not None:
            made = _made(feedback, _place(feedback, words), phase, text)
            _tell(journal.correct(take_id, made), made, CORRECTED)
        elif undo or redo:
            _step(journal, take_id, is_back=undo)
        elif is_listing:
            _list(journal, take_id, feedback)
        elif feedback.words:
            print_columns(list(_numbered(feedback)))
        else:
            click.echo(f"No words were heard in take {take_id}.", err=True)


def _place(feedback: Feedback, words: str) -> Span:
    """Where `words` are: a range of numbers, or what was said. Raises UsageError when they are not said just once."""
    from mockinterview.analysis.language.tokens import normalise
    from mockinterview.transcript import Span

    if numbers := _NUMBERS.fullmatch(words):
        return Span(int(numbers[1]) - 1, int(numbers[2] or numbers[1]) - 1)
    wanted = [normalise(text) for text in words.split()]
    said = [normalise(word.text) for word in feedback.words]
    starts = [index for index in range(len(said)) if said[index : index + len(wanted)] == wanted] if wanted else []
    if len(starts) == 1:
        return Span(starts[0], starts[0] + len(wanted) - 1)
    if starts:
        numbers_said = ", ".join(str(index + 1) for index in starts)
        raise UsageError(f'"{words}" is said {len(starts)} times; give the number of the first word ({numbers_said}).')
    raise UsageError(f'"{words}" is not said in this answer; without options the command prints its words.')


def _made(feedback: Feedback, place: Span, phase: str | None, text: str | None) -> Correction:
    from mockinterview.corrections.making import mend, relabel

    if phase is not None:
        return relabel(feedback, place, phase.lower())
    heard = feedback.words[place.last_word].text if 0 <= place.last_word < len(feedback.words) else ""
    return mend(feedback, place, _closed(text or "", heard))


def _closed(text: str, heard: str) -> str:
    """`text` with the punctuation that closed what was heard, unless it is empty or has its own."""
    text = text.rstrip()
    is_open = bool(text) and text[-1] not in _CLOSING
    return text + heard[len(heard.rstrip(_CLOSING)) :] if is_open else text


def _step(journal: Journal, take_id: int, *, is_back: bool) -> None:
    log = journal.corrections(take_id)
    standing = [entry.correction for entry in log if not entry.is_undone]
    if is_back:
        _tell(journal.undo(take_id), standing[-1], TAKEN_BACK)
    else:
        _tell(journal.redo(take_id), log[len(standing)].correction, REDONE)


def _tell(feedback: Feedback, correction: Correction, done: str) -> None:
    """What was done on stderr, what became of the times on stdout."""
    from mockinterview.report import notation
    from mockinterview.report.labels import load_labels

    when, said, became = _described(correction)
    click.echo(done.format(said=said, when=when, became=became), err=True)
    labels = load_labels()
    if feedback.verdict == "nothing_to_score":
        click.echo(feedback.reason)
        return
    times = [(labels.part(part.name), part.seconds) for part in feedback.structure_parts]
    times = times or [(labels.phases[phase.phase], phase.seconds) for phase in feedback.phases]
    click.echo(", ".join(f"{name} {notation.seconds(seconds)}" for name, seconds in times))


def _list(journal: Journal, take_id: int, feedback: Feedback) -> None:
    fits = iter([note.fits for note in feedback.corrections])
    rows = []
    for entry in journal.corrections(take_id):
        state = "undone" if entry.is_undone else "" if next(fits) else "no longer fits"
        rows.append((*_described(entry.correction), state))
    if rows:
        print_columns(rows)
    else:
        click.echo(f"Take {take_id} has no corrections.", err=True)


def _described(correction: Correction) -> tuple[str, str, str]:
    """When, which words, and what they are."""
    from mockinterview.corrections.record import WordsMended
    from mockinterview.report import notation
    from mockinterview.report.clean import shown
    from mockinterview.report.labels import load_labels

    said = notation.opening(shown(" ".join(correction.at.words)), QUOTED_WORDS)
    if isinstance(correction, WordsMended):
        became = f'"{shown(correction.text)}"'
    else:
        became = load_labels().lane(correction.label)
    return notation.clock(correction.at.start), f'"{said}"', became


def _numbered(feedback: Feedback) -> Iterator[tuple[str, ...]]:
    """Lines of words of one phase: number of the first word, phase, time, words."""
    from mockinterview.corrections.making import word_labels
    from mockinterview.report import notation
    from mockinterview.report.clean import shown
    from mockinterview.report.labels import load_labels

    labels = word_labels(feedback)
    first = 0
    for index in range(len(labels)):
        is_last = index + 1 == len(labels)
        if is_last or labels[index + 1] != labels[first] or index + 1 - first == WORDS_A_LINE:
            said = feedback.words[first : index + 1]
            texts = " ".join(shown(word.text) for word in said)
            yield str(first + 1), load_labels().lane(labels[first]), notation.clock(said[0].start), texts
            first = index + 1
