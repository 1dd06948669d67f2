"""What the report screen has done in threads: the page written, the take removed, compared and asked about."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine
from enum import Enum
from typing import Any

from textual import work
from textual.screen import Screen

from mockinterview.analysis.feedback import Feedback
from mockinterview.asking_back import next_follow_up
from mockinterview.earlier_take import against_earlier
from mockinterview.errors import MockInterviewError
from mockinterview.practice.follow_ups import FollowUpQuestion
from mockinterview.ui.history_messages import DeletionRefused, TakeDeleted
from mockinterview.ui.messages import FollowUpFound, ReportFailed, ReportWritten, TakeCompared
from mockinterview.ui.studio import Studio
from mockinterview.ui.take import Take

AskBack = Callable[[FollowUpQuestion], Coroutine[Any, Any, None]]
"""Asks a follow-up on a kept answer."""

log = logging.getLogger(__name__)


class NextStep(Enum):
    """What the user wants after a report."""

    AGAIN = "the same question again"
    NEXT = "another question"
    FOLLOW_UP = "a question about the answer"
    BACK = "back to the list"
    DELETED = "the take is gone; another question"


class ReportWork(Screen[NextStep]):
    """Threads that post what came of it. A subclass shows it."""

    def __init__(self, studio: Studio, take: Take, feedback: Feedback) -> None:
        super().__init__()
        self._studio = studio
        self._take = take
        self._feedback = feedback

    @work(thread=True, exclusive=True, group="page")
    def _write_page(self) -> None:
        """Posts ReportWritten or ReportFailed."""
        try:
            with self._take.resting_audio() as audio:
                path = self._studio.write_report(self._feedback, audio)
        except MockInterviewError as error:
            self.post_message(ReportFailed(str(error)))
        else:
            self.post_message(ReportWritten(path))

    @work(thread=True, exclusive=True, group="page")
    def _delete(self) -> None:
        """Posts TakeDeleted or DeletionRefused."""
        try:
            self._take.delete()
        except MockInterviewError as error:
            self.post_message(DeletionRefused(str(error)))
        else:
            self.post_message(TakeDeleted(self._take.id))

    @work(thread=True, exclusive=True, group="follow-up")
    def _find_follow_up(self) -> None:
        """Posts FollowUpFound."""
        studio = self._studio
        try:
            question = next_follow_up(studio.journal, self._take.id, studio.settings.thresholds.follow_up_s)
        except MockInterviewError:
            log.exception("nothing is asked about take %s", self._take.id)
        else:
            self.post_message(FollowUpFound(question))

    @work(thread=True, exclusive=True, group="comparison")
    def _compare(self) -> None:
        """Posts TakeCompared where there is a take to compare with."""
        try:
            studio = self._studio
            against = against_earlier(studio.journal, self._take.id, self._feedback, studio.settings.thresholds)
        except MockInterviewError:
            log.exception("take %s is not compared", self._take.id)
        else:
            if against:
                self.post_message(TakeCompared(against))
