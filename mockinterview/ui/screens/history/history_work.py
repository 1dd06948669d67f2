"""The threads behind the history: pages of takes, their figures, their reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import work
from textual.worker import get_current_worker

from mockinterview.errors import MockInterviewError
from mockinterview.store.claim import is_claimed
from mockinterview.store.marks import TakeMarks
from mockinterview.store.takes import StoredTake
from mockinterview.ui.history_messages import (
    DeletionRefused,
    HistoryFailed,
    ReportMissing,
    TakeDeleted,
    TakeOpened,
    TakesRead,
    TakesRenewed,
)
from mockinterview.ui.history_search import Search
from mockinterview.ui.screens.history.facets_work import FacetsWork

NO_REPORT = "This answer has no report yet: f on the first screen writes it."
BEING_WRITTEN = "The report on this answer is being written: look again in a moment."
PAGE_TAKES = 500
"""Rows read at once: more than fit on any screen, few enough to come at once."""


class HistoryWork(FacetsWork):
    """A screen that can read the history, and delete from it."""

    @work(thread=True, exclusive=True, group="pages")
    def _read_takes(self, search: Search) -> None:
        """Posts TakesRead for page after page, or HistoryFailed."""
        worker = get_current_worker()
        listing = self._studio.journal.listing
        try:
            found = listing.find(search.wanted, search.order)
            whole_count = len(listing.find()) if search.is_narrowed else len(found)
            for first in range(0, max(1, len(found)), PAGE_TAKES):
                if worker.is_cancelled:
                    return
                takes = listing.rows(found[first : first + PAGE_TAKES])
                self.post_message(TakesRead(search, takes, first == 0, len(found), whole_count))
        except MockInterviewError as error:
            self.post_message(HistoryFailed(str(error)))

    @work(thread=True, group="judging")
    def _judge(self, take_ids: Sequence[int]) -> None:
        """Posts TakesRenewed for one take after the other, or HistoryFailed."""
        worker = get_current_worker()
        try:
            for take_id in take_ids:
                if worker.is_cancelled:
                    return
                self._studio.journal.feedback(take_id)
                self.post_message(TakesRenewed(self._studio.journal.listing.rows((take_id,))))
        except MockInterviewError as error:
            self.post_message(HistoryFailed(str(error)))

    @work(thread=True, group="marking")
    def _change(self, take_id: int, change: Callable[[TakeMarks], None]) -> None:
        """Posts TakesRenewed or HistoryFailed."""
        try:
            change(self._studio.journal.store.marks)
            self.post_message(TakesRenewed(self._studio.journal.listing.rows((take_id,))))
        except MockInterviewError as error:
            self.post_message(HistoryFailed(str(error)))

    @work(thread=True, exclusive=True, group="take")
    def _open(self, stored: StoredTake, *, is_for_review: bool = False) -> None:
        """Posts TakeOpened, ReportMissing or HistoryFailed."""
        try:
            take = self._studio.takes.reopen(stored)
            if take.feedback is not None:
                self.post_message(TakeOpened(take, is_for_review))
            else:
                self.post_message(ReportMissing(BEING_WRITTEN if is_claimed(take.audio()) else NO_REPORT))
        except MockInterviewError as error:
            self.post_message(HistoryFailed(str(error)))

    @work(thread=True, exclusive=True, group="take")
    def _delete(self, stored: StoredTake) -> None:
        """Posts TakeDeleted or DeletionRefused."""
        try:
            self._studio.takes.reopen(stored).delete()
        except MockInterviewError as error:
            self.post_message(DeletionRefused(str(error)))
        else:
            self.post_message(TakeDeleted(stored.id))
