"""What an interviewer heard: one strength, one thing to fix, and where the time went."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Footer, Static

from mockinterview.errors import MockInterviewError
from mockinterview.report.compose import compose
from mockinterview.report.labels import load_labels
from mockinterview.report.view import Times
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.messages import ReportFailed, ReportWritten
from mockinterview.ui.screens.full_report import FullReportScreen
from mockinterview.ui.studio import Answer, Studio
from mockinterview.ui.widgets.headline_card import HeadlineCard
from mockinterview.ui.widgets.notice import Notice
from mockinterview.ui.widgets.phase_bars import PhaseBars, bar_table
from mockinterview.ui.widgets.time_line import TimeLine


class NextStep(Enum):
    """What the user wants after a report."""

    AGAIN = "the same question again"
    NEXT = "another question"


class ReportScreen(Screen[NextStep]):
    """The report in short; the rest is behind a key."""

    CSS_PATH = "report.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("a", "again", "Again", "Answer the same question again."),
        Command("n,escape", "next_question", "Next", "Go on to another question."),
        Command("f", "full_report", "Full report", "Everything that was noticed, and the transcript with its phases."),
        Command("w", "write_page", "Save page", "Write the report as an HTML page, with the recording inside."),
        Command("q", "app.quit", "Quit", "Leave; recordings are kept."),
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, studio: Studio, answer: Answer) -> None:
        super().__init__()
        self._studio = studio
        self._answer = answer
        self._view = compose(answer.feedback)

    def compose(self) -> ComposeResult:
        """Two findings and the bars, or the reason why there are none."""
        with VerticalScroll(id="page"):
            yield Static(self._view.question, id="question", markup=False)
            yield Notice(self._answer.note or "")
            yield from self._refusal() if self._view.refusal else self._findings()
            yield Static(id="page-path", markup=False)
        yield Footer()

    def _refusal(self) -> Iterable[Widget]:
        yield Static("Nothing to score", id="refusal-title")
        yield Static(self._view.refusal, markup=False)
        yield Static(f"Heard: {self._view.heard}", id="heard", markup=False)
        yield Static("Press a to tell it again. The recording is kept.", id="cure")

    def _findings(self) -> Iterable[Widget]:
        fix = load_labels().headings["fix"]
        cards = (HeadlineCard(headline, is_fix=headline.role == fix) for headline in self._view.headlines)
        yield Container(*cards, id="headlines")
        if self._view.times is not None:
            yield Static(_whole(self._view.times), id="whole")
            if self._view.times.rows:
                yield TimeLine(self._view.times.stretches)
                yield PhaseBars(bar_table(self._view.times, self._answer.feedback.phases))
            if self._view.times.note:
                yield Static(self._view.times.note, id="note", markup=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is no more to see of an answer that could not be scored."""
        return not (self._view.refusal and action == "full_report")

    def action_again(self) -> None:
        """Leave with that wish."""
        self.dismiss(NextStep.AGAIN)

    def action_next_question(self) -> None:
        """Leave with that wish."""
        self.dismiss(NextStep.NEXT)

    def action_full_report(self) -> None:
        """Show everything."""
        self.app.push_screen(FullReportScreen(self._view))

    @work(thread=True, exclusive=True, group="page")
    def action_write_page(self) -> None:
        """Write the HTML report; posts ReportWritten or ReportFailed."""
        try:
            path = self._studio.write_report(self._answer.feedback, self._answer.take_path)
        except MockInterviewError as error:
            self.post_message(ReportFailed(str(error)))
        else:
            self.post_message(ReportWritten(path))

    @on(ReportWritten)
    def _name_page(self, event: ReportWritten) -> None:
        self._tell(f"The report is written to {event.path}")

    @on(ReportFailed)
    def _explain_no_page(self, event: ReportFailed) -> None:
        self._tell(event.reason)

    def _tell(self, sentence: str) -> None:
        line = self.query_one("#page-path", Static)
        line.update(sentence)
        line.add_class("-told")
        line.scroll_visible()


def _whole(times: Times) -> Content:
    return Content.assemble((times.total, "bold"), f"  {times.status.text}", (f"  (target {times.target})", "$quiet"))
