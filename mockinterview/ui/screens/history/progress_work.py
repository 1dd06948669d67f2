"""The threads behind the progress: figures of many answers, old answers judged anew, a page."""

from __future__ import annotations

from datetime import date

from textual import work
from textual.worker import get_current_worker

from mockinterview.errors import MockInterviewError
from mockinterview.progress.trends import develop
from mockinterview.rejudging import outdated, rejudge
from mockinterview.report.progress_file import save_progress
from mockinterview.report.progress_view import ProgressView, compose_progress
from mockinterview.store.listing import TakeFilter
from mockinterview.ui.history_messages import HistoryFailed, ProgressRead, Rejudged
from mockinterview.ui.messages import ReportFailed, ReportWritten
from mockinterview.ui.screens.history.facets_work import FacetsWork
from mockinterview.ui.studio import Studio


class ProgressWork(FacetsWork):
    """A screen that can read what many answers show."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.is_rejudging = False

    @work(thread=True, exclusive=True, group="figures")
    def _read(self, wanted: TakeFilter) -> None:
        """Posts ProgressRead or HistoryFailed."""
        settings, journal = self._studio.settings, self._studio.journal
        try:
            development = develop(journal.listing.answers(wanted), settings.progress, settings.thresholds)
            today = date.today().toordinal()
            view = compose_progress(development, today, settings.progress.answers_compared)
            self.post_message(ProgressRead(wanted, view, len(outdated(journal))))
        except MockInterviewError as error:
            self.post_message(HistoryFailed(str(error)))

    @work(thread=True, exclusive=True, group="judging")
    def _rejudge(self) -> None:
        """Posts Rejudged after each answer, and at the end, or HistoryFailed."""
        worker = get_current_worker()
        self.is_rejudging = True
        try:
            for share in rejudge(self._studio.journal, lambda: worker.is_cancelled):
                if share < 1:
                    self.post_message(Rejudged(share))
            self.is_rejudging = False
            self.post_message(Rejudged(1.0))
        except MockInterviewError as error:
            self.is_rejudging = False
            self.post_message(HistoryFailed(str(error)))

    @work(thread=True, exclusive=True, group="page")
    def _write(self, view: ProgressView) -> None:
        """Posts ReportWritten or ReportFailed."""
        try:
            self.post_message(ReportWritten(save_progress(view)))
        except MockInterviewError as error:
            self.post_message(ReportFailed(str(error)))
