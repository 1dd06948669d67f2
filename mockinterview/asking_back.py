"""The next follow-up question on an answer, wherever it is asked for: in a round, on a report, out of the history."""

from __future__ import annotations

from collections.abc import Sequence

from mockinterview.analysis.feedback import Pair
from mockinterview.journal import Journal
from mockinterview.practice.follow_ups import FollowUpQuestion, follow_up_question


def next_follow_up(
    journal: Journal, take_id: int, target_s: Pair, skipped: Sequence[FollowUpQuestion] = ()
) -> FollowUpQuestion | None:
    """What would be asked next about a kept take; for a thread.

    After the answer to a follow-up that is another one on the first answer: there is no follow-up of a follow-up. None
    when nothing is left to ask, or the take has no report. `skipped` were asked in this round and not
    answered. Raises UsageError, StoreError.
    """
    take = journal.store.take(take_id)
    answer = take if take.question.follows is None else journal.store.take(take.question.follows)
    feedback = journal.feedback(answer.id)
    if feedback is None:
        return None
    asked = [each.question for each in journal.store.follow_ups_of_round(answer.round_id)]
    asked += [question.asked() for question in skipped]
    return follow_up_question(answer.id, answer.question, feedback.probes, asked, target_s)
