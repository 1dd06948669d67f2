"""The sitting that was last, or goes on: what closes it, and opens the next one."""

from __future__ import annotations

from mockinterview.journal import Journal
from mockinterview.progress.closing import Closing, close_sitting
from mockinterview.progress.sittings import SECONDS_PER_MINUTE, group
from mockinterview.report.sitting_view import SittingView, compose_sitting
from mockinterview.settings import Settings

MOST_ANSWERS = 50
"""Of a sitting, the latest: nobody gives more at a stretch, and they must be read at every start. Ours."""


def last_closing(journal: Journal, settings: Settings, since_s: float = 0.0) -> Closing | None:
    """The last sitting, judged; None without a scored answer that ended at `since_s` (seconds since 1970) or later.

    For a thread. Raises StoreError.
    """
    answers = journal.listing.answers(most=MOST_ANSWERS)
    if not answers or answers[-1].ended_s < since_s:
        return None
    sitting = group(answers, settings.progress.sitting_gap_minutes)[-1]
    judged = {answer.take_id: journal.feedback(answer.take_id) for answer in sitting.answers}
    known = {take_id: feedback for take_id, feedback in judged.items() if feedback is not None}
    return close_sitting(sitting, known, settings.thresholds)


def last_sitting(journal: Journal, settings: Settings, now_s: float, since_s: float = 0.0) -> SittingView | None:
    """The same in sentences; `now_s`, in seconds since 1970, says whether it still goes on."""
    closing = last_closing(journal, settings, since_s)
    if closing is None:
        return None
    gap_s = settings.progress.sitting_gap_minutes * SECONDS_PER_MINUTE
    return compose_sitting(closing, goes_on=now_s - closing.sitting.answers[-1].ended_s <= gap_s)
