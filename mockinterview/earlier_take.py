"""The take before of the same question, and how an answer compares with it."""

from __future__ import annotations

from dataclasses import dataclass

from mockinterview.analysis.comparison import compare
from mockinterview.analysis.feedback import Feedback
from mockinterview.journal import Journal
from mockinterview.report.comparison import ComparisonView, compose_comparison
from mockinterview.store.takes import StoredTake
from mockinterview.thresholds import Thresholds

SUMMARY = "Against take {number} of {day}: {summary}"


@dataclass(frozen=True)
class AgainstEarlier:
    """The take of that number beside `earlier`; `before` and `after` are their reports."""

    take_id: int
    earlier: StoredTake
    view: ComparisonView
    before: Feedback
    after: Feedback

    @property
    def summary(self) -> str:
        """What a listener would say who heard both."""
        day = f"{self.earlier.local_time:%d %b}"
        return SUMMARY.format(number=self.earlier.id, day=day, summary=self.view.summary)


def against_earlier(
    journal: Journal, take_id: int, feedback: Feedback, thresholds: Thresholds
) -> AgainstEarlier | None:
    """`feedback` on a kept take beside the last one of the same question that was scored; for a thread.

    None where there is none before, or this one was not scored. Raises UsageError, StoreError.
    """
    if feedback.verdict != "ok":
        return None
    earlier = last_scored(journal, journal.store.take(take_id))
    before = journal.feedback(earlier.id) if earlier else None
    comparison = compare(before, feedback, thresholds) if before else None
    if earlier is None or before is None or comparison is None:
        return None
    return AgainstEarlier(take_id, earlier, compose_comparison(before, feedback, comparison), before, feedback)


def last_scored(journal: Journal, take: StoredTake) -> StoredTake | None:
    """The last take of the same question before `take` that was scored by today's rules. Raises StoreError.

    Those that were not judged by them yet are, one after the other.
    """
    for earlier in journal.store.earlier(take, journal.analysis_version):
        feedback = journal.feedback(earlier.id)
        if feedback is not None and feedback.verdict == "ok":
            return earlier
    return None
