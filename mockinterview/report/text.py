"""The annotated report in a terminal, or as plain text when it is piped or written to a file."""

from __future__ import annotations

import io

from rich.console import Console
from rich.text import Text

from mockinterview.analysis.feedback import Feedback
from mockinterview.report.compose import compose
from mockinterview.report.labels import Labels, load_labels
from mockinterview.report.sheet import MOST_COLUMNS, QUIET, STRONG, Sheet
from mockinterview.report.text_times import print_times
from mockinterview.report.text_transcript import print_transcript
from mockinterview.report.view import Headline, Line, Noticed, Section, View

_INDENT = "  "


def print_report(feedback: Feedback, console: Console) -> None:
    """Print the report as wide as `console` allows (80 columns suffice, 100 are used at most)."""
    labels = load_labels()
    view = compose(feedback)
    sheet = Sheet(console)
    _print_question(view, sheet)
    if view.refusal:
        _print_refusal(view, sheet, labels)
        return
    for headline in view.headlines:
        _print_headline(headline, sheet, labels)
    if view.times:
        print_times(view.times, sheet, labels)
    sheet.gap()
    _print_sections(view.sections, sheet)
    print_transcript(view.blocks, sheet, labels)
    if view.others:
        _print_others(view.others, sheet, labels)


def render_text(feedback: Feedback, columns: int = MOST_COLUMNS) -> str:
    """The report as plain text without any control character but the newline."""
    stream = io.StringIO()
    print_report(feedback, Console(file=stream, width=columns, color_system=None, force_terminal=False))
    return stream.getvalue()


def _print_question(view: View, sheet: Sheet) -> None:
    if view.heading:
        sheet.write(Text(view.heading, QUIET))
    sheet.write(Text(view.question, STRONG))
    sheet.write(Text(" · ".join(view.byline), QUIET))
    if view.notice:
        sheet.write(Text(view.notice))


def _print_refusal(view: View, sheet: Sheet, labels: Labels) -> None:
    sheet.heading(labels.headings["nothing"])
    sheet.write(Text(view.refusal), Text(_INDENT))
    sheet.write(Text(f"{labels.headings['heard']}: {view.heard}", QUIET), Text(_INDENT))


def _print_headline(headline: Headline, sheet: Sheet, labels: Labels) -> None:
    sheet.gap()
    role = Text(f"{headline.role}: ", sheet.tone("good" if headline.is_strength else "look"))
    sheet.write(Text.assemble(role, (headline.title, STRONG)))
    margin = Text(_INDENT)
    if headline.quote:
        sheet.write(Text.assemble(f'"{headline.quote}"', (f"  {headline.when}", QUIET)), margin)
    sheet.write(Text(headline.why), margin)
    sheet.write(Text.assemble((f"{labels.headings['next_time']}: ", STRONG), headline.do), margin)
    sheet.write(Text(f"{labels.headings['rule']}: {headline.rule}", QUIET), margin)


def _print_sections(sections: tuple[Section, ...], sheet: Sheet) -> None:
    column = max(len(section.heading) for section in sections) + 2
    for section in sections:
        margin = Text(section.heading.ljust(column), STRONG)
        for line in section.lines:
            _print_line(line, margin, sheet)
            margin = Text(" " * column)


def _print_line(line: Line, margin: Text, sheet: Sheet) -> None:
    body = Text(line.text)
    if line.status:
        body += Text(": " if line.text else "") + sheet.status(line.status)
    if line.note:
        body += Text(f" ({line.note})", QUIET)
    first = margin + Text(f"{_INDENT}{line.when}{_INDENT}", QUIET) if line.is_item else margin
    sheet.write(body, first)


def _print_others(others: tuple[Noticed, ...], sheet: Sheet, labels: Labels) -> None:
    sheet.heading(labels.headings["others"])
    for noticed in others:
        sign = Text(
            f"{_INDENT}{'+' if noticed.is_praise else '-'} ", sheet.tone("good" if noticed.is_praise else "even")
        )
        body = Text.assemble((noticed.title, STRONG))
        if noticed.when:
            body += Text(f"  {noticed.when}", QUIET)
        if noticed.do:
            body += Text(f"\n{noticed.do}")
        body += Text(f"\n{labels.headings['rule']}: {noticed.rule}", QUIET)
        sheet.write(body, sign)
