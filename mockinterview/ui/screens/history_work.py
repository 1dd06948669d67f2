"""The threads behind the history: pages of takes, their figures, their reports."""

from __future__ import annotations

from collections.abc import Sequence

from textual import work
from textual.screen import Screen
from textual.worker import get_current_worker

from mockinterview.errors import MockInterviewError
from mockinterview.store.claim import is_claimed
from mockinterview.store.sessions import figures
from mockinterview.store.takes import StoredTake
from mockinterview.ui.messages import (
    DeletionRefused,
    HistoryFailed,
    ReportMissing,
    ShareRead,
    TakeDeleted,
    TakeOpened,
    TakesRead,
)
from mockinterview.ui.studio import Studio

NO_REPORT = "This answer has no report yet: f on the first screen writes it."
BEING_WRITTEN = "The report on this answer is being written: look again in a moment."
PAGE_TAKES = 500
"""Rows read at once: more than fit on any screen, few enough to come at once."""


class HistoryWork(Screen[None]):
    """A screen that can read the history, and delete from it."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio

    @work(thread=True, exclusive=True, group="pages")
    def _read_takes(self) -> None:
        """Posts TakesRead for page after page, or HistoryFailed."""
        worker = get_current_worker()
        last, is_last = None, False
        try:
            while not is_last and not worker.is_cancelled:
                takes = self._studio.journal.store.takes(before=last, most=PAGE_TAKES)
                is_last = len(takes) < PAGE_TAKES
                last = takes[-1] if takes else None
                self.post_message(TakesRead(takes, is_last))
        except MockInterviewError as error:
            self.post_message(HistoryFailed(str(error)))

    @work(thread=True, exclusive=True, group="shares")
    def _read_shares(self, take_ids: Sequence[int]) -> None:
        """Posts ShareRead for one take after the other, or HistoryFailed."""
        worker = get_current_worker()
        try:
            for take_id in take_ids:
                if worker.is_cancelled:
                    return
                feedback = self._studio.journal.feedback(take_id)
                self.post_message(ShareRead(take_id, figures(feedback)["i_share"] if feedback else None))
        except MockInterviewError as error:
            self.post_message(HistoryFailed(str(error)))

    @work(thread=True, exclusive=True, group="take")
    def _open(self, stored: StoredTake) -> None:
        """Posts TakeOpened, ReportMissing or HistoryFailed."""
        try:
            take = self._studio.takes.reopen(stored)
            if take.feedback is not None:
                self.post_message(TakeOpened(take))
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
