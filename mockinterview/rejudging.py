"""Takes that were judged by other rules than today's, judged anew: one after the other, each kept at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mockinterview.journal import Journal


def outdated(journal: Journal) -> tuple[int, ...]:
    """Transcribed takes whose figures are not those of today's rules and settings, the oldest first.

    Raises StoreError.
    """
    return journal.listing.outdated(journal.analysis_version)


def rejudge(journal: Journal, is_cancelled: Callable[[], bool] = lambda: False) -> Iterator[float]:
    """Judge the outdated takes; yields the share done after each, 0 to 1. What was done stays, whenever it ends.

    For a thread. Raises StoreError.
    """
    waiting = outdated(journal)
    for number, take_id in enumerate(waiting, start=1):
        if is_cancelled():
            return
        journal.feedback(take_id)
        yield number / len(waiting)
