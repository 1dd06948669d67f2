"""Everything that was noticed and measured in an answer, and by which rule; its words are in the review."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, Static

from mockinterview.report.labels import Labels, load_labels
from mockinterview.report.view import Line, Section, View
from mockinterview.ui.commands import Command, Offers, bindings
from mockinterview.ui.shared_commands import QUIT
from mockinterview.ui.widgets.noticed_list import NoticedList
from mockinterview.ui.widgets.section_view import SectionView


class FullReportScreen(Screen[None]):
    """The rest of the report, to be scrolled through."""

    CSS_PATH = "full_report.tcss"
    OFFERS: ClassVar[Offers] = (
        Command("escape,f", "back", "Back", "Go back to the report in short."),
        Command("down,up", "scroll_down", "Scroll", "Move through the report, with the page keys too.", False),
        QUIT,
    )
    BINDINGS = bindings(OFFERS)

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view

    def compose(self) -> ComposeResult:
        """Findings, metrics, rules."""
        labels = load_labels()
        with VerticalScroll(id="page"):
            yield Static(self._view.question, id="question", markup=False)
            if self._view.others:
                yield Static(labels.headings["others"], classes="heading")
                yield NoticedList(self._view.others)
            for section in self._view.sections:
                yield SectionView(section)
            yield SectionView(_rules(self._view, labels))
            yield Static(self._view.footer, id="made-on", markup=False)
        yield Footer()

    def action_back(self) -> None:
        """Leave."""
        self.dismiss(None)


def _rules(view: View, labels: Labels) -> Section:
    """By which rule each finding was found, and where that comes from."""
    first = [Line(headline.title, note=headline.rule) for headline in view.headlines]
    others = [Line(noticed.title, note=noticed.rule) for noticed in view.others]
    return Section(labels.headings["rules"], (*first, *others))
